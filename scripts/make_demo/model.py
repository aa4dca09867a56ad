"""What an invented meeting is made of, before a layout prints it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

Form = Literal["txt", "html", "pdf", "docx", "json"]
Kind = Literal["minutes", "agenda"]
Status = Literal["absent", "not_participating", "conflict_of_interest", "speaker"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of each row is its label, the last row may be the sum."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    text: str


Block = str | Table | Bullets | Subheading


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a meeting. `substitute_for` names whom a substitute stands in for."""

    name: str
    party: str | None = None
    role: str | None = None
    absent: bool = False
    substitute_for: str | None = None
    official: bool = False

    @property
    def shown(self) -> str:
        return f"{self.name} ({self.party})" if self.party else self.name


@dataclass(frozen=True, slots=True)
class Vote:
    """Who voted how, by name and party; the numbers follow."""

    for_: tuple[Person, ...]
    against: tuple[Person, ...]
    abstained: tuple[Person, ...] = ()

    @property
    def numbers(self) -> tuple[int, int, int]:
        return len(self.for_), len(self.against), len(self.abstained)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision line; `lines` follow it (votes, protocol remarks) and decide nothing themselves.

    `points` are the numbers of the recommended points it answers, empty for all.
    """

    outcome: str
    text: str
    points: tuple[int, ...] = ()
    vote: Vote | None = None
    vote_lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """What another body (or this one, before) decided in the case."""

    body: str
    day: date
    label: str
    rulings: tuple[Ruling, ...]
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """Somebody whom one item tells of: a guest, or a member who takes no part."""

    name: str
    status: Status
    sentence: str
    party: str | None = None
    role: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    title: str
    recommended: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An item as it stands on one meeting's paper. `sections` by kind, in no order."""

    key: str
    title: str
    case: str | None = None
    subject: str | None = None
    angle: str | None = None
    closed: bool = False
    sections: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    proposer: str | None = None
    points: tuple[str, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    remarks: tuple[str, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    asides: tuple[Aside, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    competence: str | None = None
    references: tuple[tuple[str, str], ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting on paper: minutes, or an agenda of it."""

    municipality: str
    body: str
    code: str
    term: str
    day: date
    start: time
    end: time | None
    place: str
    people: tuple[Person, ...]
    items: tuple[Item, ...]
    layout: str
    form: Form
    kind: Kind = "minutes"
    serial: int = 1
    edition: int = 0
    supplement: bool = False
    published: date | None = None

    @property
    def meeting_key(self) -> str:
        twice = f"-{self.serial}" if self.serial > 1 else ""
        return f"{self.code}-{self.day.isoformat()}{twice}"

    @property
    def stem(self) -> str:
        """The file's name without its ending; sorted by name, editions stand in their order."""
        if self.supplement:
            return f"{self.meeting_key}-dagsorden-9-tillaeg"
        if self.kind == "agenda":
            return f"{self.meeting_key}-dagsorden-{self.edition}"
        return f"{self.meeting_key}-referat"

    @property
    def path(self) -> str:
        return f"{self.municipality.lower()}/{self.stem}.{self.form}"
