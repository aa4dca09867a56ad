"""Where a text names the treatment of a case at another meeting: `sag 44 den 29. maj 2024`.

A reference needs a date, and near it (in the same sentence) an item's number, a body before it,
or the word møde.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

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
_NAME = r"[A-ZÆØÅ][a-zæøåA-ZÆØÅ]{0,40}-?"
_BODY = re.compile(
    rf"(?:{_NAME},? (?:og |samt )?){{0,5}}(?:[A-ZÆØÅ][a-zæøå]{{0,40}})?"
    r"(?:[Uu]dvalget|[Bb]estyrelsen|[Bb]yrådet|rådet|[Dd]irektionen|[Bb]yråd)(?P<genitive>s)?\b"
    r"|Udvalget for (?:[A-ZÆØÅ][a-zæøå]{1,40}(?:,? (?:og )?)?){1,5}"
)
_LEAD = re.compile(r"(?:På|I|Til|Fra|Ved|Efter|For)\s+")
_OWN_BODY = frozenset({"udvalg", "udvalget", "råd", "rådet", "bestyrelsen"})  # the meeting's own
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


def find_meeting_references(text: str) -> list[MeetingReference]:
    """All references to other meetings in order."""
    dates = [found for found in find_dates(text) if found.date is not None]
    if not dates:
        return []
    before = [0, *(one.span[1] for one in dates[:-1])]
    after = [*(one.span[0] for one in dates[1:]), len(text)]
    found = [_reference(text, *each) for each in zip(dates, before, after, strict=True)]
    return [reference for reference in found if reference is not None]


def _reference(text: str, when: FoundDate, before: int, after: int) -> MeetingReference | None:
    """What a date names; `before` and `after` are where the dates around it end and begin."""
    if _BOOKKEEPING.search(text, max(0, when.span[0] - 12), when.span[0]):
        return None
    start, end = _around(text, when.span, before, after)
    bounds = (before or -REACH, after if after < len(text) else len(text) + REACH)
    number = _nearest(_NUMBER, text, (start, end), when.span, bounds)
    body = _nearest(_BODY, text, (start, end), when.span, bounds)
    if number is None and not (
        _MEETING.search(text, start, when.span[0]) or (body and body.start() < when.span[0])
    ):
        return None
    spans = [when.span, *([number.span()] if number else [])]
    if number is None and body is not None and body.start() < when.span[0]:
        spans.append(body.span())
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if last - first < SHORTEST or when.date is None:  # the first day of a range is no meeting
        return None
    whole = last - first <= LONGEST and "\n" not in text[first:last]
    return MeetingReference(
        (first, last) if whole else when.span,
        when.date,
        when.span,
        number["label"] if number else "",
        _name(body) if body else "",
    )


def _around(text: str, span: tuple[int, int], before: int, after: int) -> tuple[int, int]:
    """The part of the sentence around a date in which what stands belongs to that date."""
    start = max(min(before, span[0]), span[0] - REACH)  # the two dates of a range may overlap
    end = min(max(after, span[1]), span[1] + REACH)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, span[0])]
    start = ends[-1] if ends else start
    stop = _SENTENCE_END.search(text, span[1], end)
    return start, stop.start() if stop else end


def _nearest(
    pattern: re.Pattern[str],
    text: str,
    around: tuple[int, int],
    span: tuple[int, int],
    bounds: tuple[int, int],
) -> re.Match[str] | None:
    """The match nearest to the date, before it or after it.

    One that stands nearer to the date before (which ends at the first of the bounds) or after
    (which begins at the second) is that one's.
    """
    before = list(pattern.finditer(text, around[0], span[0]))[-1:]
    after = pattern.search(text, span[1], around[1])
    found = [
        (span[0] - match.end(), match)
        for match in before
        if span[0] - match.end() <= match.start() - bounds[0]
    ]
    if after is not None and after.start() - span[1] <= bounds[1] - after.end():
        found.append((after.start() - span[1], after))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _name(match: re.Match[str]) -> str:
    """A body's name without the genitive's s and a preposition; nothing for plain `udvalget`."""
    name = _LEAD.sub("", match[0].strip(" ,"), count=1)
    name = name.removesuffix("s") if match["genitive"] else name
    return "" if name.casefold() in _OWN_BODY else name
