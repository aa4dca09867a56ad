"""The JSON contract back to the model, without places: those come from the text edition."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, time
from typing import Any

from .. import model as m
from ..lines import UnreadableDocumentError
from .nodes import fold
from .schema import fault_in

_NOWHERE = (0, 0)
_BROKEN = "Filen er Raadhus-JSON, men er afbrudt eller beskadiget; hent den igen."
_DOUBLED = "Feltet “{}” står to gange samme sted i Raadhus-JSON, og det er uvist, hvad der gælder."
_LONGEST = 400  # digits; no number of a cell has over 309


def from_json(text: str) -> m.Minutes | None:
    """The meeting; None for JSON of another format. Raises UnreadableDocumentError."""
    doubled: list[str] = []
    try:
        data = json.loads(text, object_pairs_hook=_object(doubled), parse_int=_whole)
    except (ValueError, RecursionError):
        raise UnreadableDocumentError(_BROKEN) from None
    if not isinstance(data, dict) or data.get("format") != "raadhus-minutes":
        return None
    if doubled:
        raise UnreadableDocumentError(_DOUBLED.format(fold(doubled[0])[:40]))
    fault = fault_in(data)
    if fault:
        raise UnreadableDocumentError(f"Feltet {fault[0]} i Raadhus-JSON {fault[1]}.")
    try:
        return _minutes(data)
    except (ValueError, OverflowError):
        raise UnreadableDocumentError(_BROKEN) from None


def _object(doubled: list[str]) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    """Makes objects; a key that comes again is noted, as JSON does not say which one counts."""

    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        told: dict[str, Any] = {}
        for key, value in pairs:
            if key in told:
                doubled.append(key)
            told[key] = value
        return told

    return made


def _whole(digits: str) -> int | float:
    """A whole number; one that is far too long becomes infinite, and is refused as such."""
    return int(digits) if len(digits) <= _LONGEST else float(digits)


def _found(value: Any) -> Any:
    return None if value is None else m.Found(value, _NOWHERE)


def _date(text: str | None) -> m.Found[date] | None:
    return None if text is None else m.Found(date.fromisoformat(text), _NOWHERE)


def _minutes(data: dict[str, Any]) -> m.Minutes:
    town = data["municipality"]
    times = [data[key] and time.fromisoformat(data[key]) for key in ("start_time", "end_time")]
    return m.Minutes(
        m.Source("", "application/json", "", ""),
        m.Found(data["kind"], _NOWHERE),
        _found(town and m.Municipality(**town)),
        _found(data["committee"]),
        _found(data["term"]),
        _date(data["date"]),
        _found(times[0]),
        _found(times[1]),
        _found(data["place"]),
        tuple(
            m.Participant(
                _found(person["name"]), _found(person["party"]), _found(person["role"]),
                person["status"], person["substitute"], person["kind"],
            )
            for person in data["participants"]
        ),
        tuple(
            m.ContentsEntry(_found(entry["title"]), entry["page"], entry["closed"])
            for entry in data["contents"]
        ),
        tuple(_item(item) for item in data["items"]),
    )  # fmt: skip


def _item(item: dict[str, Any]) -> m.Item:
    files = tuple(m.Attachment(_found(f["title"]), f["recommended"]) for f in item["attachments"])
    listed = files or any(section["kind"] == "attachments" for section in item["sections"])
    told = item["recommendation"]
    return m.Item(
        number=_found(item["number"]),
        label=_found(item["label"]),
        title=_found(item["title"]),
        case_number=_found(item["case_number"]),
        closed=item["closed"],
        sections=tuple(
            m.Section(s["kind"], _found(s["heading"]), s["level"], tuple(map(_block, s["blocks"])))
            for s in item["sections"]
        ),
        recommendation=told and _recommendation(told),
        decisions=tuple(map(_decision, item["decisions"])),
        attachments=files if listed else None,
        attendance=tuple(
            m.Attendance(
                _found(p["name"]), p["status"],
                *(_found(p[k]) for k in ("party", "role", "organisation"))
            )
            for p in item["attendance"]
        ),
        history=tuple(
            m.EarlierTreatment(_found(e["body"]), _date(e["date"]), _found(e["item"]))
            for e in item["history"]
        ),
        competence=_found(item["competence"]),
    )  # fmt: skip


def _recommendation(told: dict[str, Any]) -> m.Recommendation:
    points = tuple(m.Point(point["number"], _found(point["text"])) for point in told["points"])
    raw = "\n".join(point.text.value for point in points)
    return m.Recommendation(points, raw, _found(told["proposer"]))


def _decision(told: dict[str, Any]) -> m.Decision:
    vote = told["vote"]
    return m.Decision(
        _found(told["text"]), told["outcome"], tuple(told["points"]),
        "number" if told["points"] else "whole", _found(told["body"]), _date(told["date"]),
        vote and m.Vote(vote["for"], vote["against"], vote["abstained"]),
    )  # fmt: skip


def _block(block: dict[str, Any]) -> m.Block:
    if block["type"] == "paragraph":
        return m.Paragraph(block["text"], _NOWHERE)
    if block["type"] == "list":
        entries = (m.ListEntry(e["text"], _NOWHERE, e["marker"]) for e in block["entries"])
        return m.List(tuple(entries), _NOWHERE, block["ordered"])
    header = tuple(tuple(m.Cell(text, _NOWHERE) for text in row) for row in block["header"])
    rows = tuple(
        tuple(m.Cell(cell["text"], _NOWHERE, cell["value"]) for cell in row)
        for row in block["rows"]
    )
    return m.Table(header, rows, _NOWHERE, _found(block["caption"]), _found(block["unit"]))
