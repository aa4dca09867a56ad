"""The invented meetings: which municipality and committee meets when, and on what.

Names of people are put together by chance from given lists; they mean nobody.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import fields, replace
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

TECHNICAL_, SOCIAL_, CHILDREN_ = "technical", "social", "children"

# layout, municipality, committee, field, term, date, items, absent members, closed items last
Spec = tuple[str, tuple[int, str] | None, str, str, str | None, date, int, int]
SPECS: tuple[Spec, ...] = (
    ("txt_portal", (779, "Skive"), "Social- og Ældreudvalget", SOCIAL_, "2022-2025", date(2024, 3, 12), 7, 1),
    ("txt_portal", (787, "Thisted"), "Klima- og Teknikudvalget", TECHNICAL_, None, date(2023, 9, 6), 9, 0),
    ("txt_upper", (849, "Jammerbugt"), "Teknik- og Miljøudvalget", TECHNICAL_, None, date(2011, 5, 3), 6, 1),
    ("txt_upper", (707, "Norddjurs"), "Børne- og Ungdomsudvalget", CHILDREN_, None, date(2014, 11, 19), 7, 0),
    ("txt_inline", (306, "Odsherred"), "Kultur- og Fritidsudvalget", CHILDREN_, None, date(2009, 2, 4), 6, 1),
    ("txt_inline", (330, "Slagelse"), "Teknik- og Planudvalget", TECHNICAL_, None, date(2020, 8, 31), 8, 2),
    ("txt_web", (756, "Ikast-Brande"), "Udvalget for Børn", CHILDREN_, None, date(2024, 5, 13), 6, 1),
    ("txt_web", (727, "Odder"), "Social- og Sundhedsudvalget", SOCIAL_, None, date(2022, 10, 3), 8, 0),
    ("txt_procedure", None, "Skole- og Børneudvalget", CHILDREN_, "2018-2021", date(2020, 6, 8), 8, 1),
    ("txt_procedure", (269, "Solrød"), "Social- og Sundhedsudvalget", SOCIAL_, "2022-25", date(2023, 1, 30), 9, 1),
    ("html_accordion", (820, "Vesthimmerlands"), "Teknik- og Miljøudvalget", TECHNICAL_, None, date(2025, 2, 10), 8, 1),
    ("html_accordion", (350, "Lejre"), "Udvalget for Social, Sundhed & Ældre", SOCIAL_, None, date(2024, 9, 2), 6, 0),
    ("html_old", (575, "Vejen"), "Udvalget for skoler og børn", CHILDREN_, None, date(2012, 12, 11), 7, 1),
    ("html_old", (706, "Syddjurs"), "Plan, udvikling og kultur", TECHNICAL_, None, date(2016, 4, 20), 6, 0),
    ("html_article", (155, "Dragør"), "By-, Plan- og Boligudvalget", TECHNICAL_, None, date(2023, 11, 7), 7, 1),
    ("html_article", (201, "Allerød"), "Velfærdsudvalget", SOCIAL_, None, date(2024, 6, 11), 8, 1),
    ("html_top", (265, "Roskilde"), "Skole- og Børneudvalget", CHILDREN_, "2022-2025", date(2025, 1, 14), 8, 1),
    ("html_top", (326, "Kalundborg"), "Socialudvalget", SOCIAL_, "2018-2021", date(2019, 8, 22), 6, 0),
    ("pdf_portal", (151, "Ballerup"), "Teknik- og Miljøudvalget", TECHNICAL_, None, date(2024, 4, 9), 9, 1),
    ("pdf_portal", (210, "Fredensborg"), "Social- og Sundhedsudvalget", SOCIAL_, None, date(2025, 3, 5), 10, 1),
    ("pdf_letter", (400, "Bornholm"), "Fritids- og Kulturudvalget", CHILDREN_, None, date(2015, 9, 29), 7, 1),
    ("pdf_letter", (482, "Langeland"), "Infrastrukturudvalget", TECHNICAL_, None, date(2021, 5, 18), 6, 0),
    ("pdf_boxed", (260, "Halsnæs"), "Udvalget for Omsorg og Psykiatri", SOCIAL_, None, date(2022, 3, 23), 8, 1),
    ("pdf_boxed", (665, "Lemvig"), "Familie- og Kulturudvalget", CHILDREN_, None, date(2018, 10, 25), 6, 1),
    ("pdf_container", (219, "Hillerød"), "Ældre- og Omsorgsudvalget", SOCIAL_, None, date(2023, 4, 18), 8, 1),
    ("pdf_container", (190, "Furesø"), "Udvalg for by og natur", TECHNICAL_, None, date(2024, 10, 1), 6, 1),
    ("docx_styles", (510, "Haderslev"), "Udvalget for Teknik og Klima", TECHNICAL_, None, date(2024, 2, 26), 8, 1),
    ("docx_styles", (550, "Tønder"), "Børne- og Skoleudvalget", CHILDREN_, None, date(2023, 6, 14), 7, 0),
    ("docx_bold", (270, "Gribskov"), "Social- og Sundhedsudvalget", SOCIAL_, None, date(2017, 8, 16), 6, 1),
    ("docx_bold", (741, "Samsø"), "Teknisk Udvalg", TECHNICAL_, None, date(2021, 12, 2), 7, 1),
    ("json_portal", (840, "Rebild"), "Sundhedsudvalget", SOCIAL_, None, date(2025, 4, 3), 8, 1),
    ("json_portal", (410, "Middelfart"), "Teknisk Udvalg", TECHNICAL_, None, date(2024, 11, 12), 7, 0),
    ("json_bodies", (671, "Struer"), "Børne- og Kulturudvalget", CHILDREN_, None, date(2026, 3, 17), 8, 1),
    ("json_bodies", None, "Fællesudvalget for Teknik", TECHNICAL_, None, date(2025, 9, 30), 6, 0),
)  # fmt: skip


def meetings() -> list[Meeting]:
    """Every invented meeting, in the order of `SPECS`; the same at every call."""
    return [_meeting(seed, spec) for seed, spec in enumerate(SPECS, 1)]


def _meeting(seed: int, spec: Spec) -> Meeting:
    layout, municipality, committee, field_of_work, term, day, count, absent = spec
    chance = random.Random(f"meeting/{seed}")
    name = (municipality[1] if municipality else "uden-navn").lower()
    return Meeting(
        name=f"{_plain(name)}-{day.isoformat()}",
        layout=layout,
        municipality=municipality,
        committee=committee,
        term=term,
        day=day,
        start=f"{chance.choice((8, 13, 15, 16, 17, 19))}:{chance.choice(('00', '30'))}".zfill(5),
        end=f"{chance.choice((20, 21, 22))}:{chance.choice(('05', '15', '40'))}",
        place=chance.choice(PLACES),
        people=_people(chance, absent),
        cases=_cases(seed, layout, field_of_work, count, committee, municipality, day),
        first_number=chance.choice((1, 1, 1, 12, 59, 86)),
        seed=seed,
    )


def _plain(name: str) -> str:
    return name.translate(str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"}))


def _people(chance: random.Random, absent: int) -> tuple[Person, ...]:
    """Seven members, the last ones absent, a substitute for them, and two officials."""
    first, last = chance.sample(FIRST, 10), chance.sample(LAST, 10)
    names = [f"{one} {two}" for one, two in zip(first, last, strict=True)]
    roles = {0: "formand", 1: "næstformand"}
    members = [
        Person(names[n], PARTIES[n], roles.get(n), absent=n >= 7 - absent) for n in range(7)
    ]
    substitute = [Person(names[7], members[-1].party, substitute=True)] if absent else []
    officials = [
        Person(names[8], role="direktør", kind="official"),
        Person(names[9], role="sekretær", kind="official"),
    ]
    return (*members, *substitute, *officials)


def _cases(
    seed: int,
    layout: str,
    field_of_work: str,
    count: int,
    committee: str,
    municipality: tuple[int, str] | None,
    day: date,
) -> tuple[Case, ...]:
    """Opening, some cases of the field in changing order, announcements, closed items, closing."""
    chance = random.Random(f"cases/{seed}")
    bank = [case for case in FIELDS[field_of_work] if not case.closed]
    closed = [case for case in FIELDS[field_of_work] if case.closed]
    chosen = chance.sample(bank, count - 3)
    if count > 6:
        chosen.insert(len(chosen) - 1, closed[0])
    if layout.startswith("pdf") or seed % 4 == 0:
        chosen[1] = REPORT
    whole = [OPENING, *chosen, ANNOUNCEMENTS, CLOSED_ANNOUNCEMENTS]
    if seed % 3 == 0:
        whole.append(ANY_OTHER)
    if seed % 2 == 0:
        whole.append(SIGNATURES)
    kommune = f"{municipality[1]} Kommune" if municipality else "Kommunen"
    shared = {"udvalg": committee, "kommune": kommune, "aar": str(day.year)}
    shared |= {"aar1": str(day.year + 1), "aar1k": f"{(day.year + 1) % 100:02d}"}
    return tuple(_filled(case, {**shared, **_chances(chance, day)}) for case in whole)


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
