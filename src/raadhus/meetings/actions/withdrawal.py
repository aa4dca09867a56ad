"""Withdrawing a meeting's documents or a single item, and bringing them back.

What is withdrawn leaves a tombstone: its address answers that it is gone and why. It is out of
search, lists, feeds and open data in the same transaction; the files themselves are kept.
"""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from raadhus.core.journal import By, record
from raadhus.core.models import Municipality

from ..calc import closed
from ..models import Item, Meeting, Membership
from .indexing import index_meeting
from .items import refresh_cases
from .presence import refresh_membership, refresh_person
from .reasons import reason_in

WITH_MEETING = "Mødet er trukket tilbage."


def withdraw_meeting(meeting: Meeting, *, reason: str, by: By) -> None:
    """Take a meeting and all its documents from the public. Raises NoReasonError."""
    with transaction.atomic():
        now = timezone.now()
        meeting.deleted_at = meeting.modified_at = now
        meeting.deletion_reason = reason_in(reason)
        meeting.save(update_fields=["deleted_at", "modified_at", "deletion_reason"])
        meeting.items.filter(deleted_at=None).update(
            deleted_at=now, modified_at=now, deletion_reason=WITH_MEETING
        )
        _after(meeting, "meeting.withdraw", by, {"reason": meeting.deletion_reason})


def restore_meeting(meeting: Meeting, *, reason: str, by: By) -> None:
    """Bring a withdrawn meeting back as it was. Raises NoReasonError."""
    with transaction.atomic():
        meeting.deleted_at, meeting.deletion_reason = None, ""
        meeting.modified_at = timezone.now()
        meeting.save(update_fields=["deleted_at", "modified_at", "deletion_reason"])
        meeting.items.filter(deletion_reason=WITH_MEETING).update(
            deleted_at=None, modified_at=meeting.modified_at, deletion_reason=""
        )
        _after(meeting, "meeting.restore", by, {"reason": reason_in(reason)})


def withdraw_item(item: Item, *, reason: str, by: By) -> None:
    """Take one item from the public; the meeting's files are no longer given out.

    Raises NoReasonError.
    """
    with transaction.atomic():
        item.deleted_at = item.modified_at = timezone.now()
        item.deletion_reason = reason_in(reason)
        item.save(update_fields=["deleted_at", "modified_at", "deletion_reason"])
        item.meeting.versions.update(original_open=False)
        details = {"reason": item.deletion_reason, "item": item.slug}
        _after(item.meeting, "item.withdraw", by, details)


def restore_item(item: Item, *, reason: str, by: By) -> None:
    """Bring a withdrawn item back. Raises NoReasonError."""
    with transaction.atomic():
        item.deleted_at, item.deletion_reason = None, ""
        item.modified_at = timezone.now()
        item.save(update_fields=["deleted_at", "modified_at", "deletion_reason"])
        give_originals_again(item.meeting)
        details = {"reason": reason_in(reason), "item": item.slug}
        _after(item.meeting, "item.restore", by, details)


def give_originals_again(meeting: Meeting) -> None:
    """Let the files be given out again where nothing in them is closed, masked or withdrawn."""
    withdrawn = meeting.items.withdrawn().exists()
    for version in meeting.versions.select_related("reading"):
        reading = version.reading
        version.original_open = (
            not withdrawn and not reading.masked and closed.may_give_original(reading.contract)
        )
        version.save(update_fields=["original_open"])


def _after(meeting: Meeting, action: str, by: By, details: dict[str, str]) -> None:
    """What hangs on a meeting: cases, people, search, and the dates of what it belongs to."""
    cases = {item.case for item in meeting.items.select_related("case") if item.case}
    refresh_cases(cases)
    people = set(meeting.attendances.values_list("person", flat=True))
    for key in people:
        refresh_person(key)
    members = Membership.objects.filter(committee=meeting.committee, person__in=people)
    for key in set(members.values_list("person", flat=True)):
        refresh_membership(meeting, key)
    now = timezone.now()
    home = meeting.committee.municipality
    Meeting.objects.filter(pk=meeting.pk).update(modified_at=now)
    type(meeting.committee).objects.filter(pk=meeting.committee_id).update(modified_at=now)
    Municipality.objects.filter(pk=home.pk).update(modified_at=now)
    index_meeting(meeting)
    record(action, by=by, thing=meeting, municipality=home, details=details)
