"""What hangs on a meeting, brought up to date after it or an item of it went or came back."""

from __future__ import annotations

from django.utils import timezone

from raadhus.core.models import Municipality

from ..models import Committee, Meeting, Membership
from .indexing import index_meeting
from .items import refresh_cases
from .presence import refresh_membership, refresh_person
from .references import resolve_others


def settle(meeting: Meeting) -> None:
    """Cases, people, references, the search, and the dates of what the meeting belongs to."""
    refresh_cases({item.case for item in meeting.items.select_related("case") if item.case})
    people = set(meeting.attendances.values_list("person", flat=True))
    for key in people:
        refresh_person(key)
    members = Membership.objects.filter(committee=meeting.committee, person__in=people)
    for key in set(members.values_list("person", flat=True)):
        refresh_membership(meeting, key)
    resolve_others(meeting)
    now, home = timezone.now(), meeting.committee.municipality_id
    Meeting.objects.filter(pk=meeting.pk).update(modified_at=now)
    Committee.objects.filter(pk=meeting.committee_id).update(modified_at=now)
    Municipality.objects.filter(pk=home).update(modified_at=now)
    index_meeting(meeting)
