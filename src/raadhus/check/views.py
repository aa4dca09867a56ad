"""A table seen by its rows or by its columns, so that a check is written once for both.

In the view of rows a line is a row and a position is a column; in the view of columns it is
the other way round. `I alt` may be a row or a column, and so may `Afvigelse`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from raadhus.danish.amounts import find_unit

from .arithmetic import Printed, Range
from .grid import Column, Grid, Number, Row
from .model import Span
from .paper import Paper
from .table_words import Kind, is_count, is_money, is_percent, is_total, kind_of, tells_percent

#: Larger tables are lists of records (and no hostile text may keep the machine busy).
MOST_ROWS, MOST_COLUMNS = 400, 40


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column. `cells` and `texts` have one entry for each position."""

    index: int
    label: str
    kind: Kind
    cells: tuple[Number | None, ...]
    texts: tuple[str, ...]
    factor: Decimal | None
    heads: tuple[str, ...] = ()

    @property
    def filled(self) -> bool:
        return any(self.cells)

    def open_at(self, at: int) -> bool:
        """Whether words stand where a number could, so that nobody knows what to add."""
        return self.cells[at] is None and any(map(str.isalnum, self.texts[at]))


@dataclass(frozen=True, slots=True)
class View:
    """All lines of one direction, and what the positions across them are."""

    grid: Grid
    by_rows: bool
    lines: tuple[Line, ...]
    across: tuple[Line, ...]

    def exact(self, line: Line, at: int) -> bool:
        """Whether a cell counts things one by one."""
        texts = (line.label, self.across[at].label, self.grid.title)
        if line.factor is not None or self.across[at].factor is not None:
            return False
        return is_count(*texts) and not is_money(" ".join(texts))

    def range(self, line: Line, at: int) -> Range:
        cell = line.cells[at]
        assert cell is not None
        return exact_range(cell) if self.exact(line, at) else cell.range

    def place(self, at: int) -> str:
        """Where a position is, in words: `i kolonnen “Budget”`."""
        label = self.across[at].label
        if self.by_rows:
            return f"i kolonnen “{label}”" if label else f"i kolonne {at + 1}"
        return f"i rækken “{label}”" if label else f"i række {at + 1}"


def exact_range(cell: Printed) -> Range:
    whole = cell.value == cell.value.to_integral_value()
    return Range(cell.value, cell.value) if whole else cell.range


def views(paper: Paper) -> Iterator[tuple[View, View]]:
    """Every table of the document by rows and by columns."""
    for part in paper.parts:
        for grid in part.grids:
            if len(grid.rows) <= MOST_ROWS and len(grid.columns) <= MOST_COLUMNS:
                rows, columns = _row_lines(grid), _column_lines(grid)
                yield View(grid, True, rows, columns), View(grid, False, columns, rows)


def each_view(paper: Paper) -> Iterator[View]:
    return chain.from_iterable(views(paper))


def _row_lines(grid: Grid) -> tuple[Line, ...]:
    columns = grid.columns[grid.labels :]
    return tuple(_row_line(grid, row, columns) for row in grid.rows)


def _row_line(grid: Grid, row: Row, columns: tuple[Column, ...]) -> Line:
    cells = tuple(row.cells[column.index] for column in columns)
    texts = tuple(
        row.texts[column.index] if column.index < len(row.texts) else "" for column in columns
    )
    kind = _row_kind(row, cells)
    unit = find_unit(row.label)
    return Line(row.index, row.label, kind, cells, texts, unit.factor if unit else grid.factor)


def _row_kind(row: Row, cells: tuple[Number | None, ...]) -> Kind:
    """A label that holds a percentage may name a grant; the cells decide."""
    found = [cell for cell in cells if cell]
    percent = bool(found) and all(cell.percent for cell in found)
    kind = kind_of(row.label)
    if kind == "percent":
        kind = "percent" if percent or tells_percent(row.label) else "level"
    elif percent and kind == "difference":
        kind = "percent"
    if kind == "code":
        kind = "level"
    return "total" if kind == "level" and (row.total or is_total(row.label)) else kind


def _column_lines(grid: Grid) -> tuple[Line, ...]:
    return tuple(_column_line(grid, column) for column in grid.columns[grid.labels :])


def _column_line(grid: Grid, column: Column) -> Line:
    cells = tuple(row.cells[column.index] for row in grid.rows)
    texts = tuple(
        row.texts[column.index] if column.index < len(row.texts) else "" for row in grid.rows
    )
    kind = kind_of(column.heading)
    found = [cell for cell in cells if cell]
    signed = bool(found) and 2 * sum(is_percent(cell.text) for cell in found) > len(found)
    if (column.percent or signed) and not (kind == "difference" and "point" in column.heading):
        kind = "percent"
    elif kind in ("percent", "part"):
        kind = "level"
    return Line(column.index, column.heading, kind, cells, texts, column.factor, column.heads)


def quoted(line: Line) -> str:
    """A line's label for messages."""
    label = line.label if len(line.label) <= 80 else line.label[:79] + "…"
    return f"“{label}”" if label else "linjen uden navn"


def spans(cells: list[Number]) -> tuple[Span, ...]:
    return tuple(cell.span for cell in cells)
