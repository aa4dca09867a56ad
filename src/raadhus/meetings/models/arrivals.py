"""Where documents come from, and what became of each that came."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from raadhus.core.models import Municipality

from .readings import Reading


class Source(models.Model):
    """A folder or a portal that is looked at again and again."""

    class Kind(models.TextChoices):
        FOLDER = "folder", "mappe"
        PORTAL = "portal", "portal"
        LIST = "list", "liste af adresser"

    kind = models.CharField(max_length=6, choices=Kind.choices)
    address = models.TextField(unique=True)
    municipality = models.ForeignKey(
        Municipality, null=True, blank=True, on_delete=models.CASCADE, related_name="sources"
    )
    checked_at = models.DateTimeField(null=True, blank=True)
    problem = models.TextField(blank=True)  # why the last look failed, in Danish
    seen = models.JSONField(default=dict)  # what was there: name or id -> a sign of its content

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.address


class ArrivalRun(models.Model):
    """One import, of one file or of many. Without `finished_at` it was cut off."""

    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    source = models.ForeignKey(
        Source, null=True, blank=True, on_delete=models.SET_NULL, related_name="runs"
    )
    total = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"Indlæsning {self.pk}"


class Arrival(models.Model):
    """What became of one file of a run."""

    class State(models.TextChoices):
        READ = "read", "læst"
        UNCHANGED = "unchanged", "var der allerede"
        UNCERTAIN = "uncertain", "usikker"
        OTHER = "other", "intet referat"
        FAILED = "failed", "fejlede"

    run = models.ForeignKey(ArrivalRun, on_delete=models.CASCADE, related_name="arrivals")
    name = models.TextField()
    state = models.CharField(max_length=10, choices=State.choices)
    message = models.TextField(blank=True)
    reading = models.ForeignKey(
        Reading, null=True, blank=True, on_delete=models.SET_NULL, related_name="arrivals"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)
        indexes: ClassVar = [models.Index(fields=("run", "state"), name="arrival_by_state")]

    def __str__(self) -> str:
        return f"{self.name}: {self.state}"
