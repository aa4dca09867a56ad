"""Taking pieces out of a text while every place that counts in it moves along."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cut:
    """What stands from `start` to `end` gives way to `instead`."""

    start: int
    end: int
    instead: str = ""


class Rewritten:
    """A text after its cuts; `place` tells where an offset of the old text went.

    >>> new = Rewritten("Ane Bo er her", [Cut(0, 6, "[navn]")])
    >>> new.text, new.place((7, 9)), new.place((0, 3))
    ('[navn] er her', (7, 9), (0, 6))
    """

    def __init__(self, text: str, cuts: Iterable[Cut]) -> None:
        self._cuts = _apart(cuts)
        self._starts = [cut.start for cut in self._cuts]
        self._shifts: list[int] = []  # of everything after the cut
        parts, at, shift = [], 0, 0
        for cut in self._cuts:
            parts += [text[at : cut.start], cut.instead]
            at = cut.end
            shift += len(cut.instead) - (cut.end - cut.start)
            self._shifts.append(shift)
        self.text = "".join([*parts, text[at:]])

    def place(self, span: Span) -> Span:
        """A span in the new text; one that began or ended in a cut reaches over all of it."""
        start, end = span
        return self._start(start), max(self._end(end), self._start(start))

    def inside(self, span: Span) -> bool:
        """Whether a span of the old text touches something that was cut."""
        index = bisect_right(self._starts, span[0]) - 1
        if index >= 0 and span[0] < self._cuts[index].end:
            return True
        return index + 1 < len(self._cuts) and self._cuts[index + 1].start < span[1]

    def _start(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset
        cut = self._cuts[index]
        before = self._shifts[index - 1] if index else 0
        return cut.start + before if offset < cut.end else offset + self._shifts[index]

    def _end(self, offset: int) -> int:
        index = bisect_right(self._starts, offset - 1) - 1
        if index < 0:
            return offset
        cut = self._cuts[index]
        inside = offset <= cut.end
        return cut.end + self._shifts[index] if inside else offset + self._shifts[index]


def _apart(cuts: Iterable[Cut]) -> Sequence[Cut]:
    """In order; of cuts that overlap one is made, with what the first puts in place."""
    joined: list[Cut] = []
    for cut in sorted(cuts, key=lambda one: (one.start, -one.end)):
        if joined and cut.start < joined[-1].end:
            last = joined[-1]
            joined[-1] = Cut(last.start, max(last.end, cut.end), last.instead)
        elif cut.end > cut.start:
            joined.append(cut)
    return joined


def in_order(claims: Iterable[Sequence[Any]]) -> list[list[Any]]:
    """Claims `[start, end, part]` in order; a place that two of them share is the first one's."""
    kept: list[list[Any]] = []
    for start, end, part in sorted(claims, key=lambda one: (one[0], one[1])):
        begin = max(start, kept[-1][1]) if kept else start
        if begin < end:
            kept.append([begin, end, part])
    return kept
