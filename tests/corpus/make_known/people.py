"""The list of participants as a layout prints it, and its truth."""

from __future__ import annotations

from typing import Any

from .layout import Layout
from .model import Meeting, Person

Json = dict[str, Any]


def printed_person(layout: Layout, person: Person, *, marks: str = "", role: bool = False) -> str:
    """A name with what the layout prints beside it."""
    party = layout.party.replace("{party}", person.party) if person.party else ""
    said = layout.role.replace("{role}", person.role) if role and person.role else ""
    parts = {"{name}": person.name, "{party}": party, "{role}": said, "{marks}": marks}
    text = layout.person
    for name, value in parts.items():
        text = text.replace(name, value)
    return text


def participants(layout: Layout, meeting: Meeting) -> tuple[list[list[str]], list[Json]]:
    """Printed rows (one cell, or the cells of a table) and the truth in printed order."""
    people = [person for person in meeting.people if _listed(layout, person)]
    rows = [_row(layout, person) for person in people]
    truth = [_truth(layout, person) for person in people]
    absent = [person for person in meeting.people if person.absent]
    if layout.absence not in ("list", "none") and layout.people != "portal":
        truth += [_truth(layout, person, by_line=True) for person in absent]
    return rows, truth


def _listed(layout: Layout, person: Person) -> bool:
    if layout.people == "none" or (person.kind == "official" and not layout.officials):
        return False
    if person.substitute and not layout.substitute:
        return False
    return layout.absence == "list" or not person.absent


def _row(layout: Layout, person: Person) -> list[str]:
    if layout.people == "table":
        status = "Afbud" if person.absent else "Til stede"
        if person.substitute:
            status = "Til stede (suppleant)"
        return [person.name, person.party or "", (person.role or "").capitalize(), status]
    if layout.people == "portal":
        return [printed_person(layout, person), "absent" if person.absent else ""]
    marks = " (Afbud)" if person.absent else ""
    if person.substitute:
        marks += " (suppleant)"
    return [printed_person(layout, person, marks=marks, role=True)]


def _truth(layout: Layout, person: Person, *, by_line: bool = False) -> Json:
    role = person.role if layout.role and not by_line else None
    if layout.people == "table" and role:
        role = role.capitalize()
    prints_party = "{party}" in layout.person
    return {
        "name": person.name,
        "party": person.party if prints_party else None,
        "role": role,
        "status": "absent" if person.absent else "present",
        "substitute": person.substitute,
        "kind": person.kind,
    }
