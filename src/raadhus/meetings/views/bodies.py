"""Pages of the front, municipalities, committees, cases and people."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from ..documents import bodies as shown
from ..documents import facts
from ..documents.items import line
from ..documents.readers import Reader, reader_of
from ..documents.trail import to_committee, to_municipality, under_municipality
from ..schemas import bodies as schemas
from ..schemas.meetings import CaseOut
from .answers import Answer, page


@page
def front(request: HttpRequest) -> Answer:
    """The way in: search, and what is new."""
    found = facts.front()

    def context() -> dict[str, Any]:
        return {
            "municipalities": found.municipalities,
            "decisions": [(item, line(item, Reader())) for item in found.decisions],
            "coming": found.coming,
        }

    return Answer(
        "meetings/front.html",
        context,
        lambda: schemas.FrontOut.of(found, request.build_absolute_uri),
    )


@page
def municipality(request: HttpRequest, home: str) -> Answer:
    found = facts.municipality(home)

    def context() -> dict[str, Any]:
        for committee in found.committees:
            committee.municipality = found.municipality
        return {
            "municipality": found.municipality,
            "committees": found.committees,
            "decisions": [(item, line(item, Reader())) for item in found.decisions],
            "coming": found.coming,
        }

    return Answer(
        "meetings/municipality.html",
        context,
        lambda: schemas.MunicipalityOut.told(found, request.build_absolute_uri),
        to_municipality(found.municipality),
        found.municipality,
    )


@page
def committee(request: HttpRequest, home: str, slug: str) -> Answer:
    """`?aar=2024` chooses the year whose meetings are listed."""
    found = facts.committee(home, slug, facts.year_in(request.GET.get("aar")))

    def context() -> dict[str, Any]:
        return {
            "committee": found.committee,
            "municipality": found.committee.municipality,
            "years": found.years,
            "year": found.year,
            "meetings": found.meetings,
            "terms": shown.terms(found.members, found.committee.municipality),
            "chart": shown.decisions_chart(found.counted),
        }

    return Answer(
        "meetings/committee.html",
        context,
        lambda: schemas.CommitteeOut.told(found, request.build_absolute_uri),
        to_committee(found.committee),
    )


@page
def case(request: HttpRequest, home: str, slug: str) -> Answer:
    found = facts.case(home, slug, reader_of(request))

    def context() -> dict[str, Any]:
        return {"case": found.case, "way": shown.way(found.items), "items": found.items}

    return Answer(
        "meetings/case.html",
        context,
        lambda: CaseOut.told(found, request.build_absolute_uri),
        under_municipality(found.case.municipality, f"Sag {found.case.number}"),
    )


@page
def person(request: HttpRequest, home: str, slug: str) -> Answer:
    found = facts.person(home, slug, reader_of(request))

    def context() -> dict[str, Any]:
        return {
            "person": found.person,
            "terms": shown.seats(found.memberships, found.presence),
            "disqualified": found.disqualified,
        }

    return Answer(
        "meetings/person.html",
        context,
        lambda: schemas.PersonOut.told(found, request.build_absolute_uri),
        under_municipality(found.person.municipality, found.person.name),
    )
