"""Invented minutes and agendas as text files, made of a few facts, for the tests of the archive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
          "oktober", "november", "december")  # fmt: skip
WEEKDAYS = ("Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag")
PEOPLE = ("Alba Ask (A) (formand)", "Birk Bilde (V)", "Cilla Dam (C) (Afbud)")


@dataclass(frozen=True)
class Matter:
    """An item: `said` is its presentation, `decided` None in an agenda."""

    title: str
    case: str = ""
    said: str = "Forvaltningen fremlægger sagen til behandling i udvalget."
    decided: str | None = "Godkendt."
    closed: bool = False
    attachments: Sequence[str] = ()


def spoken(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def paper(
    day: date,
    *matters: Matter,
    committee: str = "Kulturudvalget",
    home: str = "Samsø",
    kind: str = "REFERAT",
    people: Sequence[str] = PEOPLE,
    clock: str = "15:00",
    first: int = 1,
) -> bytes:
    """A document; `home` empty says nothing of the municipality, `kind` is its first word."""
    lines = [f"{kind} {committee} d. {day:%d-%m-%Y}"]
    lines += [f"{home} Kommune"] if home else []
    at = f" kl. {clock}" if clock else ""
    lines.append(f"Mødedato {WEEKDAYS[day.weekday()]} d. {spoken(day)}{at}")
    lines += [f"Mødedeltagere {', '.join(people)}"] if people else []
    for number, matter in enumerate(matters, first):
        lines += _item(number, matter)
    return ("\n\n".join(lines) + "\n").encode()


def _item(number: int, matter: Matter) -> list[str]:
    mark = "Lukket: " if matter.closed else ""
    lines = [f"Punkt {number}: {mark}{matter.title}"]
    lines += [matter.case] if matter.case else []
    if matter.said:
        lines += ["Indstilling", "Forvaltningen indstiller", "at sagen godkendes."]
        lines += ["Sagsfremstilling", matter.said]
    lines += ["Beslutning", matter.decided] if matter.decided is not None else []
    lines += ["Bilag", *matter.attachments] if matter.attachments else []
    return lines
