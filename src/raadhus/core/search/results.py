"""What a search gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .marking import Pieces


@dataclass(frozen=True)
class Hit:
    """One thing found. Title and snippet in pieces `(text, marked)`, to be escaped singly."""

    kind: str
    key: int
    title: Pieces
    snippet: Pieces


@dataclass(frozen=True)
class FacetValue:
    """A value that the entries found have; `count` is how many would remain with it chosen."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Note:
    """Something to tell the reader, in Danish; `query` is a better query to offer as a link."""

    text: str
    query: str = ""


@dataclass(frozen=True)
class Results:
    """`total` entries were found, of which `hits` are one page.

    `facets` are the values by facet, most frequent first; where not `facets_exact`, the counts
    are estimates from a part of very many entries. `suggestion` is a query that finds something
    where this one does not, or empty. `words` is the query as it was understood.
    """

    total: int = 0
    hits: tuple[Hit, ...] = ()
    facets: Mapping[str, tuple[FacetValue, ...]] = field(default_factory=dict)
    suggestion: str = ""
    words: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    facets_exact: bool = True
    page: int = 1
    pages: int = 0
