"""Totals of tables, as rows and as columns."""

from __future__ import annotations

import pytest
from tests.check.table_papers import confirmed, findings, verified

BUDGET = """
1.000 kr.|Budget 2024|Regnskab 2024
Botilbud|45.310|46.120
Bostøtte|12.480|12.095
Dagtilbud|8.755|8.930
I alt|{total}|67.145
"""


def test_a_wrong_total_is_told_with_what_it_should_be() -> None:
    (found,) = findings(BUDGET.format(total="65.645"), "table-total")
    assert found.places == ("65.645", "45.310", "12.480", "8.755")
    assert (found.expected, found.severity) == ("66.545", "error")
    assert found.message == (
        "“I alt” i kolonnen “Budget 2024” er 65.645, men de 3 rækker giver tilsammen 66.545."
    )


def test_its_twin_is_confirmed() -> None:
    table = BUDGET.format(total="66.545")
    assert findings(table) == []
    assert {"66.545", "67.145", "45.310", "8.930"} <= verified(table, "table-total")


def test_rounded_terms_may_miss_the_rounded_total() -> None:
    rounded = "Mio. kr.|Budget\nBotilbud|4,3\nBostøtte|11,4\nDagtilbud|2,3\nI alt|{total}"
    assert findings(rounded.format(total="18,1")) == []
    assert [each.expected for each in findings(rounded.format(total="18,5"))] == ["18,0"]


TOTAL_FIRST = """
(1.000 kr.)|Oprindeligt budget|Korrektioner|Nyt budget
I alt|{total}|-1.204|321.112

som fordeler sig således:|||
50.54 Tilbud til voksne|302.760|-938|301.822
50.58 Boligstøtte|611|0|611
50.60 Rusmiddelindsats|18.945|-266|18.679
"""


def test_a_total_may_stand_above_its_parts() -> None:
    assert findings(TOTAL_FIRST.format(total="322.316")) == []
    (found,) = findings(TOTAL_FIRST.format(total="323.216"), "table-total")
    assert (found.places[0], found.expected) == ("323.216", "322.316")


SUBTOTALS = """
1.000 kr.|2025|2026
Botilbud|{part}|4.320
Bostøtte|1.255|1.190
Voksne i alt|{voksne}|5.510
Plejehjem|7.840|7.925
Hjemmepleje|5.115|5.230
Ældre i alt|12.955|13.155
I alt|{total}|18.665
"""


@pytest.mark.parametrize(
    ("part", "voksne", "total", "wrong"),
    [
        ("4.210", "5.465", "18.420", []),
        ("4.120", "5.465", "18.420", ["5.465"]),  # the part is wrong: its sub-total tells
        ("4.210", "5.645", "18.420", ["5.645"]),  # the sub-total alone: the parts bear the total
        ("4.210", "5.465", "18.240", ["18.240"]),
    ],
)
def test_sub_totals_and_the_total_of_them(
    part: str, voksne: str, total: str, wrong: list[str]
) -> None:
    found = findings(SUBTOTALS.format(part=part, voksne=voksne, total=total), "table-total")
    assert [each.places[0] for each in found] == wrong


TOTAL_COLUMN = """
(1.000 kr.)|Inden for rammen|Uden for rammen|I alt
1. Flere pladser (50.54)|2.100|||
2. Demografi (50.58)||-1.100|-1.100
3. Licenser|-730||{row}
I alt|1.370|-1.100|270
"""


def test_a_total_column_is_held_against_the_other_columns() -> None:
    assert findings(TOTAL_COLUMN.format(row="-730")) == []
    (found,) = findings(TOTAL_COLUMN.format(row="-370"), "table-total")
    assert found.places == ("-370", "-730")
    assert "i rækken “3. Licenser”" in found.message


