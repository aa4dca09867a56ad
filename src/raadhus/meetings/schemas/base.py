"""What the archive's data are made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from raadhus.core.models import Municipality, Person

from .. import words
from ..documents.items import number
from ..models import Case, Committee, Item, Meeting

Link = Callable[[str], str]


def moment(when: datetime) -> str:
    """A moment in UTC, to the second: 2026-01-31T12:00:00Z."""
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


Moment = Annotated[
    datetime,
    PlainSerializer(moment, return_type=str),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
State = Literal["agenda", "minutes"]


def hours(at: time | str) -> str:
    """Hours and minutes as the clock shows them in Denmark: 16:00."""
    return at if isinstance(at, str) else at.isoformat("minutes")


Clock = Annotated[
    time,
    PlainSerializer(hours, return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}),
]


class Out(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Named(Out):
    """Something with a page of its own."""

    id: int
    name: str
    url: str

    @classmethod
    def of(cls, thing: Municipality | Committee | Person, link: Link) -> Self:
        return cls(id=thing.pk, name=thing.name, url=link(thing.get_absolute_url()))


class MeetingBrief(Out):
    id: int
    url: str
    municipality: str
    committee: str
    date: date
    start_time: Clock | None
    state: State

    @classmethod
    def of(cls, meeting: Meeting, link: Link) -> Self:
        return cls(
            id=meeting.pk,
            url=link(meeting.get_absolute_url()),
            municipality=meeting.committee.municipality.name,
            committee=meeting.committee.name,
            date=meeting.date,
            start_time=meeting.start_time,
            state=state_of(meeting.state),
        )


def state_of(state: str) -> State:
    return "minutes" if state == Meeting.State.MINUTES else "agenda"


class ItemBrief(Out):
    id: int
    url: str
    municipality: str
    committee: str
    date: date
    number: str
    title: str
    closed: bool = Field(description="True only for the municipality's own staff.")
    outcome: str = Field(description="A word of the reader's contract; empty: nothing decided.")
    outcome_word: str
    modified: Moment

    @classmethod
    def of(cls, item: Item, link: Link) -> Self:
        return cls(**brief(item, link))


def brief(item: Item, link: Link) -> dict[str, Any]:
    return {
        "id": item.pk,
        "url": link(item.get_absolute_url()),
        "municipality": item.committee.municipality.name,
        "committee": item.committee.name,
        "date": item.date,
        "number": number(item),
        "title": item.title,
        "closed": item.closed,
        "outcome": item.outcome,
        "outcome_word": words.outcome(item.outcome),
        "modified": item.modified_at,
    }


class CaseBrief(Out):
    id: int
    number: str
    title: str
    url: str

    @classmethod
    def of(cls, case: Case, link: Link) -> Self:
        page = link(case.get_absolute_url())
        return cls(id=case.pk, number=case.number, title=case.title, url=page)
