"""The words that formats take: dates, times, committee, numbers of cases."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta

from .model import Case, Meeting

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip
DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

CASE_FORMS = {
    "dash": "{kle}-{facet}-{serial}-{yy}",
    "nodash": "{kle}{facet}-{serial}-{yy}",
    "serial": "{kle}{facet}-{serial:04d}",
    "serialyear": "{kle}-{facet}-{long}-{yy}",
    "kleyear": "{kle}{facet} - {yyyy}/{long}",
    "slash": "{yy}/{long}",
    "year": "{yyyy}-{long:06d}",
    "k": "{yy}-{long:06d}K",
    "archive": "{archive}-{yyyy}-{serial}",
    "emn": "EMN-{yyyy}-{long:06d}",
    "plain": "2{long:05d}",
}


def fill(pattern: str, names: Mapping[str, str]) -> str:
    for name, value in names.items():
        pattern = pattern.replace("{" + name + "}", value)
    return pattern


def day_names(day: date) -> dict[str, str]:
    month, weekday = MONTHS[day.month - 1], DAYS[day.weekday()]
    return {
        "ugedag": weekday,
        "Ugedag": weekday.capitalize(),
        "d": str(day.day),
        "måned": month,
        "yyyy": str(day.year),
        "dd-mm-yyyy": f"{day:%d-%m-%Y}",
        "dd.mm.yyyy": f"{day:%d.%m.%Y}",
        "day": f"{day.day}. {month} {day.year}",
    }


def meeting_names(meeting: Meeting) -> dict[str, str]:
    municipality = meeting.municipality[1] if meeting.municipality else ""
    return {
        **day_names(meeting.day),
        "udvalg": meeting.committee,
        "UDVALG": meeting.committee.upper(),
        "kommune": municipality,
        "KOMMUNE": municipality.upper(),
        " term": f" {meeting.term}" if meeting.term else "",
        "_term": f"_{meeting.term}" if meeting.term else "",
        "term": meeting.term or "",
        "start": meeting.start,
        "slut": meeting.end,
        "start.": meeting.start.replace(":", "."),
        "slut.": meeting.end.replace(":", "."),
        "sted": meeting.place,
    }


def earlier_day(meeting: Meeting, days: int) -> date:
    """A weekday about so many days before the meeting."""
    day = meeting.day - timedelta(days=days)
    return day - timedelta(days=max(0, day.weekday() - 4))


def case_number(form: str, case: Case, meeting: Meeting, place: int) -> str:
    chance = random.Random(f"{meeting.seed}/{place}/case")
    return CASE_FORMS[form].format(
        kle=case.kle,
        facet=case.facet,
        serial=chance.randrange(1, 400),
        long=chance.randrange(1000, 40000),
        yy=f"{meeting.day:%y}",
        yyyy=meeting.day.year,
        archive=meeting.municipality[0] if meeting.municipality else 329,
    )
