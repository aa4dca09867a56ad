"""Percentages from amounts, from growth, from a total, from shares."""

from __future__ import annotations

import pytest
from tests.check.table_papers import findings, verified

SPENT = """
1.000 kr.|Korrigeret budget|Forbrug 31/7|Forbrug i pct.
Myndighed|131.400|79.230|60,3
Center for Handicap|58.715|33.020|{percent}
Psykiatri|26.820|15.415|57,5
I alt|216.935|127.665|{total}
"""


def test_a_percentage_that_does_not_follow() -> None:
    right = SPENT.format(percent="56,2", total="58,8")
    assert findings(right) == []
    assert {"60,3", "56,2", "58,8"} <= verified(right, "table-percentage")
    (found,) = findings(SPENT.format(percent="65,2", total="58,8"))
    assert found.places == ("65,2", "33.020", "58.715")
    assert found.expected == "56,2"


def test_the_percentage_of_the_total_is_not_the_mean() -> None:
    (found,) = findings(SPENT.format(percent="56,2", total="58,0"))
    assert (found.places[0], found.expected) == ("58,0", "58,8")
    assert "gennemsnittet" in found.message


# head, rows that are right, then the same cell wrong
KINDS = [
    ("2023|2024|Ændring i pct.", "A|120|132|{}\nB|40|30|-25,0\nC|311|349|12,2", "10,0", "11,0"),
    ("Stemmer|Andel", "Liste A|120|{}%\nListe B|180|60,0%\nI alt|300|100,0%", "40,0", "45,0"),
    ("Pladser|Belagte|Belægning i pct.", "A|24|22|{}\nB|18|18|100,0\nC|12|9|75,0", "91,7", "97,1"),
    ("Klager|Heraf omgjort|Omgjort i pct.", "A|26|9|34,6\nB|4|1|25,0\nC|7|3|{}", "42,9", "49,2"),
    ("Regnskab|Budget|Regnskab i pct. af budget", "Drift|61.350|60.000|{}", "102,3", "120,3"),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "rows", "right", "wrong"), KINDS)
def test_what_percentages_are_reckoned_from(heads: str, rows: str, right: str, wrong: str) -> None:
    assert findings(f"Post|{heads}\n{rows.format(right)}", "table-percentage") == []
    (found,) = findings(f"Post|{heads}\n{rows.format(wrong)}", "table-percentage")
    assert (found.places[0].rstrip("%"), (found.expected or "").rstrip("%")) == (wrong, right)


def test_percentages_may_be_a_row() -> None:
    table = (
        "1.000 kr.|2023|2024\nBudget|58.715|61.250\nForbrug|33.020|35.115\nForbrugsprocent|56,2|{}"
    )
    assert findings(table.format("57,3")) == []
    assert [each.expected for each in findings(table.format("53,7"))] == ["57,3"]


def test_amounts_that_are_rounded_hard_give_room() -> None:
    table = "Mio. kr.|Budget|Forbrug|Forbrug i pct.\nDrift|1,2|0,7|61,0\nAnlæg|40,0|10,0|25,0"
    assert findings(table) == []


SHARES = """
Område|2024|2023|2022
Social|{percent}|25%|13%
|(11 ud af 31)|(10 ud af 40)|(2 ud af 16)
|38,5%|37,5%|31,8%
Børn|50%|0%|0%
|(1 ud af 2)|(0 ud af 1)|Ingen sager
"""


def test_a_share_below_its_percentage() -> None:
    assert findings(SHARES.format(percent="35%")) == []
    assert "(10 ud af 40)" in verified(SHARES.format(percent="35%"))
    (found,) = findings(SHARES.format(percent="53%"))
    assert (found.places, found.expected) == (("53%", "(11 ud af 31)"), "35%")
    assert found.severity == "error"


def test_a_whole_percentage_printed_with_a_decimal_is_a_warning() -> None:
    (found,) = findings(SHARES.format(percent="35,0%"))
    assert (found.expected, found.severity) == ("35,5%", "warning")


def test_a_share_in_the_same_cell() -> None:
    table = "Område|2024\nSocial|{} (11 ud af 31)\nBørn|25 % (1 ud af 4)"
    assert findings(table.format("35 %")) == []
    assert [each.expected for each in findings(table.format("53 %"))] == ["35 % (11 ud af 31)"]


SILENT = [
    "Område|2023|2024|Ændring i pct.point\nNord|5,2|4,9|-0,3\nSyd|6,1|6,4|0,3\nSamlet|5,6|5,5|-0,1",
    "Post|Antal|Andel, hele landet (%)\nNord|20|31,2\nSyd|35|28,7",
    "Sygefravær i pct.|2023|2024\nNord|5,2|4,9\nSyd|6,1|6,4",
]


@pytest.mark.parametrize("table", SILENT)
def test_percentages_of_something_else(table: str) -> None:
    assert findings(table, "table-percentage") == []
