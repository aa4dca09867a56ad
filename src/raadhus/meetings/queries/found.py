"""Searching the archive's items, for the page, its lists, its feed and the API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from raadhus.core.search.queries import MOST_PER_PAGE, search
from raadhus.core.search.results import Hit, Results

from ..models import Item
from .treatments import shown, with_place

KIND = "item"
PER_PAGE = 20
LISTED = 1_000  # of a list that is downloaded
IN_FEED = 40


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody searches for: words, chosen facet values, the order and the page."""

    text: str = ""
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    newest: bool = False
    page: int = 1

    @property
    def anything(self) -> bool:
        return bool(self.text.strip()) or any(self.filters.values())


@dataclass(frozen=True, slots=True)
class Found:
    """The results with the items behind the hits, in order."""

    results: Results
    hits: list[tuple[Hit, Item]]


def find(
    wanted: Wanted, tokens: frozenset[str], *, per_page: int = PER_PAGE, facets: bool = True
) -> Found:
    """One page of what was found; a few queries, whatever is found."""
    results = search(
        wanted.text,
        tokens=tokens,
        filters={facet: list(values) for facet, values in wanted.filters.items() if values},
        kinds=[KIND],
        order="newest" if wanted.newest else "best",
        page=wanted.page,
        per_page=per_page,
        facets=facets,
    )
    keys = [hit.key for hit in results.hits]
    items = {item.pk: item for item in with_place(shown(tokens).filter(pk__in=keys))}
    return Found(results, [(hit, items[hit.key]) for hit in results.hits if hit.key in items])


def every(wanted: Wanted, tokens: frozenset[str], most: int = LISTED) -> list[tuple[Hit, Item]]:
    """The first hits of all pages, at most `most`."""
    hits: list[tuple[Hit, Item]] = []
    page = pages = 1
    per_page = min(MOST_PER_PAGE, most)
    while page <= pages and len(hits) < most:
        at = Wanted(wanted.text, wanted.filters, wanted.newest, page)
        found = find(at, tokens, per_page=per_page, facets=False)
        hits += found.hits
        page, pages = page + 1, found.results.pages
    return hits[:most]
