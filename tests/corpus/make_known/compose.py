"""Prints a meeting in a layout: what a renderer puts on paper, and the truth beside it."""

from __future__ import annotations

import re
from typing import Any

from .item import ItemPrinter
from .layout import Layout
from .model import Case, Meeting, Person
from .names import fill, meeting_names
from .people import participants, printed_person
from .printed import Printed, PrintedItem

Json = dict[str, Any]

GROUP = "LUKKEDE SAGER"


def compose(layout: Layout, meeting: Meeting) -> Printed:
    """The whole document. An item-level absence is printed in one item of an `items` layout."""
    names = meeting_names(meeting)
    rows, people = participants(layout, meeting)
    printed = Printed(
        head=fill(layout.head, names).split("\n"),
        facts=[(label, fill(text, names)) for label, text in layout.facts],
        people_label=None if layout.people == "none" else layout.people_label,
        people=rows,
        people_style=layout.people,
        contents=layout.contents,
        items=[],
        group=GROUP if layout.closed is None else None,
        closing=fill(layout.closing, names) if layout.closing else None,
        unfold=layout.unfold,
        truth={},
    )
    if layout.absence == "line":
        _absence_fact(layout, meeting, printed)
    printed.truth = _meeting_truth(layout, meeting, people)
    for place, case in enumerate(_ordered(layout, meeting.cases), 1):
        _add_item(layout, meeting, case, place, printed)
    if layout.contents:
        printed.truth["contents"] = [
            {"title": item.title, "page": None, "closed": item.closed} for item in printed.items
        ]
    _check_municipality(layout, meeting, printed)
    return printed


def _ordered(layout: Layout, cases: tuple[Case, ...]) -> list[Case]:
    """Where closed items stand in a group, they stand last."""
    if layout.closed is not None:
        return list(cases)
    return sorted(cases, key=lambda case: case.closed)


def _absence_fact(layout: Layout, meeting: Meeting, printed: Printed) -> None:
    absent = [printed_person(layout, person) for person in meeting.people if person.absent]
    if absent:
        printed.people.append([layout.absence_label.replace("{names}", ", ".join(absent))])


def _meeting_truth(layout: Layout, meeting: Meeting, people: list[Json]) -> Json:
    said = " ".join([layout.head, layout.closing or "", *(text for _, text in layout.facts)])
    code_and_name = meeting.municipality
    return {
        "format": "raadhus-minutes",
        "version": 1,
        "kind": layout.kind,
        "municipality": (
            {"code": code_and_name[0], "name": code_and_name[1]} if code_and_name else None
        ),
        "committee": meeting.committee.upper() if "{UDVALG}" in said else meeting.committee,
        "term": meeting.term if "term}" in said else None,
        "date": meeting.day.isoformat(),
        "start_time": meeting.start if "{start" in said else None,
        "end_time": meeting.end if "{slut" in said else None,
        "place": meeting.place if "{sted}" in said else None,
        "participants": people,
        "contents": [],
        "items": [],
    }


def _add_item(layout: Layout, meeting: Meeting, case: Case, place: int, printed: Printed) -> None:
    number, label = _numbered(layout, meeting, case, place)
    printer = ItemPrinter(layout, meeting, case, place, _absent(layout, meeting, place))
    case_line = printer.case_line()
    printer.print()
    _guest_absence(layout, meeting, case, place, printer)
    marked = layout.closed.replace("{title}", case.title) if layout.closed else case.title
    title = marked if case.closed else case.title
    title_line = fill(layout.title, {"label": label or "", "title": title}).strip()
    printed.items.append(
        PrintedItem(
            anchor=f"punkt-{place}",
            title_line=title_line,
            contents_line=title,
            title=case.title,
            label=label or "",
            closed=case.closed,
            case_line=case_line,
            attachments=case.attachments,
            nodes=printer.writer.nodes,
        )
    )
    truth = {"number": number, "label": label, "title": case.title, "closed": case.closed}
    printed.truth["items"].append({**truth, "sections": printer.writer.sections, **printer.truth})


def _numbered(
    layout: Layout, meeting: Meeting, case: Case, place: int
) -> tuple[int | None, str | None]:
    """Number and label. A series with letters repeats the second number with an a.

    Every fifth document has a gap: an item was taken off the agenda.
    """
    if not layout.label:
        return None, None
    number = meeting.first_number + place - 1
    if layout.closed is None and case.closed and layout.form == "html":
        number = 100 + sum(c.closed for c in _ordered(layout, meeting.cases)[:place])
    if meeting.seed % 5 == 0 and place >= 4 and number < 101:
        number += 1
    letter = ""
    if "{na}" in layout.label and place >= 3:
        number -= 1
        letter = "a" if place == 3 else ""
    names = {"n": str(number), "nnn": f"{number:03d}", "na": f"{number}{letter}"}
    return number, fill(layout.label, names)


def _absent(layout: Layout, meeting: Meeting, place: int) -> list[Person]:
    """Whom the item's absence line names: the absent, and for one item one member more."""
    absent = [person for person in meeting.people if person.absent]
    one_more = _leaves(layout, meeting, place)
    return [*absent, one_more] if one_more else absent


def _leaves(layout: Layout, meeting: Meeting, place: int) -> Person | None:
    """In every second document with lines per item, the third member misses one item."""
    lines = layout.absence in ("items", "section", "after")
    if not lines or meeting.seed % 2 or not any(person.absent for person in meeting.people):
        return None
    decided = [n for n, case in enumerate(_ordered(layout, meeting.cases), 1) if case.points]
    return meeting.people[2] if place == decided[-1] else None


def _guest_absence(
    layout: Layout, meeting: Meeting, case: Case, place: int, printer: ItemPrinter
) -> None:
    person = _leaves(layout, meeting, place)
    if person and case.rulings:
        party = person.party if "{party}" in layout.person else None
        entry = {"name": person.name, "party": party, "role": None, "organisation": None}
        printer.truth["attendance"].append({**entry, "status": "absent"})


def _check_municipality(layout: Layout, meeting: Meeting, printed: Printed) -> None:
    """The truth may name a municipality only if the text does, and must if it does."""
    nodes = " ".join(str(node) for item in printed.items for node in item.nodes)
    named = len(re.findall(r"\b[A-ZÆØÅ][\wæøåÆØÅ-]+ Kommune\b", nodes))
    in_head = "ommune}" in layout.head.lower() or any("{kommune}" in t for _, t in layout.facts)
    if (meeting.municipality is not None) != (in_head or named >= 2):
        raise ValueError(f"{meeting.name}: municipality {meeting.municipality}, named {named}")
