"""The running text against the tables of the same item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import half_up
from ..cells import Cells, Held, codes_of, column_score, common_words, fits, speaks_of_all
from ..mention import Mention
from ..model import Severity, Verdict
from ..naming import mentions
from ..naming_words import ended, in_form_of, quote
from ..pairing import agree, named_alike, pairs_of, significant, slip
from ..paper import Paper
from ..registry import check
from ..words import content

_ALIKE = 4  # rows that a mention may name; of more nobody can say which is meant
#: Marks of a figure that is none of a table's: of an earlier time, for a month, a part of one.
_OTHER = frozenset({"earlier", "rate", "part"})
_TABLE = re.compile(r"\btabel(?:len)?\b|\boversigt|\bopgørels", re.IGNORECASE)
_AIM = re.compile(r"\s(?:på|til|for|vedr\w*|vedrørende)\s(?P<aim>[^,.;:()\n]{2,60})")
_CHANGED = re.compile(
    r"(?:\b(?:ste[gi]|stig|fald|øge|reducer|nedsæt|nedsat|voks|forhøj|forøg|udvid|hæve|sænke"
    r"|opjuster|nedjuster|overskr|overstig)\w{0,12}(?:\s\w{1,20}){0,4}?\smed|\w{0,20}(?:stigning|fald|reduktion|forøgelse|forhøjelse|nedgang|ændring|besparelse"
    r"|forskel|difference|effektivisering)(?:en|et)?(?:\s\w{1,20}){0,3}?\s(?:på|er))\s"
    r"(?:ca\.?\s|i alt\s|yderligere\s)?\Z",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s(?:højere|lavere|mere|mindre|flere|færre|dyrere|billigere)", re.IGNORECASE)
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # of the cell: further off it is another thing


@check("text-table", "error", "Tekst mod tabel", "amounts")
def text_table(paper: Paper) -> Iterator[Verdict]:
    """A figure that the text takes from a table of its item is the one the table prints."""
    rounds = zip(paper.parts, mentions(paper), pairs_of(paper), strict=True)
    for part, found, pairs in rounds:
        if not part.grids:
            continue
        cells = Cells(part)
        told = {
            mention.place
            for pair in pairs
            if agree(pair.one, pair.other) and named_alike(pair)
            for mention in (pair.one, pair.other)
        }
        for mention in found:
            if mention.passage.role != "caption":
                yield from _judged(mention, cells, repeated=mention.place in told)


def _judged(mention: Mention, cells: Cells, *, repeated: bool) -> Iterator[Verdict]:
    fitting = cells.fitting(mention)
    rows = cells.rows_of(mention)
    held = _source(mention, fitting, rows)
    if held:
        message = f"{quote(mention)} stemmer med tabellen, der har {_cell(held)}."
        yield Verdict(True, message, (mention.span, held.cell.span))
    elif not (repeated or _may_differ(mention) or _explained(mention, fitting)):
        yield from _contradicted(mention, cells)


def _explained(mention: Mention, fitting: list[Held]) -> bool:
    return any(_plausible(mention, held) for held in fitting)


def _plausible(mention: Mention, held: Held) -> bool:
    """Whether a cell that fits by its value may be the one that is meant."""
    if mention.way and not held.column.deviation:
        return bool(held.row.words & mention.near)
    words = mention.all_words
    return column_score(mention, held.column) > 0 or bool(held.row.words & words)


def _source(mention: Mention, fitting: list[Held], rows: list[list[Held]]) -> Held | None:
    """The cell that the text's figure is taken from: it fits, and the words lead to it."""
    named = {(cells[0].grid, cells[0].row.index) for cells in rows}
    digits = significant(mention)
    table = bool(_TABLE.search(mention.around))
    best: tuple[int, Held] | None = None
    for held in fitting:
        score = column_score(mention, held.column)
        if score < 0:
            continue
        row = (held.grid, held.row.index) in named
        words = mention.all_words
        led = row or (score > 0 and digits >= 3) or (table and digits >= 3)
        if led or (digits >= 4 and words & (held.row.words | held.column.words)):
            weight = 3 * row + score + len(words & held.row.words)
            if best is None or weight > best[0]:
                best = (weight, held)
    return best[1] if best else None


def _may_differ(mention: Mention) -> bool:
    """Whether the figure need not stand in a table at all."""
    other = bool({group for group, _ in mention.marks} & _OTHER)
    return not mention.exact or other or mention.borrowed or not mention.low or _is_change(mention)


def _is_change(mention: Mention) -> bool:
    """Whether the figure is by how much something changed: `steget med 12`, `12 flere`."""
    if mention.way:
        return False
    return bool(_CHANGED.search(mention.ahead(60)) or _MORE.match(mention.behind(12)))


