"""What the search asks of an engine. An engine object is one generation of its index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..clauses import Query
from ..document import Document


class IndexMissingError(RuntimeError):
    """The index is not where it should be, as after its folder was left out of a backup."""


@dataclass(frozen=True)
class Counts:
    """How many entries have which value, per facet; counted or estimated."""

    values: dict[str, Counter[str]]
    exact: bool


@dataclass(frozen=True)
class Found:
    """How many entries there are in all, and the ids of one page of them."""

    total: int
    ids: list[int]


class Engine(Protocol):
    """All writing is done inside a transaction that the caller has begun."""

    name: str
    outside: bool  # whether it keeps its index outside the database; see pending.py

    def create(self) -> None:
        """Make an empty index; what was there under this generation is gone."""

    def drop(self) -> None:
        """Remove the index altogether; nothing happens when there is none."""

    def put(self, documents: Sequence[Document]) -> None:
        """Index these, in place of what stood at their places."""

    def delete(self, places: Sequence[int]) -> None:
        """Take these out; nothing happens for those that are not there."""

    def count(self, query: Query) -> int: ...

    def find(self, query: Query, *, newest: bool, offset: int, limit: int) -> Found:
        """A page of ids, best first (title 5 : body 1) or newest first, and their number."""

    def facets(self, query: Query, facets: Sequence[str], total: int) -> Counts:
        """Counts over the query's entries, of which there are `total`."""

    def known(self, terms: Collection[str]) -> dict[str, int]:
        """Those of the terms that stand in texts, with about how many; whoever may see them."""

    def entries(self) -> int:
        """How many entries the index holds."""
