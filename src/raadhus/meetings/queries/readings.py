"""Reads used by more than one caller."""

from __future__ import annotations

import re

from django.db.models import QuerySet

from raadhus.core.models import Municipality

from ..calc.masks import pattern_of
from ..models import Reading


def active_masks(municipality: Municipality) -> re.Pattern[str] | None:
    """What finds the names that the municipality's documents may not show; None without."""
    return pattern_of(municipality.masks.filter(lifted_at=None).values_list("name", flat=True))


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
