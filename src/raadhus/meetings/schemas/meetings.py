"""Meetings, items and cases as data."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from pydantic import Field

from .. import words
from ..documents.facts import CaseFacts, ItemFacts, MeetingFacts
from ..documents.items import Treatment, treatments
from ..documents.readers import Reader
from ..models import Attachment, Decision, Item, Version
from .base import (
    CaseBrief,
    Clock,
    ItemBrief,
    Link,
    MeetingBrief,
    Moment,
    Named,
    Out,
    State,
    brief,
    state_of,
)


class AttendanceOut(Out):
    name: str
    kind: str
    status: str
    party: str
    role: str
    substitute: bool


class VersionOut(Out):
    number: int
    state: State
    supplement: bool
    received: Moment
    url: str
    original: str | None = Field(description="The file itself, where it may be given out.")

    @classmethod
    def of(cls, version: Version, link: Link) -> Self:
        page = f"/dokument/{version.reading_id}/"
        return cls(
            number=version.number,
            state=state_of(version.state),
            supplement=version.supplement,
            received=version.received_at,
            url=link(page),
            original=link(f"{page}original") if version.original_open else None,
        )


class MeetingOut(MeetingBrief):
    end_time: Clock | None
    place: str
    term: str
    modified: Moment
    items: list[ItemBrief] = Field(description="Closed items are left out.")
    attendance: list[AttendanceOut]
    versions: list[VersionOut]

    @classmethod
    def told(cls, facts: MeetingFacts, reader: Reader, link: Link) -> Self:
        meeting = facts.meeting
        return cls(
            **MeetingBrief.of(meeting, link).model_dump(),
            end_time=meeting.end_time,
            place=meeting.place,
            term=meeting.term,
            modified=meeting.modified_at,
            items=[ItemBrief.of(item, link) for item in facts.items if reader.sees(item)],
            attendance=[
                AttendanceOut(
                    name=row.person.name,
                    kind=row.kind,
                    status=row.status,
                    party=row.party,
                    role=row.role,
                    substitute=row.substitute,
                )
                for row in facts.attendance
            ],
            versions=[VersionOut.of(version, link) for version in facts.versions],
        )


class Vote(Out):
    votes_for: int | None
    votes_against: int | None
    votes_abstained: int | None


class DecisionOut(Out):
    outcome: str
    outcome_word: str
    text: str
    points: list[int]
    body: str = Field(description="Another body that decided before; empty for the meeting's own.")
    date: date | None
    vote: Vote | None

    @classmethod
    def of(cls, row: Decision) -> Self:
        counts = (row.votes_for, row.votes_against, row.votes_abstained)
        vote = Vote(votes_for=counts[0], votes_against=counts[1], votes_abstained=counts[2])
        return cls(
            outcome=row.outcome,
            outcome_word=words.outcome(row.outcome),
            text=row.text,
            points=row.points,
            body=row.body,
            date=row.date,
            vote=vote if counts != (None, None, None) else None,
        )


class AttachmentOut(Out):
    title: str
    recommended: bool

    @classmethod
    def of(cls, row: Attachment) -> Self:
        return cls(title=row.title, recommended=row.recommended)


class TreatmentOut(Out):
    date: date
    body: str
    number: str
    title: str
    url: str | None = Field(description="None where the archive does not have it.")

    @classmethod
    def of(cls, one: Treatment, link: Link) -> Self:
        return cls(
            date=one.day,
            body=one.body,
            number=one.number,
            title=one.title,
            url=link(one.address) if one.address else None,
        )


class AbsenceOut(Out):
    name: str
    status: str
    party: str
    role: str
    organisation: str


class ItemOut(ItemBrief):
    case: CaseBrief | None
    subject: str = Field(description="Main group of the municipalities' subject list, KLE.")
    decisions: list[DecisionOut]
    recommendation: dict[str, Any] | None
    competence: str | None
    sections: list[dict[str, Any]] = Field(description="As in the contract of `raadhus read`.")
    attachments: list[AttachmentOut]
    attendance: list[AbsenceOut]
    earlier: list[TreatmentOut]
    later: list[TreatmentOut]
    original: str = Field(description="The exact place in the document it was read from.")

    @classmethod
    def told(cls, facts: ItemFacts, reader: Reader, link: Link) -> Self:
        item = facts.item
        ways = treatments(item, facts.related, facts.references, reader)
        return cls(
            **brief(item, link),
            case=CaseBrief.of(item.case, link) if item.case else None,
            subject=item.kle,
            decisions=[DecisionOut.of(row) for row in facts.parts.decisions],
            recommendation=item.content.get("recommendation"),
            competence=item.content.get("competence"),
            sections=item.content.get("sections", []),
            attachments=[AttachmentOut.of(row) for row in facts.parts.attachments],
            attendance=[
                AbsenceOut(
                    name=row.name,
                    status=row.status,
                    party=row.party,
                    role=row.role,
                    organisation=row.organisation,
                )
                for row in facts.parts.attendance
            ],
            earlier=[TreatmentOut.of(one, link) for one in ways["earlier"]],
            later=[TreatmentOut.of(one, link) for one in ways["later"]],
            original=link(original_place(item)),
        )


def original_place(item: Item, path: str = "") -> str:
    """Where an item, or a part of it, stands in the document it was read from."""
    return f"/dokument/{item.version.reading_id}/sted/{path or f'items/{item.index}'}"


class CaseOut(CaseBrief):
    municipality: Named
    subject: str
    treatments: list[ItemBrief]

    @classmethod
    def told(cls, facts: CaseFacts, link: Link) -> Self:
        case = facts.case
        return cls(
            **CaseBrief.of(case, link).model_dump(),
            municipality=Named.of(case.municipality, link),
            subject=case.kle,
            treatments=[ItemBrief.of(item, link) for item in facts.items],
        )
