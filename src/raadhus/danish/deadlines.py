"""Deadlines and events with their day: `skal afgives senest den 27. september 2024`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .dates import FoundDate, find_dates
from .sentences import sentences

Span = tuple[int, int]

#: From these words to the date is a deadline or an event.
_PHRASE = re.compile(
    r"(?<!\w)(?:(?:[a-zæøå]{0,25}frist(?:en)?|deadline)(?: for [^.,;:]{1,60})?"
    r"(?: (?:er|var|blev|udløber|udløb)(?: sat til| fastsat til)?|:| til)"
    r"|(?:skal|skulle|bedes|kan|kunne) (?:[^.,;:]{0,80} )?(?:senest|inden|frem til|indtil)"
    r"|(?:indsendes|afgives|afleveres|indsende|afgive|aflevere) [^.,;:]{0,40}?(?:senest|inden)"
    r"|(?P<event>(?:vil blive|forventes(?: at (?:blive|være))?|planlægges|ventes)"
    r" [^.,;:]{0,60}(?:den|d\.|på mødet den|fra den|pr\.|inden)"
    r"|(?:afholdes|behandles|forelægges|fremlægges|genoptages|drøftes) [^.,;:]{0,60}"
    r"(?:den|d\.)?))"
    r"(?: den| d\.| med udgangen af)? ?\Z",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"frist|deadline|senest|inden|frem til|indtil|vil blive|forventes|planlægges|ventes|afholdes"
    r"|behandles|lægges|genoptages|drøftes",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?<!\w)(?:var|blev|havde|skulle|kunne|ville|besluttede|vedtog|godkendte|anmodede|bad|oplyste"
    r"|udløb|overskredet|tidligere|oprindelig\w*|daværende|fremgik|stod)(?!\w)",
    re.IGNORECASE,
)
_REACH = 160  # characters before a date in which its phrase begins


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something has to be done, or (`event`) on which something takes place.

    `span` and `date` are the date's (None where its year is missing or the day does not
    exist). `coming` is False where the sentence tells it as past: `fristen var den 1. maj`.
    """

    span: Span
    date: date | None
    event: bool
    coming: bool


def find_deadlines(text: str, *, dates: Sequence[FoundDate] | None = None) -> list[Deadline]:
    """All deadlines and events whose day is printed, in order.

    `dates` are those of the text where they have been found already.
    """
    if not _HINT.search(text):
        return []
    dates = [found for found in (find_dates(text) if dates is None else dates) if found.day]
    if not dates:
        return []
    found: list[Deadline] = []
    at = 0
    for start, end in sentences(text):
        if at < len(dates) and dates[at].span[0] < end:
            coming = not _PAST.search(text, start, end)
        while at < len(dates) and dates[at].span[0] < end:
            phrase = _PHRASE.search(
                text[max(start, dates[at].span[0] - _REACH) : dates[at].span[0]]
            )
            if phrase:
                when = dates[at]
                found.append(Deadline(when.span, when.date, bool(phrase["event"]), coming))
            at += 1
    return found
