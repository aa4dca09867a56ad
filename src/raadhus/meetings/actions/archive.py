"""Entering a document that was read into the archive: as a meeting, or a new version of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from django.db import transaction
from django.utils import timezone

from raadhus.core.models import Municipality

from ..calc import closed, versions
from ..calc.keys import term_of
from ..models import Committee, Meeting, Reading, Version
from ..models.visible import MISREAD, REPLACED
from . import aftermath, indexing
from .items import rebuild_items
from .places import find_committee, find_municipality
from .presence import rebuild_attendance
from .references import rebuild_references

RANKS = {Meeting.State.AGENDA: 0, Meeting.State.MINUTES: 1}


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a reading; `missing` are Danish words for what it does not say."""

    meeting: Meeting | None
    version: Version | None = None
    missing: tuple[str, ...] = ()
    is_new_meeting: bool = False


def enter(
    reading: Reading, *, municipality: Municipality | None = None, address: str = ""
) -> Entered:
    """Enter a reading into the archive; where it is there already it is entered again.

    `municipality` is the one the document comes from, if that is known from outside. Without
    municipality, committee or date it stays a document of its own and nothing is guessed.
    """
    contract = reading.contract
    printed = contract.get("municipality")
    municipality = municipality or known_home(reading.file.sha256)
    missing = (
        *(() if municipality or printed else ("kommunen",)),
        *(() if contract.get("committee") else ("udvalget",)),
        *(() if contract.get("date") else ("datoen",)),
    )
    if reading.outcome != Reading.Outcome.READ or missing:
        return Entered(None, missing=missing)
    with transaction.atomic():
        home = municipality or find_municipality(printed["name"])
        # Two documents of one municipality at once would both make what they have in common.
        Municipality.objects.select_for_update().get(pk=home.pk)
        committee = find_committee(home, contract["committee"])
        rows = Version.objects.filter(reading=reading).select_related("meeting")
        held = rows.order_by("pk").first()
        meeting, is_new = _meeting(committee, reading, held)
        version = _version(meeting, reading, held, address)
        _apply(meeting, version, is_new=is_new)
        if held is not None and held.meeting_id != meeting.pk:
            _leave(held.meeting)
    return Entered(meeting, version, is_new_meeting=is_new)


def known_home(sha256: str) -> Municipality | None:
    """The municipality that a file of these bytes was entered under before."""
    held = Committee.objects.filter(meetings__versions__reading__file__sha256=sha256)
    known = held.select_related("municipality").first()
    return known.municipality if known else None


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def _meeting(committee: Committee, reading: Reading, held: Version | None) -> tuple[Meeting, bool]:
    """The meeting that a document is of: same committee, day and, where both say it, time."""
    contract = reading.contract
    day, start = date.fromisoformat(contract["date"]), _time(contract["start_time"])
    if held is not None and held.meeting.committee_id == committee.pk and held.meeting.date == day:
        return held.meeting, False
    same_day = list(committee.meetings.filter(date=day).order_by("pk"))
    for meeting in same_day:
        if start is None or meeting.start_time is None or start == meeting.start_time:
            return meeting, False
    slug = day.isoformat() + (f"-{len(same_day) + 1}" if same_day else "")
    made = Meeting.objects.create(
        committee=committee, date=day, slug=slug, start_time=start, state=_state(reading)
    )
    return made, True


def _state(reading: Reading) -> str:
    is_minutes = reading.contract["kind"] == "minutes"
    return Meeting.State.MINUTES if is_minutes else Meeting.State.AGENDA


def _version(meeting: Meeting, reading: Reading, held: Version | None, address: str) -> Version:
    contract = reading.contract
    raw = bytes(reading.file.content) if "json" in reading.file.media_type else b""
    facts = {
        "meeting": meeting,
        "state": _state(reading),
        "supplement": contract["kind"] == "agenda" and versions.is_supplement(reading.text, raw),
        "original_open": may_give_original(meeting, reading),
    }
    known = Version.objects.get(pk=held.pk) if held else Version(reading=reading, address=address)
    if known.meeting_id != meeting.pk:
        last = meeting.versions.order_by("-number").values_list("number", flat=True).first()
        known.number = (last or 0) + 1
    for name, value in facts.items():
        setattr(known, name, value)
    known.save()
    return known


def may_give_original(meeting: Meeting, reading: Reading) -> bool:
    """Whether a file may be given to everybody: nothing in it is closed, masked or withdrawn."""
    return (
        meeting.deleted_at is None
        and not reading.masked
        and closed.may_give_original(reading.contract)
        and not meeting.items.withdrawn().exists()
    )


def current_version(meeting: Meeting) -> Version | None:
    """The version that holds: minutes before agendas, then the newest; no supplement."""
    full = [one for one in meeting.versions.order_by("number") if not one.supplement]
    return max(full, key=lambda one: (RANKS[Meeting.State(one.state)], one.number), default=None)


def catch_up(meeting: Meeting) -> None:
    """Make a meeting what its versions say, also those that came while it was withdrawn."""
    current = current_version(meeting)
    if current is None:
        return
    _apply(meeting, current)
    for version in meeting.versions.filter(supplement=True, state=current.state):
        if version.number > current.number:
            _apply(meeting, version)


def _leave(meeting: Meeting) -> None:
    """A document that was misread has left the meeting, which becomes what the others say."""
    current = current_version(meeting)
    if current is not None:
        _apply(meeting, current)
        return
    meeting.deleted_at = meeting.modified_at = timezone.now()
    meeting.deletion_reason = MISREAD
    meeting.save()
    gone = {"deleted_at": meeting.deleted_at, "modified_at": meeting.deleted_at}
    meeting.items.filter(deleted_at=None).update(deletion_reason=REPLACED, **gone)
    aftermath.settle(meeting)


def _apply(meeting: Meeting, version: Version, *, is_new: bool = False) -> None:
    """Make the meeting what its versions say, after one of them came or was read anew."""
    if meeting.deleted_at is not None and meeting.deletion_reason == MISREAD:
        meeting.deleted_at, meeting.deletion_reason = None, ""
    if meeting.deleted_at is not None:
        return  # what was withdrawn stays withdrawn, whatever comes later
    current = current_version(meeting) or version
    if version.supplement or version == current:
        rebuild_items(meeting, version, replace=version == current and not version.supplement)
        if version == current:
            rebuild_attendance(meeting, version)
            _facts(meeting, version)
        rebuild_references(meeting)
    meeting.modified_at = timezone.now()
    meeting.save()
    indexing.index_meeting(meeting)
    if is_new:
        type(meeting.committee).objects.filter(pk=meeting.committee_id).update(
            modified_at=meeting.modified_at
        )


def _facts(meeting: Meeting, version: Version) -> None:
    contract = version.reading.contract
    meeting.state = version.state
    meeting.start_time = _time(contract["start_time"]) or meeting.start_time
    meeting.end_time = _time(contract["end_time"]) or meeting.end_time
    meeting.place = contract["place"] or meeting.place
    meeting.term = (contract["term"] or "")[:9] or term_of(meeting.date)
