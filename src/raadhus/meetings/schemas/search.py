"""What a search gives, as data."""

from __future__ import annotations

from typing import Self

from pydantic import Field

from ..documents.searching import address
from ..models import Item
from ..queries.found import Found, Wanted
from .base import ItemBrief, Link, Out


class HitOut(ItemBrief):
    snippet: str = Field(description="Plain text around what was found.")


class FacetValueOut(Out):
    value: str
    label: str
    number: int
    chosen: bool


class SearchOut(Out):
    total: int
    page: int
    pages: int
    words: list[str] = Field(description="The query as it was understood.")
    suggestion: str = Field(description="A query that finds something where this one does not.")
    notes: list[str]
    facets: dict[str, list[FacetValueOut]]
    hits: list[HitOut]
    next: str | None

    @classmethod
    def of(cls, wanted: Wanted, found: Found, link: Link) -> Self:
        results = found.results
        more = results.page < results.pages
        return cls(
            total=results.total,
            page=results.page,
            pages=results.pages,
            words=list(results.words),
            suggestion=results.suggestion,
            notes=[note.text for note in results.notes],
            facets={
                facet: [
                    FacetValueOut(
                        value=one.value, label=one.label, number=one.count, chosen=one.chosen
                    )
                    for one in values
                ]
                for facet, values in results.facets.items()
            },
            hits=[
                HitOut(
                    **ItemBrief.of(item, link).model_dump(),
                    snippet="".join(text for text, _marked in hit.snippet),
                )
                for hit, item in found.hits
            ],
            next=link(address(wanted, "/soeg.json", side=results.page + 1)) if more else None,
        )


class ListOut(Out):
    """A result list that is downloaded: at most its first thousand items."""

    query: str
    items: list[ItemBrief]

    @classmethod
    def told(cls, wanted: Wanted, items: list[Item], link: Link) -> Self:
        return cls(query=wanted.text, items=[ItemBrief.of(item, link) for item in items])
