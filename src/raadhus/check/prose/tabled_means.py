"""Means of figures in a table: of a row over years, and of one column by another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import Printed
from ..naming.when import years_of
from ..paper import Part, Sentence
from ..tables.grid import Column, Grid, Row
from .averages import Average
from .tabled import columns_named, few, level, rows_named, whole_of, year_columns
from .terms import Term, terms

_MEAN_OF = re.compile(
    r"gennemsnit(?:tet)?\saf\s(?:de\s|den\s|det\s)?(?P<of>[^.,;:()0-9]{3,50}?)\s"
    r"(?:i|for|fra)\s(?:årene\s|perioden\s)?(?P<years>20[0-9]{2}(?:(?:,\s|\sog\s|\stil\s|\s?[-\u2013]\s?)"
    r"20[0-9]{2}){1,6})(?![0-9])",
    re.IGNORECASE,
)
_SO_MUCH = re.compile(
    r"[^.;:0-9]{0,60}?(?:beregnet til|er|udgør|bliver|på|svarer til|giver|,)\s(?:ca\.\s)?\Z", re.I
)
_EACH = re.compile(
    r"\s(?P<thing>[a-zæøå]{3,25})\s(?:i\sgennemsnit\s)?(?:i hver|til hver|for hver|i|pr\.|per)\s"
    r"(?P<unit>[a-zæøå]{3,25})(?!\w)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_MEAN_LEAD = re.compile(
    r"(?<!\w)(?:i (?:gennem)?snit|gennemsnitlig[et]?)\s(?:[a-zæøå]{2,12}\s){0,3}\Z", re.I
)


def tabled_means(part: Part) -> Iterator[Average]:
    """All means of an item that name a row and its columns in one of its tables."""
    if not part.grids:
        return
    for sentence in part.sentences:
        if "snit" in sentence.text:
            found = terms(sentence)
            yield from _of_years(part, sentence, found)
            yield from _by_column(part, sentence, found)


def _of_years(part: Part, sentence: Sentence, found: list[Term]) -> Iterator[Average]:
    """`gennemsnittet af udgifterne i 2022, 2023 og 2024 ... beregnet til 2.066.888 kr.`"""
    match = _MEAN_OF.search(sentence.text)
    if match is None:
        return
    end = sentence.span[0] + match.end()
    following = [term for term in found if term.span[0] >= end and term.kind != "percent"][:1]
    if not following or following[0].bound:
        return
    value = following[0]
    if not _SO_MUCH.fullmatch(sentence.between(end, value.span[0])):
        return
    years = _told(match["years"])
    held = [cells for grid in few(part) if (cells := _cells(grid, match["of"], years))]
    if len(held) == 1 and all(cell.kind == value.kind for cell in held[0]):
        summed = sum((cell.value for cell in held[0]), Decimal(0))
        step = sum((cell.step for cell in held[0]), Decimal(0))
        count = Printed(value.span, Decimal(len(held[0])), Decimal(0))
        places = (value.span, *(cell.span for cell in held[0]))
        yield Average(value, Printed(value.span, summed, step), count, places, f"{count.value} tal")


def _told(text: str) -> list[int]:
    """*2022, 2023 og 2024*, or all of *2022-2024*."""
    found = [int(each) for each in re.findall(r"20[0-9]{2}", text)]
    if len(found) == 2 and " og " not in text:
        return list(range(found[0], found[1] + 1))
    return found


def _cells(grid: Grid, name: str, years: list[int]) -> list[Term]:
    rows = rows_named(grid, name)
    sets = [columns for columns in year_columns(grid).values() if set(years) <= columns.keys()]
    if len(rows) != 1 or len(sets) != 1 or not years:
        return []
    cells = [level(rows[0], sets[0][year]) for year in years]
    return [cell for cell in cells if cell] if all(cells) else []


def _by_column(part: Part, sentence: Sentence, found: list[Term]) -> Iterator[Average]:
    """`i gennemsnit 21,7 elever i klasserne`: a total of one column by that of another."""
    for at, value in enumerate(found):
        since = found[at - 1].span[1] if at else sentence.span[0]
        lead = sentence.between(max(since, value.span[0] - 60), value.span[0])
        match = _EACH.match(sentence.between(value.span[1], value.span[1] + 60))
        if match is None or value.kind == "percent" or value.bound or not _MEAN_LEAD.search(lead):
            continue
        held = [
            cells
            for grid in few(part)
            if (cells := _two(part, grid, sentence, match["thing"], match["unit"]))
        ]
        if len(held) == 1:
            whole, count = held[0]
            places = (value.span, whole.span, count.span)
            yield Average(value, whole, whole_of(count), places, count.text)


def _two(
    part: Part, grid: Grid, sentence: Sentence, thing: str, unit: str
) -> tuple[Term, Term] | None:
    """The cells of the thing and of its unit in the row that is named, else in the total."""
    units = columns_named(grid, unit.lower())
    if len(units) != 1:
        return None
    things = [each for each in columns_named(grid, thing.lower()) if each != units[0]]
    title = part.item.title.value if part.item.title else ""
    about = thing.lower()[:4] in f"{title} {grid.title}".lower()
    wholes = things or (_of_same_year(grid, units[0]) if about else [])
    rows = rows_named(grid, sentence.text) or [row for row in grid.rows if row.total]
    if len(wholes) != 1 or len(rows) != 1:
        return None
    return _pair(rows[0], wholes[0], units[0])


def _of_same_year(grid: Grid, unit: Column) -> list[Column]:
    """The only column that is named by the unit's year alone: what the table is about."""
    years = years_of(unit.heading)
    return [
        column
        for column in grid.columns[grid.labels :]
        if years and years_of(column.heading) == years and not _LETTER.search(column.heading)
    ]


def _pair(row: Row, whole: Column, unit: Column) -> tuple[Term, Term] | None:
    one, two = level(row, whole), level(row, unit)
    return (one, two) if one and two and two.value > 0 and one.kind == two.kind else None
