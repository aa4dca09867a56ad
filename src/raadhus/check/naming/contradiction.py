"""Where the text names a cell of a table and gives another figure than the cell does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..arithmetic import half_up
from .cells import Cells, codes_of, column_score, common_words, fits
from .held import Held
from .mention import Mention
from .pairing import Slip, significant, slip
from .sourcing import points_at_table
from .words import total_words

#: Marks of a figure that is none of a table's: of an earlier time, for a month, a part of one.
_OTHER = frozenset({"earlier", "rate", "part"})
_ALIKE = 4  # rows that a mention may name; of more nobody can say which is meant
_CHANGED = re.compile(
    r"(?:\b(?:ste[gi]|stig|fald|øge|reducer|nedsæt|nedsat|voks|forhøj|forøg|udvid|hæve|sænke"
    r"|opjuster|nedjuster|overskr|overstig)\w{0,12}(?:\s\w{1,20}){0,4}?\smed|\w{0,20}(?:stigning"
    r"|fald|reduktion|forøgelse|forhøjelse|nedgang|ændring|besparelse|forskel|difference"
    r"|effektivisering)(?:en|et)?(?:\s\w{1,20}){0,3}?\s(?:på|er))\s"
    r"(?:ca\.?\s|i alt\s|yderligere\s)?\Z",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s(?:højere|lavere|mere|mindre|flere|færre|dyrere|billigere)", re.IGNORECASE)
_PAST = re.compile(r"\b(?:var|blev|havde)\b", re.IGNORECASE)
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # of the cell: further off it is another thing


@dataclass(frozen=True, slots=True)
class Wrong:
    """The cell that the text should have told; `slip` where a slip of the pen explains it.

    `sure`: whether it is this cell of the row, and not another one.
    """

    held: Held
    slip: bool
    sure: bool = True


def contradiction(mention: Mention, cells: Cells) -> Wrong | None:
    """The cell that the mention names and does not agree with, if there is one."""
    if _may_differ(mention):
        return None
    alike = cells.rows_of(mention, near=True)
    rows = [row for row in alike[:_ALIKE] if _about(mention, row, cells)]
    if len(alike) > _ALIKE or _explained(mention, cells, rows):
        return None
    found = _slipped(mention, cells, rows)
    if found is None and not rows and mention.way and cells.speaks_of_all(mention):
        found = _slipped(mention, cells, cells.deviations, sure=True)
    found = found or _resembling(mention, cells)
    if found:
        return Wrong(found, slip=True)
    found = _named(mention, cells, rows)
    if found:
        return Wrong(found, slip=False)
    found = _none_of_row(mention, cells, rows)
    return Wrong(found, slip=False, sure=False) if found else None


def _may_differ(mention: Mention) -> bool:
    """Whether the figure need not stand in a table at all."""
    other = bool({group for group, _ in mention.marks} & _OTHER)
    return not mention.exact or other or mention.borrowed or not mention.low or _is_change(mention)


def _is_change(mention: Mention) -> bool:
    """Whether the figure is by how much something changed: `steget med 12`, `12 flere`."""
    if mention.way:
        return False
    return bool(_CHANGED.search(mention.ahead(60)) or _MORE.match(mention.behind(12)))


def _about(mention: Mention, row: list[Held], cells: Cells) -> bool:
    """Whether the mention itself, not its heading alone, speaks of the row and of its time."""
    words = row[0].row.words
    coded = codes_of(row[0].row.label) & codes_of(mention.around)
    named = row[0].row.total or mention.way or coded or words & mention.near
    return bool(named) and cells.same_time(mention, row)


def _explained(mention: Mention, cells: Cells, rows: list[list[Held]]) -> bool:
    """Whether a cell that has the figure may be the one that is meant."""
    named = {(row[0].grid, row[0].row.index) for row in rows}
    for held in cells.fitting(mention):
        score = column_score(mention, held.column)
        if score < 0:
            continue
        if held.row.words & mention.near or (held.grid, held.row.index) in named:
            return True
        away = mention.way and not held.column.deviation
        if not rows and not away and (score > 0 or held.row.words & mention.all_words):
            return True
    return False


def _slipped(
    mention: Mention, cells: Cells, rows: list[list[Held]], *, sure: bool = False
) -> Held | None:
    """The only cell of the rows of which the figure is a slip of the pen.

    `sure`: only a slip that nobody makes by chance.
    """
    found: list[tuple[int, Held]] = []
    for row in rows:
        common = common_words(row)
        for held in row:
            kind = _slip(mention, held)
            score = column_score(mention, held.column, common, near=True)
            clear = significant(mention) >= 4 or (kind == "swap" and sure)
            if kind and not clear:
                extra = 5 if kind == "swap" else 4 if significant(mention) == 3 else 2
                known = kind == "swap" or significant(mention) == 3 or score > 0
                clear = known and not sure and _plain(mention, cells, held, extra)
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


def _plain(mention: Mention, cells: Cells, held: Held, most: int) -> bool:
    """Whether the figure is for the row and column alone, not for a part (`på vikarer`)."""
    own = held.row.words | held.column.words | mention.topic
    if held.row.total:
        own |= total_words() | cells.title
    if mention.aim - own:
        return False
    extra = mention.before - own - ({mention.head} if mention.way else set())
    return len(extra) <= most


def _slip(mention: Mention, held: Held, *, guessed: bool = False) -> Slip | None:
    if held.kind != mention.kind or not (held.sure or guessed) or not held.value:
        return None
    unit = mention.step or Decimal(1)
    return slip(mention.low, half_up(held.value, unit), unit)


def _named(mention: Mention, cells: Cells, rows: list[list[Held]]) -> Held | None:
    """The cell where the only named row and the only named column meet."""
    if len(rows) != 1:
        return None
    row = [held for held in rows[0] if held.kind == mention.kind and held.sure]
    if mention.way and any(held.column.deviation for held in row):
        row = [held for held in row if held.column.deviation]
    common = common_words(rows[0])
    scored = [
        (column_score(mention, held.column, common, near=True), -at) for at, held in enumerate(row)
    ]
    scores = sorted(scored, reverse=True)
    if not scores or scores[0][0] < 1 or (len(scores) > 1 and scores[1][0] == scores[0][0]):
        return None
    held = row[-scores[0][1]]
    if not _told(mention, cells, held) or not _comparable(mention, held):
        return None
    return held if _plain(mention, cells, held, 1) and not fits(mention, held) else None


def _told(mention: Mention, cells: Cells, held: Held) -> bool:
    """Whether the mention itself names the row; a total's only where it tells of nothing else."""
    if not held.row.total:
        return bool(held.row.words & mention.near or codes_of(held.row.label))
    if mention.kind == "count" and not points_at_table(mention):
        return False
    bare = len(cells.besides_all(mention)) <= 1 and not _PAST.search(mention.ahead(40))
    return ("whole", "whole") in mention.marks or bare


def _comparable(mention: Mention, held: Held) -> bool:
    return bool(held.value) and _LEAST <= abs(mention.low / held.value) <= _MOST


def _none_of_row(mention: Mention, cells: Cells, rows: list[list[Held]]) -> Held | None:
    """The nearest cell of the only named row, all of whose cells are like the figure and not it."""
    if len(rows) != 1 or rows[0][0].row.total or mention.way or mention.days:
        return None
    if mention.kind != "amount" and not points_at_table(mention):
        return None
    row = [held for held in rows[0] if held.kind == mention.kind and not held.column.deviation]
    row = [held for held in row if column_score(mention, held.column) >= 0]
    if not row or not all(held.sure and _comparable(mention, held) for held in row):
        return None
    held = min(row, key=lambda each: abs(abs(each.value) - abs(mention.low)))
    most = 1 if mention.kind == "amount" else 3
    told = _told(mention, cells, held) and _plain(mention, cells, held, most)
    return held if told and not any(fits(mention, each) for each in row) else None
