"""Which two rows (or columns) a difference is between, and which way it is told.

Headings seldom say it, so all pairs near the difference are tried and the one that fits in
most places is taken. The sign is house style: minus may mean more spent or less, but it
means the same in the whole column.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import log10

from ..arithmetic import ZERO, Range, exactly, weight
from .grid import Number
from .views import Line, View
from .words import points_elsewhere, words_of, years_of

_BEFORE, _AFTER = 8, 3  # how far a difference may stand from what it is of
_SURE = 2.0  # digits that must agree beyond what the number of tried pairs makes likely
_GIVEN = ("budget", "bevilling", "ramme", "abonnement", "indtægt", "rådighedsbeløb")
_SPENT = ("forbrug", "regnskab", "udgift", "forvent", "disponeret", "faktisk", "prognose")
_SMALL_WORDS = frozenset({"i", "og", "til", "af", "for", "fra", "ift", "pr", "den", "mellem"})


@dataclass(frozen=True)
class Pair:
    """`line` held against `one` minus `other`. `flips` fit with the opposite sign only."""

    line: Line
    one: Line
    other: Line
    fits: tuple[int, ...]
    flips: tuple[int, ...]
    misfits: tuple[int, ...]
    solid: int
    weight: float
    named: int  # words that the line's label shares with one of the two and not with both

    @cached_property
    def rank(self) -> tuple[int, int, float, int]:
        near = -abs(self.line.index - self.one.index) - abs(self.line.index - self.other.index)
        missed = len(self.misfits) + len(self.flips)
        return (self.solid - missed, self.named, self.weight, near)


def level_lines(view: View, line: Line) -> list[Line]:
    """The amounts near a line that are in its unit."""
    place = next(at for at, other in enumerate(view.lines) if other.index == line.index)
    near = [*view.lines[max(0, place - _BEFORE) : place], *view.lines[place + 1 :][:_AFTER]]
    points = "point" in line.label.lower()
    kinds = ("percent",) if points and _has_percent(near) else ("level", "total", "rate")
    return [
        each for each in near if each.kind in kinds and each.filled and each.factor == line.factor
    ]


def _has_percent(lines: list[Line]) -> bool:
    return sum(line.kind == "percent" for line in lines) > 1


def best_pair(view: View, line: Line) -> tuple[Pair | None, bool]:
    """The pair that fits best, and whether the table shows that it is the one meant."""
    lines = level_lines(view, line)
    pairs = [_pair(view, line, one, other) for one, other in combinations(lines, 2)]
    pairs = [pair for pair in pairs if pair.fits or pair.flips or pair.misfits]
    if not pairs:
        return None, False
    best = max(pairs, key=lambda pair: pair.rank)
    forced = _forced(view, line, lines, pairs)
    chance = log10(2 * len(pairs))
    if best.solid and best.solid >= len(best.misfits) and best.weight - chance >= _SURE:
        return best, True
    if forced is None and line.kind == "difference" and _stands_out(best, pairs):
        return best, True
    return (forced, True) if forced else (best, False)


def _stands_out(best: Pair, pairs: list[Pair]) -> bool:
    """Whether one pair fits row after row, small as the numbers are, and no other does."""
    others = max((pair.solid for pair in pairs if pair is not best), default=0)
    missed = len(best.misfits) + len(best.flips)
    return best.solid >= 3 and best.solid >= 3 * missed and best.solid >= 3 * others


def _forced(view: View, line: Line, lines: list[Line], pairs: list[Pair]) -> Pair | None:
    """The only pair there is, or the only one that the label names."""
    if line.kind != "difference" or points_elsewhere(line.label):
        return None
    if any(cell and cell.percent for cell in lines[0].cells):
        return None
    if words_of(line.label)[:1] == ["resultat"] and not _are_measures(lines):
        return None
    if len(lines) == 2 and len(pairs) == 1 and (not view.by_rows or _are_measures(lines)):
        return pairs[0]
    beside = [pair for pair in pairs if _stands_after(view, pair)]
    if beside:
        return beside[0]
    named = [pair for pair in pairs if pair.named >= 2 and _names_both(pair)]
    top = max((pair.named for pair in named), default=0)
    best = [pair for pair in named if pair.named == top]
    return best[0] if len(best) == 1 else None


def _stands_after(view: View, pair: Pair) -> bool:
    """Whether the two lines right before the difference are a budget and what was spent."""
    place = next(at for at, line in enumerate(view.lines) if line.index == pair.line.index)
    before = {line.index for line in view.lines[max(0, place - 2) : place]}
    if before != {pair.one.index, pair.other.index}:
        return False
    labels = [pair.one.label.lower(), pair.other.label.lower()]
    return any(
        any(word in one for word in _GIVEN) and any(word in other for word in _SPENT)
        for one, other in (labels, labels[::-1])
    )


def _are_measures(lines: list[Line]) -> bool:
    """Whether rows are what differences are told of: a budget and what was spent."""
    words = ("budget", "regnskab", "forbrug", "udgift", "indtægt", "bevilling", "abonnement")
    return all(
        any(word in line.label.lower() for word in words) or bool(years_of(line.label))
        for line in lines
    )


def _names_both(pair: Pair) -> bool:
    told = _told(pair.line)
    one, other = _told(pair.one), _told(pair.other)
    return bool(told & (one - other)) and bool(told & (other - one))


def _told(line: Line) -> set[str]:
    return {*words_of(line.label), *years_of(line.label)} - _SMALL_WORDS


def value_at(view: View, line: Line, at: int) -> Range | None:
    """A cell's range; a lone dash is zero."""
    if line.cells[at]:
        return view.range(line, at)
    return exactly(ZERO) if line.texts[at] and not line.open_at(at) else None


