"""A document that a newer reader reads as another meeting's leaves the one it seemed to be of."""

from dataclasses import replace
from datetime import date

import pytest
from tests.meetings.archived import Matter, found, put
from tests.meetings.papers import paper

from raadhus.meetings.actions.arrivals import start_run, take_in
from raadhus.meetings.models import Item, Meeting, Reading, Version
from raadhus.minutes import read
from raadhus.minutes.model import Found

pytestmark = pytest.mark.django_db

DAY, OTHER = date(2024, 5, 29), date(2024, 6, 29)
DOCUMENT = paper(DAY, Matter("Nyt bibliotek"), Matter("Svømmehal"))


def read_anew(day: date) -> None:
    minutes = read(DOCUMENT, "a.txt")
    Reading.objects.update(reader_version="0.0.1")
    take_in(start_run(), "a.txt", DOCUMENT, replace(minutes, date=Found(day, (0, 3))))


def meetings():
    rows = Meeting.objects.order_by("date")
    return [
        (m.slug, m.deleted_at is None, [i.title for i in m.items.filter(deleted_at=None)])
        for m in rows
    ]


def test_the_only_document_takes_the_meeting_with_it_and_brings_it_back():
    put(DOCUMENT)
    read_anew(OTHER)
    assert meetings() == [
        ("2024-05-29", False, []),
        ("2024-06-29", True, ["Nyt bibliotek", "Svømmehal"]),
    ]
    assert Meeting.objects.get(date=DAY).deletion_reason == "Dokumentet hører til et andet møde."
    assert found("bibliotek") == ["Nyt bibliotek"]
    assert Item.objects.get(date=DAY, title="Svømmehal").deleted_at is not None
    read_anew(DAY)
    assert meetings() == [
        ("2024-05-29", True, ["Nyt bibliotek", "Svømmehal"]),
        ("2024-06-29", False, []),
    ]
    assert Version.objects.count() == 1


def test_one_of_two_leaves_the_meeting_as_the_other_says():
    put(paper(DAY, Matter("Legeplads")))
    put(DOCUMENT)
    assert meetings() == [("2024-05-29", True, ["Nyt bibliotek", "Svømmehal"])]
    read_anew(OTHER)
    assert meetings() == [
        ("2024-05-29", True, ["Legeplads"]),
        ("2024-06-29", True, ["Nyt bibliotek", "Svømmehal"]),
    ]
    assert list(Version.objects.order_by("pk").values_list("meeting__slug", "number")) == [
        ("2024-05-29", 1),
        ("2024-06-29", 1),
    ]
