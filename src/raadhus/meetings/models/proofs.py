"""What the case check found in a document, and what somebody has accepted."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from raadhus.core.models import Municipality

from .readings import Reading


class Proof(models.Model):
    """What the case check found in one reading; made anew whenever that changes.

    `results` are `{check, severity, status, message, places, expected, item, part, fingerprint}`,
    `places` being `[start, end]` in the reading's text; `figures` and `verified` are places too.
    What stands at a place is not repeated here. `known_at` is how old what was known besides the
    document is; empty where nothing was.
    """

    reading = models.OneToOneField(Reading, on_delete=models.CASCADE, related_name="proof")
    checker_version = models.CharField(max_length=60)
    known_at = models.DateTimeField(null=True)
    results = models.JSONField(default=list)
    figures = models.JSONField(default=list)
    verified = models.JSONField(default=list)
    problem = models.TextField(blank=True)  # why it could not be checked, in Danish
    checked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"Tjek {self.pk}"


class Acceptance(models.Model):
    """A finding that a municipality has looked at and accepted, with the reason.

    It holds for the same text wherever it stands: `fingerprint` is made of the text, which is
    not kept. `withdrawn_at` ends it, and the finding is asked about again.
    """

    municipality = models.ForeignKey(
        Municipality, on_delete=models.CASCADE, related_name="acceptances"
    )
    check_name = models.CharField(max_length=60)
    fingerprint = models.CharField(max_length=64)
    reason = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("municipality", "check_name", "fingerprint"),
                condition=models.Q(withdrawn_at=None),
                name="acceptance_holds_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: godtaget {self.pk}"
