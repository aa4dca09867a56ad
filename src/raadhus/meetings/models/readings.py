"""What the reader made of a file."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils import timezone

from raadhus.core.models import File


class Reading(models.Model):
    """What the reader made of a file.

    `contract` is the document as data; `claims` are `[start, end, part]` in order, `places`
    maps a part's path to `[start, end]`; both count code points of `text`. The columns below
    `findings` repeat facts of the contract so that lists need not open it.
    """

    class Outcome(models.TextChoices):
        READ = "read", "læst"
        UNREADABLE = "unreadable", "kan ikke læses"

    file = models.OneToOneField(File, on_delete=models.CASCADE, related_name="reading")
    reader_version = models.CharField(max_length=40)
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    message = models.TextField(blank=True)  # why it cannot be read, in Danish
    text = models.TextField(blank=True)
    contract = models.JSONField(default=dict)
    claims = models.JSONField(default=list)
    places = models.JSONField(default=dict)
    findings = models.JSONField(default=list)  # of {code, message, places}
    kind = models.CharField(max_length=10, blank=True)
    municipality = models.CharField(max_length=60, blank=True)
    committee = models.TextField(blank=True)
    meeting_date = models.DateField(null=True)
    item_count = models.PositiveIntegerField(default=0)
    characters = models.PositiveIntegerField(default=0)  # of the text, white space apart
    unclaimed = models.PositiveIntegerField(default=0)  # of these, not understood
    masked = models.BooleanField(default=False)  # a name was taken out of it
    read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = (models.F("meeting_date").desc(nulls_last=True), "committee", "id")
        constraints = (
            models.CheckConstraint(
                name="reading_says_why_unreadable",
                condition=models.Q(outcome="read", message="")
                | (models.Q(outcome="unreadable") & ~models.Q(message="")),
            ),
            models.CheckConstraint(
                name="reading_unclaimed_within_text",
                condition=models.Q(unclaimed__lte=models.F("characters")),
            ),
        )

    def __str__(self) -> str:
        return self.committee or self.file.name

    def get_absolute_url(self) -> str:
        return reverse("document", args=(self.pk,))
