"""The members present at one item, by party."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadhus.minutes.model import Attendance, Participant

from ..paper import Paper, Part
from .attendees import MOST, key


@dataclass(frozen=True, slots=True)
class Members:
    """The members present at an item. `low` leaves out those who may be staff.

    `parties`: how many of each; None where some member's party is not printed. `gone`: those
    absent or disqualified; `loose`: somebody came, went or stood in, so nothing is certain.
    """

    low: int
    high: int
    parties: dict[str, int] | None
    gone: tuple[Participant | Attendance, ...]
    loose: bool


_COMES_AND_GOES = re.compile(
    r"\b(?:mødte for|suppleant|stedfortræder|ankom|forlod|gik fra|kom til mødet|deltog fra"
    r"|til kl\.)",
    re.IGNORECASE,
)


def members_at(paper: Paper, part: Part) -> Members:
    listed = paper.minutes.participants[:MOST]
    people = [person for person in listed if person.kind == "member"]
    absent = [person for person in people if person.status == "absent"]
    there = {key(person.name.value): person for person in people if person.status == "present"}
    gone: list[Participant | Attendance] = list(absent)
    loose = any(
        bool(_COMES_AND_GOES.search(passage.text))
        for passage in part.of_kind("decision", "attendance", "other")
        if len(passage.text) < 400
    )
    for each in part.item.attendance:
        if each.status != "speaker":
            gone.append(each)
            there.pop(key(each.name.value), None)
    present = list(there.values())
    with_party = [person for person in present if person.party]
    low = len(with_party) if with_party else len(present)
    parties: dict[str, int] | None = None
    if with_party and len(with_party) == len(present):
        parties = {}
        for person in with_party:
            letter = person.party.value.upper() if person.party else ""
            parties[letter] = parties.get(letter, 0) + 1
    return Members(low, len(present), parties, tuple(gone), loose)
