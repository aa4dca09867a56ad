"""Tables of the search: which index is in use, and what an index outside the database lacks.

The indexes themselves are tables or folders that the engines make, one for each `Index` row.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Index(models.Model):
    """A generation of the index. The active one answers; one may be built beside it."""

    engine = models.CharField(max_length=10)
    active = models.BooleanField(default=False)
    analyser = models.CharField(max_length=80, blank=True)  # see reindexing.analyser
    # How far the building has come: everything of earlier kinds, and this kind's keys up to here.
    cursor_kind = models.CharField(max_length=40, blank=True)
    cursor_key = models.BigIntegerField(default=0)
    serial = models.BigIntegerField(default=0)  # how often a folder was written; readers look

    class Meta:
        verbose_name_plural = "indexes"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("active",), condition=models.Q(active=True), name="search_one_active"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.engine} {self.pk}"


class IndexedKind(models.Model):
    """The number of a kind, a part of its entries' identity in every index."""

    name = models.CharField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.name


class Pending(models.Model):
    """An entry that changed after its index outside the database was last written.

    It is found by nobody until it is written anew; so what is withdrawn is gone at once.
    """

    index = models.ForeignKey(Index, on_delete=models.CASCADE, related_name="pending")
    place = models.BigIntegerField()  # kind and key, see places.py

    class Meta:
        verbose_name_plural = "pending"

    def __str__(self) -> str:
        return str(self.place)
