"""Which municipality a document is of: told from outside, by itself, known from before, or not."""

from datetime import date

import pytest
from tests.meetings.archived import Matter, everything, found, put
from tests.meetings.papers import paper

from raadhus.core.models import Municipality
from raadhus.meetings.actions.masking import mask_name
from raadhus.meetings.actions.places import RESERVED, find_municipality
from raadhus.meetings.models import Arrival, Item, Meeting, Reading

pytestmark = pytest.mark.django_db

DAY = date(2024, 5, 29)
TALK = Matter("Nyt bibliotek")
State = Arrival.State


def test_the_document_says_it_itself():
    assert put(paper(DAY, TALK, home="Samsø")).state == State.READ
    [home] = Municipality.objects.all()
    assert (home.name, home.code, home.slug) == ("Samsø", 741, "samsoe")


def test_what_is_said_from_outside_goes_before():
    put(paper(DAY, TALK, home="Samsø"), home="Læsø")
    assert Meeting.objects.get().committee.municipality.name == "Læsø"


def test_without_it_nothing_is_guessed_and_it_is_entered_once_it_is_known():
    document = paper(DAY, TALK, home="")
    taken = put(document)
    assert (taken.state, taken.meeting) == (State.UNCERTAIN, None)
    assert taken.message == (
        "Dokumentet er gemt, men kommunen fremgår ikke, så mødet kan ikke oprettes."
    )
    assert (Meeting.objects.count(), Municipality.objects.count(), found("bibliotek")) == (0, 0, [])
    assert put(document).state == State.UNCHANGED
    taken = put(document, home="Fjordlund")
    assert (taken.state, taken.meeting) == (State.READ, Meeting.objects.get())
    assert found("bibliotek") == ["Nyt bibliotek"]
    assert Reading.objects.count() == 1


def test_a_document_that_was_entered_keeps_its_home_when_it_comes_again_without():
    put(paper(DAY, TALK, home=""), home="Fjordlund")
    before = everything()
    assert put(paper(DAY, TALK, home="")).state == State.UNCHANGED
    assert everything() == before


def test_a_name_that_may_not_be_shown_is_masked_when_the_home_becomes_known():
    fjordlund = find_municipality("Fjordlund")
    mask_name(fjordlund, "Alba Ask", reason="Efter ønske.", by="system")
    document = paper(DAY, Matter("Tak", said="Udvalget takkede Alba Ask for arbejdet."), home="")
    put(document, "Alba_Ask.txt")
    assert "Alba Ask" in Reading.objects.get().text  # nobody knows yet whose it is
    put(document, "Alba_Ask.txt", home="Fjordlund")
    kept = "".join(everything()).replace('"name": "Alba Ask", "reason"', "")
    assert "Alba" not in kept.replace("Alba_Ask", "Alba_Ask")
    assert Item.objects.get().content["sections"][1]["blocks"][0]["text"] == (
        "Udvalget takkede [navn fjernet] for arbejdet."
    )


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Ærø", "ærø", "Ærø Kommune"), [("Ærø", "aeroe")]),
        (("Østby", "østby", "ØSTBY KOMMUNE"), [("Østby", "oestby")]),
        (("Fjordlund", " Fjordlund  Kommune "), [("Fjordlund", "fjordlund")]),
    ],
)
def test_a_municipality_is_one_however_it_is_written(names, expected):
    made = {find_municipality(name).pk for name in names}
    assert len(made) == 1
    assert list(Municipality.objects.values_list("name", "slug")) == expected


def test_no_municipality_takes_an_address_of_the_site():
    assert {find_municipality(name.title()).slug for name in RESERVED} == {
        f"{name}-2" for name in RESERVED
    }


def test_an_endless_name_is_cut():
    home = find_municipality("Langbakke" * 100)
    assert (len(home.name), len(home.slug)) == (60, 50)
    assert find_municipality("Langbakke" * 100) == home
