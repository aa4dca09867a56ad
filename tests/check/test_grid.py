"""Tables as numbers: heads, labels, units, cells."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.check.table_papers import grid

from raadhus.danish.shares import Share


def values(table: str, column: int, before: str = "") -> list[Decimal | None]:
    return [cell.value if cell else None for cell in grid(table, before).column(column)]


# what stands in corner, caption or the line above; the factor
UNITS = [
    ("1.000 kr.|Budget", "", 1000), ("|Budget (mio. kr.)", "", 10**6),
    ("Post|Budget", "Beløb i 1.000 kr.", 1000), ("Post|Budget", "Udgifterne vises her.", None),
    ("Post|Budget i kr.", "", 1), ("|Antal elever|Pris i 1.000 kr.", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "before", "factor"), UNITS)
def test_the_unit_of_the_whole_table(head: str, before: str, factor: int | None) -> None:
    row = "|".join(["Drift", *["10"] * head.count("|")])
    assert grid(f"{head}\n{row}\nAnlæg{row[5:]}", before).factor == factor


def test_a_column_has_its_own_unit_and_a_count_has_none() -> None:
    found = grid("1.000 kr.|Budget|Antal borgere|Pris i kr.\nBostøtte|1.200|30|40.000")
    assert [column.factor for column in found.columns[1:]] == [1000, None, 1]


def test_heads_of_several_lines_are_one_heading() -> None:
    found = grid(
        "|Korrigeret|Forventet\n1.000 kr.|budget|regnskab\n|2024|2024\nDrift|100|120\nAnlæg|50|40"
    )
    assert [column.heading for column in found.columns[1:]] == [
        "Korrigeret budget 2024",
        "Forventet regnskab 2024",
    ]
    assert [row.label for row in found.rows] == ["Drift", "Anlæg"]


def test_a_table_without_heads_begins_with_its_first_row() -> None:
    assert values("Drift|1.200|900\nAnlæg|300|250", 1) == [1200, 300]


def test_labels_may_stand_in_two_columns() -> None:
    found = grid("Nr.|Forslag|2025\n1|Flere vikarer|100\n2|Kørsel|50\n|I alt|150")
    assert [row.label for row in found.rows] == ["1 Flere vikarer", "2 Kørsel", "I alt"]
    assert [row.total for row in found.rows] == [False, False, True]
    assert found.labels == 2


# a cell of a table in thousands of kroner, its value and step
CELLS = [
    ("1.234", "1234", "1"), ("-12,5", "-12.5", "0.1"), ("1.234*", "1234", "1"),
    ("1.234 *)", "1234", "1"), ("50 (mindreforbrug)", "50", "1"), ("2,4 mio. kr.", "2400", "100"),
    ("12.000 kr.", "12000", "1"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "value", "step"), CELLS)
def test_cells_as_offices_print_them(cell: str, value: str, step: str) -> None:
    found = grid(f"1.000 kr.|Budget\nDrift|{cell}\nAnlæg|10").rows[0].cells[1]
    assert found is not None
    assert (found.value, found.step, found.text) == (Decimal(value), Decimal(step), cell)


@pytest.mark.parametrize("cell", ["-", "–", "Ingen sager", "afventer", "(1)", "1.23.456", "2-3"])
def test_what_is_no_number_alone_is_none(cell: str) -> None:
    assert grid(f"Post|Budget\nDrift|{cell}\nAnlæg|10").rows[0].cells[1] is None


def test_shares_are_read_alone_and_after_a_percentage() -> None:
    found = grid("Område|2023|2024\nSocial|35%|30% (3 ud af 10)\n|(7 ud af 20)|")
    shares = [(each.row, each.column, each.share.part, each.share.whole) for each in found.shares]
    assert shares == [(0, 2, 3, 10), (1, 1, 7, 20)]
    cell = found.rows[0].cells[2]
    assert cell is not None
    assert (int(cell.value), cell.percent) == (30, True)
    assert isinstance(next(found.shares).share, Share)


# heading, the figure under it, whether it is in per cent
PERCENT = [
    ("Forbrug i pct.", "59,5", True), ("Forbrugsprocent", "59,5", True), ("Andel (%)", "12", True),
    ("Tilbud med 50 pct. refusion", "641.950", False), ("Budget", "59,5", False),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "cell", "percent"), PERCENT)
def test_which_columns_are_in_per_cent(heading: str, cell: str, percent: bool) -> None:
    assert grid(f"Post|{heading}\nDrift|{cell}\nAnlæg|{cell}").columns[1].percent is percent


# a label, whether its row prints a sum
TOTALS = [
    ("I alt", True), ("Ialt", True), ("TOTAL", True), ("Sum", True), ("Samlede udgifter", True),
    ("Drift i alt", True), ("Subtotal", True), ("I alt Socialudvalget", True), ("Hovedtotal", True),
    ("Sumatran kaffe", False), ("Totalrenovering", False), ("Samling", False), ("Drift", False),
]  # fmt: skip


@pytest.mark.parametrize(("label", "total"), TOTALS)
def test_which_rows_are_totals(label: str, total: bool) -> None:
    assert grid(f"Post|Budget\nDrift|10\n{label}|10").rows[1].total is total
