"""The model projected onto `minutes.schema.json`: what `raadhus read --json` prints."""

from __future__ import annotations

import json
from datetime import date, time
from functools import cache
from importlib import resources
from typing import Any

from .model import (
    Attendance,
    Block,
    Cell,
    Decision,
    Found,
    Item,
    List,
    Minutes,
    Paragraph,
    Participant,
    Section,
    Source,
)

VERSION = 1


@cache
def schema() -> dict[str, Any]:
    """The JSON schema that ships with the package."""
    path = resources.files("raadhus.minutes") / "data" / "minutes.schema.json"
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def to_contract(minutes: Minutes) -> dict[str, Any]:
    """A meeting as plain JSON values; see docs/reading.md for what each means."""
    municipality = _value(minutes.municipality)
    return {
        "format": "raadhus-minutes",
        "version": VERSION,
        "source": source_to_contract(minutes.source),
        "kind": minutes.kind.value,
        "municipality": {"code": municipality.code, "name": municipality.name}
        if municipality
        else None,
        "committee": _value(minutes.committee),
        "term": _value(minutes.term),
        "date": _date(minutes.date),
        "start_time": _time(minutes.start_time),
        "end_time": _time(minutes.end_time),
        "place": _value(minutes.place),
        "participants": [_participant(person) for person in minutes.participants],
        "contents": [
            {"title": entry.title.value, "page": entry.page, "closed": entry.closed}
            for entry in minutes.contents
        ],
        "items": [_item(item) for item in minutes.items],
    }


def source_to_contract(source: Source) -> dict[str, Any]:
    """What was read: the same object in every output that counts in its text."""
    return {
        "name": source.name,
        "media_type": source.media_type,
        "sha256": source.sha256,
        "characters": len(source.text),
        "furniture": [list(span) for span in source.furniture],
        "unclaimed": [list(span) for span in source.unclaimed],
    }


def _value(found: Found[Any] | None) -> Any:
    return found.value if found is not None else None


def _date(found: Found[date] | None) -> str | None:
    return found.value.isoformat() if found is not None else None


def _time(found: Found[time] | None) -> str | None:
    return found.value.strftime("%H:%M") if found is not None else None


def _participant(person: Participant) -> dict[str, Any]:
    return {
        "name": person.name.value,
        "party": _value(person.party),
        "role": _value(person.role),
        "status": person.status,
        "substitute": person.substitute,
        "kind": person.kind,
    }


def _item(item: Item) -> dict[str, Any]:
    recommendation = item.recommendation
    return {
        "number": _value(item.number),
        "label": _value(item.label),
        "title": _value(item.title),
        "case_number": _value(item.case_number),
        "closed": item.closed,
        "sections": [_section(section) for section in item.sections],
        "recommendation": {
            "proposer": _value(recommendation.proposer),
            "points": [
                {"number": point.number, "text": point.text.value}
                for point in recommendation.points
            ],
        }
        if recommendation
        else None,
        "decisions": [_decision(decision) for decision in item.decisions],
        "attachments": [
            {"title": attachment.title.value, "recommended": attachment.recommended}
            for attachment in item.attachments or ()
        ],
        "attendance": [_attendance(person) for person in item.attendance],
        "history": [
            {"body": earlier.body.value, "date": _date(earlier.date), "item": _value(earlier.item)}
            for earlier in item.history
        ],
        "competence": _value(item.competence),
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": _value(section.heading),
        "kind": section.kind,
        "level": section.level,
        "blocks": [_block(block) for block in section.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"type": "paragraph", "text": block.text}
    if isinstance(block, List):
        entries = [{"marker": entry.marker, "text": entry.text} for entry in block.entries]
        return {"type": "list", "ordered": block.ordered, "entries": entries}
    return {
        "type": "table",
        "caption": _value(block.caption),
        "unit": _value(block.unit),
        "header": [[cell.text for cell in row] for row in block.header],
        "rows": [[_cell(cell) for cell in row] for row in block.rows],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {"text": cell.text, "value": cell.value}


def _decision(decision: Decision) -> dict[str, Any]:
    vote = decision.vote
    return {
        "body": _value(decision.body),
        "date": _date(decision.date),
        "points": list(decision.points),
        "outcome": decision.outcome,
        "text": decision.text.value,
        "vote": {"for": vote.for_, "against": vote.against, "abstained": vote.abstained}
        if vote
        else None,
    }


def _attendance(person: Attendance) -> dict[str, Any]:
    return {
        "name": person.name.value,
        "party": _value(person.party),
        "role": _value(person.role),
        "organisation": _value(person.organisation),
        "status": person.status,
    }
