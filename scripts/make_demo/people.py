"""Who sits in which body on which day, who is absent, who stands in, who works there."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from .model import Person

LISTS = Path(__file__).parent / "people.txt"

# A politician who changes party within the term, and from which day.
CHANGED = {("Fjordlund", "Mads Rørkær"): (date(2026, 5, 1), "M")}

SUBSTITUTES = {
    "A": "Ulla Grønhøj", "V": "Bent Sømark", "F": "Tine Havgaard", "C": "Viggo Nørskov-Lind",
    "Ø": "Rikke Elmholt", "O": "Poul Stenager", "B": "Line Askeby",
}  # fmt: skip

# Employees: role and name. One bears the same name as the politician who heads a committee.
OFFICIALS = {
    "Fjordlund": {
        "velfærdsdirektør": "Morten Aagren", "sundhedschef": "Lene Mosegaard",
        "ældrechef": "Gitte Holmstrand", "socialchef": "Thomas Ulvedal",
        "økonomichef": "Rasmus Teglholt", "skolechef": "Pia Rosendal-Ditlev",
        "dagtilbudschef": "Susanne Krogager", "kommunaldirektør": "Jens Overby-Krag",
        "udvalgssekretær": "Mia Bisgård Toft",
    },
    "Lyngmark": {
        "socialchef": "Thomas Ulvedal", "ældrechef": "Ruth Mellergård",
        "velfærdsdirektør": "Claus Hvidkær", "økonomichef": "Dina Lykkegård-Sten",
        "udvalgssekretær": "Ole Fyrrelund",
    },
}  # fmt: skip

# The same name, and yet two people.
SAME_NAME = (
    ("Lene Mosegaard", "Fjordlund: politician (A) and sundhedschef"),
    ("Peter Storvang", "politician (C) in Fjordlund and politician (V) in Lyngmark"),
    ("Signe Ravnholt", "politician (Ø) in Fjordlund and politician (A) in Lyngmark"),
    ("Thomas Ulvedal", "socialchef in Fjordlund and socialchef in Lyngmark"),
)


@dataclass(frozen=True, slots=True)
class Seat:
    name: str
    party: str
    role: str | None
    first: date
    last: date


def _seat(line: str) -> Seat:
    parts = [part.strip() for part in line.split("|")]
    name, party, role, first, last = parts + [""] * (5 - len(parts))
    return Seat(
        name,
        party,
        role or None,
        date.fromisoformat(first) if first else date.min,
        date.fromisoformat(last) if last else date.max,
    )


@cache
def _seats() -> dict[tuple[str, str, str], list[Seat]]:
    """(municipality, body, term) -> its seats."""
    found: dict[tuple[str, str, str], list[Seat]] = {}
    seats: list[Seat] = []
    for line in LISTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            place, body, term = line.strip("[]").split()
            seats = found.setdefault((place, body, term), [])
        elif line and not line.startswith("#"):
            seats.append(_seat(line))
    return found


def term_of(day: date) -> str:
    return "2022-2025" if day.year < 2026 else "2026-2029"


def members(municipality: str, body: str, day: date) -> list[Person]:
    """The body's members on a day, in their order, with the party they have then."""
    seats = _seats()[(municipality, body, term_of(day))]
    people = [Person(s.name, s.party, s.role) for s in seats if s.first <= day <= s.last]
    return [replace(person, party=_party(municipality, person, day)) for person in people]


def _party(municipality: str, person: Person, day: date) -> str | None:
    since, party = CHANGED.get((municipality, person.name), (date.max, ""))
    return party if day >= since else person.party


def at_meeting(municipality: str, body: str, day: date, chance: random.Random) -> list[Person]:
    """The members, some absent; in the council a substitute may stand in for one."""
    people = members(municipality, body, day)
    most = 2 if body == "kb" else 1
    count = chance.choice((0, 1, 1, most)) if body == "kb" else chance.choice((0, 0, 1, most))
    away = {person.name for person in chance.sample(people[1:], count)}
    told = [replace(person, absent=person.name in away) for person in people]
    return told + _stand_ins(municipality, told, chance)


def _stand_ins(municipality: str, people: list[Person], chance: random.Random) -> list[Person]:
    if municipality != "Fjordlund" or chance.random() < 0.5:
        return []
    found: dict[str, Person] = {}
    for person in people:
        name = SUBSTITUTES.get(person.party or "") if person.absent else None
        if name and name not in found:
            found[name] = Person(name, person.party, substitute_for=person.name)
    return list(found.values())[:1]


# Who sits at the table beside the members, where the paper lists them.
AT_TABLE = {
    ("Fjordlund", "ssu"): ("velfærdsdirektør", "udvalgssekretær"),
    ("Fjordlund", "buu"): ("skolechef", "sundhedschef", "udvalgssekretær"),
    ("Fjordlund", "kb"): ("kommunaldirektør",),
    ("Lyngmark", "ssu"): ("socialchef", "udvalgssekretær"),
}


def at_table(municipality: str, body: str) -> list[Person]:
    return [official(municipality, role) for role in AT_TABLE.get((municipality, body), ())]


def official(municipality: str, role: str) -> Person:
    staff = OFFICIALS[municipality]
    role = role if role in staff else next(iter(staff))
    return Person(staff[role], role=role, official=True)
