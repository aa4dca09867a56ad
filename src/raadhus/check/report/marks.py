"""A stretch of a document's text as HTML, with the places of results marked and numbered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from ..model import Result, Severity, Span

_ORDER: tuple[Severity, ...] = ("error", "warning", "note")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of finding `number`. `doubtful`: its first place, where the error is likely."""

    span: Span
    number: int
    severity: Severity
    doubtful: bool
    anchor: str


def marks_of(prefix: str, number: int, result: Result) -> list[Mark]:
    """The places of a finding. `prefix` tells documents of one page apart."""
    return [
        Mark(span, number, result.severity, at == 1, f"{prefix}sted-{number}-{at}")
        for at, span in enumerate(result.places, start=1)
    ]


class Painter:
    """Paints stretches of the text in order; every mark gets its anchor and number once."""

    def __init__(self, text: str, prefix: str, marks: Iterable[Mark], soft: Iterable[Span]) -> None:
        self._text = text
        self._prefix = prefix
        self._waiting = sorted(marks, key=lambda mark: mark.span, reverse=True)
        self._soft = sorted(soft, reverse=True)
        self._open: list[Mark] = []
        self._told: set[str] = set()

    def paint(self, start: int, end: int) -> str:
        """The text between two offsets; each call begins where the one before ended, or later."""
        marks = self._marks(start, end)
        soft = self._soft_places(start, end)
        cuts = {start, end}
        for low, high in [*(mark.span for mark in marks), *soft]:
            cuts.update((max(start, low), min(end, high)))
        edges = sorted(cuts)
        return "".join(self._stretch(low, high, marks, soft) for low, high in pairwise(edges))

    def _marks(self, start: int, end: int) -> list[Mark]:
        self._open = [mark for mark in self._open if mark.span[1] > start]
        while self._waiting and self._waiting[-1].span[0] < end:
            mark = self._waiting.pop()
            if mark.span[1] > start:
                self._open.append(mark)
        return list(self._open)

    def _soft_places(self, start: int, end: int) -> list[Span]:
        found: list[Span] = []
        while self._soft and self._soft[-1][0] < end:
            span = self._soft.pop()
            if span[1] > start:
                found.append(span)
        return found

    def _stretch(self, low: int, high: int, marks: list[Mark], soft: list[Span]) -> str:
        inside = shown(self._text[low:high])
        if any(span[0] <= low and high <= span[1] for span in soft):
            inside = f'<span class="sure">{inside}</span>'
        here = [mark for mark in marks if mark.span[0] <= low and high <= mark.span[1]]
        if not here:
            return inside
        first = min(here, key=lambda mark: (not mark.doubtful, _ORDER.index(mark.severity)))
        place = "doubtful" if first.doubtful else "other"
        new = [mark for mark in here if mark.anchor not in self._told]
        self._told.update(mark.anchor for mark in new)
        anchors = "".join(f'<span id="{mark.anchor}"></span>' for mark in new)
        painted = f'{anchors}<mark class="{first.severity} {place}">{inside}</mark>'
        return painted + "".join(map(self._number, new))

    def _number(self, mark: Mark) -> str:
        where = f"{self._prefix}fund-{mark.number}"
        return f'<sup><a href="#{where}" aria-label="Fund {mark.number}">{mark.number}</a></sup>'


def shown(text: str) -> str:
    """Text as HTML; control characters and half characters, which no page can hold, go."""
    return escape(_UNWRITABLE.sub(" ", text))
