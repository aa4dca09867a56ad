"""Rules for deleted objects (chapters 2.5 and 2.8)."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Severity
from ..registry import rule
from ..seen import Gone, Met, Page, Place
from ..values import shown

KEPT = ("id", "type", "created", "modified")


@rule(
    Page,
    "deleted-hidden",
    Severity.MUST,
    "Slettede objekter står ikke i listen, når der ikke spørges med modified_since.",
    "Udelad slettede objekter, når modified_since ikke er med.",
)
def deleted_hidden(seen: Page) -> Iterator[str]:
    if "modified_since" in seen.asked:
        return
    for thing in seen.things:
        if thing.get("deleted") is True:
            yield f"{shown(thing.get('id'))} er slettet og står i listen"


@rule(
    Met,
    "deleted-not-embedded",
    Severity.MUST,
    "Slettede objekter står ikke inde i andre.",
    "Udelad det slettede objekt.",
)
def deleted_not_embedded(seen: Met) -> Iterator[str]:
    if seen.place is Place.EMBEDDED and seen.deleted:
        yield f"{shown(seen.thing.get('id'))} er slettet og står inde i {seen.within}"


GONE_NAME = "deleted-answers"
GONE_RULE = (
    Severity.MUST,
    "Et slettet objekt svarer stadig med status 200, deleted: true, id, type, created og modified.",
    "Behold de fem felter, og svar med status 200.",
)


@rule(Gone, GONE_NAME, *GONE_RULE)
def deleted_answers(seen: Gone) -> Iterator[str]:
    if seen.answer.problem:
        yield f"{seen.known}; {seen.answer.problem}"
    elif seen.answer.status != 200:
        yield f"{seen.known}; adressen giver status {seen.answer.status}"
    elif seen.thing is None:
        yield f"{seen.known}; adressen giver ikke et objekt"
    elif seen.thing.get("deleted") is not True:
        yield f"{seen.known}; deleted er ikke true"


@rule(
    Gone,
    "deleted-listed",
    Severity.MUST,
    "Med modified_since står slettede objekter i listen.",
    "Tag slettede objekter med, når modified_since er før sletningen.",
)
def deleted_listed(seen: Gone) -> Iterator[str]:
    if seen.listed is False:
        yield f"{seen.known}; {shown(seen.list_url)} nævner det ikke"
