"""Rows and columns of an item's tables that a sentence names, as figures to reckon with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import Printed
from ..naming.when import years_of
from ..naming.words import content
from ..paper import Part, Sentence
from ..tables.grid import Column, Grid, Number, Row
from .terms import Term, terms

_CHANGED = re.compile(
    r"ændring|afvig|forskel|difference|udvikling|stigning|fald|andel|indeks|\+/-", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3,40}")
_TABLES, _ROWS, _COLUMNS = 6, 60, 20


def with_percentages(part: Part) -> Iterator[tuple[Sentence, list[Term]]]:
    """The sentences that tell a percentage, with their terms, in an item that has tables."""
    for sentence in part.sentences if part.grids else ():
        if any(figure.kind == "percentage" for figure in sentence.figures):
            yield sentence, terms(sentence)


def words_of(text: str) -> frozenset[str]:
    return frozenset(content(text[:300]))


def is_named(label: frozenset[str], words: frozenset[str]) -> bool:
    """Whether all words of a label stand in a text, in one form or another."""
    return bool(label) and all(any(alike(one, two) for two in words) for one in label)


def alike(one: str, two: str) -> bool:
    """Whether two words are forms of one: *elever* and *eleverne*."""
    if one == two:
        return True
    short, long = sorted((one, two), key=len)
    return (
        len(short) >= 4
        and long.startswith(short[: max(4, len(short) - 2)])
        and (len(long) - len(short) <= 3)
    )


def rows_named(grid: Grid, text: str) -> list[Row]:
    """The rows whose label a text names: of several those of most words."""
    words = words_of(text)
    found: list[tuple[int, Row]] = []
    for row in grid.rows[:_ROWS]:
        label = words_of(row.label)
        if not row.total and is_named(label, words):
            found.append((len(label), row))
    most = max((count for count, _ in found), default=0)
    return [row for count, row in found if count == most]


def year_columns(grid: Grid) -> dict[str, dict[int, Column]]:
    """The columns of one year each, by what else their headings say: `Besøg 2022`, `Besøg 2023`."""
    found: dict[str, dict[int, Column]] = {}
    for column in grid.columns[grid.labels : grid.labels + _COLUMNS]:
        years = years_of(column.heading)
        if len(years) != 1 or column.percent or _CHANGED.search(column.heading):
            continue
        rest = " ".join(word.lower() for word in _WORD.findall(column.heading))
        found.setdefault(rest, {}).setdefault(next(iter(years)), column)
    return found


def columns_named(grid: Grid, word: str) -> list[Column]:
    return [
        column
        for column in grid.columns[grid.labels : grid.labels + _COLUMNS]
        if any(alike(word, each) for each in words_of(column.heading))
    ]


def level(row: Row, column: Column) -> Term | None:
    """A cell as a term; its unit is that of its column."""
    cell: Number | None = row.cells[column.index] if column.index < len(row.cells) else None
    if cell is None or cell.percent or cell.value < 0:
        return None
    if column.factor:
        step = cell.step * column.factor
        return Term(cell.span, cell.value * column.factor, step, "amount", cell.text, step)
    step = cell.step if cell.step != 1 else Decimal(0)
    return Term(cell.span, cell.value, step, "count", cell.text, cell.step)


def few(part: Part) -> tuple[Grid, ...]:
    """The tables of an item; none where there are so many that a name tells nothing."""
    return part.grids if len(part.grids) <= _TABLES else ()


def whole_of(term: Term) -> Printed:
    return Printed(term.span, term.value, term.step)
