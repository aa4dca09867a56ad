"""The invented meetings: which municipality and committee meets when, and on what.

Names of people are put together by chance from given lists; they mean nobody.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from .content import FIELDS
from .content.common import (
    ANNOUNCEMENTS,
    ANY_OTHER,
    CLOSED_ANNOUNCEMENTS,
    OPENING,
    REPORT,
    SIGNATURES,
)
from .model import Case, Meeting, Person
from .names import MONTHS

FIRST = (
    "Alma", "Bertil", "Cilje", "Ditlev", "Ebba", "Folmer", "Gerda", "Hjalte", "Ingeborg", "Jeppe",
    "Karna", "Laust", "Mille", "Niels-Otto", "Oda", "Povl", "Ragna", "Svend Åge", "Thyra", "Villy",
)  # fmt: skip
LAST = (
    "Abildtrup", "Bjerrelund", "Drejergaard", "Egeskjold", "Frøslev", "Gammelmark", "Hesselbæk",
    "Iversholm", "Kløverby", "Lindtorp", "Mosegren", "Nørrekjær", "Ormstoft", "Rønnebjerg",
    "Skovsende", "Tøndborg", "Ulstrupsen", "Vadgårdlund", "Ærenlund", "Åkervang",
)  # fmt: skip
PARTIES = ("A", "V", "F", "C", "A", "O", "Ø", "B")
TOWNS = ("Nørreby", "Søvig", "Lillestrand", "Møllerup", "Østerløse", "Skovkilde", "Brovang")
ROADS = ("Savværksvej", "Hyldegade", "Gartnervænget", "Gl. Færgevej", "Rosenstien", "Tingbakken")
SCHOOLS = ("Vestermarkskolen", "Lundeskolen", "Kystens Skole", "Bakkeskolen")
PLACES = ("Mødelokale 2", "Byrådssalen", "Udvalgsværelset", "Lokale 114, rådhuset", "Kantinen")

# layout | code and name | committee | field of work | term | date | items | absent members
SPECS = """
txt_portal | 779 Skive | Social- og Ældreudvalget | social | 2022-2025 | 2024-03-12 | 7 | 1
txt_portal | 787 Thisted | Klima- og Teknikudvalget | technical | - | 2023-09-06 | 9 | 0
txt_upper | 849 Jammerbugt | Teknik- og Miljøudvalget | technical | - | 2011-05-03 | 6 | 1
txt_upper | 707 Norddjurs | Børne- og Ungdomsudvalget | children | - | 2014-11-19 | 7 | 0
txt_inline | 306 Odsherred | Kultur- og Fritidsudvalget | children | - | 2009-02-04 | 6 | 1
txt_inline | 330 Slagelse | Teknik- og Planudvalget | technical | - | 2020-08-31 | 8 | 2
txt_web | 756 Ikast-Brande | Udvalget for Børn | children | - | 2024-05-13 | 6 | 1
txt_web | 727 Odder | Social- og Sundhedsudvalget | social | - | 2022-10-03 | 8 | 0
txt_procedure | - | Skole- og Børneudvalget | children | 2018-2021 | 2020-06-08 | 8 | 1
txt_procedure | 269 Solrød | Social- og Sundhedsudvalget | social | 2022-25 | 2023-01-30 | 9 | 1
html_accordion | 810 Brønderslev | Teknik- og Miljøudvalget | technical | - | 2025-02-10 | 8 | 1
html_accordion | 350 Lejre | Udvalget for Social, Sundhed & Ældre | social | - | 2024-09-02 | 6 | 0
html_old | 575 Vejen | Udvalget for skoler og børn | children | - | 2012-12-11 | 7 | 1
html_old | 706 Syddjurs | Plan, udvikling og kultur | technical | - | 2016-04-20 | 6 | 0
html_article | 155 Dragør | By-, Plan- og Boligudvalget | technical | - | 2023-11-07 | 7 | 1
html_article | 201 Allerød | Velfærdsudvalget | social | - | 2024-06-11 | 8 | 1
html_top | 265 Roskilde | Skole- og Børneudvalget | children | 2022-2025 | 2025-01-14 | 8 | 1
html_top | 326 Kalundborg | Socialudvalget | social | 2018-2021 | 2019-08-22 | 6 | 0
pdf_portal | 151 Ballerup | Teknik- og Miljøudvalget | technical | - | 2024-04-09 | 9 | 1
pdf_portal | 210 Fredensborg | Social- og Sundhedsudvalget | social | - | 2025-03-05 | 10 | 1
pdf_letter | 400 Bornholm | Fritids- og Kulturudvalget | children | - | 2015-09-29 | 7 | 1
pdf_letter | 482 Langeland | Infrastrukturudvalget | technical | - | 2021-05-18 | 6 | 0
pdf_boxed | 260 Halsnæs | Udvalget for Omsorg og Psykiatri | social | - | 2022-03-23 | 8 | 1
pdf_boxed | 665 Lemvig | Familie- og Kulturudvalget | children | - | 2018-10-25 | 6 | 1
pdf_container | 219 Hillerød | Ældre- og Omsorgsudvalget | social | - | 2023-04-18 | 8 | 1
pdf_container | 190 Furesø | Udvalg for by og natur | technical | - | 2024-10-01 | 6 | 1
docx_styles | 510 Haderslev | Udvalget for Teknik og Klima | technical | - | 2024-02-26 | 8 | 1
docx_styles | 550 Tønder | Børne- og Skoleudvalget | children | - | 2023-06-14 | 7 | 0
docx_bold | 270 Gribskov | Social- og Sundhedsudvalget | social | - | 2017-08-16 | 6 | 1
docx_bold | 741 Samsø | Teknisk Udvalg | technical | - | 2021-12-02 | 7 | 1
json_portal | 840 Rebild | Sundhedsudvalget | social | - | 2025-04-03 | 8 | 1
json_portal | 410 Middelfart | Teknisk Udvalg | technical | - | 2024-11-12 | 7 | 0
json_bodies | 671 Struer | Børne- og Kulturudvalget | children | - | 2026-03-17 | 8 | 1
json_bodies | - | Fællesudvalget for Teknik | technical | - | 2025-09-30 | 6 | 0
txt_two_lines | 813 Frederikshavn | Socialudvalget | social | - | 2022-02-09 | 8 | 1
txt_two_lines | 370 Næstved | Børne- og Skoleudvalget | children | - | 2024-01-15 | 9 | 1
pdf_agenda | 621 Kolding | Plan- og Teknikudvalget | technical | - | 2024-08-14 | 7 | 0
pdf_agenda | 479 Svendborg | Socialudvalget | social | - | 2025-05-06 | 6 | 0
"""


@dataclass(frozen=True, slots=True)
class Spec:
    """A line of `SPECS`."""

    layout: str
    municipality: tuple[int, str] | None
    committee: str
    field: str
    term: str | None
    day: date
    count: int
    absent: int


def _spec(line: str) -> Spec:
    layout, place, committee, field, term, day, count, absent = line.split(" | ")
    code, _, name = place.partition(" ")
    return Spec(
        layout,
        (int(code), name) if name else None,
        committee,
        field,
        None if term == "-" else term,
        date.fromisoformat(day),
        int(count),
        int(absent),
    )


def meetings() -> list[Meeting]:
    """Every invented meeting, in the order of `SPECS`; the same at every call."""
    specs = [_spec(line) for line in SPECS.strip().split("\n")]
    return [_meeting(seed, spec) for seed, spec in enumerate(specs, 1)]


def _meeting(seed: int, spec: Spec) -> Meeting:
    chance = random.Random(f"meeting/{seed}")
    name = (spec.municipality[1] if spec.municipality else "uden-navn").lower()
    return Meeting(
        name=f"{_plain(name)}-{spec.day.isoformat()}",
        layout=spec.layout,
        municipality=spec.municipality,
        committee=spec.committee,
        term=spec.term,
        day=spec.day,
        start=f"{chance.choice((8, 13, 15, 16, 17, 19))}:{chance.choice(('00', '30'))}".zfill(5),
        end=f"{chance.choice((20, 21, 22))}:{chance.choice(('05', '15', '40'))}",
        place=chance.choice(PLACES),
        people=_people(chance, spec.absent),
        cases=_cases(seed, spec),
        first_number=chance.choice((1, 1, 1, 12, 59, 86)),
        seed=seed,
    )


def _plain(name: str) -> str:
    return name.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def _people(chance: random.Random, absent: int) -> tuple[Person, ...]:
    """Seven members, the last ones absent, a substitute for them, and two officials."""
    first, last = chance.sample(FIRST, 10), chance.sample(LAST, 10)
    names = [f"{one} {two}" for one, two in zip(first, last, strict=True)]
    roles = {0: "formand", 1: "næstformand"}
    members = [Person(names[n], PARTIES[n], roles.get(n), absent=n >= 7 - absent) for n in range(7)]
    substitute = [Person(names[7], members[-1].party, substitute=True)] if absent else []
    officials = [
        Person(names[8], role="direktør", kind="official"),
        Person(names[9], role="sekretær", kind="official"),
    ]
    return (*members, *substitute, *officials)


def _cases(seed: int, spec: Spec) -> tuple[Case, ...]:
    """Opening, some cases of the field in changing order, announcements, closed items, closing."""
    chance = random.Random(f"cases/{seed}")
    bank = [case for case in FIELDS[spec.field] if not case.closed]
    closed = [case for case in FIELDS[spec.field] if case.closed]
    chosen = chance.sample(bank, spec.count - 3)
    if spec.count > 6:
        chosen.insert(len(chosen) - 1, closed[0])
    if spec.layout.startswith("pdf") or seed % 4 == 0:
        chosen[1] = REPORT
    whole = [OPENING, *chosen, ANNOUNCEMENTS, CLOSED_ANNOUNCEMENTS]
    if seed % 3 == 0:
        whole.append(ANY_OTHER)
    if seed % 2 == 0:
        whole.append(SIGNATURES)
    return tuple(_filled(case, _names(spec) | _chances(chance, spec.day)) for case in whole)


def _names(spec: Spec) -> dict[str, str]:
    year = spec.day.year
    return {
        "udvalg": spec.committee,
        "kommune": f"{spec.municipality[1]} Kommune" if spec.municipality else "Kommunen",
        "aar": str(year),
        "aar1": str(year + 1),
        "aar1k": f"{(year + 1) % 100:02d}",
    }


def _chances(chance: random.Random, day: date) -> dict[str, str]:
    return {
        "by": chance.choice(TOWNS),
        "vej": f"{chance.choice(ROADS)} {chance.randrange(2, 80)}",
        "skole": chance.choice(SCHOOLS),
        "n": str(chance.randrange(12, 60)),
        "sum": f"{chance.randrange(110, 980)}.000 kr.",
        "mio": f"{chance.randrange(1, 9)},{chance.randrange(1, 9)} mio. kr.",
        "maaned": f"31. {('januar', 'marts', 'maj', 'august')[(day.month - 1) // 3]}",
        "langtabel": _long_table(chance, day.year),
    }


def _long_table(chance: random.Random, year: int) -> str:
    """Three years of months: longer than a page."""
    rows = ["| Måned | Borgere | Timer | Pris pr. time (kr.) | Udgift (1.000 kr.) |"]
    for number in range(36):
        people, hours = chance.randrange(610, 690), chance.randrange(4100, 5900)
        price = chance.randrange(38000, 47000)
        cells = (
            f"{MONTHS[number % 12]} {year - 3 + number // 12}",
            str(people),
            _danish(hours),
            f"{price // 100},{price % 100:02d}",
            _danish(hours * price // 100000),
        )
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _danish(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _filled(case: Case, names: Mapping[str, str]) -> Case:
    changes = {field.name: _fill(getattr(case, field.name), names) for field in fields(case)}
    return replace(case, **changes)


def _fill(value: Any, names: Mapping[str, str]) -> Any:
    """Names filled into a text, and into the texts of tuples and of frozen parts."""
    if isinstance(value, str):
        for name, text in names.items():
            value = value.replace("{" + name + "}", text)
        return value.replace("kr..", "kr.")
    if isinstance(value, tuple):
        return tuple(_fill(each, names) for each in value)
    if hasattr(value, "__dataclass_fields__"):
        parts = {part.name: _fill(getattr(value, part.name), names) for part in fields(value)}
        return replace(value, **parts)
    return value
