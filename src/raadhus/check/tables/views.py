"""A table seen by its rows or by its columns, so that a check is written once for both.

In the view of rows a line is a row and a position is a column; in the view of columns it is
the other way round. `I alt` may be a row or a column, and so may `Afvigelse`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain
from weakref import WeakKeyDictionary

from raadhus.danish.amounts import find_unit

from ..arithmetic import Range
from ..paper import Paper
from .grid import Column, Grid, Number, Row
from .words import (
    Kind,
    is_count,
    is_income,
    is_no_count,
    is_total,
    kind_of,
    tells_percent,
)

#: Larger tables are lists of records.
MOST_ROWS, MOST_COLUMNS = 400, 40
#: Twenty times what the longest minutes hold: no hostile text may keep the machine busy.
MOST_CELLS = 40_000


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column. `cells`, `texts` and `ranges` have one entry for each position."""

    index: int
    label: str
    kind: Kind
    cells: tuple[Number | None, ...]
    texts: tuple[str, ...]
    factor: Decimal | None
    heads: tuple[str, ...] = ()
    ranges: tuple[Range | None, ...] = ()
    income: bool = False

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

    def range(self, line: Line, at: int) -> Range:
        """What a cell's exact value may be; the cell must hold a number."""
        found = line.ranges[at]
        assert found is not None
        return found

    def place(self, at: int) -> str:
        """Where a position is, in words: `i kolonnen “Budget”`."""
        label = self.across[at].label
        if self.by_rows:
            return f"i kolonnen “{label}”" if label else f"i kolonne {at + 1}"
        return f"i rækken “{label}”" if label else f"i række {at + 1}"


_VIEWS: WeakKeyDictionary[Paper, tuple[tuple[View, View], ...]] = WeakKeyDictionary()


def views(paper: Paper) -> tuple[tuple[View, View], ...]:
    """Every table of the document by rows and by columns, made once for all checks."""
    found = _VIEWS.get(paper)
    if found is None:
        found = _VIEWS[paper] = tuple(_views(grid) for grid in _tables(paper))
    return found


def each_view(paper: Paper) -> Iterator[View]:
    return chain.from_iterable(views(paper))


def _tables(paper: Paper) -> Iterator[Grid]:
    left = MOST_CELLS
    for part in paper.parts:
        for grid in part.grids:
            left -= len(grid.rows) * len(grid.columns)
            if left < 0:
                return
            if len(grid.rows) <= MOST_ROWS and len(grid.columns) <= MOST_COLUMNS:
                yield grid


def _views(grid: Grid) -> tuple[View, View]:
    rows, columns = _row_lines(grid), _column_lines(grid)
    title = _Counting.of(grid.title)
    across = [_Counting.of(column.label, column.factor) for column in columns]
    down = [_Counting.of(row.label, row.factor) for row in rows]
    counted = [[title.exact(row, column) for column in across] for row in down]
    rows = tuple(
        replace(row, ranges=tuple(map(_range, row.cells, exact)))
        for row, exact in zip(rows, counted, strict=True)
    )
    columns = tuple(
        replace(column, ranges=tuple(row.ranges[at] for row in rows))
        for at, column in enumerate(columns)
    )
    return View(grid, True, rows, columns), View(grid, False, columns, rows)


@dataclass(frozen=True, slots=True)
class _Counting:
    """Whether a label says that things are counted one by one, or something that is not."""

    told: bool
    spoilt: bool

    @classmethod
    def of(cls, label: str, factor: Decimal | None = None) -> _Counting:
        return cls(is_count(label), factor is not None or is_no_count(label))

    def exact(self, *others: _Counting) -> bool:
        each = (self, *others)
        return any(one.told for one in each) and not any(one.spoilt for one in each)


def _range(cell: Number | None, exact: bool) -> Range | None:
    """Of counted things a whole number is no rounded one."""
    if cell is None:
        return None
    whole = exact and cell.value == cell.value.to_integral_value()
    return Range(cell.value, cell.value) if whole else cell.range


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
    counts = row.label.lower().startswith("antal")
    factor = unit.factor if unit else None if counts else grid.factor
    income = is_income(row.label)
    return Line(row.index, row.label, kind, cells, texts, factor, income=income)


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
    signed = bool(found) and 2 * sum(cell.percent for cell in found) > len(found)
    if (column.percent or signed) and not (kind == "difference" and "point" in column.heading):
        kind = "percent"
    elif kind in ("percent", "part"):
        kind = "level"
    return Line(
        column.index,
        column.heading,
        kind,
        cells,
        texts,
        column.factor,
        column.heads,
        income=is_income(column.heading),
    )


def quoted(line: Line) -> str:
    """A line's label for messages."""
    label = line.label if len(line.label) <= 80 else line.label[:79] + "…"
    return f"“{label}”" if label else "linjen uden navn"
