"""References to other meetings, held against what the archive knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from raadhus.danish.references import MeetingReference, find_meeting_references

from ..known import Known
from ..model import Span, Verdict
from ..paper import Paper
from ..registry import check
from ..wording import day, listed

_OWN = frozenset({"", "udvalg", "udvalget"})
_LETTERS = re.compile(r"[\W_]+")
SHOWN = 3  # dates that a message proposes


@check("meeting-reference", "warning", "Henvisninger til møder", "dates")
def meeting_reference(paper: Paper) -> Iterator[Verdict]:
    """A meeting and an item that the text refers to exist in the archive."""
    bodies = {body_key(name): name for name in paper.known.meetings}
    own = paper.minutes.committee.value if paper.minutes.committee else ""
    for part in paper.parts:
        for sentence in part.sentences:
            for reference in find_meeting_references(sentence.text):
                name = own if reference.body.casefold() in _OWN else reference.body
                body = bodies.get(body_key(name))
                if body and _held(paper.known, body, reference.date):
                    span = _moved(reference.span, sentence.span[0])
                    yield _verdict(reference, span, body, paper.known.meetings[body])


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


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _verdict(
    reference: MeetingReference,
    span: Span,
    body: str,
    meetings: Mapping[date, Mapping[str, str]],
) -> Verdict:
    when = day(reference.date)
    items = meetings.get(reference.date)
    if items is None:
        near = sorted(meetings, key=lambda other: abs((other - reference.date).days))[:SHOWN]
        others = f" Nærmest ligger {listed([day(each) for each in sorted(near)])}." if near else ""
        message = f"{body} holdt ikke møde den {when}, så vidt arkivet ved.{others}"
        return Verdict(False, message, (span,))
    if reference.label and reference.label not in items:
        message = f"{body} behandlede ikke noget punkt {reference.label} på mødet den {when}."
        return Verdict(False, message, (span,))
    what = f"punkt {reference.label} på mødet" if reference.label else "mødet"
    return Verdict(True, f"{body}: {what} den {when} findes i arkivet.", (span,))
