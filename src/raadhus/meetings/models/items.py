"""Items of the agenda with what was decided."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.urls import reverse

from raadhus.core.models import Person, Record

from .bodies import Committee
from .cases import Case
from .meetings import Meeting, Version
from .visible import Items


class Item(Record):
    """An item of a meeting. `content` is its part of the contract (`items[index]`).

    Columns below `content` repeat facts so that lists and queries need not open it.
    A closed item's title is for its staff alone unless it is `neutral` (Eventuelt, Meddelelser).
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="items")
    index = models.PositiveIntegerField()  # in the version's reading: the path `items/<index>`
    position = models.PositiveIntegerField()  # in the meeting
    slug = models.CharField(max_length=40)  # punkt-89; stays when a new version moves the item
    content = models.JSONField(default=dict)
    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="items")
    date = models.DateField()
    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.SET_NULL, related_name="items"
    )
    number = models.PositiveIntegerField(null=True, blank=True)
    label = models.CharField(max_length=20, blank=True)
    title = models.TextField(blank=True)
    closed = models.BooleanField(default=False)
    neutral = models.BooleanField(default=False)  # a title that tells nothing
    outcome = models.CharField(max_length=12, blank=True)  # of the meeting's own decision
    kle = models.CharField(max_length=2, blank=True)  # main group of the case's subject
    deletion_reason = models.TextField(blank=True)

    objects = Items.as_manager()

    class Meta:
        ordering = ("meeting", "position", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("meeting", "slug"), name="item_has_own_address"),
        ]
        indexes: ClassVar = [
            models.Index(fields=("committee", "date"), name="item_by_committee"),
            models.Index(fields=("-date", "-id"), name="item_newest_first"),
            models.Index(fields=("case", "date"), name="item_by_case"),
        ]

    def __str__(self) -> str:
        return self.public_title

    def get_absolute_url(self) -> str:
        committee = self.committee
        place = (committee.municipality.slug, committee.slug, self.meeting.slug, self.slug)
        return reverse("item", args=place)

    @property
    def public_title(self) -> str:
        """The title that everybody may read."""
        if self.closed and not self.neutral:
            return "Lukket punkt"
        return self.title or "Punkt uden titel"


class Decision(models.Model):
    """What was decided; `body` and `date` are those of another body's earlier decision."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="decisions")
    position = models.PositiveIntegerField()
    outcome = models.CharField(max_length=12)
    text = models.TextField()
    points = models.JSONField(default=list)  # of the recommendation; empty for the whole
    body = models.CharField(max_length=200, blank=True)
    date = models.DateField(null=True, blank=True)
    votes_for = models.PositiveIntegerField(null=True, blank=True)
    votes_against = models.PositiveIntegerField(null=True, blank=True)
    votes_abstained = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("item", "position")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("item", "position"), name="decision_in_order"),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def own(self) -> bool:
        """Whether this meeting decided it, and not another body before."""
        return not self.body and self.date is None


class Attachment(models.Model):
    """A paper that the item lists. So far only its title is known."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="attachments")
    position = models.PositiveIntegerField()
    title = models.TextField()
    recommended = models.BooleanField(default=False)

    class Meta:
        ordering = ("item", "position")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("item", "position"), name="attachment_in_order"),
        ]

    def __str__(self) -> str:
        return self.title


class ItemAttendance(models.Model):
    """Somebody who was absent, disqualified or came to speak during one item alone."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="attendances")
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.CASCADE, related_name="item_attendances"
    )
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    status = models.CharField(max_length=20)
    party = models.CharField(max_length=60, blank=True)
    role = models.TextField(blank=True)
    organisation = models.TextField(blank=True)

    class Meta:
        ordering = ("item", "position")

    def __str__(self) -> str:
        return f"{self.name}: {self.status}"
