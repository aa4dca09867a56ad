"""A table as numbers: every cell with its value, how it was rounded, and its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from raadhus.danish.amounts import find_unit
from raadhus.danish.numbers import cell_number
from raadhus.minutes.model import Cell, Table

from .arithmetic import Printed
from .model import Span

_TOTAL = re.compile(
    r"(?:i\s?alt|sum|total(?:t|er)?|samlet|hovedtotal|resultat i alt)(?!\w)", re.IGNORECASE
)
_PERCENT = re.compile(r"%|\bpct\b|procent", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number(Printed):
    """A cell that prints a number alone. `row` and `column` count from 0 in the body."""

    row: int = 0
    column: int = 0
    text: str = ""
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading (all head rows joined), and whether it is in per cent."""

    index: int
    heading: str
    percent: bool
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the body. `cells` has one entry for each column, None where no number stands."""

    index: int
    label: str
    label_span: Span | None
    cells: tuple[Number | None, ...]
    total: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `factor` is what its figures are in, in kroner; None where no unit is printed."""

    table: Table
    section: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    factor: Decimal | None

    @property
    def numbers(self) -> Iterator[Number]:
        return (cell for row in self.rows for cell in row.cells if cell)

    def column(self, index: int) -> list[Number | None]:
        return [row.cells[index] if index < len(row.cells) else None for row in self.rows]


def grid_of(table: Table, section: int) -> Grid:
    width = max((len(row) for row in (*table.header, *table.rows)), default=0)
    columns = tuple(_column(table, index) for index in range(width))
    rows = tuple(_row(index, cells, columns) for index, cells in enumerate(table.rows))
    return Grid(table, section, columns, rows, _factor(table))


def _column(table: Table, index: int) -> Column:
    cells = [row[index] for row in table.header if index < len(row) and row[index].text]
    heading = " ".join(cell.text for cell in cells)
    span = cells[0].span if cells else None
    return Column(index, heading, bool(_PERCENT.search(heading)), span)


def _row(index: int, cells: tuple[Cell, ...], columns: tuple[Column, ...]) -> Row:
    first = cells[0] if cells else None
    label = first.text if first else ""
    numbers = tuple(_number(index, column, cells) if column.index else None for column in columns)
    return Row(index, label, first.span if first else None, numbers, bool(_TOTAL.match(label)))


def _number(row: int, column: Column, cells: tuple[Cell, ...]) -> Number | None:
    if column.index >= len(cells):
        return None
    cell = cells[column.index]
    found = cell_number(cell.text)
    if found is None:
        return None
    percent = column.percent or bool(_PERCENT.search(cell.text))
    return Number(cell.span, found.value, found.step, row, column.index, cell.text, percent)


def _factor(table: Table) -> Decimal | None:
    """Kroner for one unit of the table: 1000 for `(1.000 kr.)`."""
    texts = [cell.text for row in table.header for cell in row]
    if table.caption:
        texts.append(table.caption.value)
    for text in texts:
        unit = find_unit(text)
        if unit:
            return unit.factor
    return None
