"""Tables of the core: municipalities, people, files as they came, roles and the journal."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

STAFF = "municipality:"  # begins the visibility token of a municipality's own staff


class Record(models.Model):
    """A thing that is published: when it came, when it changed, when it was taken away.

    What is taken away keeps its row, so that those who hold a copy can be told. `modified_at`
    also moves when a part of it changes, and when it is taken away.
    """

    created_at = models.DateTimeField(default=timezone.now, editable=False)
    modified_at = models.DateTimeField(default=timezone.now, db_index=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class Municipality(Record):
    """A municipality: code 101-860 where it is a real one, name without the word Kommune."""

    code = models.PositiveSmallIntegerField(null=True, blank=True, unique=True)
    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(max_length=60, unique=True)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "municipalities"

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("municipality", args=(self.slug,))

    @property
    def token(self) -> str:
        """The visibility token of what only this municipality's own staff may see."""
        return f"{STAFF}{self.pk}"


class Person(Record):
    """Somebody whom a municipality's minutes name. Two people of one name are two rows.

    `kind` says in which capacity: a member and an official of one name are never the same.
    """

    class Kind(models.TextChoices):
        MEMBER = "member", "medlem"
        OFFICIAL = "official", "ansat"
        GUEST = "guest", "gæst"

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=220)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    party = models.CharField(max_length=60, blank=True)  # the latest that is known

    class Meta:
        ordering = ("name", "pk")
        verbose_name_plural = "people"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("municipality", "slug"), name="person_has_own_address"),
        ]
        indexes: ClassVar = [
            models.Index(fields=("municipality", "name"), name="person_by_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=(self.municipality.slug, self.slug))


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


class Role(models.Model):
    """What an account may do. Without a municipality, an administrator has the whole site."""

    class Name(models.TextChoices):
        SECRETARY = "secretary", "sekretær"
        ADMINISTRATOR = "administrator", "administrator"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="roles"
    )
    municipality = models.ForeignKey(
        Municipality, on_delete=models.CASCADE, null=True, blank=True, related_name="roles"
    )
    role = models.CharField(max_length=15, choices=Name.choices)

    class Meta:
        ordering = ("user", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("user", "municipality", "role"), name="role_once_per_municipality"
            ),
            models.UniqueConstraint(
                fields=("user", "role"),
                condition=models.Q(municipality__isnull=True),
                name="role_once_for_the_site",
            ),
            models.CheckConstraint(
                condition=models.Q(role="administrator") | models.Q(municipality__isnull=False),
                name="secretary_of_a_municipality",
            ),
        ]

    def __str__(self) -> str:
        place = self.municipality.name if self.municipality else "hele siden"
        return f"{self.get_role_display()}, {place}"


class JournalEntry(models.Model):
    """One line of the journal, see `core.journal`. It refers by plain values, never by foreign
    keys, because it must outlive what it tells of."""

    number = models.PositiveBigIntegerField(primary_key=True)  # 1, 2, 3 … without gaps
    at = models.DateTimeField()
    by = models.CharField(max_length=40)  # user:7, system, kommando
    action = models.CharField(max_length=60)
    kind = models.CharField(max_length=60, blank=True)  # meetings.meeting
    key = models.CharField(max_length=200, blank=True)
    municipality = models.BigIntegerField(null=True, blank=True)
    details = models.JSONField(default=dict, blank=True)
    previous = models.CharField(max_length=64)  # hash of the line before
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("-number",)
        verbose_name_plural = "journal entries"
        indexes: ClassVar = [
            models.Index(fields=("kind", "key"), name="journal_by_thing"),
            models.Index(fields=("municipality", "number"), name="journal_by_municipality"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.action}"


class JournalHead(models.Model):
    """The newest line of the journal: one row, on which writers wait for each other."""

    number = models.PositiveBigIntegerField()
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.number} {self.hash}"
