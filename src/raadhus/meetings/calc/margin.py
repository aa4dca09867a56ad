"""A text cut where findings begin and end, for marks in it and in its margin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

SEVERITIES = ("error", "warning", "note")  # the gravest first
MOST_OVER = 8  # marks over one piece of the text


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a finding: `number` is the finding's, `place` that of its places, from 1."""

    number: int
    place: int
    severity: str
    start: int
    end: int

    @property
    def spot(self) -> str:
        """The id of the place on the page."""
        return f"f{self.number}-{self.place}"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of the text that nothing cuts.

    `marks` lie over it, those that are gravest first; `begin` are those that begin with it.
    `margin` are the numbers that stand in the margin beside it: all of its line, at the line's
    first mark. `holds` says that what stands there was verified.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    begin: tuple[Mark, ...] = ()
    margin: tuple[Mark, ...] = ()
    holds: bool = False

    @property
    def severity(self) -> str:
        return self.marks[0].severity if self.marks else ""


def runs(text: str, marks: Iterable[Mark], verified: Sequence[Sequence[int]] = ()) -> list[Run]:
    """The whole text in pieces; joined, they are the text again.

    >>> [(run.text, run.severity) for run in runs("a b c", [Mark(1, 1, "note", 2, 3)])]
    [('a ', ''), ('b', 'note'), (' c', '')]
    """
    inside = sorted(
        (mark for mark in marks if mark.start < min(mark.end, len(text))),
        key=lambda mark: (mark.start, mark.number, mark.place),
    )
    spans = [(start, min(end, len(text))) for start, end in verified if start < len(text)]
    bounds = {0, len(text)} | {offset for span in spans for offset in span}
    bounds |= {mark.start for mark in inside} | {min(mark.end, len(text)) for mark in inside}
    beside = _margins(text, inside)
    return list(_runs(text, sorted(bounds), inside, spans, beside))


def _runs(
    text: str,
    bounds: Sequence[int],
    marks: Sequence[Mark],
    verified: Sequence[tuple[int, int]],
    beside: dict[int, tuple[Mark, ...]],
) -> Iterator[Run]:
    starts = [mark.start for mark in marks]
    held = sorted(verified)
    held_starts = [span[0] for span in held]
    over: list[Mark] = []
    for start, end in pairwise(bounds):
        first, last = bisect_left(starts, start), bisect_right(starts, start)
        begin = tuple(marks[first:last])
        over = [mark for mark in (*over, *begin) if mark.end > start][:MOST_OVER]
        at = bisect_right(held_starts, start) - 1
        yield Run(
            text[start:end],
            tuple(sorted(over, key=_gravity)),
            begin,
            beside.get(start, ()),
            at >= 0 and start < held[at][1],
        )


def _gravity(mark: Mark) -> tuple[int, int]:
    return SEVERITIES.index(mark.severity), mark.number


def _margins(text: str, marks: Sequence[Mark]) -> dict[int, tuple[Mark, ...]]:
    """By the first mark of a line: one mark of each finding that the line has."""
    found: dict[int, dict[int, Mark]] = {}
    first, line_end = 0, -1
    for mark in marks:
        if mark.start > line_end:
            first = mark.start
            line_end = text.find("\n", mark.start)
            line_end = len(text) if line_end < 0 else line_end
        found.setdefault(first, {}).setdefault(mark.number, mark)
    return {start: tuple(each.values()) for start, each in found.items()}
