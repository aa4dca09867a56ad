"""Deadlines and coming events, which cannot lie far before the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from raadhus.danish.dates import FoundDate
from raadhus.danish.deadlines import Deadline, find_deadlines

from ..model import Span, Verdict
from ..paper import Paper, Passage, Sentence
from ..registry import check
from ..wording import day

DAYS = 7  # an agenda is out some days before the meeting; a date in between is still to come
#: Sections that quote another meeting, or list the bodies that a case has passed already.
_OWN_TIME = frozenset({"history", "earlier_decision", "route"})
#: What came in by a deadline tells that it is known to be over.
_DONE = re.compile(
    r"(?<!\w)(?:høringssvar(?:ene)?|svar(?:ene)?|ansøgning(?:er|erne)?|bemærkninger)\s"
    r"(?:er|har|fra \S{1,40} er)(?!\w)"
    r"|(?<!\w)(?:indkom\w*|(?:er|har|blevet) modtaget|har været i høring)"
    r"(?!\w)",
    re.IGNORECASE,
)
#: What is first sent out for answers by this case cannot be answered before the meeting.
_SENT_OUT = re.compile(
    r"(?<!\w)(?:sendes|udsendes|sende|lægges|fremlægges|udlægges)(?!\w)[^.;]{0,60}"
    r"(?<!\w)(?:i|til)\s(?:\w+\s){0,2}\w{0,20}høring",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"svar|høring|bemærkning|indsigelse", re.IGNORECASE)
#: A day that the law sets for all municipalities stays in the text when it is over.
_LAW = re.compile(r"§|(?<!\w)(?:lov(?:en|ens)?|bekendtgørelse\w*|ifølge)(?!\w)|\w{3,40}loven", re.I)


@check("deadline", "warning", "Frister og kommende datoer", "dates")
def deadline(paper: Paper) -> Iterator[Verdict]:
    """A deadline or an event told as coming does not lie more than a week before the meeting."""
    meeting = paper.date
    if meeting is None:
        return
    for part in paper.parts:
        asked = any(_SENT_OUT.search(each.text) for each in part.of_kind("recommendation"))
        for passage in part.passages:
            if passage.kind not in _OWN_TIME:
                for sentence in passage.sentences:
                    sent = asked and bool(_ANSWER.search(sentence.text))
                    yield from _in(passage, sentence, meeting, 0 if sent else DAYS)


def _in(passage: Passage, sentence: Sentence, meeting: date, days: int) -> Iterator[Verdict]:
    found = [each for each in find_deadlines(sentence.text) if each.coming and each.date]
    innocent = bool(found) and _innocent(passage, sentence, meeting)
    for each in found:
        span = (each.span[0] + sentence.span[0], each.span[1] + sentence.span[0])
        if each.date and each.date >= meeting:
            yield Verdict(True, f"Den {day(each.date)} ligger efter mødet.", (span,))
        elif each.date and (meeting - each.date).days > days and not innocent:
            yield _past(each, each.date, span, meeting)


def _innocent(passage: Passage, sentence: Sentence, meeting: date) -> bool:
    """Whether the text shows that the day is rightly told as it is, though it is over.

    The bodies of a case are listed with their days, the first of them before this meeting.
    """
    later = any(
        isinstance(figure.value, FoundDate) and figure.value.date and figure.value.date >= meeting
        for figure in sentence.figures
    )
    return later or bool(_DONE.search(passage.text) or _LAW.search(sentence.text))


def _past(found: Deadline, when: date, span: Span, meeting: date) -> Verdict:
    what = "Der står, at noget skal ske" if found.event else "Fristen er"
    message = (
        f"{what} den {day(when)}, men mødet er den {day(meeting)}, altså bagefter. "
        "Se efter, om dato og år er rigtige."
    )
    return Verdict(False, message, (span,))
