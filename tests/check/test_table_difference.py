"""Differences: as columns, as rows, in both signs."""

from __future__ import annotations

import pytest
from tests.check.table_papers import findings, verified

COLUMN = """
1.000 kr.|Oprindeligt budget|Korrigeret budget|Forventet regnskab|Afvigelse
Hjemmepleje|147.000|148.320|153.905|-5.585
Plejecentre|202.000|201.440|199.870|1.570
Hjælpemidler|28.000|27.905|28.430|{difference}
"""


def test_the_two_columns_are_found_by_what_fits() -> None:
    assert findings(COLUMN.format(difference="-525")) == []
    assert "-525" in verified(COLUMN.format(difference="-525"), "table-difference")
    (found,) = findings(COLUMN.format(difference="-255"))
    assert found.places == ("-255", "27.905", "28.430")
    assert found.expected == "-525"
    assert found.message == (
        "“Afvigelse” i rækken “Hjælpemidler” er -255, men forskellen mellem “Korrigeret budget” "
        "og “Forventet regnskab” er -525."
    )


def test_a_sign_that_is_turned_in_one_row_is_a_warning() -> None:
    (found,) = findings(COLUMN.format(difference="525"))
    assert (found.places[0], found.expected, found.severity) == ("525", "-525", "warning")


ROWS = """
|2021|2022|2023|2024
Udgift|1.842.310|1.905.475|2.010.260|2.284.930
Abonnement|1.870.000|1.890.000|1.958.000|2.075.000
Afvigelse|-27.690|15.475|{difference}|209.930
Efterbetaling|0|0|0|11.000
"""


def test_a_row_may_be_the_difference_of_two_rows() -> None:
    assert findings(ROWS.format(difference="52.260")) == []
    (found,) = findings(ROWS.format(difference="62.250"))
    assert (found.places[0], found.expected) == ("62.250", "52.260")
    assert "i kolonnen “2023”" in found.message


LIST = """
(mio. kr.)|
Oprindeligt budget 2024|391,3
Senest korrigeret budget 2024|385,0
Forbrug i 2024|382,7
Resultat før overførsler (mindreforbrug)|{before}
Overførsler til 2025 (merforbrug)|4,6
Resultat efter overførsler (mindreforbrug)|{after}
"""


def test_a_list_of_one_column_with_results() -> None:
    assert findings(LIST.format(before="2,3", after="6,9")) == []
    assert {"385,0", "2,3", "6,9"} <= verified(LIST.format(before="2,3", after="6,9"))
    assert findings(LIST.format(before="2,3", after="9,6"))[0].places[0] == "9,6"
    assert findings(LIST.format(before="3,2", after="7,8"))[0].places[0] == "3,2"


# one row alone: which two are meant must be plain
FORCED = [
    ("Budget|Forbrug|Afvigelse", "500|620|{}", "120", "210"),
    ("Takst 2024|Takst 2025|Ændring", "1.950|2.015|{}", "65", "56"),
    ("Oprindeligt budget|Nyt budget|Regnskab|Afvigelse", "510|500|620|{}", "-120", "-210"),
    ("2022|2023|2024|Ændring 2023-2024", "40|55|70|{}", "15", "25"),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "row", "right", "wrong"), FORCED)
def test_one_row_is_enough_where_the_heads_are_plain(
    heads: str, row: str, right: str, wrong: str
) -> None:
    assert findings(f"1.000 kr.|{heads}\nDrift|{row.format(right)}") == []
    found = findings(f"1.000 kr.|{heads}\nDrift|{row.format(wrong)}")
    assert [each.places[0] for each in found] == [wrong]


SILENT = [
    "1.000 kr.|Budget|Forventet|Ændring siden sidst\nDrift|1.000|1.100|-40\nAnlæg|500|450|10",
    "1.000 kr.|Budget|Forventet|Afvigelse ved seneste opfølgning\nDrift|1.000|1.100|90",
    "1.000 kr.|Budget|Regnskab|Afvigelse\nDrift|1.000|1.100|100 (merforbrug)\n"
    "Anlæg|500|450|50 (mindreforbrug)",
    "Mål|Mål 2024|Resultat 2024|Målopfyldelse\nSelvhjulpne|40%|38%|95%\nTilfredse|80%|84%|105%",
    "1.000 kr.|Oprindeligt budget|Budget|Regnskab|Afvigelse|Afvigelsens konsekvens på rammen\n"
    "Drift|356.247|363.706|365.871|-2.165|-16.365\nAnlæg|0|1.178|1.178|0|0",
    "|Norm 2024|Norm 2025|Besøg 2024|Besøg 2025|Difference\nNord|20|22|200|210|2\n"
    "Syd|30|29|310|300|-1",
]  # fmt: skip


@pytest.mark.parametrize("table", SILENT)
def test_differences_to_what_the_table_does_not_show(table: str) -> None:
    assert findings(table) == []


def test_small_counts_row_by_row() -> None:
    table = (
        "Skole|2023/24|2024/25|Ændring|Klasser\nHede|412|398|-14|18\nLund|367|381|14|18\n"
        "By|520|506|-14|23\nFjord|188|193|{}|9"
    )
    assert findings(table.format("5")) == []
    assert [each.expected for each in findings(table.format("9"))] == ["5"]


@pytest.mark.parametrize("sign", ["", "-"])
def test_what_is_left_of_a_grant(sign: str) -> None:
    table = f"|Kr.\nPulje 2024|500.000\n1. runde|{sign}320.000\n2. runde|{sign}150.500\nRest|{{}}"
    assert findings(table.format("29.500")) == []
    assert "29.500" in verified(table.format("29.500"))
    (found,) = findings(table.format("39.500"))
    assert (found.places[0], found.expected, found.severity) == ("39.500", "29.500", "warning")


def test_what_was_added_to_a_budget() -> None:
    table = (
        "1.000 kr.|Oprindeligt budget|Tillægsbevillinger|Korrigeret budget\n"
        "Drift|164.200|1.350|165.550\nAnlæg|28.740|-120|28.620\nPulje|97.515|{}|99.995"
    )
    assert findings(table.format("2.480")) == []
    assert [each.expected for each in findings(table.format("2.840"))] == ["2.480"]


def test_an_addition_that_is_not_of_these_columns_is_left_alone() -> None:
    table = "1.000 kr.|Budget|Tillægsbevillinger|Forbrug\nDrift|164.200|1.350|150.110"
    assert findings(table) == []


def test_points_of_percentages() -> None:
    table = (
        "Enhed|2024 (pct.)|2025 (pct.)|Ændring (pct.point)\nØst|7,9|7,1|-0,8\nVest|6,4|7,0|0,6\n"
        "Syd|9,2|8,5|{}\nNord|8,8|8,8|0,0\nBy|7,3|6,7|-0,6\nI alt|7,8|7,4|-0,4"
    )
    assert findings(table.format("-0,7")) == []
    assert findings(table.format("-0,8")) == []  # rounding may explain it
    assert [each.expected for each in findings(table.format("-0,9"))] == ["-0,7"]
