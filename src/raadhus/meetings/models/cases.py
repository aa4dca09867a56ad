"""Cases, and what leads from one item to another."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.urls import reverse

from raadhus.core.models import Municipality, Record

from .visible import Cases


class Case(Record):
    """A case, followed over meetings and bodies by its number."""

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="cases")
    number = models.CharField(max_length=80)  # as printed
    key = models.CharField(max_length=80)  # the number as it is compared
    slug = models.SlugField(max_length=80)
    title = models.TextField(blank=True)  # of its latest open item
    kle = models.CharField(max_length=8, blank=True)  # group of the municipalities' subject list
    # Whether an item that everybody may see belongs to it; a case of closed items is not shown.
    open = models.BooleanField(default=False)

    objects = Cases.as_manager()

    class Meta:
        ordering = ("municipality", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("municipality", "key"), name="case_is_there_once"),
            models.UniqueConstraint(fields=("municipality", "slug"), name="case_has_own_address"),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        return reverse("case", args=(self.municipality.slug, self.slug))


class Reference(models.Model):
    """A place in an item that names another treatment; `target` once that is in the archive.

    `quote` is the printed text, so that a page can make a link of it.
    """

    class Kind(models.TextChoices):
        EARLIER = "earlier", "tidligere behandling"
        MENTION = "mention", "omtale"
        POSTPONED = "postponed", "udsat til"

    class Rule(models.TextChoices):
        """Why the target is the right one."""

        NUMBER = "number", "punktets nummer og mødets dato"
        CASE = "case", "samme sag på mødet"
        TITLE = "title", "samme titel på mødet"
        NEXT = "next", "samme sag på et senere møde"
        NONE = "", "ikke fundet"

    item = models.ForeignKey("meetings.Item", on_delete=models.CASCADE, related_name="references")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    quote = models.TextField(blank=True)
    body = models.CharField(max_length=200, blank=True)  # as printed; empty: the same committee
    date = models.DateField(null=True, blank=True)
    label = models.CharField(max_length=20, blank=True)  # the item's number as printed
    target = models.ForeignKey(
        "meetings.Item", null=True, blank=True, on_delete=models.SET_NULL, related_name="referrers"
    )
    meeting = models.ForeignKey(
        "meetings.Meeting", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    rule = models.CharField(max_length=8, choices=Rule.choices, blank=True)

    class Meta:
        ordering = ("item", "pk")
        indexes: ClassVar = [models.Index(fields=("date",), name="reference_by_date")]

    def __str__(self) -> str:
        return self.quote or f"{self.body} {self.date}"
