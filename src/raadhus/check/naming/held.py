"""The cells of a table with their names: what its row and its column say, and its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from raadhus.danish.amounts import find_unit

from ..arithmetic import Range
from ..tables.grid import Grid, Number
from .contrasts import Mark, marks_of
from .mention import digits_of
from .when import years_of
from .words import content

_DEVIATION = re.compile(
    r"afvig|resultat|mer-?\s?/|merforbrug|mindreforbrug|difference|forskel|over-?/underskud", re.I
)
_COUNTED = re.compile(
    r"\bantal|borgere|personer|pladser|elever|sager|timer|børn|årsværk|ansøg|dage|uger", re.I
)
_MONEY = Decimal(10_000)  # whole numbers from here on are kroner where no unit is printed


@dataclass(frozen=True, slots=True)
class Side:
    """A row or a column: the words of its label, its years and marks."""

    index: int
    label: str
    words: frozenset[str]
    years: frozenset[int]
    marks: frozenset[Mark]
    deviation: bool
    total: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A cell with its value in kroner (or per cent, or things); `factor` is its unit.

    `sure` tells whether the table prints that unit.
    """

    grid: int
    row: Side
    column: Side
    cell: Number
    kind: str
    factor: Decimal
    sure: bool

    @property
    def value(self) -> Decimal:
        return self.cell.value * self.factor

    @property
    def digits(self) -> str:
        """Its digits without zeros at the ends."""
        return digits_of(self.value)

    @property
    def range(self) -> Range:
        """All values that it may stand for, without its sign."""
        half = self.cell.step * self.factor / 2
        return Range(abs(self.value) - half, abs(self.value) + half)


def side(index: int, label: str, *, total: bool = False) -> Side:
    """A label taken apart."""
    deviation = bool(_DEVIATION.search(label))
    words = frozenset(content(label))
    return Side(index, label, words, years_of(label), marks_of(label), deviation, total)


def held_cells(at: int, grid: Grid) -> Iterator[Held]:
    """All numbers of a table; `at` is its place among the item's tables."""
    columns = [side(column.index, column.heading) for column in grid.columns]
    for row in grid.rows:
        label, own = side(row.index, row.label, total=row.total), find_unit(row.label)
        things = bool(_COUNTED.search(row.label))
        for cell in row.cells:
            if cell:
                column = grid.columns[cell.column]
                printed = own.factor if own else None if things else column.factor
                counted = things or bool(_COUNTED.search(column.heading))
                kind, factor, sure = _kind(cell, printed, counted=counted)
                yield Held(at, label, columns[cell.column], cell, kind, factor, sure)


def _kind(cell: Number, factor: Decimal | None, *, counted: bool) -> tuple[str, Decimal, bool]:
    """What a cell counts, its unit, and whether the table prints that unit."""
    if cell.percent:
        return "percentage", Decimal(1), True
    if factor is not None:
        return "amount", factor, True
    money = not counted and abs(cell.value) >= _MONEY and cell.step == 1
    return ("amount", Decimal(1), False) if money else ("count", Decimal(1), True)
