"""What an invented meeting is made of, before any layout prints it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Outcome = str


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision line as this meeting took it; `vote` = (for, against, abstained)."""

    outcome: Outcome
    text: str
    vote: tuple[int | None, int | None, int | None] | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What another body said of the case before; `days` before this meeting."""

    body: str
    days: int
    item: str
    outcome: Outcome
    text: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who comes for one item: with a title, or from an organisation."""

    role: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """An agenda item. Texts are in the small markup of `markup.py`, with {names} to fill.

    `points` are recommended points without "at" and without full stop; `rulings` holds either
    one line for the whole, or one per point, or one for the whole and remarks.
    """

    title: str
    kle: str = "00.22.02"
    facet: str = "P35"
    lead: str = ""
    topic: str = ""
    summary: str = ""
    background: str = ""
    presentation: str = ""
    legal_basis: str = ""
    economy: str = ""
    hearing: str = ""
    personnel: str = ""
    timeline: str = ""
    competence: str = ""
    points: tuple[str, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    attachments: tuple[str, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    speaker: Speaker | None = None
    closed: bool = False
    disqualified: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    party: str | None = None
    role: str | None = None
    absent: bool = False
    substitute: bool = False
    kind: str = "member"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with its cases, filled in and ready to be printed."""

    name: str
    layout: str
    municipality: tuple[int, str] | None
    committee: str
    term: str | None
    day: date
    start: str
    end: str
    place: str
    people: tuple[Person, ...]
    cases: tuple[Case, ...]
    first_number: int
    seed: int
