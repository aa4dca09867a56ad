"""The way from the front page to a page, for its breadcrumb."""

from __future__ import annotations

from typing import NamedTuple

from raadhus.core.models import Municipality

from ..models import Committee, Item, Meeting
from .dates import short_day


class Step(NamedTuple):
    """The last step has no address: it is the page itself."""

    name: str
    address: str = ""


def to_municipality(home: Municipality) -> list[Step]:
    return [Step(f"{home.name} Kommune")]


def to_committee(committee: Committee) -> list[Step]:
    home = committee.municipality
    return [Step(f"{home.name} Kommune", home.get_absolute_url()), Step(committee.name)]


def to_meeting(meeting: Meeting) -> list[Step]:
    committee = meeting.committee
    *above, _ = to_committee(committee)
    return [
        *above,
        Step(committee.name, committee.get_absolute_url()),
        Step(short_day(meeting.date)),
    ]


def under_meeting(meeting: Meeting, name: str) -> list[Step]:
    *above, last = to_meeting(meeting)
    return [*above, Step(last.name, meeting.get_absolute_url()), Step(name)]


def to_item(item: Item, name: str) -> list[Step]:
    return under_meeting(item.meeting, name)


def under_municipality(home: Municipality, name: str) -> list[Step]:
    return [Step(f"{home.name} Kommune", home.get_absolute_url()), Step(name)]
