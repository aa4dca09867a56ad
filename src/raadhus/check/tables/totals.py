"""Which rows (or columns) a total stands for: the reading that the figures themselves bear out.

A total may stand below its parts or above them, and may add up sub-totals or single rows.
Every way that the table's order allows is tried. The one that fits in most columns is taken,
so that a wrong figure shows as the one place where an else fitting reading does not hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..arithmetic import ZERO, Range, exactly, weight
from .views import Line, View
from .words import is_net

_MOST_OPEN = 60  # rows that still wait for their total
_MOST_TOTALS = 12  # in a table with more, only the plain readings are tried
_GROUP = 15  # rows that a row above them may sum up without being called a total
_SURE = 4.0  # digits that must agree before an unusual reading is believed
_GROUPED = 1.5  # the same where groups inside add up as well

Term = tuple[Line, int]  # a line and its sign


@dataclass(frozen=True, slots=True)
class Reading:
    """A total and what it may stand for. `solid`: fits that are no matter of course.

    `natural`: the parts are the block that the table's order shows.
    """

    total: Line
    terms: tuple[Term, ...]
    fits: tuple[int, ...]
    misfits: tuple[int, ...]
    solid: int
    weight: float
    natural: bool = True

    @property
    def holds(self) -> bool:
        return bool(self.fits) and not self.misfits

    @property
    def rank(self) -> tuple[int, float]:
        return (self.solid - len(self.misfits), self.weight)


def readings(view: View) -> list[Reading]:
    """The best reading of every total of the view, in the order of the lines."""
    sums = sum(_may_sum(view, line) for line in view.lines)
    if not sums or (sums > _MOST_TOTALS and 3 * sums > 2 * len(view.lines)):
        return []
    up = _passed(view, view.lines, frozenset())
    down = _passed(view, view.lines[::-1], frozenset(), headings=False)
    down = _without_taken(up, down)
    claimed = _claimed(up, down)
    if claimed:
        up = _passed(view, view.lines, claimed)
    chosen = {}
    for index in {*up, *down}:
        found = [reading for reading in (up.get(index), down.get(index)) if reading]
        chosen[index] = _chosen(found)
    return [chosen[index] for index in sorted(chosen)]


def _may_sum(view: View, line: Line) -> bool:
    return line.filled and (line.kind == "total" or (view.by_rows and is_net(line.label)))


def sum_at(view: View, terms: Iterable[Term], at: int) -> Range | None:
    """What the parts may add up to; None where one holds words, or none holds a number."""
    result, found = exactly(ZERO), False
    for line, sign in terms:
        if line.open_at(at):
            return None
        if line.cells[at]:
            found = True
            value = view.range(line, at)
            result = result + (value if sign > 0 else -value)
    return result if found else None


def addable(view: View, total: Line, at: int) -> bool:
    """Whether sums make sense at a position: no percentages, prices, means."""
    cell = total.cells[at]
    return bool(cell and not cell.percent) and view.across[at].kind not in (
        "percent",
        "rate",
        "code",
    )


def evaluated(view: View, total: Line, terms: Sequence[Term], natural: bool = True) -> Reading:
    fits, misfits, solid, digits = [], [], 0, 0.0
    for at, cell in enumerate(total.cells):
        if cell is None or not addable(view, total, at):
            continue
        expected = sum_at(view, terms, at)
        if expected is None:
            continue
        printed = view.range(total, at)
        if not expected.meets(printed):
            misfits.append(at)
            continue
        fits.append(at)
        parts = sum(bool(line.cells[at] and line.cells[at].value) for line, _ in terms)  # type: ignore[union-attr]
        if parts > 1 and cell.value:
            solid += 1
            digits += weight(cell.value, expected, printed)
    return Reading(total, tuple(terms), tuple(fits), tuple(misfits), solid, digits, natural)


def _chosen(found: list[Reading]) -> Reading:
    """A reading that holds, else the one above that fits best, else the one below."""
    holding = [reading for reading in found if reading.holds]
    several = [reading for reading in found if len(reading.terms) > 1]
    return max(holding or several or found, key=lambda reading: reading.rank)


def _without_taken(up: dict[int, Reading], down: dict[int, Reading]) -> dict[int, Reading]:
    """The readings downwards but for those whose parts another total has above itself."""
    owners = {
        line.index: index
        for index, reading in up.items()
        if reading.holds and reading.solid
        for line, _ in reading.terms
    }
    return {
        index: reading
        for index, reading in down.items()
        if all(owners.get(line.index, index) == index for line, _ in reading.terms)
    }


def _claimed(up: dict[int, Reading], down: dict[int, Reading]) -> frozenset[int]:
    """The rows that belong to a total above them, so that they are no parts of one below."""
    rows: set[int] = set()
    for index, reading in down.items():
        above = up.get(index)
        if reading.holds and reading.solid and not (above and above.holds):
            rows.update(line.index for line, _ in reading.terms)
    return frozenset(rows)


def _passed(
    view: View, lines: Sequence[Line], without: frozenset[int], headings: bool = True
) -> dict[int, Reading]:
    """One way through the lines; every total takes parts from those before it."""
    totals = sum(line.kind == "total" for line in lines)
    waiting: list[Line] = []
    since = 0  # where the block after the last total or heading begins
    found: dict[int, Reading] = {}
    for line in lines:
        if line.index in without:
            continue
        if not line.filled and not any(line.texts):
            since = len(waiting) if headings and line.label else since
        elif _may_sum(view, line):
            reading = _best(view, line, waiting, since, found, totals)
            if line.kind != "total" and not (reading and _is_borne_out(reading)):
                waiting += [line] if headings else []  # what is left is no part of what was
                continue
            taken = len(waiting) - since
            if reading:
                found[line.index] = reading
                if reading.holds:
                    taken = _taken(reading, waiting)
            del waiting[len(waiting) - taken :]
            waiting.append(line)
            since = len(waiting)
        elif line.kind in ("level", "difference"):
            waiting.append(line)
            if len(waiting) > 2 * _MOST_OPEN:
                del waiting[:_MOST_OPEN]
                since = max(0, since - _MOST_OPEN)
    return found


def _is_borne_out(reading: Reading) -> bool:
    return reading.solid >= max(1, len(reading.misfits))


def _taken(reading: Reading, waiting: list[Line]) -> int:
    """How many of the waiting lines a total has used up: from its first part on."""
    used = {line.index for line, _ in reading.terms}
    first = next((at for at, line in enumerate(waiting) if line.index in used), 0)
    return len(waiting) - first


def _best(
    view: View,
    total: Line,
    waiting: list[Line],
    since: int,
    found: dict[int, Reading],
    totals: int,
) -> Reading | None:
    block, whole = waiting[since:], waiting[-_MOST_OPEN:]
    plain = [lines for lines in (block, whole) if lines]
    leaves = _leaves(whole, found) if totals <= _MOST_TOTALS else []
    if len(leaves) > len(whole):
        plain.append(leaves)
    tried = [evaluated(view, total, terms) for lines in plain for terms in _signed(lines, total)]
    holding = [reading for reading in tried if reading.holds]
    if holding:
        return max(holding, key=lambda reading: reading.rank)
    if totals <= _MOST_TOTALS:
        held = [each for each in _runs(view, total, whole) if each.holds and each.weight >= _SURE]
        grouped = _grouped(view, total, whole)
        held += [each for each in grouped if each.holds and each.weight >= _GROUPED]
        if held:
            return max(held, key=lambda reading: reading.rank)
    return max(tried, key=lambda reading: reading.rank, default=None)


def _signed(lines: list[Line], total: Line) -> list[list[Term]]:
    """The lines with plus, and with minus for incomes and what is told to be subtracted."""
    plain: list[Term] = [(line, 1) for line in lines]
    signed: list[Term] = [(line, -1 if line.income else 1) for line in lines]
    options = [plain] if plain == signed else [plain, signed]
    label = total.label.lower()
    if len(lines) == 2 and any(word in label for word in ("netto", "resultat", "tilbage", "rest")):
        options += [[(lines[0], 1), (lines[1], -1)], [(lines[0], -1), (lines[1], 1)]]
    return options


def _leaves(lines: list[Line], found: dict[int, Reading]) -> list[Line]:
    """The lines with every sub-total replaced by its parts."""
    result: list[Line] = []
    for line in lines:
        reading = found.get(line.index) if line.kind == "total" else None
        plain = reading and all(sign > 0 for _, sign in reading.terms)
        result += [part for part, _ in reading.terms] if reading and plain else [line]
    return result[-2 * _MOST_OPEN :]


def _runs(view: View, total: Line, waiting: list[Line]) -> list[Reading]:
    """The nearest lines, two, three ...: those whose sum fits at the total's first number."""
    at = _first(view, total)
    if at is None:
        return []
    result: list[Reading] = []
    so_far, printed = exactly(ZERO), view.range(total, at)
    for count, line in enumerate(reversed(waiting), 1):
        if line.cells[at]:
            so_far = so_far + view.range(line, at)
        if count > 1 and so_far.meets(printed):
            terms = [(part, 1) for part in waiting[-count:]]
            result.append(evaluated(view, total, terms, natural=False))
    return result[:6]


