"""The people of the meeting: its own list, and whom the absence lines of its items name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from raadhus.danish.roles import is_political

from ..lines import Role, Shape
from ..model import Attendance, Item, Participant, PersonKind
from .attendance import people_in, row_person
from .labels import Labelled
from .sections import rest_of
from .view import Piece
from .words import key_of

_KIND: dict[str, PersonKind] = {"official": "official", "guest": "guest"}


def listed_people(
    fields: Sequence[Labelled], head: Sequence[tuple[int, Piece]]
) -> list[Participant]:
    """Everybody whom the head of the document lists, in its order."""
    people = _Roster()
    for labelled in fields:
        if labelled.name in ("present", "absent", "substitute", "official", "guest", "chair"):
            people.add(_field_people(labelled))
    people.add(_tabled(head))
    for _, piece in head:
        if piece.role in (Role.PARTICIPANT, Role.ABSENT_PARTICIPANT):
            told = people_in(piece, 0, len(piece.text), "form")
            if piece.role is Role.ABSENT_PARTICIPANT:
                told = [replace(person, status="absent") for person in told]
            people.add(told)
    return people.all()


_NAME_HEADS = frozenset({"navn", "medlem", "medlemmer", "deltager", "deltagere", "name"})


def people_tables(head: Sequence[tuple[int, Piece]]) -> dict[int, bool]:
    """The lines of tables whose head says Navn -> whether the line is a row of a person."""
    found: dict[int, bool] = {}
    inside = False
    for index, piece in head:
        if piece.shape is not Shape.ROW:
            inside = False
        elif inside:
            found[index] = True
        elif piece.line.cells:
            first = piece.text[: piece.line.cells[0][1] - piece.span[0]]
            inside = key_of(first) in _NAME_HEADS
            if inside:
                found[index] = False
    return found


def _tabled(head: Sequence[tuple[int, Piece]]) -> list[Participant]:
    """A table of people: its rows hold name, party, office and presence."""
    lines = dict(head)
    told = [_row_person(lines[index]) for index, is_row in people_tables(head).items() if is_row]
    return [person for person in told if person is not None]


def _row_person(piece: Piece) -> Participant | None:
    """The person of one row, read as if its cells were parted by commas."""
    base = piece.span[0]
    text = list(piece.text)
    for (_, end), (start, _) in pairwise(piece.line.cells):
        if end - base < len(text) and start > end:
            text[end - base] = ","
    return row_person(piece, "".join(text).replace(",,", " ,"), "table")


def _field_people(labelled: Labelled) -> list[Participant]:
    people: list[Participant] = []
    for piece in _whole_lists(labelled):
        for person in people_in(piece, 0, len(piece.text), labelled.label):
            people.append(_as_labelled(person, labelled.name))
    return people


def _whole_lists(labelled: Labelled) -> list[Piece]:
    """The field's lines, a list that only the page's width parts put together again."""
    lists: list[Piece] = []
    for piece, start, _ in labelled.values:
        if piece.shape is Shape.ROW and start == 0:
            continue  # a table of people is read by its columns
        rest = rest_of(piece, start)
        last = lists[-1] if lists else None
        if last is not None and last.text.count(",") >= 2 and not last.text.endswith((")", ".")):
            lists[-1] = replace(
                last, text=f"{last.text} {rest.text}", parts=last.parts + rest.parts
            )
        else:
            lists.append(rest)
    return lists


def _as_labelled(person: Participant, name: str) -> Participant:
    if name == "absent":
        person = replace(person, status="absent")
    if name == "substitute":
        person = replace(person, substitute=True)
    if name in _KIND and not (person.party or (person.role and is_political(person.role.value))):
        person = replace(person, kind=_KIND[name])
    return person


class _Roster:
    """People in their order; somebody named twice is one person and is known better for it."""

    def __init__(self, people: Sequence[Participant] = ()) -> None:
        self._people: dict[str, Participant] = {}
        self.add(people)

    def add(self, told: Sequence[Participant]) -> None:
        for person in told:
            key = person.name.value.casefold()
            known = self._people.get(key)
            self._people[key] = person if known is None else _together(known, person)

    def all(self) -> list[Participant]:
        return list(self._people.values())


def _together(known: Participant, person: Participant) -> Participant:
    return replace(
        known,
        status="absent" if "absent" in (known.status, person.status) else "present",
        party=known.party or person.party,
        role=known.role or person.role,
        substitute=known.substitute or person.substitute,
    )


def with_absences(
    people: list[Participant], items: Sequence[Item]
) -> tuple[list[Participant], list[Item]]:
    """Absence told at every item (or at the first alone) is the meeting's."""
    whole = _absent_throughout(items)
    roster = _Roster(people)
    roster.add([Participant(p.name, p.party, p.role, "absent") for p in whole.values()])
    meeting = {person.name.value.casefold() for person in people if person.status == "absent"}
    meeting |= whole.keys()
    return roster.all(), [_without(item, meeting) for item in items]


def _absent_throughout(items: Sequence[Item]) -> dict[str, Attendance]:
    """Who is absent wherever absence is told; one item alone speaks for all if it is the first."""
    absent = [
        {a.name.value.casefold(): a for a in item.attendance if a.status == "absent"}
        for item in items
    ]
    telling = [names for names in absent if names]
    if not telling or (len(telling) == 1 and telling[0] is not absent[0]):
        return {}
    everywhere = set(telling[0]).intersection(*telling[1:])
    return {key: person for key, person in telling[0].items() if key in everywhere}


def _without(item: Item, meeting: set[str]) -> Item:
    """The item's attendance without what holds for the whole meeting, each told once."""
    kept: dict[tuple[str, str], Attendance] = {}
    for person in item.attendance:
        name = person.name.value
        if person.status != "absent" or name.casefold() not in meeting:
            kept.setdefault((name, person.status), person)
    return (
        item if len(kept) == len(item.attendance) else replace(item, attendance=(*kept.values(),))
    )
