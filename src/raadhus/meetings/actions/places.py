"""Municipalities, committees, cases and people, found again or made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import models
from django.db.models import QuerySet, When
from django.utils import timezone

from raadhus.core.models import Municipality, Person
from raadhus.danish.places import municipality as known_municipality

from ..calc.keys import (
    case_key,
    committee_key,
    committee_name,
    folded,
    free_slug,
    kle_group,
    slug,
    term_of,
)
from ..calc.people import Known, Printed, identify
from ..models import Attendance, Case, Committee, Membership

KOMMUNE = re.compile(r" kommune$", re.IGNORECASE)
# Addresses that the site needs itself; no municipality may take one.
RESERVED = frozenset(
    (
        "aabne-data", "api", "dokument", "feed", "forside", "helbred", "konto", "laes", "log-ind",
        "oparl", "privatliv", "robots", "sitemap", "soeg", "static", "tilgaengelighed", "udvalg",
    )
)  # fmt: skip


def find_municipality(name: str) -> Municipality:
    """The municipality of a name, made where it is not there yet; a real one gets its code."""
    known = known_municipality(name)
    name = known.name if known else KOMMUNE.sub("", " ".join(name.split()))[:60]
    found = Municipality.objects.filter(name=name).first() or _alike(name)
    if found is not None:
        return found
    taken = set(Municipality.objects.values_list("slug", flat=True)) | RESERVED
    address = free_slug(slug(name, 50), taken, empty="kommune")
    made, _ = Municipality.objects.get_or_create(
        name=name, defaults={"code": known.code if known else None, "slug": address}
    )
    return made


def _alike(name: str) -> Municipality | None:
    """Compared here, because SQLite knows capital letters of ASCII alone."""
    key = folded(name)
    return next((one for one in Municipality.objects.all() if folded(one.name) == key), None)


def find_committee(municipality: Municipality, printed: str) -> Committee:
    """The committee of a printed name; the term that some print after it is not part of it."""
    key = committee_key(printed)[:200]
    found: Committee | None = municipality.committees.filter(key=key).first()
    if found is not None:
        return found
    name = committee_name(printed)[:200]
    taken = set(municipality.committees.values_list("slug", flat=True))
    return Committee.objects.create(
        municipality=municipality, name=name, key=key, slug=free_slug(slug(name), taken)
    )


def find_cases(municipality: Municipality, numbers: Sequence[str]) -> dict[str, Case]:
    """The cases of printed numbers by their key, made where they are not there yet."""
    printed: dict[str, str] = {}
    for number in numbers:
        if number.strip():
            printed.setdefault(case_key(number)[:80], number)
    found = {case.key: case for case in municipality.cases.filter(key__in=printed)}
    missing = {key: number for key, number in printed.items() if key and key not in found}
    if not missing:
        return found
    wanted = {key: slug(number, 70) or "sag" for key, number in missing.items()}
    taken = _taken(municipality.cases.all(), wanted.values())
    made = []
    for key, number in missing.items():
        address = free_slug(wanted[key], taken)
        taken.add(address)
        made.append(
            Case(
                municipality=municipality,
                number=number[:80],
                key=key,
                slug=address,
                kle=kle_group(number)[:8],
            )
        )
    Case.objects.bulk_create(made)
    return found | {case.key: case for case in made}


def _taken(rows: QuerySet[Any], roots: Iterable[str]) -> set[str]:
    """Of the addresses that begin with a root, those that bar it and those numbered after it."""
    taken = set(rows.filter(slug__in=roots).order_by().values_list("slug", flat=True))
    for root in list(taken):
        taken.update(rows.filter(slug__startswith=f"{root}-").values_list("slug", flat=True))
    return taken


class People:
    """The people of a municipality whom one document names, each found or made once."""

    def __init__(self, committee: Committee, day: date, printed: Sequence[Printed]) -> None:
        self._committee = committee
        self._day, self._term = day, term_of(day)
        names = {person.name for person in printed}
        rows = Person.objects.filter(municipality=committee.municipality, name__in=names)
        self._people = {person.pk: person for person in rows}
        self._last: dict[int, date] = {}  # the newest meeting in which one sat as a member
        self._known = self._known_people()
        self._taken: set[int] = set()

    def find(self, printed: Printed) -> Person:
        """The person who is meant; see `calc.people.identify`."""
        known = identify(printed, self._known, self._committee.pk, self._taken)
        person = self._people[known.key] if known else self._make(printed)
        self._taken.add(person.pk)
        if person.deleted_at is not None:
            person.deleted_at = None
            person.save(update_fields=["deleted_at"])
        is_newest = self._day >= self._last.get(person.pk, self._day)
        if printed.party and person.party != printed.party and is_newest:
            person.party, person.modified_at = printed.party[:60], timezone.now()
            person.save(update_fields=["party", "modified_at"])
        return person

    def _known_people(self) -> list[Known]:
        parties: dict[int, set[str]] = {}
        roles: dict[int, set[str]] = {}
        seats: dict[int, set[int]] = {}
        rows = Membership.objects.filter(person__in=self._people).order_by()
        columns = ("person", "party", "committee", "term", "last_on")
        for key, party, committee, term, last in rows.values_list(*columns):
            parties.setdefault(key, set()).update({party} - {""})
            self._last[key] = max(last, self._last.get(key, last))
            if term == self._term:
                seats.setdefault(key, set()).add(committee)
        for key, role, committee, in_term in self._employees():
            roles.setdefault(key, set()).update({role} - {""})
            if in_term:
                seats.setdefault(key, set()).add(committee)
        return [
            Known(
                key,
                person.name,
                person.kind,
                frozenset(parties.get(key, set()) | ({person.party} - {""})),
                frozenset(roles.get(key, ())),
                frozenset(seats.get(key, ())),
            )
            for key, person in self._people.items()
        ]

    def _employees(self) -> Iterable[tuple[int, str, int, bool]]:
        """(person, role, committee, whether in this term) of those who sit in no committee."""
        others = [key for key, one in self._people.items() if one.kind != Person.Kind.MEMBER]
        if not others:
            return ()
        years = (int(self._term[:4]), int(self._term[5:]))
        rows = Attendance.objects.filter(person__in=others).order_by().distinct()
        in_term = models.Case(When(meeting__date__year__range=years, then=True), default=False)
        columns = ("person", "role", "meeting__committee")
        return rows.values_list(*columns, in_term)

    def _make(self, printed: Printed) -> Person:
        municipality = self._committee.municipality
        root = slug(printed.name, 200) or "person"
        taken = _taken(Person.objects.filter(municipality=municipality), [root])
        person = Person.objects.create(
            municipality=municipality,
            name=printed.name[:200],
            slug=free_slug(root, taken),
            kind=printed.kind,
            party=printed.party[:60],
        )
        self._people[person.pk] = person
        return person
