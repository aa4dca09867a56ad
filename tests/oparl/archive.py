"""A small archive, put together by hand: two municipalities, and secrets where nobody may look.

Every text that must never come out holds the word SECRET.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from raadhus.core.actions import store_file
from raadhus.core.models import Municipality, Person
from raadhus.meetings.models import (
    Attachment,
    Attendance,
    Case,
    Committee,
    Decision,
    Item,
    ItemAttendance,
    Meeting,
    Membership,
    Reading,
    Version,
)

SECRET = "Hemmelig"
TERM = "2022-2025"
CONTENT = {
    "number": 1,
    "label": "1",
    "title": "Budget",
    "case_number": None,
    "closed": False,
    "sections": [],
    "recommendation": None,
    "decisions": [],
    "attachments": [],
    "attendance": [],
    "history": [],
    "competence": None,
}


@dataclass(frozen=True)
class Archive:
    home: Municipality
    committee: Committee
    people: list[Person]
    meetings: list[Meeting]


def municipality(name: str = "Æblerup", meetings: int = 3) -> Archive:
    """A municipality with one committee, two people, and meetings of three items each.

    Of a meeting's items the first two are open (the first has a case), the third is closed.
    """
    home = Municipality.objects.create(name=name, slug="ab"[name != "Æblerup"], code=None)
    committee = Committee.objects.create(
        municipality=home, name="Kulturudvalget", key="kultur", slug="kulturudvalget"
    )
    people = [_person(committee, "Alba Ask"), _person(committee, "Bo Birk")]
    case = Case.objects.create(
        municipality=home, number="00.30.00-S00-1-24", key="1", slug="1", title="Budget", open=True
    )
    held = [_meeting(committee, people, case, month) for month in range(1, meetings + 1)]
    return Archive(home, committee, people, held)


def _person(committee: Committee, name: str) -> Person:
    home = committee.municipality
    slug = name.lower().replace(" ", "-")
    person = Person.objects.create(
        municipality=home, name=name, slug=slug, kind="member", party="A"
    )
    Membership.objects.create(
        committee=committee,
        person=person,
        term=TERM,
        party="A",
        role="Formand",
        first_on=date(2024, 1, 10),
        last_on=date(2024, 3, 10),
    )
    return person


def _meeting(committee: Committee, people: list[Person], case: Case, month: int) -> Meeting:
    meeting = Meeting.objects.create(
        committee=committee,
        date=date(2024, month, 10),
        slug=f"2024-0{month}-10",
        start_time=time(15, 0),
        end_time=time(1, 0),
        place="Rådhuset, mødelokale 1",
        term=TERM,
        state="minutes",
    )
    version = document(meeting, 1, "minutes", is_open=True)
    document(meeting, 2, "agenda", is_open=False)
    for position, person in enumerate(people):
        Attendance.objects.create(
            meeting=meeting, person=person, position=position, kind="member", status="present"
        )
    item(meeting, version, 0, "Budget", case=case)
    item(meeting, version, 1, "Meddelelser")
    closed(meeting, version, 2)
    return meeting


def document(meeting: Meeting, number: int, state: str, *, is_open: bool) -> Version:
    """A published document; one that is not open has a secret in its bytes and in its name."""
    secret = "" if is_open else SECRET
    file = store_file(
        f"{secret} {meeting.pk} {number}".encode(), f"{secret or 'x'}.txt", media_type="text/plain"
    )
    reading = Reading.objects.create(
        file=file, reader_version="1", outcome="read", contract=_contract(meeting, state)
    )
    return Version.objects.create(
        meeting=meeting, reading=reading, number=number, state=state, original_open=is_open
    )


def _contract(meeting: Meeting, state: str) -> dict[str, Any]:
    """What the reader would have made of the document, as far as the archive asks for it."""
    titles = {"Budget": False, "Meddelelser": False, SECRET: True}
    people = [
        {"name": one.name, "party": "A", "role": None, "status": "present", "substitute": False,
         "kind": "member"}
        for one in Person.objects.filter(municipality=meeting.committee.municipality)
    ]  # fmt: skip
    return {
        "kind": state,
        "date": meeting.date.isoformat(),
        "start_time": "15:00",
        "end_time": "01:00",
        "place": meeting.place,
        "term": TERM,
        "contents": [],
        "participants": people,
        "items": [
            {**CONTENT, "title": title, "closed": closed, "number": n, "label": str(n)}
            for n, (title, closed) in enumerate(titles.items(), start=1)
        ],
    }


def item(meeting: Meeting, version: Version, position: int, title: str, **fields: Any) -> Item:
    made = Item.objects.create(
        meeting=meeting,
        version=version,
        index=position,
        position=position,
        slug=f"punkt-{position + 1}",
        content=CONTENT,
        committee=meeting.committee,
        date=meeting.date,
        label=str(position + 1),
        title=title,
        outcome="approved",
        **fields,
    )
    extra = SECRET if made.closed else ""
    Decision.objects.create(
        item=made, position=0, outcome="approved", text=f"Godkendt. {extra}".strip(), votes_for=4
    )
    Decision.objects.create(
        item=made, position=1, outcome="recommended", text="Anbefalet.", body="Økonomiudvalget"
    )
    Attachment.objects.create(item=made, position=0, title=f"Bilag {extra}".strip())
    return made


def closed(meeting: Meeting, version: Version, position: int) -> Item:
    """A closed item with a case of its own; all that it says is secret."""
    case = Case.objects.create(
        municipality=meeting.committee.municipality,
        number=f"{SECRET}-{meeting.pk}",
        key=f"{SECRET}-{meeting.pk}",
        slug=f"{SECRET}-{meeting.pk}",
        title=SECRET,
    )
    made = item(meeting, version, position, SECRET, closed=True, case=case)
    ItemAttendance.objects.create(item=made, position=0, name=SECRET, status="speaker")
    return made


def person_guest(archive: Archive) -> Person:
    """A guest: named in the minutes, no person of the open data."""
    guest = Person.objects.create(
        municipality=archive.home, name=f"Gæst {SECRET}", slug="gaest", kind="guest"
    )
    Attendance.objects.create(
        meeting=archive.meetings[0], person=guest, position=9, kind="guest", status="present"
    )
    return guest
