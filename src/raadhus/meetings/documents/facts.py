"""What there is to tell at an address: asked once, told as a page, as JSON and by the API.

Every function raises ObjectDoesNotExist where there is nothing for this reader, and GoneError
where something was withdrawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadhus.core.models import Municipality, Person

from ..models import (
    Attendance,
    Case,
    Committee,
    Decision,
    Item,
    ItemAttendance,
    Meeting,
    Membership,
    Reference,
    Version,
)
from ..queries import bodies, meetings, treatments
from ..queries.meetings import Parts
from .dates import spoken_day
from .readers import Reader
from .trail import Step, to_committee, to_item, to_meeting

NEWEST = 8  # decisions, and coming meetings, on pages that begin with them
DISQUALIFIED = 50


class GoneError(Exception):
    """What was here was withdrawn; `reason` is told."""

    def __init__(self, name: str, reason: str, trail: list[Step]) -> None:
        super().__init__(name)
        self.name, self.reason, self.trail = name, reason, trail


@dataclass(frozen=True, slots=True)
class FrontFacts:
    municipalities: list[Municipality]
    decisions: list[Item]
    coming: list[Meeting]


def front() -> FrontFacts:
    today, everybody = localdate(), Reader().tokens
    return FrontFacts(
        bodies.municipalities(),
        bodies.newest_decisions(everybody, today, NEWEST),
        bodies.coming_meetings(today, NEWEST),
    )


@dataclass(frozen=True, slots=True)
class MunicipalityFacts:
    municipality: Municipality
    committees: list[Committee]
    decisions: list[Item]
    coming: list[Meeting]


def municipality(slug: str) -> MunicipalityFacts:
    home, today = bodies.municipality(slug), localdate()
    committees = bodies.committees(home, today)
    return MunicipalityFacts(
        home,
        committees,
        bodies.newest_decisions_of(committees, Reader().tokens, today, NEWEST),
        bodies.coming_meetings(today, NEWEST, home),
    )


@dataclass(frozen=True, slots=True)
class CommitteeFacts:
    """`meetings` are those of `year`; `counted` are `(year, outcome, number)` of decisions."""

    committee: Committee
    years: list[int]
    year: int
    meetings: list[Meeting]
    members: list[Membership]
    counted: list[tuple[int, str, int]]


def committee(home: str, slug: str, year: int | None = None) -> CommitteeFacts:
    """Of the newest year with meetings, or of the one that is asked for."""
    found = committee_alone(home, slug)
    years = bodies.meeting_years(found)
    shown = year if year in years else next(iter(years), localdate().year)
    return CommitteeFacts(
        found,
        years,
        shown,
        bodies.meetings_of_year(found, shown),
        bodies.members(found),
        bodies.decisions_by_year(found),
    )


def committee_alone(home: str, slug: str) -> Committee:
    found = bodies.committee(home, slug)
    if found.deleted_at is not None:
        raise GoneError(found.name, _("Udvalget er taget ud af arkivet."), to_committee(found))
    return found


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    meeting: Meeting
    items: list[Item]
    decisions: dict[int, list[Decision]]
    attendance: list[Attendance]
    versions: list[Version]
    before: Meeting | None
    after: Meeting | None


def meeting(home: str, committee: str, slug: str) -> MeetingFacts:
    found = meeting_alone(home, committee, slug)
    items = meetings.agenda(found)
    return MeetingFacts(
        found,
        items,
        meetings.own_decisions(items),
        meetings.attendance(found),
        meetings.versions(found),
        *meetings.neighbours(found),
    )


def meeting_alone(home: str, committee: str, slug: str) -> Meeting:
    found = meetings.meeting(home, committee, slug)
    if found.deleted_at is not None:
        raise GoneError(meeting_name(found), found.deletion_reason, to_meeting(found))
    return found


def meeting_name(meeting: Meeting) -> str:
    return f"{meeting.committee.name}, {spoken_day(meeting.date)}"


@dataclass(frozen=True, slots=True)
class ItemFacts:
    item: Item
    parts: Parts
    references: list[Reference]
    related: list[Item]
    before: Item | None
    after: Item | None


def item(home: str, committee: str, slug: str, punkt: str, reader: Reader) -> ItemFacts:
    """A closed item is not there for those who may not read it, withdrawn or not."""
    found = meetings.item(meeting_alone(home, committee, slug), punkt)
    if found.closed and not reader.works_for(found.committee.municipality_id):
        raise Item.DoesNotExist
    if found.deleted_at is not None:
        name = _("Punkt %(label)s") % {"label": found.label} if found.label else _("Punktet")
        raise GoneError(name, found.deletion_reason, to_item(found, name))
    return ItemFacts(
        found,
        meetings.parts(found),
        treatments.references(found),
        treatments.related(found, reader.tokens),
        *meetings.beside(found),
    )


@dataclass(frozen=True, slots=True)
class CaseFacts:
    case: Case
    items: list[Item]


def case(home: str, slug: str, reader: Reader) -> CaseFacts:
    found = treatments.case(bodies.municipality(home), slug, reader.tokens)
    return CaseFacts(found, treatments.treatments(found, reader.tokens))


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """`presence` maps `(committee, term)` to `(meetings that name the person, of these absent)`."""

    person: Person
    memberships: list[Membership]
    presence: dict[tuple[int, str], tuple[int, int]]
    disqualified: list[ItemAttendance]


def person(home: str, slug: str, reader: Reader) -> PersonFacts:
    found = treatments.person(bodies.municipality(home), slug)
    return PersonFacts(
        found,
        treatments.memberships(found),
        treatments.presence(found),
        treatments.disqualified(found, reader.tokens, DISQUALIFIED),
    )


def year_in(text: str | None) -> int | None:
    """A year somebody typed into an address, or None."""
    if text and text.isascii() and text.isdigit() and len(text) == 4:
        year = int(text)
        return year if date.min.year <= year <= date.max.year else None
    return None
