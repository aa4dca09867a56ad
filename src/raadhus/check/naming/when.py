"""Which year, and which day of account, a figure stands for."""

from __future__ import annotations

import re

from raadhus.danish.dates import find_dates

_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)[0-9]{2}(?![\w/]|[.,-][0-9])")
_YEARS = re.compile(
    r"(?<![\w.,/-])((?:19|20)[0-9]{2})\s?[-\u2013/]\s?((?:19|20)?[0-9]{2})(?![\w/-])"
)
_DAY_BEFORE = re.compile(r"(?:den|d\.)\s{1,2}[0-9]{1,2}\.\s{0,2}[a-zæøå]{3,9}\.?\s{0,2}\Z")
_AS_OF = re.compile(r"(?:pr\.?|per|ultimo|primo)\s{1,2}(?:den\s{1,2})?\Z", re.IGNORECASE)
_BEHIND = 40  # characters behind a figure in which its own year stands
_LONGEST = 12  # years of a period

Days = frozenset[tuple[int, int]]


def years_near(before: str, after: str, around: str) -> frozenset[int]:
    """The years of a figure's clause: those behind it, else those before it, else the only
    one of its sentence."""
    for text in (after[:_BEHIND], before):
        found = years_of(text)
        if found:
            return found
    whole = years_of(around)
    return whole if len(whole) == 1 else frozenset()


def years_of(text: str) -> frozenset[int]:
    """The years a text names, those of periods included; that of a meeting's date is none."""
    found: set[int] = set()
    for match in _YEARS.finditer(text):
        first, last = int(match[1]), int(match[2])
        last = last if last > 99 else first // 100 * 100 + last
        found.update(range(first, min(last, first + _LONGEST) + 1))
    for match in _YEAR.finditer(text):
        if not _of_a_meeting(text, match.start()):
            found.add(int(match[0]))
    return frozenset(found)


def days_of(text: str) -> Days:
    """The days (month, day) that figures are drawn up on: `pr. 31. maj`, `ultimo marts` (day 0)."""
    if "pr" not in text and "per" not in text and "timo" not in text:
        return frozenset()
    found: set[tuple[int, int]] = set()
    for date in find_dates(text):
        if date.month and _AS_OF.search(text, max(0, date.span[0] - 10), date.span[0]):
            found.add((date.month, date.day or 0))
    return frozenset(found)


def _of_a_meeting(text: str, at: int) -> bool:
    """Whether the year is that of a day that somebody met: `den 29. maj 2024`."""
    day = _DAY_BEFORE.search(text, max(0, at - 24), at)
    return day is not None and not _AS_OF.search(text, max(0, day.start() - 8), day.start())
