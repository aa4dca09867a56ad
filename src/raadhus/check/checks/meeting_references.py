"""References to other meetings, held against what the archive knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from raadhus.danish.references import MeetingReference

from ..known import Known
from ..model import Verdict
from ..paper import Paper
from ..registry import check
from ..wording import day, listed

_LETTERS = re.compile(r"[\W_]+")
#: What makes a reference without a body one to the committee's own meeting.
_OWN = re.compile(r"(?<!\w)(?:udvalget|udvalgets|rådet|rådets)(?!\w)", re.IGNORECASE)
SHOWN = 3  # dates that a message proposes


@check("meeting-reference", "warning", "Henvisninger til møder", "dates")
def meeting_reference(paper: Paper) -> Iterator[Verdict]:
    """A meeting and an item that the text refers to exist in the archive."""
    bodies = {body_key(name): name for name in paper.known.meetings}
    own = bodies.get(body_key(paper.minutes.committee.value) if paper.minutes.committee else "")
    for part in paper.parts:
        for sentence in part.sentences:
            ours = bool(_OWN.search(sentence.text))
            for figure in sentence.figures:
                reference = figure.value
                if isinstance(reference, MeetingReference) and reference.date != paper.date:
                    body = bodies.get(body_key(reference.body)) if reference.body else own
                    told = reference.body or ours
                    if body and _held(paper.known, body, reference.date):
                        sure = told or _met(paper.known, reference.date) == {body}
                        yield from [_verdict(paper.known, reference, body)] if sure else []


def _met(known: Known, when: date) -> set[str]:
    """The bodies that met on a day."""
    return {body for body, meetings in known.meetings.items() if when in meetings}


def body_key(name: str) -> str:
    """What names of bodies are compared by: `Social- og Sundhedsudvalgets` without the s.

    >>> body_key("Byrådets") == body_key("byrådet")
    True
    """
    return _LETTERS.sub("", name).casefold().removesuffix("s")


def _held(known: Known, body: str, when: date) -> bool:
    """Whether the archive holds all meetings of the body at that time."""
    since = known.since.get(body)
    return since is not None and since[0] <= when <= since[1]


def _verdict(known: Known, reference: MeetingReference, body: str) -> Verdict:
    when = day(reference.date)
    meetings = known.meetings[body]
    items = meetings.get(reference.date)
    if items is None:
        near = sorted(meetings, key=lambda other: abs((other - reference.date).days))[:SHOWN]
        others = f" Nærmest ligger {listed([day(each) for each in sorted(near)])}." if near else ""
        message = f"{body} holdt ikke møde den {when}, så vidt arkivet ved.{others}"
        return Verdict(False, message, (reference.span,))
    if reference.label and reference.label not in items:
        message = f"{body} behandlede ikke noget punkt {reference.label} på mødet den {when}."
        return Verdict(False, message, (reference.span,))
    what = f"punkt {reference.label} på mødet" if reference.label else "mødet"
    return Verdict(True, f"{body}: {what} den {when} findes i arkivet.", (reference.span,))