def _percent(cells: tuple[Number | None, ...]) -> set[bool]:
    return {cell.percent for cell in cells if cell}


def _pair(view: View, line: Line, one: Line, other: Line) -> Pair:
    plus: list[int] = []
    minus: list[int] = []
    both, misfits, digits = [], [], 0.0
    for at, difference in _differences(view, line, one, other):
        cell = line.cells[at]
        assert cell is not None
        printed = view.range(line, at)
        up, down = difference.meets(printed), (-difference).meets(printed)
        if up and down:
            both.append(at)
        elif up or down:
            (plus if up else minus).append(at)
            digits += weight(cell.value, difference, printed)
        else:
            misfits.append(at)
    swapped = len(minus) > len(plus)
    right, wrong = (minus, plus) if swapped else (plus, minus)
    solid, flips = len(right), wrong
    if _is_unsigned(line, wrong):
        right, flips, solid = [*right, *wrong], [], len(right) + len(wrong)
    first, second = (other, one) if swapped else (one, other)
    told, theirs = _told(line), _told(one) ^ _told(other)
    fits = tuple(sorted((*right, *both)))
    return Pair(
        line, first, second, fits, tuple(flips), tuple(misfits), solid, digits, len(told & theirs)
    )


def _differences(view: View, line: Line, one: Line, other: Line) -> Iterator[tuple[int, Range]]:
    for at, cell in enumerate(line.cells):
        percent = _percent((one.cells[at], other.cells[at]))
        if cell is None or len(percent) > 1:
            continue
        if cell.percent and percent != {True} and "point" not in line.label.lower():
            continue
        first, second = value_at(view, one, at), value_at(view, other, at)
        if first and second and (one.cells[at] or other.cells[at]):
            yield at, first - second


def _is_unsigned(line: Line, wrong: list[int]) -> bool:
    """Whether differences are told without signs, by words beside them or in the heading."""
    if not wrong or any(cell and cell.value < 0 for cell in line.cells):
        return False
    return len(wrong) > 1
