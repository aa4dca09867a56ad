"""A meeting's minutes as data: what `raadhus.minutes.read` returns.

Everything here is frozen and plain. Offsets are Unicode code points into `Source.text`;
a span is `(start, end)`, end excluded. A `Found` value knows where it stands and which
witnesses it rests on. What the document does not say is `None`: nothing is invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Generic, Literal, TypeVar

T = TypeVar("T")

Span = tuple[int, int]

SectionKind = Literal[
    "summary", "topic", "background", "history", "presentation", "assessment", "options",
    "recommendation", "legal_basis", "economy", "personnel", "climate", "consequences",
    "timeline", "competence", "route", "hearing", "communication", "policy", "attendance",
    "decision", "earlier_decision", "attachments", "announcements", "container", "subheading",
    "other",
]  # fmt: skip

Outcome = Literal[
    "approved", "noted", "recommended", "discussed", "postponed", "amended", "rejected",
    "referred", "instructed", "signed", "withdrawn", "other",
]  # fmt: skip

MeetingStatus = Literal["present", "absent"]
ItemStatus = Literal["absent", "not_participating", "conflict_of_interest", "speaker"]
PersonKind = Literal["member", "official", "guest"]
LinkRule = Literal["number", "order", "wording", "whole"]


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value, the place it was read from and the witnesses it rests on."""

    value: T
    span: Span
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A run of the text and the part of the model it belongs to.

    `part` is a path such as `items/3/sections/1/heading`, or `furniture`, or `unclaimed`.
    The claims of a document are in order, do not overlap and cover every character
    that is not white space.
    """

    span: Span
    part: str


@dataclass(frozen=True, slots=True)
class Source:
    """The document that was read. `text` is what all offsets count in."""

    name: str
    media_type: str
    sha256: str
    text: str
    claims: tuple[Claim, ...] = ()

    def spans(self, part: str) -> tuple[Span, ...]:
        return tuple(claim.span for claim in self.claims if claim.part == part)

    @property
    def furniture(self) -> tuple[Span, ...]:
        return self.spans("furniture")

    @property
    def unclaimed(self) -> tuple[Span, ...]:
        return self.spans("unclaimed")


@dataclass(frozen=True, slots=True)
class Municipality:
    """A Danish municipality: code 101-860, name without the word Kommune."""

    code: int
    name: str


@dataclass(frozen=True, slots=True)
class Participant:
    """A person as the meeting's own list (or its absence lines) names them."""

    name: Found[str]
    party: Found[str] | None = None
    role: Found[str] | None = None
    status: MeetingStatus = "present"
    substitute: bool = False
    kind: PersonKind = "member"


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the printed table of contents."""

    title: Found[str]
    page: int | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class ListEntry:
    text: str
    span: Span
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class List:
    entries: tuple[ListEntry, ...]
    span: Span
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; `value` is the number it prints in its own unit, else `None`."""

    text: str
    span: Span
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `total_rows` are indices into `rows` of the rows that print a sum."""

    header: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    caption: Found[str] | None = None
    unit: Found[str] | None = None
    total_rows: tuple[int, ...] = ()
    sign_note: Found[str] | None = None


Block = Paragraph | List | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, up to the next heading. Flat; `level` nests."""

    kind: SectionKind
    heading: Found[str] | None = None
    level: int = 1
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One recommended point, without its marker."""

    number: int
    text: Found[str]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What is recommended, by whom; `raw` is the section's text as it stands."""

    points: tuple[Point, ...]
    raw: str
    proposer: Found[str] | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """Numbers of votes; `None` where the document gives names or nothing."""

    for_: int | None = None
    against: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision line. `body` and `date` are None for this meeting's own.

    `rule` says how `points` were linked: by number, by order, by repeated wording,
    or not at all because the line answers the whole.
    """

    text: Found[str]
    outcome: Outcome
    points: tuple[int, ...] = ()
    rule: LinkRule = "whole"
    body: Found[str] | None = None
    date: Found[date] | None = None
    vote: Vote | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    title: Found[str]
    recommended: bool = False


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody who was absent, disqualified or came to speak during one item alone."""

    name: Found[str]
    status: ItemStatus
    party: Found[str] | None = None
    role: Found[str] | None = None
    organisation: Found[str] | None = None


@dataclass(frozen=True, slots=True)
class EarlierTreatment:
    body: Found[str]
    date: Found[date] | None = None
    item: Found[str] | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda; `attachments` is None where there is no list at all."""

    number: Found[int] | None = None
    label: Found[str] | None = None
    title: Found[str] | None = None
    case_number: Found[str] | None = None
    closed: bool = False
    sections: tuple[Section, ...] = ()
    recommendation: Recommendation | None = None
    decisions: tuple[Decision, ...] = ()
    attachments: tuple[Attachment, ...] | None = None
    attendance: tuple[Attendance, ...] = ()
    history: tuple[EarlierTreatment, ...] = ()
    competence: Found[str] | None = None
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the reader noticed and did not repair: a Danish sentence and its places."""

    code: str
    message: str
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """One meeting's agenda or minutes."""

    source: Source
    kind: Found[Literal["agenda", "minutes"]]
    municipality: Found[Municipality] | None = None
    committee: Found[str] | None = None
    term: Found[str] | None = None
    date: Found[date] | None = None
    start_time: Found[time] | None = None
    end_time: Found[time] | None = None
    place: Found[str] | None = None
    participants: tuple[Participant, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    items: tuple[Item, ...] = ()
    findings: tuple[Finding, ...] = ()
