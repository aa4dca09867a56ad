"""Telling the search what changed, in the transaction that changed it."""

from __future__ import annotations

from raadhus.core.search.actions import index

from ..models import Meeting


def index_meeting(meeting: Meeting) -> None:
    """Bring the search up to date with every item of a meeting, also those taken away."""
    index("item", list(meeting.items.order_by().values_list("pk", flat=True)))
