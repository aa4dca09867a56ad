"""Percentages told of a table: a row of its total, and what is granted of what was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..paper import Part, Sentence
from ..tables.grid import Column, Grid, Row
from .ratios import Ratio
from .tabled import columns_named, few, level, rows_named, with_percentages
from .terms import Term

_OF_THING = re.compile(
    r"\saf\s(?:alle\s|samtlige\s|de\s|det\s(?:samlede\s)?|den\s(?:samlede\s)?|de samlede\s)?"
    r"(?P<thing>[a-zæøå]{4,30})(?:\s(?:beløb|i alt))?(?=\s?[.,;)]|\sog\s|\Z)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:an)?søg(?:t|te)\Z", re.IGNORECASE)
_GRANTS = re.compile(
    r"(?<!\w)(?:imødekomme[srt]|indstille[srt]|foreslå[srt]?|bevilge[srt]|gives"
    r"|tildel(?:es|t))(?!\w)",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"(?<!\w)(?:indstillet|foreslået|foreslås|forslag|bevilget|tildelt|imødekommet"
    r"|indstilling)(?!\w)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?<!\w)(?:siden|sidste|i fjor|gennemsnit\w{0,6}|forvent\w{2,4}|vent\w{2}|ikke|heraf"
    r"|mål\w{0,3}|steg\w{0,2}|stig\w{2,4}|fald\w{0,3}|mere|mindre|flere|færre|op til)(?!\w)",
    re.IGNORECASE,
)


def tabled_ratios(part: Part) -> Iterator[Ratio]:
    """All percentages of an item whose part and whole are named cells of one of its tables."""
    for sentence, found in with_percentages(part):
        for at, percent in enumerate(found):
            if percent.kind == "percent" and not percent.bound:
                yield from _of_percent(part, sentence, found, at)


def _of_percent(part: Part, sentence: Sentence, found: list[Term], at: int) -> Iterator[Ratio]:
    percent = found[at]
    match = _OF_THING.match(sentence.between(percent.span[1], percent.span[1] + 80))
    since = found[at - 1].span[1] if at else sentence.span[0]
    lead = sentence.between(max(since, percent.span[0] - 120), percent.span[0])
    if match is None or _OTHER.search(lead):
        return
    thing = match["thing"].lower()
    pairs = [
        pair
        for grid in few(part)
        if (pair := _granted(grid, lead, thing) or (None if at else _row_of_all(grid, lead, thing)))
    ]
    if len(pairs) == 1:
        some, whole = pairs[0]
        yield Ratio(percent, some, whole, True, (percent.span, some.span, whole.span))


def _granted(grid: Grid, lead: str, thing: str) -> tuple[Term, Term] | None:
    """`Med forslaget imødekommes 69,5 pct. af det ansøgte beløb`: of its row."""
    if not _ASKED.search(thing) or not _GRANTS.search(lead):
        return None
    body = grid.columns[grid.labels :]
    asked = [column for column in body if re.search(r"(?:an)?søgt", column.heading, re.I)]
    granted = [column for column in body if _GRANTED.search(column.heading)]
    rows = rows_named(grid, lead) or _totals(grid)
    if len(asked) != 1 or len(granted) != 1 or len(rows) != 1:
        return None
    return _cells(rows[0], granted[0], rows[0], asked[0])


def _row_of_all(grid: Grid, lead: str, thing: str) -> tuple[Term, Term] | None:
    """`Byskolen har 34 pct. af eleverne`: a row of the total, in the column of that thing."""
    if _ASKED.search(thing):
        return None
    columns = [column for column in columns_named(grid, thing) if not column.percent]
    rows, totals = rows_named(grid, lead), _totals(grid)
    if len(columns) != 1 or len(rows) != 1 or len(totals) != 1:
        return None
    return _cells(rows[0], columns[0], totals[0], columns[0])


def _totals(grid: Grid) -> list[Row]:
    return [row for row in grid.rows if row.total]


def _cells(one: Row, first: Column, two: Row, second: Column) -> tuple[Term, Term] | None:
    some, whole = level(one, first), level(two, second)
    fits = some and whole and some.kind == whole.kind and 0 < some.value <= whole.value
    return (some, whole) if some and whole and fits else None
