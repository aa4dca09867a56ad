"""Rows that are parts of the row above."""

from __future__ import annotations

import pytest
from tests.check.table_papers import findings, verified

HERAF = """
Type|Budget 2024|Regnskab 2024
Anbringelser|91|96
heraf plejefamilier|55|58
heraf børnehjem|26|{part}
heraf eget værelse|10|11
Ungestøtte|24|22
"""


def test_parts_that_are_all_in_one_year_are_all_in_the_other() -> None:
    assert findings(HERAF.format(part="27")) == []
    assert {"91", "55", "96", "58"} <= verified(HERAF.format(part="27"), "table-subrow")
    (found,) = findings(HERAF.format(part="37"))
    assert found.places == ("96", "58", "37", "11")
    assert (found.expected, found.severity) == ("106", "warning")


def test_a_part_is_not_larger_than_the_whole() -> None:
    table = (
        "1.000 kr.|Budget|Regnskab\nBotilbud|61.300|63.950\nheraf private|15.220|{part}\nStøtte|9|8"
    )
    assert findings(table.format(part="16.905")) == []
    (found,) = findings(table.format(part="69.105"))
    assert (found.places, found.severity) == (("69.105", "63.950"), "warning")
    assert found.message == (
        "“heraf private” i kolonnen “Regnskab” er 69.105, men er en del af “Botilbud”, "
        "som kun er 63.950."
    )


FORDELT = """
1.000 kr.|Regnskab 2024
Udgift til botilbud|{whole}
som fordeler sig således:|
Egne tilbud|41.250
Andre kommuner|18.730
Private|9.415
"""


def test_parts_told_to_be_all_add_up() -> None:
    assert findings(FORDELT.format(whole="69.395")) == []
    assert len(verified(FORDELT.format(whole="69.395"), "table-subrow")) == 4
    (found,) = findings(FORDELT.format(whole="69.935"))
    assert (found.places[0], found.expected, found.severity) == ("69.935", "69.395", "error")


def test_three_parts_that_come_to_a_little_more_than_the_whole() -> None:
    table = "Botilbud|Antal\nBorgere|134\nheraf egne|71\nheraf andre|{part}\nheraf private|25"
    assert findings(table.format(part="38")) == []
    assert [each.expected for each in findings(table.format(part="48"))] == ["144"]


SILENT = [
    "Borgere|Antal\nBorgere i alt|100\nheraf kvinder|60\nheraf under 30 år|50",
    "1.000 kr.|Budget\nSocialområdet|100\nheraf udgifter|150\nheraf indtægter|-50",
    "1.000 kr.|Budget|Regnskab|Afvigelse\nDrift|1.000|1.010|10\nheraf løn|600|640|40",
    "Type|2023|2024\nKøb i alt|38.412|40.967\nheraf private||15.220\nSalg|-12.905|-13.241",
    "Tilbud|Antal|Gennemsnitlig pris\nDøgn|134|2.905\nheraf private|25|3.755",
]


@pytest.mark.parametrize("table", SILENT)
def test_parts_that_overlap_or_are_net_or_means(table: str) -> None:
    assert findings(table, "table-subrow") == []
