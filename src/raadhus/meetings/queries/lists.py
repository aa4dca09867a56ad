"""Long lists, by key: the next page begins after the last key, so no page has to count."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from ..models import Item
from .treatments import shown, with_place


def items_after(
    after: int | None, limit: int, tokens: Collection[str], since: datetime | None = None
) -> list[Item]:
    """Items in the order of their keys, one more than asked for where there are more.

    `since` leaves out those that did not change from then on.
    """
    there = shown(tokens).order_by("pk")
    if after is not None:
        there = there.filter(pk__gt=after)
    if since is not None:
        there = there.filter(modified_at__gte=since)
    return list(with_place(there).defer("content")[: limit + 1])
