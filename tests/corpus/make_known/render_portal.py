"""One meeting as the agenda portal answers it: JSON with word-processor HTML inside."""

from __future__ import annotations

import json
from datetime import datetime
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from .layout import Layout
from .markup_html import Tags, html_of
from .printed import Heading, Printed, PrintedItem

COPENHAGEN = ZoneInfo("Europe/Copenhagen")

TAGS = {
    "plain": Tags(
        subheading="<h3>{}</h3>",
        paragraph="<p><span>{}</span></p>",
        head_cells="td",
        cell="<p><span>{}</span></p>",
    ),
    "spans": Tags(
        subheading="<p><span><strong>{}</strong></span></p>\n<p>&nbsp;</p>",
        paragraph="<p><span>{}</span></p>",
        head_cells="td",
        cell="<p>{}</p>",
    ),
}

CLASSES = {"Beslutningstema": "beslutningstema", "Indstilling": "indstilling", "Resumé": "resume"}


def render(layout: Layout, printed: Printed) -> bytes:
    truth = printed.truth
    seed = f"{truth['committee']}/{truth['date']}"
    begin = _moment(truth["date"], truth["start_time"])
    end = _moment(truth["date"], truth["end_time"]) if truth["end_time"] else None
    answer = {
        "Id": _id(seed),
        "TillaegsDagsorden": False,
        "Udvalg": {"Id": _id(f"{seed}/udvalg"), "Navn": truth["committee"], "Historisk": False},
        "Moede": {
            "Dato": begin,
            "MeetingBeginUtc": begin,
            "MeetingEndUtc": end,
            "ReleasedDate": None,
            "Sted": truth["place"],
            "Navn": "Referat",
            "Description": None,
            "Afsluttet": True,
            "IsSupplementaryAgenda": False,
            "Moededeltagere": [_person(row) for row in printed.people],
        },
        "Dagsordenpunkter": [
            _item(layout, item, seed, n, truth["items"][n]["case_number"])
            for n, item in enumerate(printed.items)
        ],
    }
    return (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode()


def _moment(day: str, clock: str) -> str:
    """Local time with its offset, as the portal writes it."""
    return datetime.fromisoformat(f"{day}T{clock}:00").replace(tzinfo=COPENHAGEN).isoformat()


def _id(seed: str) -> str:
    return str(uuid5(NAMESPACE_URL, seed))


def _person(row: list[str]) -> dict[str, Any]:
    return {
        "Name": row[0],
        "Absent": row[1] == "absent",
        "ParticipationCancelled": False,
        "AttendanceType": 0,
    }


def _item(
    layout: Layout, item: PrintedItem, seed: str, place: int, case_number: str | None
) -> dict[str, Any]:
    item_id = _id(f"{seed}/{place}")
    return {
        "Id": item_id,
        "Number": item.label,
        "Punktnummer": item.label,
        "Sorting": place + 1,
        "Caption": item.title_line,
        "Navn": item.title_line,
        "IsOpen": not item.closed,
        "CaseNumber": case_number or "",
        "SagsNummer": case_number or "",
        "SourceId": 4000 + place,
        "ItemDecision": None,
        "Felter": [
            {
                "Navn": "",
                "Html": "" if item.closed else _html(layout, item),
                "Tekst": None,
                "Link": f"/pdf/{item_id}.pdf",
                "DocumentId": item_id,
            }
        ],
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


def _html(layout: Layout, item: PrintedItem) -> str:
    """Each section's text stands in a span whose class is often unknown."""
    parts: list[str] = []
    groups: list[list[Any]] = [[]]
    for node in item.nodes:
        if isinstance(node, Heading) and node.level == 1:
            groups.append([])
        groups[-1].append(node)
    for group in groups:
        if group:
            parts.append(_section(layout, group))
    inner = "".join(parts)
    return f"<div><div id='sagsfremstillingContainer'>{inner}</div></div>"


def _section(layout: Layout, nodes: list[Any]) -> str:
    tags = TAGS[layout.skin]
    first = nodes[0]
    if not isinstance(first, Heading):
        return f"<span class='ukendt'>{html_of(nodes, tags)}</span>"
    name = CLASSES.get(first.text, "ukendt")
    meta = '<meta charset="utf-8"><title></title>'
    return (
        f"<h3>{escape(first.text)}</h3><span class='{name}'>{meta}"
        f"{html_of(nodes[1:], tags)}<p>\u00a0</p></span>"
    )
