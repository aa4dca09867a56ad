"""Meetings, who was there, and the documents they were published in."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils import timezone

from raadhus.core.models import Person, Record

from .bodies import Committee
from .readings import Reading
from .visible import Published


class Meeting(Record):
    """A meeting of a committee. What is withdrawn has `deleted_at` and a reason."""

    class State(models.TextChoices):
        AGENDA = "agenda", "dagsorden"
        MINUTES = "minutes", "referat"

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="meetings")
    date = models.DateField()
    slug = models.CharField(max_length=14)  # 2024-11-27, the second of a day 2024-11-27-2
    start_time = models.TimeField(null=True, blank=True)
    end_time = models.TimeField(null=True, blank=True)
    place = models.TextField(blank=True)
    term = models.CharField(max_length=9, blank=True)
    state = models.CharField(max_length=8, choices=State.choices)
    deletion_reason = models.TextField(blank=True)

    objects = Published.as_manager()

    class Meta:
        ordering = ("-date", "-start_time", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("committee", "slug"), name="meeting_has_own_address"),
        ]
        indexes: ClassVar = [models.Index(fields=("date",), name="meeting_by_date")]

    def __str__(self) -> str:
        return f"{self.committee} {self.date.isoformat()}"

    def get_absolute_url(self) -> str:
        committee = self.committee
        return reverse("meeting", args=(committee.municipality.slug, committee.slug, self.slug))


class Version(models.Model):
    """One document that a meeting was published in; the newest full one holds.

    `changes` says in which items it differs from the version before: a list of
    `{"change": "added" | "removed" | "changed", "slug": ..., "label": ..., "fields": [...]}`.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="versions")
    reading = models.OneToOneField(Reading, on_delete=models.CASCADE, related_name="version")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=Meeting.State.choices)
    supplement = models.BooleanField(default=False)  # adds to the agenda, does not replace it
    address = models.TextField(blank=True)  # where it was fetched, if from an address
    received_at = models.DateTimeField(default=timezone.now)
    original_open = models.BooleanField(default=False)  # the file may be given to everybody
    changes = models.JSONField(default=list)

    class Meta:
        ordering = ("meeting", "number")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("meeting", "number"), name="version_has_own_number"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}, udgave {self.number}"


class Attendance(models.Model):
    """A person at a meeting, as its list of participants says."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="attendances")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Person.Kind.choices)
    status = models.CharField(max_length=10)  # present, absent
    party = models.CharField(max_length=60, blank=True)
    role = models.TextField(blank=True)
    substitute = models.BooleanField(default=False)

    class Meta:
        ordering = ("meeting", "position")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("meeting", "position"), name="attendance_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.status}"
