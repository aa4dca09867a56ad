"""Documents that were read, and what of them is masked."""

from __future__ import annotations

import re

from django.db.models import QuerySet

from raadhus.core.models import Municipality

from ..calc.masks import pattern_of
from ..models import Reading, Version

NEWEST = 50


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


def newest_readings(before: int | None, homes: list[int] | None) -> list[Reading]:
    """The documents that came last, one more than a page holds; those of some municipalities.

    `before` is the key of the last one on the page before; `homes` None means of all.
    """
    there = readings().order_by("-pk")
    if homes is not None:
        there = there.filter(version__meeting__committee__municipality__in=homes)
    if before is not None:
        there = there.filter(pk__lt=before)
    return list(there[: NEWEST + 1])


def reading_without_original() -> QuerySet[Reading]:
    """Readings with everything but the bytes of the original."""
    return Reading.objects.select_related("file").defer("file__content")


def version_of(reading: Reading) -> Version | None:
    """The version of a meeting that a document is, with the meeting."""
    found: Version | None = (
        Version.objects.filter(reading=reading)
        .select_related("meeting__committee__municipality")
        .first()
    )
    return found
