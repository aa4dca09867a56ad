"""What a check sees of a server: the observations that rules judge. `url` is where to look."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from .model import Answer, Json, Thing
from .schema import Fields, types


@dataclass(frozen=True)
class Observation:
    url: str


@dataclass(frozen=True)
class Entry(Observation):
    """What the entry of a server answers."""

    answer: Answer
    value: Json

    @property
    def systems(self) -> list[Thing]:
        if self.answer.status != 200:
            return []
        found = self.value if isinstance(self.value, list) else [self.value]
        return [one for one in found if isinstance(one, dict)]


class Place(Enum):
    """Where an object was met."""

    ALONE = "alone"
    LISTED = "listed"
    EMBEDDED = "embedded"


@dataclass(frozen=True)
class JsonAnswer(Observation):
    """An answer that should be JSON. `fault` is a Danish clause where it cannot be read as such."""

    answer: Answer
    value: Json
    fault: str = ""


@dataclass(frozen=True)
class Met(Observation):
    """An object; `kind` is the type that is expected in its place.

    `owners` are the fields that must name an object in which it was met embedded: (field, its id).
    """

    thing: Thing
    kind: str
    place: Place
    within: str = ""  # type of the object that holds it
    owner: str = ""  # id of the object that holds it
    owners: frozenset[tuple[str, str]] = frozenset()
    where: str = ""  # the address of the object itself, the page or the object that showed it

    @property
    def fields(self) -> Fields:
        return types()[self.kind]

    @property
    def deleted(self) -> bool:
        return self.thing.get("deleted") is True


@dataclass(frozen=True)
class Reference(Observation):
    """An address of an object that an object gives, and what was found there."""

    target: str
    kind: str
    field: str
    answer: Answer
    thing: Thing | None


@dataclass(frozen=True)
class Page(Observation):
    """One page of an external list, read with the parameters `asked`."""

    value: Json
    asked: dict[str, str] = field(default_factory=dict)

    @property
    def things(self) -> list[Thing]:
        data = self.value.get("data") if isinstance(self.value, dict) else None
        return [one for one in data if isinstance(one, dict)] if isinstance(data, list) else []

    @property
    def links(self) -> dict[str, Json]:
        links = self.value.get("links") if isinstance(self.value, dict) else None
        return links if isinstance(links, dict) else {}

    @property
    def pagination(self) -> dict[str, Json]:
        pagination = self.value.get("pagination") if isinstance(self.value, dict) else None
        return pagination if isinstance(pagination, dict) else {}

    @property
    def has_links(self) -> bool:
        return isinstance(self.value, dict) and isinstance(self.value.get("links"), dict)

    @property
    def next(self) -> str:
        following = self.links.get("next")
        return following if isinstance(following, str) else ""

    def total(self, name: str) -> int | None:
        """A number of `pagination`; None where it is not given as a whole number."""
        number = self.pagination.get(name)
        return number if isinstance(number, int) and not isinstance(number, bool) else None


@dataclass(frozen=True)
class Reading(Observation):
    """An external list as far as it was read.

    `whole` = its last page was reached. `again` = the address of a page that came a second time,
    or of one that held nothing new. `fault` is a Danish clause where a page could not be read.
    """

    kind: str
    pages: tuple[Page, ...]
    whole: bool
    again: str = ""
    fault: str = ""

    @property
    def things(self) -> list[Thing]:
        return [thing for page in self.pages for thing in page.things]

    @property
    def ids(self) -> list[str]:
        found = (thing.get("id") for thing in self.things)
        return [one for one in found if isinstance(one, str)]


@dataclass(frozen=True)
class ReadTwice(Observation):
    """The first page of a list, fetched twice; and with `limit=1`."""

    first: Page
    second: Page | None
    single: Page | None


@dataclass(frozen=True)
class Filtered(Observation):
    """A list read with one filter.

    `outside` = ids that the filter should have kept away, by page; `missing` = ids that it should
    have given.
    """

    name: str
    value: str
    reading: Reading
    outside: tuple[frozenset[str], ...]
    missing: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LinkWithoutFilter(Observation):
    """A link of a filtered page whose address lacks the filter; `outside` = what it let in."""

    link: str
    name: str
    outside: frozenset[str]


@dataclass(frozen=True)
class WithoutInternal(Observation):
    """A list read with `omit_internal=true`; `left` = (type, field) that it held all the same."""

    left: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Absent(Observation):
    """Objects of a type that were fetched alone but stand in no list that was read whole."""

    kind: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Gone(Observation):
    """An object known to be deleted: what its address answers, and whether the list tells.

    `known` says in Danish how it is known. `listed` is None where that could not be tried.
    """

    known: str
    answer: Answer
    thing: Thing | None
    listed: bool | None
    list_url: str = ""


@dataclass(frozen=True)
class FileAnswer(Observation):
    """What the address `field` of a File gave."""

    field: str
    answer: Answer
    thing: Thing


@dataclass(frozen=True)
class ErrorAnswer(Observation):
    """The answer of an address that does not exist."""

    answer: Answer
    value: Json
