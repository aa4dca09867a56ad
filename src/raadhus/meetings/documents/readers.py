"""Who reads a page, and what of it they may see."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from raadhus.core.rights import reader_tokens

from ..models import Item
from ..models.visible import PUBLIC, staff_of


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader by the tokens they hold, see `core.rights`."""

    tokens: frozenset[str] = PUBLIC

    def works_for(self, municipality: int) -> bool:
        return municipality in staff_of(self.tokens)

    def sees(self, item: Item) -> bool:
        """Whether the reader may read an item; its meeting and committee must be at hand."""
        if item.deleted_at is not None or item.meeting.deleted_at is not None:
            return False
        return not item.closed or self.works_for(item.committee.municipality_id)


def reader_of(request: HttpRequest) -> Reader:
    return Reader(reader_tokens(request))
