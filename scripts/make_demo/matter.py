"""A case as it lives: made once with its figures, then treated by one body after another."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .bank import Angle, Subject
from .model import Ruling, Table
from .tables import made
from .text import Value, chance_of, figures, fill, say

BODIES = {
    "Fjordlund": {
        "ssu": "Social- og Sundhedsudvalget", "buu": "Børne- og Ungeudvalget",
        "oeu": "Økonomiudvalget", "kb": "Kommunalbestyrelsen",
    },
    "Lyngmark": {"ssu": "Social- og Sundhedsudvalget", "kb": "Byrådet"},
}  # fmt: skip

HOMES = ("Fjordglimt", "Lyngbakken", "Skovhuset", "Havnegården", "Rosenvænget")
SCHOOLS = ("Strandskolen", "Egebakkeskolen", "Havneskolen", "Nørrelundskolen", "Lillebækskolen")
NURSERIES = ("Mariehønen", "Søstjernen", "Kastanjen", "Vindmøllen", "Troldebo", "Engblommen")
TOWNS = ("Nørrelund", "Fjordby", "Skovtofte", "Engstrup", "Strandvig", "Klokkelund", "Møllehuse")
ROADS = ("Rebslagervej", "Gartnerstien", "Færgegade", "Kirsebærvænget", "Gl. Teglværksvej")
PARTNERS = (
    "Seniorforeningen Aftensol", "Boligforeningen Fjordbo",
    "Natteravnene", "Værestedet Ankeret", "Idrætsrådet", "Varmestuen Gryden",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Treated:
    """One treatment of a case: where, when, as which item, and what was decided."""

    meeting: str
    code: str
    body: str
    day: date
    label: str
    rulings: tuple[Ruling, ...]
    absent: tuple[str, ...]
    outcome: str


@dataclass(slots=True)
class Matter:
    """A case on its way. `route` are the bodies it goes through, `step` where it is now."""

    key: str
    municipality: str
    subject: Subject
    angle: Angle
    number: str
    title: str
    values: dict[str, Value]
    tables: dict[str, Table]
    route: list[str]
    step: int = 0
    treated: list[Treated] = field(default_factory=list)
    before: Treated | None = None
    earlier_rounds: list[Treated] = field(default_factory=list)
    waits_from: tuple[str, str] | None = None

    @property
    def is_last(self) -> bool:
        return self.step == len(self.route) - 1


def route_of(angle: Angle, home: str, municipality: str) -> list[str]:
    if municipality != "Fjordlund":
        return [home, "kb"] if angle.until == "kb" and home != "kb" else [home]
    steps = [home, *{"oeu": ["oeu"], "kb": ["oeu", "kb"]}.get(angle.until, [])]
    return list(dict.fromkeys(steps))


def make_matter(
    key: str, municipality: str, subject: Subject, angle: Angle, number: str, day: date, home: str
) -> Matter:
    """A case with its figures, drawn from its key alone."""
    chance = chance_of("matter", key)
    values: dict[str, Value] = {
        "aar": str(day.year), "naeste": str(day.year + 1), "sidste": str(day.year - 1),
        "overnaeste": str(day.year + 2),
        "kommune": f"{municipality} Kommune", "sted": municipality,
        "hjem": chance.choice(HOMES),
        "by": chance.choice(TOWNS), "vej": f"{chance.choice(ROADS)} {chance.randrange(2, 80)}",
        "partner": chance.choice(PARTNERS), "nr": str(chance.randrange(1, 5)),
    }  # fmt: skip
    values["skole"], values["skole2"] = chance.sample(SCHOOLS, 2)
    values["inst"], values["inst2"] = chance.sample(NURSERIES, 2)
    values["by2"] = chance.choice([town for town in TOWNS if town != values["by"]])
    noun = fill(subject.noun, values)
    values |= {"emne": noun, "Emne": noun[:1].upper() + noun[1:]}
    for rules in subject.figures:
        values = figures(rules, values, chance)
    tables: dict[str, Table] = {}
    rules_of_tables = [text for kind, text in angle.lines if kind.rstrip("?") in ("T", "ET")]
    for place, rule in enumerate(rules_of_tables, 1):
        table, facts = made(_filled(rule, values, key), chance, (day.year, day.month), place)
        tables[rule] = table
        values = {**values, **facts}
    title = say(chance.choice(angle.titles), values, chance)
    route = route_of(angle, home, municipality)
    return Matter(key, municipality, subject, angle, number, title, values, tables, route)


def _filled(rule: str, values: dict[str, Value], key: str) -> str:
    return say(rule, values, chance_of("table", key))
