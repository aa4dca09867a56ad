"""Growth in per cent told of a row of a table: `Besøget på Havnen er steget med 6 pct.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..naming.when import years_of
from ..paper import Part, Sentence
from ..tables.grid import Column, Grid, Row
from .changes import Change, told_of_other
from .tabled import alike, few, level, rows_named, with_percentages, words_of, year_columns
from .terms import Term

_MOVES = re.compile(
    r"(?<!\w)(?:(?P<up>steget|stiger|steg|vokset|vokser|øget|øges)|(?P<down>faldet|falder|faldt))"
    r"\s(?:[^\s.,;:0-9]{1,25}\s){0,4}?(?:fra\s20[0-9]{2}\stil\s20[0-9]{2}\s)?"
    r"(?:med\s)?(?:ca\.\s|omkring\s|knap\s|godt\s|cirka\s)?\Z",
    re.IGNORECASE,
)
_RISE_OF = re.compile(
    r"(?<!\w)(?:(?P<up>stigning(?:en)?)|(?P<down>fald(?:et)?))\s(?:på|for|i)\s(?P<of>[^.,;:0-9]{3,60})"
    r"\s(?:svarer til|er på|er|udgør)\s(?:ca\.\s|omkring\s)?\Z",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?<!\w)(?:siden|sidste|i fjor|årlig\w{0,2}|gennemsnit\w{0,6}|kvartal\w{0,2}|halvår\w{0,2}"
    r"|måned\w{0,3}|forventes|ventes|ikke|pr|per|hver|landsplan|procentpoint|heraf)(?!\w)",
    re.IGNORECASE,
)


def tabled_changes(part: Part) -> Iterator[Change]:
    """All growths of an item whose row and years stand in one of its tables."""
    for sentence, found in with_percentages(part):
        if len(found) != 1 or found[0].kind != "percent" or found[0].bound:
            continue
        yield from _of_sentence(part, sentence, found[0])


def _of_sentence(part: Part, sentence: Sentence, percent: Term) -> Iterator[Change]:
    lead = sentence.between(percent.span[0] - 160, percent.span[0])
    match = _MOVES.search(lead) or _RISE_OF.search(lead)
    if not match or _OTHER.search(sentence.text) or told_of_other(sentence, percent):
        return
    way = 1 if match["up"] else -1
    named = match.groupdict().get("of") or lead
    pairs = [
        (row, first, second)
        for grid in few(part)
        for row in rows_named(grid, named)
        for first, second in _columns(grid, sentence, row, rise="of" in match.groupdict())
    ]
    if len(pairs) != 1:
        return
    row, first, second = pairs[0]
    one, two = level(row, first), level(row, second)
    if one and two and one.value > 0:
        yield Change(one, two, way, None, percent)


def _columns(
    grid: Grid, sentence: Sentence, row: Row, *, rise: bool
) -> Iterator[tuple[Column, Column]]:
    """The columns of the two years: those told, else the only two. What they hold must be
    named as well, but for *stigningen på* a row of a table that holds one thing."""
    sets = year_columns(grid)
    years = years_of(sentence.text)
    words = words_of(sentence.text) - words_of(row.label)
    for rest, columns in sets.items():
        chosen = sorted(years if len(years) == 2 else columns)
        if len(chosen) != 2 or len(years) == 1 or not set(chosen) <= columns.keys():
            continue
        held = words_of(f"{rest} {grid.title if not rest else ''}")
        named = any(alike(one, two) for one in held for two in words)
        if named or (rise and len(sets) == 1):
            yield columns[chosen[0]], columns[chosen[1]]
