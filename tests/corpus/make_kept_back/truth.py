"""What a reader must find in a document: the contract's JSON, from content and layout."""

import re
from dataclasses import dataclass
from typing import Any

from .model import Block, Item, Listing, Meeting, Paragraph, Person, Section, Table

NUMBER = re.compile(r"([-–−+]?) ?(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(?: ?(?:%|kr\.|,-))?")


@dataclass(frozen=True)
class Marks:
    """How a form prints list markers; None where the form makes them itself."""

    bullet: str | None
    numbers: bool


def expected(meeting: Meeting, marks: Marks, contents: list[dict[str, Any]]) -> dict[str, Any]:
    """The contract JSON without `source`, for the content a layout printed."""
    code_name = meeting.municipality
    return {
        "format": "raadhus-minutes",
        "version": 1,
        "kind": meeting.kind,
        "municipality": {"code": code_name[0], "name": code_name[1]} if code_name else None,
        "committee": meeting.committee,
        "term": meeting.term,
        "date": meeting.date,
        "start_time": meeting.start,
        "end_time": meeting.end,
        "place": meeting.place,
        "participants": [_person(person) for person in meeting.people],
        "contents": contents,
        "items": [_item(item, marks) for item in meeting.items],
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "party": person.party,
        "role": person.role,
        "status": person.status,
        "substitute": person.substitute,
        "kind": person.kind,
    }


def _item(item: Item, marks: Marks) -> dict[str, Any]:
    proposals = [s for s in item.sections if s.kind == "recommendation"]
    competence = [s for s in item.sections if s.kind == "competence"]
    attendance = ("name", "party", "role", "organisation", "status")
    return {
        "number": item.number,
        "label": item.label,
        "title": item.title,
        "case_number": item.case,
        "closed": item.mark is not None,
        "sections": [_section(section, marks) for section in item.sections],
        "recommendation": _recommendation(proposals[0]) if proposals else None,
        "decisions": [x for section in item.sections for x in _decisions(section, marks)],
        "attachments": _attachments(item),
        "attendance": [dict(zip(attendance, fact, strict=True)) for fact in item.attendance],
        "history": [
            dict(zip(("body", "date", "item"), (*fact, None)[:3], strict=True))
            for fact in item.history
        ],
        "competence": _first_line(competence[0]) if competence else None,
    }


def _section(section: Section, marks: Marks) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "kind": section.kind,
        "level": section.level,
        "blocks": [_block(block, marks) for block in section.blocks],
    }


def _block(block: Block, marks: Marks) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"type": "paragraph", "text": block.printed}
    if isinstance(block, Listing):
        entries = [
            {"marker": _marker(entry.marker, marks), "text": entry.printed}
            for entry in block.entries
        ]
        return {"type": "list", "ordered": block.ordered, "entries": entries}
    return _table(block)


def _table(table: Table) -> dict[str, Any]:
    return {
        "type": "table",
        "caption": table.caption,
        "unit": table.unit,
        "header": [list(row) for row in table.header],
        "rows": [[{"text": cell, "value": value(cell)} for cell in row] for row in table.rows],
    }


def _marker(marker: str, marks: Marks) -> str | None:
    if marker == "-":
        return marks.bullet
    return marker if marks.numbers else None


def value(cell: str) -> int | float | None:
    """The number that a cell holds alone: "-1.234,5" gives -1234.5, "ca. 40" None."""
    match = NUMBER.fullmatch(cell)
    if not match:
        return None
    sign = -1 if match[1] in ("-", "–", "−") else 1
    whole = match[2].replace(".", "")
    return sign * (float(whole + match[3].replace(",", ".")) if match[3] else int(whole))


def _recommendation(section: Section) -> dict[str, Any]:
    points = [(None, text) for text in section.points] or _listed(section) or _clauses(section)
    return {
        "proposer": section.proposer,
        "points": [
            {"number": number or i, "text": text} for i, (number, text) in enumerate(points, 1)
        ],
    }


def _listed(section: Section) -> list[tuple[int | None, str]]:
    entries = [e for b in section.blocks if isinstance(b, Listing) for e in b.entries]
    return [(int(e.marker[:-1]) if e.marker[0].isdigit() else None, e.text) for e in entries]


def _clauses(section: Section) -> list[tuple[int | None, str]]:
    texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    return [(None, text) for text in texts if text.lower().startswith("at ")]


def _decisions(section: Section, marks: Marks) -> list[dict[str, Any]]:
    if section.kind not in ("decision", "earlier_decision"):
        return []
    body, date = section.body or (None, None)
    found: list[dict[str, Any]] = []
    for block in section.blocks:
        if isinstance(block, Paragraph) and block.note:
            vote = dict(zip(("for", "against", "abstained"), block.note.vote or (), strict=False))
            found.append(
                {
                    "body": body,
                    "date": date,
                    "points": list(block.note.points),
                    "outcome": block.note.outcome,
                    "text": block.text,
                    "vote": vote or None,
                }
            )
        elif isinstance(block, Listing):
            found[-1]["text"] += "".join(
                f"\n{_marker(entry.marker, marks)} {entry.text}" for entry in block.entries
            )
    return found


def _attachments(item: Item) -> list[dict[str, Any]]:
    titles = list(item.enclosures)
    for section in item.sections:
        for block in section.blocks if section.kind == "attachments" else ():
            if isinstance(block, Listing):
                titles += [entry.text for entry in block.entries]
            elif isinstance(block, Paragraph) and not block.aside:
                titles.append(block.text)
    return [{"title": title, "recommended": False} for title in titles]


def _first_line(section: Section) -> str:
    first = section.blocks[0]
    assert isinstance(first, Paragraph)
    return first.text.removesuffix(".")