def _grouped(view: View, total: Line, waiting: list[Line]) -> list[Reading]:
    """The lines without those that the line above them sums up, though it is not called so."""
    if len(waiting) < 4:
        return []
    kept: list[Term] = []
    at = 0
    while at < len(waiting):
        kept.append((waiting[at], 1))
        at += 1 + _members(view, waiting, at)
    if len(kept) == len(waiting) or len(kept) < 2:
        return []
    return [evaluated(view, total, kept, natural=False)]


def _members(view: View, lines: list[Line], at: int) -> int:
    """How many of the next lines add up to a line at every position."""
    head = lines[at]
    first = _first(view, head)
    if first is None or not head.cells[first].value:  # type: ignore[union-attr]
        return 0
    so_far, printed = exactly(ZERO), view.range(head, first)
    for count, line in enumerate(lines[at + 1 : at + 1 + _GROUP], 1):
        if line.cells[first]:
            so_far = so_far + view.range(line, first)
        if count > 1 and so_far.meets(printed):
            terms = [(part, 1) for part in lines[at + 1 : at + 1 + count]]
            if evaluated(view, head, terms).holds:
                return count
    return 0


def _first(view: View, line: Line) -> int | None:
    places = (at for at in range(len(line.cells)) if addable(view, line, at))
    return next(places, None)
