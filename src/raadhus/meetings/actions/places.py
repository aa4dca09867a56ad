"""Municipalities, committees, cases and people, found again or made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.utils import timezone

from raadhus.core.models import Municipality, Person
from raadhus.danish.places import municipality as known_municipality

from ..calc.keys import (
    case_key,
    committee_key,
    committee_name,
    free_slug,
    kle_group,
    slug,
    term_of,
)
from ..calc.people import Known, Printed, identify
from ..models import Case, Committee, Membership

# Addresses that the site needs itself; no municipality may take one.
RESERVED = frozenset(
    (
        "aabne-data", "api", "dokument", "feed", "forside", "helbred", "konto", "laes", "log-ind", "oparl", "privatliv",
        "robots", "sitemap", "soeg", "static", "tilgaengelighed", "udvalg",
    )
)  # fmt: skip


def find_municipality(name: str) -> Municipality:
    """The municipality of a name, made where it is not there yet; a real one gets its code."""
    known = known_municipality(name)
    name = known.name if known else " ".join(name.split()).removesuffix(" Kommune")
    found = Municipality.objects.filter(name__iexact=name).first()
    if found is not None:
        return found
    taken = set(Municipality.objects.values_list("slug", flat=True)) | RESERVED
    address = free_slug(slug(name, 60), taken, empty="kommune")
    made, _ = Municipality.objects.get_or_create(
        name=name, defaults={"code": known.code if known else None, "slug": address}
    )
    return made


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
    printed = {case_key(number)[:80]: number for number in reversed(numbers) if number.strip()}
    found = {case.key: case for case in municipality.cases.filter(key__in=printed)}
    missing = {key: number for key, number in printed.items() if key and key not in found}
    if not missing:
        return found
    wanted = {key: slug(number) or "sag" for key, number in missing.items()}
    roots = Q()
    for root in wanted.values():
        roots |= Q(slug__startswith=root)
    taken = set(municipality.cases.filter(roots).values_list("slug", flat=True))
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


class People:
    """The people of a municipality whom one document names, each found or made once."""

    def __init__(self, committee: Committee, day: date, printed: Sequence[Printed]) -> None:
        self._committee = committee
        self._term = term_of(day)
        names = {person.name for person in printed}
        rows = Person.objects.filter(municipality=committee.municipality, name__in=names)
        self._people = {person.pk: person for person in rows}
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
        if printed.party and person.party != printed.party:
            person.party, person.modified_at = printed.party[:60], timezone.now()
            person.save(update_fields=["party", "modified_at"])
        return person

    def _known_people(self) -> list[Known]:
        parties: dict[int, set[str]] = {}
        roles: dict[int, set[str]] = {}
        seats: dict[int, set[int]] = {}
        rows = Membership.objects.filter(person__in=self._people)
        columns = ("person", "party", "role", "committee", "term")
        for key, party, role, committee, term in rows.values_list(*columns):
            parties.setdefault(key, set()).update({party} - {""})
            roles.setdefault(key, set()).update({role} - {""})
            if term == self._term:
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

    def _make(self, printed: Printed) -> Person:
        municipality = self._committee.municipality
        root = slug(printed.name, 200) or "person"
        same = Person.objects.filter(municipality=municipality, slug__startswith=root)
        taken = set(same.values_list("slug", flat=True))
        person = Person.objects.create(
            municipality=municipality,
            name=printed.name[:200],
            slug=free_slug(root, taken),
            kind=printed.kind,
            party=printed.party[:60],
        )
        self._people[person.pk] = person
        return person
