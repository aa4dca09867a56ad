"""What an invented meeting holds, before any layout prints it."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Note:
    """What a decision line means: its outcome, the points it answers and its vote."""

    outcome: str
    points: tuple[int, ...] = ()
    vote: tuple[int | None, int | None, int | None] | None = None


@dataclass(frozen=True)
class Paragraph:
    """A printed paragraph; `aside` marks a line that is no decision and no attachment."""

    text: str
    note: Note | None = None
    aside: bool = False
    lead: str = ""  # printed before the title of an attachment, such as "Åben - "

    @property
    def printed(self) -> str:
        return self.lead + self.text


@dataclass(frozen=True)
class Entry:
    marker: str
    text: str
    lead: str = ""

    @property
    def printed(self) -> str:
        return self.lead + self.text


@dataclass(frozen=True)
class Listing:
    entries: tuple[Entry, ...]

    @property
    def ordered(self) -> bool:
        return self.entries[0].marker != "-"


@dataclass(frozen=True)
class Table:
    caption: str | None
    unit: str | None
    header: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Listing | Table


@dataclass(frozen=True)
class Section:
    """A heading and its blocks; `proposer` and `body` are set where the kind calls for them."""

    kind: str
    level: int
    heading: str | None
    glued: bool
    blocks: tuple[Block, ...]
    proposer: str | None = None
    points: tuple[str, ...] = ()
    body: tuple[str, str | None] | None = None


@dataclass(frozen=True)
class Person:
    """`remark` is printed with the name; status, substitute and role are what it means."""

    name: str
    party: str | None
    role: str | None
    status: str
    substitute: bool
    kind: str
    remark: str


@dataclass(frozen=True)
class Item:
    label: str | None
    title: str
    case: str | None
    mark: str | None  # "Lukket: @": how a closed item prints its title; "@" where the group says it
    sections: tuple[Section, ...]
    enclosures: tuple[str, ...]  # attachments outside any section
    attendance: tuple[tuple[str | None, ...], ...]
    history: tuple[tuple[str | None, ...], ...]

    @property
    def printed_title(self) -> str:
        return (self.mark or "@").replace("@", self.title)

    @property
    def number(self) -> int | None:
        digits = "".join(sign for sign in self.label or "" if sign.isdigit())
        return int(digits) if digits else None


@dataclass(frozen=True)
class Meeting:
    kind: str
    municipality: tuple[int, str] | None
    committee: str
    term: str | None
    date: str
    start: str | None
    end: str | None
    place: str | None
    people: tuple[Person, ...]
    items: tuple[Item, ...]
    printed: dict[str, str] = field(default_factory=dict)  # wording that only the layout needs
