"""Withdrawing a meeting's documents or a single item, and bringing them back.

What is withdrawn leaves a tombstone: its address answers that it is gone and why. It is out of
search, lists, feeds and open data in the same transaction; the files themselves are kept.
"""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from raadhus.core.journal import By, record

from ..models import Item, Meeting
from . import archive
from .aftermath import settle
from .checking import forget_proofs
from .reasons import reason_in

WITH_MEETING = "Mødet er trukket tilbage."


def withdraw_meeting(meeting: Meeting, *, reason: str, by: By) -> None:
    """Take a meeting and all its documents from the public. Raises NoReasonError."""
    with transaction.atomic():
        forget_proofs(meeting.committee.municipality)
        now = timezone.now()
        meeting.deleted_at = meeting.modified_at = now
        meeting.deletion_reason = reason_in(reason)
        meeting.save(update_fields=["deleted_at", "modified_at", "deletion_reason"])
        meeting.items.filter(deleted_at=None).update(
            deleted_at=now, modified_at=now, deletion_reason=WITH_MEETING
        )
        meeting.versions.update(original_open=False)
        _after(meeting, "meeting.withdraw", by, {"reason": meeting.deletion_reason})


def restore_meeting(meeting: Meeting, *, reason: str, by: By) -> None:
    """Bring a withdrawn meeting back, with what has come of it since. Raises NoReasonError.

    Items that were withdrawn alone stay so.
    """
    with transaction.atomic():
        meeting.deleted_at, meeting.deletion_reason = None, ""
        meeting.modified_at = timezone.now()
        meeting.save(update_fields=["deleted_at", "modified_at", "deletion_reason"])
        meeting.items.filter(deletion_reason=WITH_MEETING).update(
            deleted_at=None, modified_at=meeting.modified_at, deletion_reason=""
        )
        archive.catch_up(meeting)
        give_originals_again(meeting)
        _after(meeting, "meeting.restore", by, {"reason": reason_in(reason)})


def withdraw_item(item: Item, *, reason: str, by: By) -> None:
    """Take one item from the public; the meeting's files are no longer given out.

    Raises NoReasonError.
    """
    with transaction.atomic():
        forget_proofs(item.meeting.committee.municipality)
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
        item.meeting.refresh_from_db()
        if item.meeting.deleted_at is not None:  # it comes back with its meeting
            item.deleted_at, item.deletion_reason = item.modified_at, WITH_MEETING
        item.save(update_fields=["deleted_at", "modified_at", "deletion_reason"])
        give_originals_again(item.meeting)
        details = {"reason": reason_in(reason), "item": item.slug}
        _after(item.meeting, "item.restore", by, details)


def give_originals_again(meeting: Meeting) -> None:
    """Let the files be given out again where nothing in them is closed, masked or withdrawn."""
    for version in meeting.versions.select_related("reading"):
        version.original_open = archive.may_give_original(meeting, version.reading)
        version.save(update_fields=["original_open"])


def _after(meeting: Meeting, action: str, by: By, details: dict[str, str]) -> None:
    """Bring what hangs on the meeting up to date, and write the journal."""
    settle(meeting)
    home = meeting.committee.municipality
    record(action, by=by, thing=meeting, municipality=home, details=details)
