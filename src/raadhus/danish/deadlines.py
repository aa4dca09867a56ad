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
    r"|at (?:svare|sende|søge|ansøge|indsende|afgive|aflevere|komme med|gøre indsigelse|melde)"
    r" [^.,;:]{0,60}?(?:senest|inden|frem til|indtil|til og med)"
    r"|at (?:svare|søge|ansøge) (?:senest|inden|frem til|indtil|til og med)"
    r"|(?:har|får) (?:nu |derefter |så |herefter )?(?:tid |lejlighed |mulighed )?(?:frem til|indtil"
    r"|til og med|til)"
    r"|(?:kan|kunne|skal|skulle|bedes) [^.,;:]{0,60}?(?:send|svar|søg|melde|afgiv|aflever)\w{0,6}"
    r" [^.,;:]{0,20}?til og med"
    r"|med (?:[a-zæøå]{0,25}frist|deadline)(?: for [^.,;:]{1,40})?"
    r"|høring(?:en|sperioden|sfasen)? (?:slutter|udløber|afsluttes|varer|løber|kører)"
    r"(?: (?:senest|inden|frem til|indtil|til og med|til))?"
    r"|(?P<event>(?:vil blive|forventes(?: at (?:blive|være))?|planlægges|ventes)"
    r" [^.,;:]{0,60}(?:den|d\.|på mødet den|fra den|pr\.|inden)"
    r"|(?:afholdes|behandles|forelægges|fremlægges|genoptages|drøftes) [^.,;:]{0,60}"
    r"(?:den|d\.)?))"
    r"(?: den| d\.| med udgangen af)? ?\Z",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"frist|deadline|senest|inden|frem til|indtil|til og med|høring|vil blive|forventes|planlægges"
    r"|ventes|afholdes|behandles|lægges|genoptages|drøftes|(?:har|får) ",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?<!\w)(?:var|blev|havde|skulle|kunne|ville|fik|udløb|overskredet|tidligere|oprindelig\w*"
    r"|daværende|fremgik|stod|(?:har|er) (?:\w+ )?(?:haft|fået|kunnet|skullet|bedt|anmodet"
    r"|opfordret))(?!\w)",
    re.IGNORECASE,
)
#: What was decided then is told as it was decided, to the sentence's end.
_REPORTED = re.compile(
    r"(?<!\w)(?:besluttede|vedtog|godkendte|anmodede|bad|oplyste|sendte|aftalte|fastsatte|meddelte"
    r"|blev (?:\w+ ){0,3}(?:sendt|udsendt|sat|besluttet|vedtaget|godkendt|offentliggjort|fremlagt"
    r"|aftalt))(?!\w)",
    re.IGNORECASE,
)
#: Where another clause of its own begins or ends; `, og at` goes on in the one before.
_CLAUSE = re.compile(
    r";|:|,\s(?:og|men|mens|hvorefter|hvorpå|så|for|hvor|som|der)\s(?!at\s)|\sog\s(?=\w+\s(?:kan"
    r"|skal|har|får|bedes)\s)"
)
_LONGEST = 300  # characters to each side that a clause may have
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
        inside = at < len(dates) and dates[at].span[0] < end
        told = inside and bool(_PAST.search(text, start, end) or _REPORTED.search(text, start, end))
        while at < len(dates) and dates[at].span[0] < end:
            phrase = _PHRASE.search(
                text[max(start, dates[at].span[0] - _REACH) : dates[at].span[0]]
            )
            if phrase:
                when = dates[at]
                coming = not (told and _past(text, start, end, when.span))
                found.append(Deadline(when.span, when.date, bool(phrase["event"]), coming))
            at += 1
    return found


def _past(text: str, start: int, end: int, day: Span) -> bool:
    """Whether the clause of a day, or what reports it, tells of something that is over."""
    if _REPORTED.search(text, max(start, day[0] - _LONGEST), min(end, day[1] + _LONGEST)):
        return True
    low = max(start, day[0] - _LONGEST)
    cuts = [match.end() for match in _CLAUSE.finditer(text, low, day[0])]
    stop = _CLAUSE.search(text, day[1], min(end, day[1] + _LONGEST))
    high = stop.start() if stop else min(end, day[1] + _LONGEST)
    return bool(_PAST.search(text, cuts[-1] if cuts else low, high))
