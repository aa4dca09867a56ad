"""What a council lets its committees decide."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from raadhus.core.models import Municipality


class Delegation(models.Model):
    """That a rule of `check/data/competence.tsv` does not hold in a municipality, and why.

    `reason` names the council's decision or the plan that says so. `ended_at` ends it.
    """

    municipality = models.ForeignKey(
        Municipality, on_delete=models.CASCADE, related_name="delegations"
    )
    rule = models.CharField(max_length=60)
    reason = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "rule", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("municipality", "rule"),
                condition=models.Q(ended_at=None),
                name="delegation_holds_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.rule}"
