"""Who was at a meeting, and what that says about who sits in the committee."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Max, Min
from django.utils import timezone

from raadhus.core.models import Person

from ..calc.keys import folded, term_of
from ..calc.masks import INSTEAD
from ..calc.people import Printed, may_be
from ..models import Attendance, ItemAttendance, Meeting, Membership, Version
from .places import People
from .rows import item_keys, update_rows


def rebuild_attendance(meeting: Meeting, version: Version) -> None:
    """Participants of the meeting and of its items, and memberships, from a version."""
    told: list[dict[str, Any]] = [
        one for one in version.reading.contract["participants"] if INSTEAD not in one["name"]
    ]
    printed = [
        Printed(p["name"][:200], p["kind"], (p["party"] or "")[:60], p["role"] or "") for p in told
    ]
    before = set(meeting.attendances.order_by().values_list("person", flat=True))
    people = People(meeting.committee, meeting.date, printed)
    meeting.attendances.all().delete()
    rows = [
        Attendance(
            meeting=meeting,
            person=people.find(named),
            position=position,
            kind=named.kind,
            status=person["status"],
            party=named.party,
            role=named.role,
            substitute=person["substitute"],
        )
        for position, (person, named) in enumerate(zip(told, printed, strict=True))
    ]
    Attendance.objects.bulk_create(rows)
    _item_attendance(meeting, rows)
    _widen(meeting, [row for row in rows if row.kind == Person.Kind.MEMBER])
    _narrow(meeting, before - {row.person_id for row in rows})


def _item_attendance(meeting: Meeting, rows: list[Attendance]) -> None:
    """Absences and guests of single items, tied to the meeting's people of those names."""
    named: dict[str, list[Person]] = {}
    for row in rows:
        named.setdefault(folded(row.person.name), []).append(row.person)
    ItemAttendance.objects.filter(item__in=item_keys(meeting)).delete()
    made = []
    for item in meeting.items.only("meeting", "content").order_by("pk"):
        for position, told in enumerate(item.content["attendance"]):
            same = [
                person
                for person in named.get(folded(told["name"]), [])
                if may_be(person.kind, told["status"], told["role"] or "")
            ]
            made.append(
                ItemAttendance(
                    item=item,
                    person=same[0] if len(same) == 1 else None,
                    position=position,
                    name=told["name"][:200],
                    status=told["status"],
                    party=(told["party"] or "")[:60],
                    role=told["role"] or "",
                    organisation=told["organisation"] or "",
                )
            )
    ItemAttendance.objects.bulk_create(made)


WIDENED = (
    "first_on", "last_on", "party", "role", "substitute", "modified_at", "deleted_at",
)  # fmt: skip


def _widen(meeting: Meeting, rows: Sequence[Attendance]) -> None:
    """Let memberships reach to this meeting, or begin with it."""
    term = term_of(meeting.date)
    sitting = [row.person_id for row in rows]
    there = Membership.objects.filter(committee=meeting.committee_id, term=term, person__in=sitting)
    known = {membership.person_id: membership for membership in there.order_by()}
    made: list[Membership] = []
    for row in rows:
        membership = known.get(row.person_id)
        if membership is None:
            facts = {"party": row.party, "role": row.role[:200], "substitute": row.substitute}
            days = {"first_on": meeting.date, "last_on": meeting.date}
            made.append(Membership(committee=meeting.committee, person=row.person, term=term,
                                   **facts, **days))  # fmt: skip
        else:
            _reach(membership, meeting.date, row)
    Membership.objects.bulk_create(made)
    update_rows(known.values(), WIDENED)


def _reach(membership: Membership, day: date, row: Attendance) -> None:
    if membership.deleted_at is not None:  # of meetings that are gone
        membership.first_on = membership.last_on = day
    membership.first_on = min(membership.first_on, day)
    membership.substitute = membership.substitute and row.substitute
    if day >= membership.last_on:
        membership.last_on = day
        membership.party = row.party or membership.party
        membership.role = row.role[:200] or membership.role
    membership.modified_at, membership.deleted_at = timezone.now(), None


def _narrow(meeting: Meeting, people: set[int]) -> None:
    """For people whom the meeting names no longer: what the other meetings say of them."""
    for key in people:
        refresh_membership(meeting, key)
        refresh_person(key)


def refresh_membership(meeting: Meeting, person: int) -> None:
    """A membership's period from the meetings that are there; without any it is taken away."""
    term = term_of(meeting.date)
    first, last = int(term[:4]), int(term[5:])
    found = Attendance.objects.filter(
        person=person,
        kind=Person.Kind.MEMBER,
        meeting__committee=meeting.committee,
        meeting__deleted_at=None,
        meeting__date__year__range=(first, last),
    ).aggregate(first=Min("meeting__date"), last=Max("meeting__date"))
    rows = Membership.objects.filter(committee=meeting.committee, person=person, term=term)
    now = timezone.now()
    if found["first"] is None:
        rows.update(deleted_at=now, modified_at=now)
    else:
        rows.update(
            first_on=found["first"], last_on=found["last"], deleted_at=None, modified_at=now
        )


def refresh_person(key: int) -> None:
    """Somebody whom no meeting names that is there is taken away."""
    there = Attendance.objects.filter(person=key, meeting__deleted_at=None).exists()
    now = timezone.now()
    Person.objects.filter(pk=key).update(deleted_at=None if there else now, modified_at=now)
