"""Where a text names the treatment of a case at another meeting: `sag 44 den 29. maj 2024`.

A reference needs a date, and near it (in the same sentence) an item's number, a body before it,
or the word møde.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .bodies import FoundBody, find_bodies
from .dates import FoundDate, find_dates

Span = tuple[int, int]

REACH = 90  # characters between the date and what stands with it
LONGEST = 160
SHORTEST = 6  # characters: 3/6-24
_NUMBER = re.compile(
    r"\b(?:dagsordens?punkt|punkt|pkt\.?|sag)\s{0,2}(?:nr\.?\s{0,2})?(?P<label>\d{1,4}[a-z]?(?:\.\d{1,2})?)\b(?![-/.]\d)",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\bmøde[rt]?(?:ne|s)?\b|\bmødet\b|\b(?:be)?handle\w{1,3}\b", re.IGNORECASE)
_BOOKKEEPING = re.compile(r"\b(?:pr|per)\.?\s?(?:den\s|d\.\s)?$")  # pr. 30. juni: no meeting
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?](?=\s+[A-ZÆØÅ]|\s*$)|\n")


@dataclass(frozen=True, slots=True)
class MeetingReference:
    """A meeting named in a text. `label` is the item's number and `body` the body's name, both
    empty where the text does not say; `date_span` is where the date stands."""

    span: Span
    date: date
    date_span: Span
    label: str = ""
    body: str = ""


def find_meeting_references(
    text: str, *, dates: Sequence[FoundDate] | None = None
) -> list[MeetingReference]:
    """All references to other meetings in order; `dates` where they have been found already."""
    dates = [found for found in (find_dates(text) if dates is None else dates) if found.date]
    if not dates:
        return []
    near = _Near(text)
    before = [0, *(one.span[1] for one in dates[:-1])]
    after = [*(one.span[0] for one in dates[1:]), len(text)]
    found = [_reference(near, *each) for each in zip(dates, before, after, strict=True)]
    return [reference for reference in found if reference is not None]


class _Near:
    """A text with its bodies, to be asked what stands nearest to a date."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._bodies = find_bodies(text, plain=True)
        self._places = [body.span for body in self._bodies]

    def number(self, span: Span, around: Span, bounds: Span) -> tuple[Span, str] | None:
        found = list(_NUMBER.finditer(self.text, *around))
        at = _nearest([match.span() for match in found], span, around, bounds)
        return None if at is None else (found[at].span(), found[at]["label"])

    def body(self, span: Span, around: Span, bounds: Span) -> FoundBody | None:
        at = _nearest(self._places, span, around, bounds)
        return None if at is None else self._bodies[at]


def _reference(near: _Near, when: FoundDate, before: int, after: int) -> MeetingReference | None:
    """What a date names; `before` and `after` are where the dates around it end and begin."""
    text = near.text
    if when.date is None or _BOOKKEEPING.search(text, max(0, when.span[0] - 12), when.span[0]):
        return None
    start, end = _around(text, when.span, before, after)
    bounds = (before or -REACH, after if after < len(text) else len(text) + REACH)
    number = near.number(when.span, (start, end), bounds)
    body = near.body(when.span, (start, end), bounds)
    spans = [when.span, *([number[0]] if number else [])]
    if number is None:
        named = body is not None and body.span[0] < when.span[0]
        if not named and not _MEETING.search(text, start, when.span[0]):
            return None
        spans += [body.span] if body is not None and named else []
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if last - first < SHORTEST:  # the first day of a range is no meeting
        return None
    whole = last - first <= LONGEST and "\n" not in text[first:last]
    return MeetingReference(
        (first, last) if whole else when.span,
        when.date,
        when.span,
        number[1] if number else "",
        body.name if body else "",
    )


def _around(text: str, span: tuple[int, int], before: int, after: int) -> tuple[int, int]:
    """The part of the sentence around a date in which what stands belongs to that date."""
    start = max(min(before, span[0]), span[0] - REACH)  # the two dates of a range may overlap
    end = min(max(after, span[1]), span[1] + REACH)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, span[0])]
    start = ends[-1] if ends else start
    stop = _SENTENCE_END.search(text, span[1], end)
    return start, stop.start() if stop else end


def _nearest(places: Sequence[Span], span: Span, around: Span, bounds: Span) -> int | None:
    """Which of some places is nearest to the date, before it or after it.

    One that stands nearer to the date before (which ends at the first of the bounds) or after
    (which begins at the second) is that one's.
    """
    found: list[tuple[int, int]] = []
    after = bisect_left(places, (span[1], 0))
    before = bisect_left(places, span) - 1
    if before >= 0 and around[0] <= places[before][0] and places[before][1] <= span[0]:
        gap = span[0] - places[before][1]
        found += [(gap, before)] if gap <= places[before][0] - bounds[0] else []
    if after < len(places) and places[after][1] <= around[1]:
        gap = places[after][0] - span[1]
        found += [(gap, after)] if gap <= bounds[1] - places[after][1] else []
    return min(found)[1] if found else None
