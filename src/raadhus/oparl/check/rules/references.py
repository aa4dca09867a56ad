"""Rules for what an object refers to (chapters 2.5 and 3)."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Severity
from ..registry import rule
from ..seen import Absent, Reading, Reference
from ..values import shown

NAME = "reference-leads-somewhere"
RULE = (
    Severity.MUST,
    "Enhver henvisning fører til et objekt eller en liste, også til det, der står inde i andet.",
    "Ret henvisningen, eller svar på adressen.",
)


@rule(Reference, NAME, *RULE)
def reference_leads_somewhere(seen: Reference) -> Iterator[str]:
    if seen.answer.problem:
        return
    if seen.answer.status != 200:
        yield f"{seen.field} henviser til {shown(seen.target)}, som giver {seen.answer.status}"
    elif seen.thing is None:
        yield f"{seen.field} henviser til {shown(seen.target)}, som ikke er et objekt"


@rule(Reading, NAME, *RULE)
def list_arrives(seen: Reading) -> Iterator[str]:
    if not seen.pages and seen.fault:
        yield f"listen: {seen.fault}"


@rule(
    Absent,
    "list-is-whole",
    Severity.SHOULD,
    "Alle objekter af en type står i listen.",
    "Tag objektet med i listen.",
)
def list_is_whole(seen: Absent) -> Iterator[str]:
    first = ", ".join(map(shown, seen.ids[:3]))
    yield f"{len(seen.ids)} objekter af typen {seen.kind} står ikke i listen, blandt andet {first}"
