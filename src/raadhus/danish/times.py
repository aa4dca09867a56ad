"""Times of day as Danish texts print them: `kl. 19.00`, `kl 9`, `16:30-18:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

Span = tuple[int, int]

_CLOCK = r"kl(?:okken)?\.?[^\S\n]{0,2}"
_DASH = r"[^\S\n]{0,2}(?:[-\u2013\u2014]|til)[^\S\n]{0,2}"
_OF_DAY = r"[0-9]{1,2}(?:[.:][0-9]{2}(?:[.:][0-9]{2})?)?(?![0-9])(?![.,:][0-9])"
_FULL = r"[0-9]{1,2}[.:][0-9]{2}(?![0-9])(?![.,:][0-9])"

_AFTER_CLOCK = rf"(?<!\w){_CLOCK}(?P<at>{_OF_DAY}|[0-9]{{4}}(?![\w.,:-]))"
_TO = rf"(?:{_DASH}(?:{_CLOCK})?(?P<to>{_OF_DAY})(?!\w))?"
_RANGE = rf"(?<![\w.,:+/-])(?P<first>{_FULL}){_DASH}(?:{_CLOCK})?(?P<last>{_FULL})(?!\w)"
_ISO = r"(?<=[0-9]T)(?P<iso>[0-9]{2}:[0-9]{2})"
_COLON = r"(?<![\w.,:+/-])(?P<colon>[0-9]{2}:[0-9]{2})(?::[0-9]{2})?(?![\w:])"
_BARE = r"(?<![\w.,:+/-])(?P<bare>[0-9]{1,2}[.:][0-9]{2})(?::[0-9]{2})?(?![\w:])(?![.,/][0-9])"

_TIMES = re.compile(rf"{_AFTER_CLOCK}{_TO}|{_RANGE}|{_ISO}|{_COLON}", re.IGNORECASE)
_BARE_TIMES = re.compile(rf"{_AFTER_CLOCK}{_TO}|{_RANGE}|{_ISO}|{_BARE}", re.IGNORECASE)
_HOURS = re.compile(r"\s*([0-9]{1,2})\s?[-\u2013]\s?([0-9]{1,2})\s*")
_BETWEEN = re.compile(
    r"\s{0,2}(?:[-\u2013\u2014]|til|og)\s{0,2}(?:ca\.\s{0,2})?(?:kl\.?\s{0,2})?", re.IGNORECASE
)
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time of day and the span of its digits; `24.00` is midnight, 00:00."""

    span: Span
    time: time


def find_times(text: str, *, bare: bool = False) -> list[FoundTime]:
    """Times in order: after *kl.*, as a range (`19.00 - 21.15`), with colon, or in ISO form.

    A lone `14.30` may be a number or a heading's; it counts only with `bare`.
    """
    if not _DIGIT.search(text):
        return []
    pattern = _BARE_TIMES if bare else _TIMES
    found = []
    for match in pattern.finditer(text):
        for name, printed in match.groupdict().items():
            at = _time(printed) if printed else None
            if at is not None:
                found.append(FoundTime(match.span(name), at))
    return found


def parse_time_range(text: str) -> tuple[time | None, time | None]:
    """Begin and end in a meeting's time line: `kl. 15:00 - 17:30`, `Kl. 15 til kl. 17`, `14.30`.

    What is not said is None. The end counts only when nothing but a dash, *til* or *og*
    stands between it and the begin.
    """
    found = find_times(text, bare=True)
    if not found:
        hours = _HOURS.fullmatch(text)
        return (_time(hours[1]), _time(hours[2])) if hours else (None, None)
    if len(found) > 1 and _BETWEEN.fullmatch(text, found[0].span[1], found[1].span[0]):
        return found[0].time, found[1].time
    return found[0].time, None


def _time(printed: str) -> time | None:
    if len(printed) == 4 and printed.isdigit():
        hour, minute = int(printed[:2]), int(printed[2:])
    else:
        parts = printed.replace(":", ".").split(".")
        hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    if (hour, minute) == (24, 0):
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None
