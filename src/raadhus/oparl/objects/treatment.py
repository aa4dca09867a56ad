"""Meetings, their items and files, and the cases that run through them."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from raadhus.meetings.models import Attendance, Case, Decision, Item, Meeting, Version
from raadhus.meetings.words import OUTCOMES

from ..addresses import Addresses, written
from .base import Thing, filled, head, head_of

EXTENSIONS = {
    "text/plain": "txt",
    "text/html": "html",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}


def meeting(to: Addresses, row: Meeting) -> Thing:
    items: list[Item] = getattr(row, "open_items", [])  # not there with omit_internal
    for item in items:
        item.committee = row.committee  # so that its page needs no query of its own
    people: list[Attendance] = row.open_attendances  # type: ignore[attr-defined]
    start = _moment(row, row.start_time)
    end = _moment(row, row.end_time)
    if start and end and end < start:
        end += timedelta(days=1)
    return filled(
        {
            **head_of(to, "Meeting", "meeting", row),
            "name": f"{row.committee.name}, {row.date.day}.{row.date.month}.{row.date.year}",
            "meetingState": "afholdt" if row.state == Meeting.State.MINUTES else "indkaldt",
            "start": written(start) if start else "",
            "end": written(end) if end else "",
            "location": location(to, row, within="Meeting") if row.place else None,
            "organization": [to.thing("organization", row.committee_id)],
            "participant": [
                to.thing("person", one.person_id) for one in people if one.status == "present"
            ],
            **_files(to, row),
            "agendaItem": [agenda_item(to, item, within="Meeting") for item in items],
            "web": to.page(row),
            "raadhus:date": row.date.isoformat(),
            "raadhus:attendance": [attendance(to, one) for one in people],
        }
    )


def attendance(to: Addresses, row: Attendance) -> Thing:
    return filled(
        {
            "person": to.thing("person", row.person_id),
            "status": row.status,
            "role": row.role,
            "party": row.party,
            "substitute": row.substitute,
        }
    )


def _moment(row: Meeting, at: time | None) -> datetime | None:
    """A time of the meeting's day, in Danish time."""
    if at is None:
        return None
    return datetime.combine(row.date, at.replace(microsecond=0), timezone.get_default_timezone())


def _files(to: Addresses, row: Meeting) -> Thing:
    """The newest invitation and the newest minutes; other versions beside them."""
    versions: list[Version] = row.open_versions  # type: ignore[attr-defined]
    full = [one for one in versions if not one.supplement]
    agendas = [one for one in full if one.state == Meeting.State.AGENDA]
    minutes = [one for one in full if one.state == Meeting.State.MINUTES]
    named = {one.pk for one in (*agendas[-1:], *minutes[-1:])}
    others = [one for one in versions if one.pk not in named]
    return {
        "invitation": file(to, agendas[-1], within="Meeting") if agendas else None,
        "resultsProtocol": file(to, minutes[-1], within="Meeting") if minutes else None,
        "auxiliaryFile": [file(to, one, within="Meeting") for one in others],
    }


def location(to: Addresses, row: Meeting, within: str = "") -> Thing:
    return filled(
        {
            **head_of(to, "Location", "location", row),
            "description": row.place,
            "meetings": [] if within else [to.thing("meeting", row.pk)],
        }
    )


def agenda_item(to: Addresses, row: Item, within: str = "") -> Thing:
    own = [one for one in row.decisions.all() if one.own]
    return filled(
        {
            **head_of(to, "AgendaItem", "agenda-item", row),
            "meeting": "" if within else to.thing("meeting", row.meeting_id),
            "number": row.label,
            "order": row.position,
            "name": row.public_title,
            "public": True,
            "consultation": to.thing("consultation", row.pk) if row.case_id else "",
            "result": OUTCOMES[row.outcome][0] if row.outcome in OUTCOMES else "",
            "resolutionText": "\n\n".join(one.text for one in own),
            "web": to.page(row),
            "raadhus:case": case(to, row.case) if row.case else None,
            "raadhus:decision": [decision(one) for one in row.decisions.all()],
            "raadhus:vote": [told for one in own if (told := vote(one))],
            "raadhus:attachment": [
                {"title": one.title, "recommended": one.recommended}
                for one in row.attachments.all()
                if one.title
            ],
        }
    )


def case(to: Addresses, row: Case) -> Thing:
    return filled({"number": row.number, "kle": row.kle, "paper": to.thing("paper", row.pk)})


def decision(row: Decision) -> Thing:
    return filled(
        {
            "position": row.position,
            "outcome": row.outcome,
            "text": row.text,
            "points": row.points,
            "body": row.body,
            "date": row.date.isoformat() if row.date else "",
        }
    )


def vote(row: Decision) -> Thing:
    """The numbers of a vote and the decision that it was about; empty without a number."""
    numbers = {
        "for": row.votes_for,
        "against": row.votes_against,
        "abstained": row.votes_abstained,
    }
    told = {name: number for name, number in numbers.items() if number is not None}
    return {"decision": row.position, **told} if told else {}


def paper(to: Addresses, row: Case) -> Thing:
    items = sorted(row.open_items, key=lambda one: (one.date, one.pk))  # type: ignore[attr-defined]
    return filled(
        {
            **head_of(to, "Paper", "paper", row),
            "body": to.thing("body", row.municipality_id),
            "name": row.title,
            "reference": row.number,
            "date": items[0].date.isoformat() if items else "",
            "paperType": "Sag",
            "consultation": [consultation(to, one, within="Paper") for one in items],
            "web": to.page(row),
            "raadhus:kle": row.kle,
        }
    )


def consultation(to: Addresses, row: Item, within: str = "") -> Thing:
    return filled(
        {
            **head_of(to, "Consultation", "consultation", row),
            "paper": "" if within else to.thing("paper", row.case_id or 0),
            "agendaItem": to.thing("agenda-item", row.pk),
            "meeting": to.thing("meeting", row.meeting_id),
            "organization": [to.thing("organization", row.committee_id)],
        }
    )


def file(to: Addresses, row: Version, within: str = "") -> Thing:
    stored = row.reading.file
    return filled(
        {
            **head("File", to.thing("file", row.pk), row.received_at, row.meeting.modified_at),
            "name": file_title(row),
            "fileName": file_name(row),
            "mimeType": stored.media_type,
            "date": timezone.localtime(row.received_at).date().isoformat(),
            "size": stored.size,
            "accessUrl": to.to("file-shown", row.pk),
            "downloadUrl": to.to("file-downloaded", row.pk),
            "meeting": [] if within else [to.thing("meeting", row.meeting_id)],
            "raadhus:sha256": stored.sha256,
        }
    )


def file_title(row: Version) -> str:
    if row.supplement:
        return "Tillægsdagsorden"
    return "Referat" if row.state == Meeting.State.MINUTES else "Dagsorden"


def file_name(row: Version) -> str:
    """A name of our own making: the one that the file came with may tell more than it should."""
    ending = EXTENSIONS.get(row.reading.file.media_type, "json")
    what = "tillaeg" if row.supplement else "referat" if row.state == "minutes" else "dagsorden"
    return f"{row.meeting.committee.slug}-{row.meeting.slug}-{what}-{row.number}.{ending}"
