"""Meetings, their items and what belongs to them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from ..models import (
    Attachment,
    Attendance,
    Committee,
    Decision,
    Item,
    ItemAttendance,
    Meeting,
    Version,
)
from .bodies import with_committee

MOST_ITEMS = 500  # of a meeting; no agenda is longer
IN_CALENDAR = 300  # meetings of a calendar, the newest
MOST_VERSIONS = 10_000  # of a meeting; no number is higher


def meeting(municipality: str, committee: str, slug: str) -> Meeting:
    """With committee and municipality, also when withdrawn; raises Meeting.DoesNotExist."""
    found: Meeting = Meeting.objects.select_related("committee__municipality").get(
        committee__municipality__slug=municipality,
        committee__municipality__deleted_at=None,
        committee__slug=committee,
        slug=slug,
    )
    return found


def agenda(meeting: Meeting) -> list[Item]:
    """The meeting's items in order, closed ones too: who shows them must leave them blank."""
    there = Item.objects.listed().filter(meeting=meeting).order_by("position", "pk")
    return tied(there.select_related("case").defer("content")[:MOST_ITEMS], meeting)


def tied(items: Collection[Item], meeting: Meeting) -> list[Item]:
    """Items that know their meeting and its committee already."""
    listed = list(items)
    for item in listed:
        item.meeting, item.committee = meeting, meeting.committee
    return listed


def own_decisions(items: Collection[Item]) -> dict[int, list[Decision]]:
    """What the meeting itself decided on each item, by the item's key."""
    found: dict[int, list[Decision]] = {}
    keys = [item.pk for item in items]
    for decision in Decision.objects.filter(item__in=keys, body="", date=None):
        found.setdefault(decision.item_id, []).append(decision)
    return found


def attendance(meeting: Meeting) -> list[Attendance]:
    return list(
        Attendance.objects.filter(meeting=meeting).select_related("person").order_by("position")
    )


def versions(meeting: Meeting) -> list[Version]:
    """Newest first, with what a page tells of the file."""
    there = Version.objects.filter(meeting=meeting).order_by("-number")
    return list(
        there.select_related("reading__file").only(
            "number", "state", "supplement", "address", "received_at", "original_open", "changes",
            "meeting", "reading__characters", "reading__unclaimed", "reading__file__name",
            "reading__file__media_type", "reading__file__size",
        )
    )  # fmt: skip


def full_version(versions: Collection[Version]) -> Version | None:
    """Of all versions the document that holds: minutes before agendas, then the newest."""
    full = [one for one in versions if not one.supplement]
    return max(full, key=lambda one: (one.state == "minutes", one.number), default=None)


def neighbours(meeting: Meeting) -> tuple[Meeting | None, Meeting | None]:
    """The committee's meeting before and after."""
    there = Meeting.objects.filter(committee=meeting.committee_id, deleted_at=None)
    before = there.filter(slug__lt=meeting.slug).order_by("-slug").first()
    after = there.filter(slug__gt=meeting.slug).order_by("slug").first()
    for one in (before, after):
        if one is not None:
            one.committee = meeting.committee
    return before, after


def item(meeting: Meeting, slug: str) -> Item:
    """Of this meeting, also when withdrawn; raises Item.DoesNotExist."""
    found: Item = Item.objects.select_related("case", "version").get(meeting=meeting, slug=slug)
    found.meeting, found.committee = meeting, meeting.committee
    if found.case is not None:
        found.case.municipality = meeting.committee.municipality
    return found


@dataclass(frozen=True, slots=True)
class Parts:
    """What belongs to one item."""

    decisions: list[Decision]
    attachments: list[Attachment]
    attendance: list[ItemAttendance]


def parts(item: Item) -> Parts:
    there = ItemAttendance.objects.filter(item=item).select_related("person")
    return Parts(
        list(Decision.objects.filter(item=item).order_by("position")),
        list(Attachment.objects.filter(item=item).order_by("position")),
        list(there.order_by("position")),
    )


def beside(item: Item) -> tuple[Item | None, Item | None]:
    """The open item before and after on the agenda."""
    there = Item.objects.filter(meeting=item.meeting_id, deleted_at=None, closed=False)
    there = there.exclude(pk=item.pk).defer("content")
    here = Q(position=item.position)
    before = there.filter(Q(position__lt=item.position) | here & Q(pk__lt=item.pk))
    after = there.filter(Q(position__gt=item.position) | here & Q(pk__gt=item.pk))
    found = (before.order_by("-position", "-pk").first(), after.order_by("position", "pk").first())
    for one in found:
        if one is not None:
            one.meeting, one.committee = item.meeting, item.committee
    return found


def for_calendar(committee: Committee) -> list[Meeting]:
    """Oldest first, withdrawn ones too: those who follow the calendar must be told."""
    there = Meeting.objects.filter(committee=committee).order_by("-slug")[:IN_CALENDAR]
    return with_committee(there, committee)[::-1]


def newest_with_items(
    committee: Committee, number: int
) -> tuple[list[Meeting], dict[int, list[Item]]]:
    """The newest meetings, with their open items by the meeting's key."""
    there = Meeting.objects.filter(committee=committee, deleted_at=None).order_by("-slug")
    meetings = with_committee(there[:number], committee)
    items: dict[int, list[Item]] = {}
    rows = Item.objects.filter(
        meeting__in=[meeting.pk for meeting in meetings], deleted_at=None, closed=False
    )
    for item in rows.order_by("position", "pk").defer("content"):
        items.setdefault(item.meeting_id, []).append(item)
    return meetings, items
