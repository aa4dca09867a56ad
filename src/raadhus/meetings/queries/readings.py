"""Reads used by more than one caller."""

from __future__ import annotations

from django.db.models import QuerySet

from ..models import Reading


def readings() -> QuerySet[Reading]:
    """All readings with what a list shows of them, without their heavy columns."""
    return Reading.objects.select_related("file").only(
        "outcome",
        "message",
        "kind",
        "municipality",
        "committee",
        "meeting_date",
        "item_count",
        "characters",
        "unclaimed",
        "file__name",
        "file__media_type",
    )


def reading_without_original() -> QuerySet[Reading]:
    """Readings with everything but the bytes of the original."""
    return Reading.objects.select_related("file").defer("file__content")
