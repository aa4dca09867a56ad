"""One meeting as the agenda portal answers it: JSON with word-processor HTML inside."""

from __future__ import annotations

import json
from datetime import datetime
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from .markup import Tags, html_of
from .model import Meeting
from .printed import Heading, Node, Printed, PrintedItem

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
TAGS = Tags(
    subheading="<p><span><strong>{}</strong></span></p>\n<p>&nbsp;</p>",
    paragraph="<p><span>{}</span></p>",
    head_cell="td",
    cell="<p>{}</p>",
)
CLASSES = {"Beslutningstema": "beslutningstema", "Indstilling": "indstilling", "Resume": "resume"}


def render(meeting: Meeting, printed: Printed) -> bytes:
    begin = datetime.combine(meeting.day, meeting.start, COPENHAGEN).isoformat()
    end = meeting.end and datetime.combine(meeting.day, meeting.end, COPENHAGEN).isoformat()
    minutes = meeting.kind == "minutes"
    answer = {
        "Id": _id(meeting.path),
        "TillaegsDagsorden": meeting.supplement,
        "Udvalg": {
            "Id": _id(f"{meeting.municipality}/{meeting.body}"),
            "Navn": meeting.body,
            "Historisk": False,
        },
        "Moede": {
            "Dato": begin,
            "MeetingBeginUtc": begin,
            "MeetingEndUtc": end,
            "ReleasedDate": None,
            "Sted": meeting.place,
            "Navn": "Referat" if minutes else "Dagsorden",
            "Description": None,
            "Afsluttet": minutes,
            "IsSupplementaryAgenda": meeting.supplement,
            "Moededeltagere": [_person(row) for row in printed.people],
        },
        "Dagsordenpunkter": [_item(meeting, item, n) for n, item in enumerate(printed.items)],
    }
    return (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode()


def _id(seed: str) -> str:
    return str(uuid5(NAMESPACE_URL, seed))


def _person(row: tuple[str, ...]) -> dict[str, Any]:
    away = row[1] == "absent"
    return {"Name": row[0], "Absent": away, "ParticipationCancelled": away, "AttendanceType": 0}


def _item(meeting: Meeting, item: PrintedItem, place: int) -> dict[str, Any]:
    item_id = _id(f"{meeting.path}/{item.label}")
    field = {
        "Navn": "",
        "Html": _html(item) if item.nodes else "",
        "Tekst": None,
        "Link": f"/pdf/{item_id}.pdf",
        "DocumentId": item_id,
    }
    return {
        "Id": item_id,
        "Number": item.label,
        "Punktnummer": item.label,
        "Sorting": place + 1,
        "Caption": item.title_line,
        "Navn": item.title_line,
        "IsOpen": not item.closed,
        "CaseNumber": item.case or "",
        "SagsNummer": item.case or "",
        "SourceId": 4000 + place,
        "ItemDecision": None,
        "Felter": [field],
        "Bilag": [
            {"Navn": title, "Link": f"/bilag/{item_id}/{n}.pdf", "IsPublic": True}
            for n, title in enumerate(item.attachments, 1)
        ],
        "ExternalAgendaItemAttendees": [],
        "Lydfiler": None,
        "Ressourcer": None,
        "Presentations": None,
        "Documents": None,
    }


def _html(item: PrintedItem) -> str:
    """Each section's text stands in a span whose class is often unknown."""
    groups: list[list[Node]] = [[]]
    for node in item.nodes:
        if isinstance(node, Heading) and node.level == 1:
            groups.append([])
        groups[-1].append(node)
    inner = "".join(_section(group) for group in groups if group)
    return f"<div><div id='sagsfremstillingContainer'>{inner}</div></div>"


def _section(nodes: list[Node]) -> str:
    first = nodes[0]
    if not isinstance(first, Heading):
        return f"<span class='ukendt'>{html_of(nodes, TAGS)}</span>"
    name = CLASSES.get(first.text, "ukendt")
    meta = '<meta charset="utf-8"><title></title>'
    return (
        f"<h3>{escape(first.text)}</h3><span class='{name}'>{meta}"
        f"{html_of(nodes[1:], TAGS)}<p>\u00a0</p></span>"
    )
