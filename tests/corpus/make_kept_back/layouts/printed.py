"""What every layout hands back, and how names are written."""

from dataclasses import dataclass
from typing import Any

from ..model import Meeting, Person
from ..truth import Marks


@dataclass(frozen=True)
class Printed:
    """A document's bytes with what only the layout knows: list markers and contents."""

    data: bytes
    marks: Marks
    contents: list[dict[str, Any]]


def names_of(meeting: Meeting, status: str, kind: str | None = None) -> list[Person]:
    """The people of one status (and kind), in the meeting's order.

    Whoever has the remark "-" stands in the items' absence lines alone, not in the meeting's list.
    """
    listed = [person for person in meeting.people if person.remark != "-"]
    return [p for p in listed if p.status == status and kind in (None, p.kind)]


def shown(person: Person) -> str:
    """ "Anne Krogh (A), formand": name, party and what else is printed with it."""
    party = f" ({person.party})" if person.party else ""
    extra = person.role or person.remark
    return f"{person.name}{party}" + (f", {extra}" if extra else "")
