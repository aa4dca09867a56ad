"""What of the archive is open data: each type's rows, and which of them are there for everybody.

A row that is not there for everybody (withdrawn, closed, replaced) is told as deleted: nobody can
know whether it once was open, and a client that holds a copy must learn that it is gone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, Max, Min, Prefetch, Q, QuerySet

from raadhus.core.models import Municipality, Person
from raadhus.meetings.models import (
    Attachment,
    Attendance,
    Case,
    Committee,
    Decision,
    Item,
    Meeting,
    Membership,
    Version,
)

from .asked import PER_PAGE, Asked

YEARS = re.compile(r"\d{4}-\d{4}", re.ASCII)
SECOND = timedelta(seconds=1)
LIVE = Q(deleted_at=None)
OPEN_ITEM = Q(deleted_at=None, closed=False, meeting__deleted_at=None)
# Guests are named in the minutes, but they hold no office: they are no people of OParl.
NAMED = (Person.Kind.MEMBER, Person.Kind.OFFICIAL)

Rows = QuerySet[Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of object: its rows, those that are there for everybody, and those of a body."""

    name: str  # in addresses
    rows: Callable[[], Rows]  # light: enough for a tombstone
    live: Q
    body: str  # the path from a row to its municipality
    full: Callable[[Rows], Rows]  # with all that is shown, apart from
    inner: Callable[[Rows], Rows] | None = None  # the embedded lists that can be left out
    created: str = "created_at"
    modified: str = "modified_at"
    per_page: int = PER_PAGE  # fewer where each holds many others

    def found(self) -> Rows:
        """All rows, each with `is_live`."""
        rows: Rows = self.rows().annotate(is_live=Q(self.live))
        return rows

    def within(self, rows: Rows, asked: Asked) -> Rows:
        """The rows that a list shows by its filters, in its order, from `after` on."""
        for name, when, _ in asked.moments:
            attribute, _, side = name.partition("_")
            column = self.created if attribute == "created" else self.modified
            # Columns hold fractions of a second that what is given out does not show.
            term = {f"{column}__gte": when} if side == "since" else {f"{column}__lt": when + SECOND}
            rows = rows.filter(**term)
        if not asked.with_deleted:
            rows = rows.filter(self.live)
        return rows.filter(pk__gt=asked.after).order_by("pk")


def full_items(rows: Rows) -> Rows:
    return _parts(rows.select_related("meeting", "committee__municipality", "case"))


def _parts(rows: Rows) -> Rows:
    decisions = Prefetch("decisions", Decision.objects.order_by("position"))
    attachments = Prefetch("attachments", Attachment.objects.order_by("position"))
    return rows.defer("content").prefetch_related(decisions, attachments)


def versions(rows: Rows) -> Rows:
    """Versions with what a file shows, without the bytes and without what the reader made."""
    return rows.select_related("meeting__committee", "reading__file").only(
        "number", "state", "supplement", "received_at", "original_open",
        "meeting__date", "meeting__slug", "meeting__modified_at", "meeting__deleted_at",
        "meeting__committee__slug", "meeting__committee__name",
        "reading__file__name", "reading__file__media_type", "reading__file__size",
        "reading__file__sha256",
    )  # fmt: skip


OPEN_VERSION = Q(original_open=True, meeting__deleted_at=None)


def _meetings(rows: Rows) -> Rows:
    present = Attendance.objects.filter(person__deleted_at=None, person__kind__in=NAMED)
    return rows.select_related("committee__municipality").prefetch_related(
        Prefetch("attendances", present.order_by("position"), to_attr="open_attendances"),
        Prefetch(
            "versions",
            versions(Version.objects.filter(OPEN_VERSION).order_by("number")),
            to_attr="open_versions",
        ),
    )


