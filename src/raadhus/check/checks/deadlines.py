"""Deadlines and coming events, which cannot lie far before the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from raadhus.danish.dates import FoundDate

from ..model import Verdict
from ..paper import Paper, Sentence
from ..registry import check
from ..wording import day

DAYS = 7  # an agenda is out some days before the meeting; a date in between is still to come
#: From these words to the date is a deadline or an event that is still to come.
_COMING = re.compile(
    r"(?<!\w)(?P<frist>(?:[a-zæøå]{0,25}frist(?:en)?|deadline)(?: for [^.,;:]{1,60})?(?: er|:)"
    r"|(?:skal|bedes|kan) (?:[^.,;:]{0,80} )?(?:senest|inden|frem til|indtil)"
    r"|(?P<begun>indsendes|afgives|afleveres|indsende|afgive) [^.,;:]{0,40}?(?:senest|inden))"
    r"(?: den| d\.| med udgangen af)? ?\Z"
    r"|(?<!\w)(?P<event>(?:vil blive|forventes(?: at (?:blive|være))?|planlægges|ventes)"
    r" [^.,;:]{0,60}(?:den|d\.|på mødet den|fra den|pr\.|inden)"
    r"|(?:afholdes|behandles|forelægges|fremlægges|genoptages|drøftes) [^.,;:]{0,60}"
    r"(?:den|d\.)?) ?\Z",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?<!\w)(?:var|blev|havde|skulle|kunne|ville|besluttede|vedtog|godkendte|anmodede|bad|oplyste"
    r"|udløb|tidligere|oprindelig\w*|daværende|fremgik|stod)(?!\w)",
    re.IGNORECASE,
)
_REACH = 160
_OWN_TIME = frozenset({"history", "earlier_decision"})  # sections that quote another meeting


@check("deadline", "warning", "Frister og kommende datoer", "dates")
def deadline(paper: Paper) -> Iterator[Verdict]:
    """A deadline or an event told as coming does not lie more than a week before the meeting."""
    meeting = paper.date
    if meeting is None:
        return
    for part in paper.parts:
        for passage in part.passages:
            if passage.kind not in _OWN_TIME:
                for sentence in passage.sentences:
                    yield from _in(sentence, meeting)


def _in(sentence: Sentence, meeting: date) -> Iterator[Verdict]:
    for figure in sentence.figures:
        found = figure.value
        if isinstance(found, FoundDate) and found.date:
            before = sentence.between(max(sentence.span[0], found.span[0] - _REACH), found.span[0])
            match = _COMING.search(before)
            if match and not _PAST.search(sentence.text):
                yield from _verdict(found, found.date, meeting, event=bool(match["event"]))


def _verdict(found: FoundDate, when: date, meeting: date, *, event: bool) -> Iterator[Verdict]:
    if when >= meeting:
        yield Verdict(True, f"Den {day(when)} ligger efter mødet.", (found.span,))
    elif (meeting - when).days > DAYS:
        what = "Der står, at noget skal ske" if event else "Fristen er"
        message = (
            f"{what} den {day(when)}, men mødet er den {day(meeting)}, altså bagefter. "
            "Se efter, om dato og år er rigtige."
        )
        yield Verdict(False, message, (found.span,))