def _contradicted(mention: Mention, cells: Cells) -> Iterator[Verdict]:
    alike = cells.rows_of(mention, near=True)
    rows = [row for row in alike[:_ALIKE] if _about(mention, row, cells)]
    if len(alike) > _ALIKE:
        return
    found = _slipped(mention, rows)
    if not rows and mention.way and speaks_of_all(mention):
        found = _slipped(mention, cells.deviations, sure=True)
    if found is None:
        found = _resembling(mention, cells)
    severity: Severity = "error"
    if found is None:
        found, severity = _named(mention, rows), "warning"
    if found is None:
        return
    expected = in_form_of(_like(mention, found), mention)
    message = ended(f"Her står {quote(mention)}, men tabellen har {_cell(found)}, altså {expected}")
    yield Verdict(False, message, (mention.span, found.cell.span), expected, severity)


def _about(mention: Mention, row: list[Held], cells: Cells) -> bool:
    """Whether the mention itself, not its heading alone, speaks of the row and of its time."""
    words = row[0].row.words
    coded = codes_of(row[0].row.label) & codes_of(mention.around)
    named = row[0].row.total or mention.way or coded or words & mention.near
    return bool(named) and cells.same_time(mention, row)


def _slipped(mention: Mention, rows: list[list[Held]], *, sure: bool = False) -> Held | None:
    """The only cell of the rows of which the figure is a slip of the pen.

    `sure`: only a slip that nobody makes by chance.
    """
    found: list[tuple[int, Held]] = []
    for row in rows:
        common = common_words(row)
        for held in row:
            kind = _slip(mention, held)
            score = column_score(mention, held.column, common, near=True)
            clear = significant(mention) >= (2 if kind == "swap" else 3)
            clear = clear or (score > 0 and not sure and _plain(mention, held, 2))
            if kind and score >= 0 and clear:
                found.append((2 * score + (kind == "swap"), held))
    most = max((score for score, _ in found), default=0)
    best = [held for score, held in found if score == most]
    return best[0] if len({abs(held.value) for held in best}) == 1 else None


def _resembling(mention: Mention, cells: Cells) -> Held | None:
    """The only cell of five digits or more that has the same ones but for a slip."""
    found: list[Held] = []
    for held in cells.resembling(mention):
        kind = _slip(mention, held, guessed=True)
        least = 5 if kind == "swap" else 6
        early = column_score(mention, held.column) < 0
        if kind and significant(mention) >= least and not early:
            found.append(held)
    return found[0] if len({abs(held.value) for held in found}) == 1 else None


def _plain(mention: Mention, held: Held, most: int) -> bool:
    """Whether the figure is for the row and column alone, not for a part (`på vikarer`)."""
    own = held.row.words | held.column.words | mention.topic
    aim = _AIM.match(mention.behind(70))
    if aim and set(content(aim["aim"])) - own:
        return False
    extra = mention.before - own - ({mention.head} if mention.way else set())
    return len(extra) <= most


def _slip(mention: Mention, held: Held, *, guessed: bool = False) -> str | None:
    if held.kind != mention.kind or not (held.sure or guessed) or not held.value:
        return None
    unit = mention.step or Decimal(1)
    return slip(mention.low, half_up(held.value, unit), unit)


def _named(mention: Mention, rows: list[list[Held]]) -> Held | None:
    """The cell where the only named row and the only named column meet."""
    if len(rows) != 1 or (rows[0][0].row.total and ("whole", "whole") not in mention.marks):
        return None
    row = [held for held in rows[0] if held.kind == mention.kind and held.sure]
    common = common_words(rows[0])
    scored = [
        (column_score(mention, held.column, common, near=True), -at) for at, held in enumerate(row)
    ]
    scores = sorted(scored, reverse=True)
    if not scores or scores[0][0] < 1 or (len(scores) > 1 and scores[1][0] == scores[0][0]):
        return None
    held = row[-scores[0][1]]
    near = held.value and _LEAST <= abs(mention.low / held.value) <= _MOST
    topical = not (held.row.words & mention.near or held.row.total)
    if not near or topical or not _plain(mention, held, 1):
        return None
    return held if not fits(mention, held) else None


def _like(mention: Mention, held: Held) -> Decimal:
    """The cell's value with the sign of the text."""
    return abs(held.value) if mention.low >= 0 else -abs(held.value)


def _cell(held: Held) -> str:
    """`3.795 under “Afvigelse” i rækken “I alt”`."""
    heading = f" under “{_short(held.column.label)}”" if held.column.label else ""
    row = f" i rækken “{_short(held.row.label)}”" if held.row.label else ""
    return f"{held.cell.text}{heading}{row}"


def _short(label: str) -> str:
    words = " ".join(label.split())
    return words if len(words) <= 60 else f"{words[:57]}…"
