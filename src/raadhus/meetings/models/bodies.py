"""Committees and who sits in them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.urls import reverse

from raadhus.core.models import Municipality, Person, Record

from .visible import Published


class Committee(Record):
    """A body of a municipality that meets: committee, council, board."""

    municipality = models.ForeignKey(
        Municipality, on_delete=models.CASCADE, related_name="committees"
    )
    name = models.CharField(max_length=200)  # without the term
    key = models.CharField(max_length=200)  # the name as it is compared
    slug = models.SlugField(max_length=200)

    objects = Published.as_manager()

    class Meta:
        ordering = ("name",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("municipality", "slug"), name="committee_has_own_address"
            ),
            models.UniqueConstraint(fields=("municipality", "key"), name="committee_is_there_once"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("committee", args=(self.municipality.slug, self.slug))


class Membership(Record):
    """That a person sat in a committee during a term, as its minutes show.

    `first_on` and `last_on` are the first and the last meeting that names the person; they are
    what is known, not when the seat began and ended.
    """

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    term = models.CharField(max_length=9)  # such as 2022-2025
    party = models.CharField(max_length=60, blank=True)
    role = models.CharField(max_length=200, blank=True)
    substitute = models.BooleanField(default=False)  # came for somebody else every time
    first_on = models.DateField()
    last_on = models.DateField()

    objects = Published.as_manager()

    class Meta:
        ordering = ("-term", "person__name", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("committee", "person", "term"), name="membership_is_there_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.committee} {self.term}"
