"""Prints a meeting in a layout: the document's nodes and the truth that a reader must find."""

from __future__ import annotations

from datetime import date

from .item import ItemPrinter, long_day
from .layouts import LAYOUTS, Layout
from .model import Meeting, Person
from .printed import Json, Printed, PrintedItem

DAYS = ("Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag")


def day_names(day: date) -> dict[str, str]:
    return {
        "day": long_day(day),
        "dd-mm-yyyy": f"{day:%d-%m-%Y}",
        "weekday": DAYS[day.weekday()],
    }


def meeting_names(meeting: Meeting) -> dict[str, str]:
    municipality = f"{meeting.municipality} Kommune"
    return {
        **day_names(meeting.day),
        "udvalg": meeting.body,
        "term": meeting.term,
        "kommune": municipality,
        "KOMMUNE": municipality.upper(),
        "start": f"{meeting.start:%H:%M}",
        "end": f"{meeting.end:%H:%M}" if meeting.end else "",
        "place": meeting.place,
    }


def put(pattern: str, names: dict[str, str]) -> str:
    for name, value in names.items():
        pattern = pattern.replace("{" + name + "}", value)
    return pattern


def compose(meeting: Meeting) -> Printed:
    """The whole document with its truth."""
    layout, names = LAYOUTS[meeting.layout], meeting_names(meeting)
    minutes = meeting.kind == "minutes"
    heads = layout.head if minutes else layout.agenda_head
    head = [put(line, names) for line in heads]
    if meeting.supplement and head:
        head[-1 if layout.name == "boxed" else 0] = _supplement(head, layout)
    facts = [
        (label, put(text, names).removesuffix("-"))
        for label, text in layout.facts
        if meeting.end or text != "kl. {end}"
    ]
    printed = Printed(
        title=f"{meeting.body} {names['day']}",
        head=head,
        facts=facts,
        people_label=layout.people_label,
        people=[_row(layout, person) for person in _listed(layout, meeting)],
        absent_line=_absent_line(layout, meeting),
        contents=layout.contents,
        items=[],
        closing=put(layout.closing, names) if layout.closing and minutes else None,
        truth={},
    )
    printed.truth = _truth(layout, meeting)
    for place, item in enumerate(meeting.items, 1):
        printer = ItemPrinter(layout, meeting, item, names)
        printer.print()
        marked = layout.closed.replace("{title}", item.title) if item.closed else item.title
        line = put(layout.title, {"label": item.label, "title": marked})
        printed.items.append(
            PrintedItem(
                anchor=f"punkt-{place}",
                title_line=line,
                contents_line=marked,
                label=item.label,
                closed=item.closed,
                case=item.case,
                case_line=put(layout.case_line, {"case": item.case}) if item.case else None,
                attachments=tuple(file.title for file in item.attachments),
                speakers=(),
                nodes=printer.nodes,
            )
        )
        printed.truth["items"].append(printer.truth)
    return printed


def _supplement(head: list[str], layout: Layout) -> str:
    line = head[-1 if layout.name == "boxed" else 0]
    return line.replace("DAGSORDEN", "TILLÆGSDAGSORDEN").replace("Dagsorden", "Tillægsdagsorden")


def _listed(layout: Layout, meeting: Meeting) -> list[Person]:
    return [p for p in meeting.people if layout.absence == "list" or not p.absent]


def _row(layout: Layout, person: Person) -> tuple[str, ...]:
    role = person.role or ""
    if layout.people == "table":
        status = "Afbud" if person.absent else "Til stede"
        if person.substitute_for:
            status = "Til stede (suppleant)"
        return (person.name, person.party or "", role.capitalize(), status)
    if layout.people == "list":
        return (person.shown, "absent" if person.absent else "")
    marks = " (Afbud)" if person.absent else ""
    marks += " (suppleant)" if person.substitute_for else ""
    return (person.shown + (f" ({role})" if role else "") + marks,)


def _absent_line(layout: Layout, meeting: Meeting) -> str | None:
    absent = [person.shown for person in meeting.people if person.absent]
    return f"Afbud: {', '.join(absent)}" if absent and layout.absence == "line" else None


def _truth(layout: Layout, meeting: Meeting) -> Json:
    return {
        "kind": meeting.kind,
        "committee": meeting.body,
        "term": meeting.term if layout.name == "portal" else None,
        "date": meeting.day.isoformat(),
        "start_time": f"{meeting.start:%H:%M}",
        "end_time": f"{meeting.end:%H:%M}" if _prints_end(layout, meeting) else None,
        "place": meeting.place,
        "participants": _people_truth(layout, meeting),
        "items": [],
    }


def _prints_end(layout: Layout, meeting: Meeting) -> bool:
    return meeting.end is not None and layout.name != "accordion"


def _people_truth(layout: Layout, meeting: Meeting) -> list[Json]:
    listed = _listed(layout, meeting)
    absent = [person for person in meeting.people if person not in listed]
    return [_person_truth(layout, person, person in absent) for person in [*listed, *absent]]


def _person_truth(layout: Layout, person: Person, by_line: bool) -> Json:
    role = None if by_line or layout.people == "list" else person.role
    substitute = bool(person.substitute_for) and layout.people != "list"
    return {
        "name": person.name,
        "party": person.party,
        "role": role.capitalize() if role and layout.people == "table" else role,
        "status": "absent" if person.absent else "present",
        "substitute": substitute,
        "kind": "official" if person.official else "member",
    }
