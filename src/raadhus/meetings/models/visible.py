"""What a reader may see, as a part of every query: rights are terms, not afterthoughts.

A reader holds tokens (`raadhus.core.rights`): `public`, and `municipality:<pk>` for those who
work there. What was withdrawn is seen by nobody; closed items by the municipality's own staff.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Self

from django.db import models

from raadhus.core import rights
from raadhus.core.models import STAFF

PUBLIC = frozenset({rights.PUBLIC})
MISREAD = "Dokumentet hører til et andet møde."  # why a meeting is gone that never was one
REPLACED = "Punktet er ikke med i den nyeste udgave."  # why an item is gone that nobody withdrew


def staff_of(tokens: Collection[str]) -> list[int]:
    """The keys of the municipalities whose staff the reader belongs to.

    >>> staff_of({"public", "municipality:7"})
    [7]
    """
    found = (token.removeprefix(STAFF) for token in tokens if token.startswith(STAFF))
    return sorted(int(key) for key in found if key.isdecimal())


class Published(models.QuerySet):  # type: ignore[type-arg] # one class for several models
    """Rows that are there for everybody until they are withdrawn."""

    def visible_to(self, tokens: Collection[str]) -> Self:
        return self.filter(deleted_at=None) if tokens else self.none()


class Items(models.QuerySet):  # type: ignore[type-arg] # as above
    """Items: closed ones only for the staff of their municipality."""

    def visible_to(self, tokens: Collection[str]) -> Self:
        if not tokens:
            return self.none()
        open_ = models.Q(closed=False)
        staff = staff_of(tokens)
        may = open_ | models.Q(committee__municipality__in=staff) if staff else open_
        return self.filter(may, deleted_at=None)

    def listed(self) -> Self:
        """The items that a meeting's public list shows: closed ones too, without their content."""
        return self.filter(deleted_at=None)

    def withdrawn(self) -> Self:
        """Items that somebody took away, not those that a newer version lacks."""
        return self.exclude(deleted_at=None).exclude(deletion_reason=REPLACED)


class Cases(models.QuerySet):  # type: ignore[type-arg] # as above
    """Cases: those with closed items alone only for the staff of their municipality."""

    def visible_to(self, tokens: Collection[str]) -> Self:
        if not tokens:
            return self.none()
        open_ = models.Q(open=True)
        staff = staff_of(tokens)
        may = open_ | models.Q(municipality__in=staff) if staff else open_
        return self.filter(may, deleted_at=None)
