"""Two answers of the agenda portal: one field with headings per item, and one field per section."""

import json
import random
import uuid
from html import escape
from typing import Any

from ..model import Item, Meeting, Person, Section
from ..truth import Marks
from .markup import block_html
from .printed import Printed

NO_MARKS = Marks(None, False)


def haderslev(meeting: Meeting) -> Printed:
    """All of an item in one field: h3 for sections and for sub-headings alike."""
    ids = random.Random(meeting.date)  # the same ids each time
    items = [_item(item, i, ids, _one_field(item, ids)) for i, item in enumerate(meeting.items)]
    return _answer(meeting, items, ids)


def toender(meeting: Meeting) -> Printed:
    """One field per section, named by its heading; sub-headings are bold paragraphs."""
    ids = random.Random(meeting.date)
    items = [_item(item, i, ids, _many_fields(item, ids)) for i, item in enumerate(meeting.items)]
    return _answer(meeting, items, ids)


def _id(ids: random.Random) -> str:
    return str(uuid.UUID(int=ids.getrandbits(128), version=4))


def _answer(meeting: Meeting, items: list[dict[str, Any]], ids: random.Random) -> Printed:
    offset = "+02:00" if "03-30" <= meeting.date[5:] < "10-26" else "+01:00"
    begin = f"{meeting.date}T{meeting.start}:00{offset}"
    committee = f"{meeting.committee} {meeting.term}" if meeting.term else meeting.committee
    answer = {
        "Id": _id(ids),
        "TillaegsDagsorden": False,
        "AgendaUid": _id(ids),
        "Udvalg": {"Id": _id(ids), "Navn": committee, "Historisk": False},
        "Moede": {
            "Id": _id(ids),
            "Dato": begin,
            "MeetingBeginUtc": begin,
            "MeetingEndUtc": f"{meeting.date}T{meeting.end}:00{offset}" if meeting.end else None,
            "ReleasedDate": None,
            "Sted": meeting.place,
            "Navn": "Referat" if meeting.kind == "minutes" else "Dagsorden",
            "Description": "",
            "Afsluttet": meeting.kind == "minutes",
            "IsSupplementaryAgenda": False,
            "Moededeltagere": [_attendee(person) for person in meeting.people],
        },
        "Dagsordenpunkter": items,
    }
    text = json.dumps(answer, ensure_ascii=False, indent=1) + "\n"
    return Printed(text.encode(), NO_MARKS, [])


def _attendee(person: Person) -> dict[str, Any]:
    return {
        "Name": f"{person.name} ({person.party})" if person.party else person.name,
        "Absent": person.status == "absent",
        "ParticipationCancelled": person.status == "absent",
        "AttendanceType": 0,
    }


def _item(item: Item, i: int, ids: random.Random, fields: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "Id": _id(ids),
        "Number": item.label or "",
        "Punktnummer": item.label or "",
        "Sorting": i + 1,
        "Caption": item.printed_title,
        "Navn": item.printed_title,
        "IsOpen": item.mark is None,
        "CaseNumber": item.case or "",
        "SagsNummer": item.case or "",
        "SourceId": str(ids.randrange(100_000, 999_999)),
        "ItemDecision": None,
        "Felter": fields,
        "Bilag": [
            {"Id": _id(ids), "Navn": title, "Link": "/vis/pdf/bilag/" + _id(ids)}
            for title in item.enclosures
        ],
        "ExternalAgendaItemAttendees": [],
        "Lydfiler": None,
        "Ressourcer": None,
        "Presentations": None,
        "Documents": None,
    }


def _field(name: str, html: str, ids: random.Random) -> dict[str, Any]:
    return {
        "Id": _id(ids),
        "Navn": name,
        "Html": html,
        "Tekst": None,
        "Link": "/vis/pdf/punkt/" + _id(ids),
        "DocumentId": _id(ids),
    }


def _one_field(item: Item, ids: random.Random) -> list[dict[str, Any]]:
    sections = "".join(_h3(section) for section in item.sections)
    html = f"<div><div id='sagsfremstillingContainer'>{sections}</div></div>" if sections else ""
    return [_field("", html, ids)]


def _h3(section: Section) -> str:
    heading = f"<h3>{escape(section.heading)}</h3>" if section.heading else ""
    return heading + f"<span class='ukendt'>{_word_html(section)}</span>"


def _many_fields(item: Item, ids: random.Random) -> list[dict[str, Any]]:
    groups: list[tuple[str, str]] = []
    for section in item.sections:
        if section.kind == "subheading":
            bold = f"<p><span style='font-weight:bold'>{escape(section.heading or '')}</span></p>"
            name, html = groups.pop()
            groups.append((name, html + bold + _word_html(section)))
        else:
            groups.append((section.heading or "", _word_html(section)))
    return [_field(name, f"<div><div>{html}</div></div>", ids) for name, html in groups]


def _word_html(section: Section) -> str:
    """What a word processor leaves: meta, title, spans in paragraphs and empty ones between."""
    blocks = [block_html(block) for block in section.blocks]
    spans = [b.replace("<p>", "<p><span>").replace("</p>", "</span></p>") for b in blocks]
    return "<meta charset='utf-8'/><title></title>" + "<p>\u00a0</p>".join(spans)