def test_incomes_may_be_told_without_a_minus() -> None:
    table = "1.000 kr.|2024|2025\nUdgifter|1.540|1.615\nRefusion|312|350\nI alt|1.228|{total}"
    assert findings(table.format(total="1.265")) == []
    assert [each.places[0] for each in findings(table.format(total="1.625"))] == ["1.625"]


def test_what_is_left_of_spending_and_income() -> None:
    table = (
        "1.000 kr.|2023|2024\nUdgift i alt|41.236|44.871\nRefusion|-5.911|-6.430\n"
        "Nettoudgift|{net}|38.441"
    )
    assert findings(table.format(net="35.325")) == []
    assert [each.places[0] for each in findings(table.format(net="35.235"))] == ["35.235"]


def test_a_row_that_sums_up_the_next_ones_is_no_part_beside_them() -> None:
    table = (
        "Mio. kr.|Budget\nDrift|100,0\nLøn|60,2\nØvrig drift|39,8\n"
        "Anlæg|60,0\nVeje|20,0\nBygninger|40,0\nI alt|160,0"
    )
    assert findings(table) == []


def test_whole_thousands_that_rounding_may_explain_are_a_warning() -> None:
    table = "Kr.|Beløb\nMusik|125.000\nTeater|248.000\nDans|99.000\nI alt|473.000"
    assert [each.severity for each in findings(table)] == ["warning"]


# tables whose last row is no sum, or may be none
NO_SUMS = [
    "Ydelse|Antal|Gennemsnitlig ventetid\nBostøtte|20|4\nHjælpemidler|35|8\nI alt|55|6",
    "Skole|Trivsel\nNord|3,9\nSyd|4,1\nSamlet|4,0",
    "Skole|Elever|Trivsel\nNord|200|3,8\nSyd|310|4,1\nI alt|510|4,0",
    "Ydelse|Antal|Pris|I alt\nSeng|3|2.000|6.000\nStol|4|500|2.000\nI alt|||8.000",
    "Tilbud|Borgere\nDagtilbud|20\nBostøtte|30\nUnikke borgere i alt|44",
    "De væsentligste afvigelser|1.000 kr.\nBotilbud|1.200\nBefordring|300\nI alt|1.900",
    "Måned|Forbrug (kr.)|År til dato (kr.)\nJan|100|100\nFeb|120|220\nMarts|90|310\nI alt|310|310",
    "1.000 kr.|Budget\nDrift|1.000\nAnlæg|afventer\nI alt|1.600",
    "Projekt|År|Beløb (kr.)\nHal|2024|120.000\nVej|2025|80.000\nI alt||200.000",
    "Forbrug i pct.|2023|2024\nBotilbud|58|61\nBostøtte|44|47\nI alt|53|56",
    "|2022|2023|2024\nTotal|2.435|2.559|2.761\nAbonnement|2.748|2.830|2.978\nAfvigelse|-313|-271|-217\n"
    "Efterbetaling|0|12|0",
]  # fmt: skip


@pytest.mark.parametrize("table", NO_SUMS)
def test_what_does_not_add_up_by_its_nature_is_left_alone(table: str) -> None:
    assert findings(table, "table-total") == []


def test_counts_are_not_rounded() -> None:
    table = "|Antal sager\nKlager|{first}\nHenvendelser|24\nI alt|35"
    assert findings(table.format(first="11")) == []
    assert [each.expected for each in findings(table.format(first="12"))] == ["36"]


def test_parts_called_heraf_are_not_added_again() -> None:
    table = "1.000 kr.|Budget\nSocial|900\nheraf botilbud|500\nSundhed|400\nI alt|1.300"
    assert findings(table) == []
    (found,) = confirmed(table, "table-total")
    assert found.places == ("1.300", "900", "400")


def test_a_list_of_a_thousand_rows_is_no_table_to_add_up() -> None:
    rows = "\n".join(f"Post {at}|{at}" for at in range(1000))
    assert findings(f"Kr.|Beløb\n{rows}\nI alt|17") == []
