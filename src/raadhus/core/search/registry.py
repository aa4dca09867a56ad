"""What can be searched: kinds of things register themselves and give their entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, runtime_checkable

# The facets that every engine counts. Values are stable: slugs, codes, years.
FACETS = ("municipality", "committee", "period", "outcome", "kle")
# What is searched by a field's word in a query. See parse.FIELD_WORDS for the Danish words.
FIELDS = ("committee", "case", "attachment", "municipality")


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    `key` is at least 1 and unique within its kind. `fields` holds texts that are searched by
    name (FIELDS), `facets` the values that are counted and filtered by (FACETS). `visibility`
    holds the tokens of those who may find it; an entry without any is found by nobody.
    """

    kind: str
    key: int
    title: str
    body: str
    fields: Mapping[str, str] = field(default_factory=dict)
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort_date: date | None = None
    visibility: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        unknown = ({*self.fields} - {*FIELDS}) | ({*self.facets} - {*FACETS})
        if unknown:
            raise ValueError(f"search knows no field or facet {', '.join(sorted(unknown))}")


class Kind(Protocol):
    """A kind of thing that is searched.

    Besides these it may have what Labels or ManyLabels, Counted and Addresses describe.
    """

    name: str

    def entries(self, after: int, limit: int) -> list[Entry]:
        """The next entries in key order: keys above `after`, at most `limit`; for reindex."""

    def entries_for(self, keys: Sequence[int]) -> list[Entry]:
        """The entries of these keys that there are; what is withdrawn or gone has none."""

    def texts(self, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
        """Title and body as they were written, for snippets."""


@runtime_checkable
class Labels(Protocol):
    """A kind that knows what people read for a facet's value."""

    def facet_label(self, facet: str, value: str) -> str: ...


@runtime_checkable
class ManyLabels(Protocol):
    """A kind that knows the labels of many values at once, which spares queries."""

    def facet_labels(self, facet: str, values: Sequence[str]) -> Mapping[str, str]: ...


@runtime_checkable
class Counted(Protocol):
    """A kind that knows how many entries it has, about."""

    def count(self) -> int: ...


@runtime_checkable
class Addresses(Protocol):
    """A kind whose things have pages."""

    def addresses(self, keys: Sequence[int]) -> dict[int, str]: ...


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make a kind searchable; called in AppConfig.ready. The last of one name counts."""
    _kinds[kind.name] = kind


def unregister(name: str) -> None:
    """Forget a kind; for tests."""
    _kinds.pop(name, None)


def kinds() -> list[Kind]:
    """All kinds, by name."""
    return [_kinds[name] for name in sorted(_kinds)]


def kind(name: str) -> Kind:
    """The kind of this name; KeyError when nobody registered it."""
    return _kinds[name]


def is_registered(name: str) -> bool:
    return name in _kinds


def labels(facet: str, values: Sequence[str]) -> dict[str, str]:
    """What people read for a facet's values: the first kind's word for it, else the value."""
    found: dict[str, str] = {}
    everybody: Iterable[object] = kinds()
    for labeller in everybody:
        asked = [value for value in values if not found.get(value)]
        if isinstance(labeller, ManyLabels):
            found |= labeller.facet_labels(facet, asked)
        elif isinstance(labeller, Labels):
            found |= {value: labeller.facet_label(facet, value) for value in asked}
    return {value: found.get(value) or value for value in values}


def addresses(kind_name: str, keys: Sequence[int]) -> dict[int, str]:
    """Paths on the site of those things that have pages."""
    asked: object = _kinds.get(kind_name)
    return asked.addresses(keys) if isinstance(asked, Addresses) else {}
