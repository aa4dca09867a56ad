"""A meeting as a short readable outline in Danish: what `raadhus read` shows by default."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .model import Decision, Item, Minutes

_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
           "oktober", "november", "december")  # fmt: skip
_OUTCOMES = {
    "approved": "godkendt", "noted": "taget til efterretning", "recommended": "anbefalet",
    "discussed": "drøftet", "postponed": "udsat", "amended": "godkendt med ændring",
    "rejected": "ikke godkendt", "referred": "sendt videre", "instructed": "opgave givet",
    "signed": "underskrevet", "withdrawn": "taget af dagsordenen", "other": "andet",
}  # fmt: skip
WIDTH = 96


def outline(minutes: Minutes) -> str:
    """The meeting, its people and its items, a few lines each."""
    return "\n".join([*_meeting(minutes), "", *_items(minutes), *_findings(minutes)]) + "\n"


def danish_date(day: date) -> str:
    """`onsdag den 27. november 2024`."""
    return f"{_WEEKDAYS[day.weekday()]} den {day.day}. {_MONTHS[day.month - 1]} {day.year}"


def _meeting(minutes: Minutes) -> Iterator[str]:
    kind = "Referat" if minutes.kind.value == "minutes" else "Dagsorden"
    if not minutes.items and not minutes.date and not minutes.committee:
        kind = "Dokument"  # nothing in it says that it is of a meeting
    body = minutes.committee.value if minutes.committee else "udvalg ikke nævnt"
    term = f" {minutes.term.value}" if minutes.term else ""
    yield f"{kind}: {body}{term}"
    if minutes.municipality:
        yield f"{minutes.municipality.value.name} Kommune"
    yield _when_and_where(minutes)
    absent = [p.name.value for p in minutes.participants if p.status == "absent"]
    present = len(minutes.participants) - len(absent)
    if minutes.participants:
        yield f"{present} deltagere" + (f", fraværende: {', '.join(absent)}" if absent else "")


def _when_and_where(minutes: Minutes) -> str:
    parts = [danish_date(minutes.date.value) if minutes.date else "dato ikke nævnt"]
    if minutes.start_time:
        until = f"-{minutes.end_time.value:%H.%M}" if minutes.end_time else ""
        parts.append(f"kl. {minutes.start_time.value:%H.%M}{until}")
    if minutes.place:
        parts.append(minutes.place.value)
    return ", ".join(parts)


def _items(minutes: Minutes) -> Iterator[str]:
    for item in minutes.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    label = item.label.value.rstrip(".") if item.label else "–"
    title = item.title.value if item.title else "(uden titel)"
    closed = " [lukket]" if item.closed else ""
    case = f"  ({item.case_number.value})" if item.case_number else ""
    yield f"{label:>4}  {title}{closed}{case}"
    for decision in item.decisions:
        yield f"      → {_decision(decision)}"


def _decision(decision: Decision) -> str:
    points = f"punkt {', '.join(map(str, decision.points))}: " if decision.points else ""
    body = f"{decision.body.value}: " if decision.body else ""
    text = decision.text.value.replace("\n", " ")
    shown = text if len(text) <= WIDTH else text[: WIDTH - 1].rstrip() + "…"
    return f"{body}{points}{_OUTCOMES[decision.outcome]} – {shown}"


def _findings(minutes: Minutes) -> Iterator[str]:
    if minutes.findings:
        yield ""
        yield "Bemærket under læsningen:"
        yield from (f"  - {finding.message}" for finding in minutes.findings)
