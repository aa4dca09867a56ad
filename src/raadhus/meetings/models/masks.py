"""Names that are taken out of everything that is shown."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from raadhus.core.models import Municipality


class Mask(models.Model):
    """A name that a municipality's documents no longer show, with the reason.

    The files keep it; what is made of them does not, and files that hold it are not given out.
    `lifted_at` ends it.
    """

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="masks")
    name = models.CharField(max_length=200)
    reason = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.municipality}: maske {self.pk}"  # never the name itself
