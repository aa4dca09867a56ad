"""System, bodies, committees, and who sits in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from raadhus.core.models import Municipality, Person
from raadhus.meetings.models import Committee, Membership

from ..addresses import NAMESPACE, Addresses
from ..queries import Term
from .base import Thing, filled, head, head_of, tombstone

FIRST = datetime(2026, 1, 1, tzinfo=UTC)  # of this server, where nothing is in it yet
LISTS = {
    "organization": "organization",
    "person": "person",
    "meeting": "meeting",
    "paper": "paper",
    "agendaItem": "agenda-item",
    "consultation": "consultation",
    "file": "file",
    "locationList": "location",
    "legislativeTermList": "legislative-term",
    "membership": "membership",
}


def system(to: Addresses, created: datetime | None, modified: datetime | None) -> Thing:
    first = created or FIRST
    return filled(
        {
            **head("System", to.to("system"), first, modified or first),
            "oparlVersion": NAMESPACE,
            "body": to.to("bodies"),
            "name": "Rådhus",
        }
    )


def body(to: Addresses, home: Municipality, terms: Iterable[Term]) -> Thing:
    url = to.thing("body", home.pk)
    if home.deleted_at is not None:
        return tombstone("Body", url, home.created_at, home.modified_at)
    embedded = [term(to, one, within="Body") for one in terms if one.is_live]
    thing = {
        **head("Body", url, home.created_at, home.modified_at),
        "system": to.to("system"),
        "shortName": home.name,
        "name": f"{home.name} Kommune",
        **{field: to.to("list", home.pk, kind) for field, kind in LISTS.items()},
        "classification": "Kommune",
        "web": to.page(home),
        "raadhus:municipalityCode": home.code,
    }
    return {**filled(thing), "legislativeTerm": embedded}


def term(to: Addresses, row: Term, within: str = "") -> Thing:
    url = to.to("term", row.municipality, row.name)
    if not row.is_live:
        return tombstone("LegislativeTerm", url, row.created, row.modified)
    return filled(
        {
            **head("LegislativeTerm", url, row.created, row.modified),
            "body": "" if within else to.thing("body", row.municipality),
            "name": row.name,
            "startDate": f"{row.name[:4]}-01-01",
            "endDate": f"{row.name[5:]}-12-31",
        }
    )


def organization(to: Addresses, row: Committee) -> Thing:
    return filled(
        {
            **head_of(to, "Organization", "organization", row),
            "body": to.thing("body", row.municipality_id),
            "name": row.name,
            "membership": [to.thing("membership", seat.pk) for seat in row.seats],  # type: ignore[attr-defined]
            "meeting": to.to("organization-meetings", row.pk),
            "consultation": to.to("organization-consultations", row.pk),
            "web": to.page(row),
        }
    )


def membership(to: Addresses, row: Membership, within: str = "") -> Thing:
    """When a seat began and ended is not known, only the first and last meeting: own fields."""
    return filled(
        {
            **head_of(to, "Membership", "membership", row),
            "person": "" if within else to.thing("person", row.person_id),
            "organization": to.thing("organization", row.committee_id),
            "role": row.role,
            "raadhus:party": row.party,
            "raadhus:term": row.term,
            "raadhus:substitute": row.substitute,
            "raadhus:firstMeeting": row.first_on.isoformat(),
            "raadhus:lastMeeting": row.last_on.isoformat(),
        }
    )


def person(to: Addresses, row: Person) -> Thing:
    seats: list[Membership] = getattr(row, "seats", [])  # not there with omit_internal
    return filled(
        {
            **head_of(to, "Person", "person", row),
            "body": to.thing("body", row.municipality_id),
            "name": row.name,
            "status": [Person.Kind(row.kind).label],
            "membership": [membership(to, seat, within="Person") for seat in seats],
            "web": to.page(row),
            "raadhus:party": row.party,
        }
    )
