"""Tables of the core."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class File(models.Model):
    """A file exactly as it was received. Two files with the same bytes are one."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=255)  # without folders
    media_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()  # bytes
    content = models.BinaryField()
    received_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-received_at", "-id")

    def __str__(self) -> str:
        return self.name
