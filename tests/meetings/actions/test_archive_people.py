"""Who is who in the archive: never two people in one row."""

from dataclasses import replace
from datetime import date

import pytest
from tests.meetings.archived import Matter, put
from tests.meetings.papers import paper

from raadhus.core.models import Person
from raadhus.meetings.actions.arrivals import start_run, take_in
from raadhus.meetings.models import Attendance, ItemAttendance, Membership
from raadhus.minutes import read
from raadhus.minutes.model import Found, Participant

pytestmark = pytest.mark.django_db

TALK = Matter("Meddelelser")


def meet(day, *people, committee="Kulturudvalget", home="Samsø", number=0):
    put(paper(day, Matter(f"Sag {number}"), committee=committee, home=home, people=people))


def people():
    return list(Person.objects.order_by("pk").values_list("name", "kind", "party", "slug"))


def test_the_same_member_of_the_same_party_is_one_person_in_all_committees():
    meet(date(2024, 1, 10), "Ole Bro (A) (formand)")
    meet(date(2024, 1, 11), "Ole Bro (A)", committee="Byrådet")
    meet(date(2026, 1, 11), "Ole Bro (A)", committee="Byrådet")
    assert people() == [("Ole Bro", "member", "A", "ole-bro")]
    assert list(Membership.objects.order_by("pk").values_list("committee__slug", "term")) == [
        ("kulturudvalget", "2022-2025"),
        ("byraadet", "2022-2025"),
        ("byraadet", "2026-2029"),
    ]


def test_a_member_and_an_employee_of_one_name_are_two():
    for month in (1, 2):
        meet(date(2024, month, 10), "Ole Bro (A)")
        meet(date(2024, month, 11), "Ole Bro (direktør)")
    assert people() == [
        ("Ole Bro", "member", "A", "ole-bro"),
        ("Ole Bro", "official", "", "ole-bro-2"),
    ]


def test_an_employee_is_known_by_name_and_role():
    for number, committee in enumerate(("Kulturudvalget", "Kulturudvalget", "Byrådet"), 1):
        meet(date(2024, number, 10), "Ole Bro (direktør)", committee=committee)
    assert people() == [("Ole Bro", "official", "", "ole-bro")]
    assert Attendance.objects.count() == 3
    meet(date(2024, 9, 10), "Ole Bro (økonomichef)", committee="Byrådet")
    assert people()[1:] == [("Ole Bro", "official", "", "ole-bro-2")]


def test_two_members_of_one_name_in_different_parties_are_two():
    meet(date(2024, 1, 10), "Ole Bro (A)")
    meet(date(2024, 1, 11), "Ole Bro (V)", committee="Byrådet")
    meet(date(2024, 2, 10), "Ole Bro (A)")
    meet(date(2024, 2, 11), "Ole Bro (V)", committee="Byrådet")
    assert people() == [
        ("Ole Bro", "member", "A", "ole-bro"),
        ("Ole Bro", "member", "V", "ole-bro-2"),
    ]


def test_two_members_of_one_name_in_one_committee_are_two():
    two = (Participant(Found("Ole Bro", (0, 7)), Found(party, (0, 1))) for party in ("V", "A"))
    participants = tuple(two)
    for month in (1, 2, 3):
        document = paper(date(2024, month, 10), TALK)
        minutes = replace(read(document, "a.txt"), participants=participants)
        take_in(start_run(), "a.txt", document, minutes)
    assert [(name, party) for name, _, party, _ in people()] == [("Ole Bro", "V"), ("Ole Bro", "A")]
    assert Membership.objects.count() == 2


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_name_without_a_party_in_another_committee_proves_nothing(order):
    """The councillor and the member of the elders' council may only have the name in common."""
    papers = [("Ole Bro (A)", "Byrådet"), ("Ole Bro", "Ældrerådet")]
    for index in order:
        name, committee = papers[index]
        meet(date(2024, 1, 10 + index), name, committee=committee)
    assert [(name, party) for name, _, party, _ in people()] == [
        ("Ole Bro", ("A", "")[index]) for index in order
    ]


def test_a_member_without_a_party_is_known_by_the_seat():
    for month in (1, 2):
        meet(date(2024, month, 10), "Ole Bro", "Ida Eg")
    assert [name for name, *_ in people()] == ["Ole Bro", "Ida Eg"]


def test_the_same_name_in_two_municipalities_is_two_people():
    meet(date(2024, 1, 10), "Ole Bro (A)")
    meet(date(2024, 1, 10), "Ole Bro (A)", home="Læsø")
    assert [(p.name, p.municipality.name, p.slug) for p in Person.objects.order_by("pk")] == [
        ("Ole Bro", "Samsø", "ole-bro"),
        ("Ole Bro", "Læsø", "ole-bro"),
    ]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_change_of_party_within_a_committee_is_one_person_in_any_order(order):
    parties = ("A", "A", "V")
    for index in order:
        meet(date(2024, index + 1, 10), f"Ole Bro ({parties[index]})")
    assert people() == [("Ole Bro", "member", "V", "ole-bro")]
    seat = Membership.objects.get()
    assert (seat.party, seat.first_on, seat.last_on) == ("V", date(2024, 1, 10), date(2024, 3, 10))


def test_somebody_whom_a_new_version_names_no_longer_is_taken_away():
    day = date(2024, 1, 10)
    put(paper(day, TALK, people=("Ole Bro (A)", "Ida Eg (V)", "Bo Lim (direktør)")))
    put(paper(day, TALK, people=("Ole Bro (A)", "Bo Lim (direktør)")))
    left = Person.objects.filter(deleted_at=None).order_by("name").values_list("name", "slug")
    assert list(left) == [("Bo Lim", "bo-lim"), ("Ole Bro", "ole-bro")]
    assert list(Membership.objects.filter(deleted_at=None).values_list("person__name")) == [
        ("Ole Bro",)
    ]
    put(paper(date(2024, 2, 10), TALK, people=("Ida Eg (V)",)))
    again = Membership.objects.get(person__slug="ida-eg")
    assert (again.first_on, again.deleted_at) == (date(2024, 2, 10), None)
    assert Person.objects.count() == 3


def test_who_left_for_one_item_is_tied_to_the_member():
    day = date(2024, 1, 10)
    said = Matter(
        "Tilskud",
        decided="Godkendt.\n\nOle Bro (A) var inhabil og deltog ikke i sagens behandling.",
    )
    put(paper(day, said, people=("Ole Bro (A)", "Ida Eg (V)")))
    [row] = ItemAttendance.objects.all()
    assert (row.name, row.person.slug, row.item.slug) == ("Ole Bro", "ole-bro", "punkt-1")