def _items_of_meetings(rows: Rows) -> Rows:
    """The open items of meetings; their meeting and its committee are at hand already."""
    open_ = Item.objects.filter(closed=False, deleted_at=None).order_by("position", "pk")
    items = _parts(open_.select_related("case"))
    return rows.prefetch_related(Prefetch("items", items, to_attr="open_items"))


def _people(rows: Rows) -> Rows:
    return rows.select_related("municipality")


def _seats_of_people(rows: Rows) -> Rows:
    seats = Membership.objects.filter(LIVE, committee__deleted_at=None).order_by("pk")
    return rows.prefetch_related(Prefetch("memberships", seats, to_attr="seats"))


def _committees(rows: Rows) -> Rows:
    seats = Membership.objects.filter(LIVE, person__deleted_at=None).order_by("pk")
    seats = seats.only("pk", "committee_id")
    return rows.select_related("municipality").prefetch_related(
        Prefetch("memberships", seats, to_attr="seats")
    )


def _cases(rows: Rows) -> Rows:
    items = Item.objects.filter(OPEN_ITEM).order_by().defer("content")  # sorted when shown
    return rows.select_related("municipality").prefetch_related(
        Prefetch("items", items, to_attr="open_items")
    )


def _members(rows: Rows) -> Rows:
    return rows.select_related("person", "committee")


KINDS = {
    kind.name: kind
    for kind in (
        Kind("organization", Committee.objects.all, LIVE, "municipality", _committees),
        Kind(
            "membership",
            lambda: Membership.objects.filter(person__kind__in=NAMED),
            LIVE & Q(person__deleted_at=None, committee__deleted_at=None),
            "committee__municipality",
            _members,
        ),
        Kind(
            "person",
            lambda: Person.objects.filter(kind__in=NAMED),
            LIVE,
            "municipality",
            _people,
            _seats_of_people,
        ),
        Kind(
            "meeting",
            Meeting.objects.all,
            LIVE,
            "committee__municipality",
            _meetings,
            _items_of_meetings,
            per_page=25,
        ),
        Kind(
            "agenda-item",
            Item.objects.all,
            OPEN_ITEM,
            "committee__municipality",
            full_items,
        ),
        Kind(
            "paper",
            Case.objects.all,
            LIVE & Q(open=True),
            "municipality",
            _cases,
            per_page=50,
        ),
        Kind(
            "consultation",
            Item.objects.all,
            OPEN_ITEM & Q(case__isnull=False),
            "committee__municipality",
            full_items,
        ),
        Kind(
            "file",
            Version.objects.all,
            OPEN_VERSION,
            "meeting__committee__municipality",
            versions,
            created="received_at",
            modified="meeting__modified_at",
        ),
        Kind(
            "location",
            lambda: Meeting.objects.exclude(place=""),
            LIVE,
            "committee__municipality",
            lambda rows: rows.select_related("committee"),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Term:
    """A legislative term of a municipality, known by the meetings held in it."""

    municipality: int
    name: str  # such as 2022-2025
    created: Any
    modified: Any
    is_live: bool


def terms_of(municipalities: Collection[int]) -> dict[int, list[Term]]:
    """Each municipality's terms in order; one whose meetings are all withdrawn is not live."""
    rows = (
        Meeting.objects.filter(committee__municipality__in=municipalities)
        .values("committee__municipality", "term")
        .annotate(
            created=Min("created_at"),
            modified=Max("modified_at"),
            live=Count("pk", filter=LIVE),
        )
        .order_by("committee__municipality", "term")
    )
    found: dict[int, list[Term]] = {key: [] for key in municipalities}
    for row in rows:
        if not YEARS.fullmatch(row["term"]):
            continue  # printed in some other way
        key = row["committee__municipality"]
        made = Term(key, row["term"], row["created"], row["modified"], row["live"] > 0)
        found[key].append(made)
    return found


def terms(municipality: int) -> list[Term]:
    return terms_of([municipality])[municipality]


def bodies() -> QuerySet[Municipality]:
    return Municipality.objects.order_by("pk")
