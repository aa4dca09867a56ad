"""Municipalities, committees and people as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Self

from pydantic import Field

from raadhus.core.models import Municipality

from .. import words
from ..documents.facts import CommitteeFacts, FrontFacts, MunicipalityFacts, PersonFacts
from ..models import Committee, Membership
from .base import ItemBrief, Link, MeetingBrief, Named, Out


class CommitteeBrief(Named):
    last_meeting: date | None = Field(description="The newest meeting before today.")
    next_meeting: date | None = Field(description="The next meeting from today on.")

    @classmethod
    def told(cls, committee: Committee, home: Municipality, link: Link) -> Self:
        committee.municipality = home
        return cls(
            id=committee.pk,
            name=committee.name,
            url=link(committee.get_absolute_url()),
            last_meeting=getattr(committee, "last_on", None),
            next_meeting=getattr(committee, "next_on", None),
        )


class FrontOut(Out):
    municipalities: list[Named]
    newest_decisions: list[ItemBrief]
    coming_meetings: list[MeetingBrief]

    @classmethod
    def of(cls, facts: FrontFacts, link: Link) -> Self:
        return cls(
            municipalities=[Named.of(home, link) for home in facts.municipalities],
            newest_decisions=[ItemBrief.of(item, link) for item in facts.decisions],
            coming_meetings=[MeetingBrief.of(meeting, link) for meeting in facts.coming],
        )


class MunicipalityOut(Named):
    code: int | None = Field(description="The municipality's code; none for invented ones.")
    committees: list[CommitteeBrief]
    newest_decisions: list[ItemBrief]
    coming_meetings: list[MeetingBrief]

    @classmethod
    def told(cls, facts: MunicipalityFacts, link: Link) -> Self:
        home = facts.municipality
        return cls(
            id=home.pk,
            name=home.name,
            url=link(home.get_absolute_url()),
            code=home.code,
            committees=[CommitteeBrief.told(one, home, link) for one in facts.committees],
            newest_decisions=[ItemBrief.of(item, link) for item in facts.decisions],
            coming_meetings=[MeetingBrief.of(meeting, link) for meeting in facts.coming],
        )


class MemberOut(Out):
    name: str
    url: str
    term: str
    party: str
    role: str
    substitute: bool
    first_on: date
    last_on: date

    @classmethod
    def of(cls, row: Membership, home: Municipality, link: Link) -> Self:
        row.person.municipality = home
        return cls(
            name=row.person.name,
            url=link(row.person.get_absolute_url()),
            term=row.term,
            party=row.party,
            role=row.role,
            substitute=row.substitute,
            first_on=row.first_on,
            last_on=row.last_on,
        )


class DecisionCount(Out):
    year: int
    outcome: str
    outcome_word: str
    number: int


class CommitteeOut(Named):
    municipality: Named
    calendar: str
    feed: str
    years: list[int]
    year: int
    meetings: list[MeetingBrief] = Field(description="Those of `year`, newest first.")
    members: list[MemberOut]
    decisions: list[DecisionCount] = Field(description="Open items by year and outcome.")

    @classmethod
    def told(cls, facts: CommitteeFacts, link: Link) -> Self:
        committee = facts.committee
        page = committee.get_absolute_url()
        return cls(
            id=committee.pk,
            name=committee.name,
            url=link(page),
            municipality=Named.of(committee.municipality, link),
            calendar=link(f"{page}kalender.ics"),
            feed=link(f"{page}feed/"),
            years=facts.years,
            year=facts.year,
            meetings=[MeetingBrief.of(meeting, link) for meeting in facts.meetings],
            members=[MemberOut.of(row, committee.municipality, link) for row in facts.members],
            decisions=[
                DecisionCount(
                    year=year, outcome=outcome, outcome_word=words.outcome(outcome), number=count
                )
                for year, outcome, count in facts.counted
            ],
        )


class SeatOut(Out):
    committee: Named
    term: str
    party: str
    role: str
    substitute: bool
    first_on: date
    last_on: date
    meetings: int = Field(description="Meetings of the term whose documents name the person.")
    absent: int


class PersonOut(Named):
    municipality: Named
    party: str
    memberships: list[SeatOut]
    took_no_part: list[ItemBrief] = Field(description="Disqualified, or out of the room.")

    @classmethod
    def told(cls, facts: PersonFacts, link: Link) -> Self:
        person = facts.person
        return cls(
            id=person.pk,
            name=person.name,
            url=link(person.get_absolute_url()),
            municipality=Named.of(person.municipality, link),
            party=person.party,
            memberships=[_seat(row, facts.presence, link) for row in facts.memberships],
            took_no_part=[ItemBrief.of(row.item, link) for row in facts.disqualified],
        )


def _seat(
    row: Membership, presence: Mapping[tuple[int, str], Sequence[int]], link: Link
) -> SeatOut:
    named, absent = presence.get((row.committee_id, row.term), (0, 0))
    return SeatOut(
        committee=Named.of(row.committee, link),
        term=row.term,
        party=row.party,
        role=row.role,
        substitute=row.substitute,
        first_on=row.first_on,
        last_on=row.last_on,
        meetings=named,
        absent=absent,
    )
