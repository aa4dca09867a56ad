"""Withdrawing and bringing back: out of everything at once; only restoring brings it back."""

from datetime import date

import pytest
from tests.meetings.archived import Matter, content, found, put
from tests.meetings.papers import paper

from raadhus.core.journal import faults
from raadhus.core.models import JournalEntry, Municipality, Person
from raadhus.core.search.queries import search
from raadhus.meetings.actions.reasons import NoReasonError
from raadhus.meetings.actions.withdrawal import (
    restore_item,
    restore_meeting,
    withdraw_item,
    withdraw_meeting,
)
from raadhus.meetings.models import Case, Committee, Item, Meeting, Membership, Version

pytestmark = pytest.mark.django_db

MAY, JUNE = date(2024, 5, 29), date(2024, 6, 5)
LIBRARY = Matter("Nyt bibliotek", "27.00.00-A21-1-24")
POOL = Matter("Svømmehallens takster", "24-004783", attachments=("Takstblad",))
TALK = Matter("Meddelelser", said="")


@pytest.fixture
def meeting() -> Meeting:
    put(paper(JUNE, TALK, people=("Alba Ask (A)",)))
    put(paper(MAY, LIBRARY, POOL))
    return Meeting.objects.get(date=MAY)


def originals():
    return list(Version.objects.order_by("pk").values_list("original_open", flat=True))


def titles():
    return {item.title for item in Item.objects.visible_to({"public"})}


def total(tokens=frozenset({"public"})):
    results = search("", tokens=tokens)
    return results.total, {v.value: v.count for v in results.facets["period"]}


def test_a_withdrawn_meeting_is_out_of_everything_at_once(meeting):
    staff = frozenset({"public", Municipality.objects.get().token})
    assert (found("bibliotek"), total()) == (["Nyt bibliotek"], (3, {"2024": 3}))
    withdraw_meeting(meeting, reason="  Forkert\nfil. ", by="system")
    assert (found("bibliotek"), found("bibliotek", staff)) == ([], [])
    assert total(staff) == total() == (1, {"2024": 1})
    assert titles() == {"Meddelelser"}
    assert Meeting.objects.visible_to({"public"}).count() == 1
    assert (meeting.deletion_reason, originals()) == ("Forkert fil.", [True, False])
    assert not Case.objects.visible_to({"public"}).exists()
    left = Person.objects.filter(deleted_at=None).values_list("name", flat=True)
    assert list(left) == ["Alba Ask"]
    seat = Membership.objects.get(deleted_at=None)
    assert (seat.person.name, seat.first_on, seat.last_on) == ("Alba Ask", JUNE, JUNE)


def test_what_is_brought_back_is_the_same(meeting):
    before = content()
    withdraw_meeting(meeting, reason="Forkert fil.", by="system")
    assert content() != before
    restore_meeting(meeting, reason="Den var rigtig.", by="system")
    assert content() == before


def test_both_are_in_the_journal(meeting):
    withdraw_meeting(meeting, reason="Forkert fil.", by="system")
    restore_meeting(meeting, reason="Den var rigtig.", by="kommando")
    item = Item.objects.get(title=POOL.title)
    withdraw_item(item, reason="Et navn.", by="system")
    rows = JournalEntry.objects.order_by("number").values_list("action", "by", "details")
    assert list(rows) == [
        ("meeting.withdraw", "system", {"reason": "Forkert fil."}),
        ("meeting.restore", "kommando", {"reason": "Den var rigtig."}),
        ("item.withdraw", "system", {"reason": "Et navn.", "item": "punkt-2"}),
    ]
    assert list(faults()) == []


@pytest.mark.parametrize("action", [withdraw_meeting, restore_meeting])
def test_without_a_reason_nothing_happens(meeting, action):
    before = content()
    with pytest.raises(NoReasonError, match="begrundelse"):
        action(meeting, reason=" \n ", by="system")
    assert content() == before
    assert not JournalEntry.objects.exists()


def test_neither_the_same_file_nor_a_new_one_brings_it_back(meeting):
    withdraw_meeting(meeting, reason="Forkert fil.", by="system")
    put(paper(MAY, LIBRARY, POOL))
    put(paper(MAY, LIBRARY, POOL, Matter("Legeplads")))
    assert (titles(), found("bibliotek OR legeplads"), found("legeplads")) == (
        {"Meddelelser"}, [], [],
    )  # fmt: skip
    assert originals() == [True, False, False]


def test_what_came_meanwhile_is_there_when_it_is_brought_back(meeting):
    withdraw_meeting(meeting, reason="Forkert fil.", by="system")
    put(paper(MAY, LIBRARY, Matter("Legeplads")))
    restore_meeting(meeting, reason="Rettet.", by="system")
    assert titles() == {"Meddelelser", "Nyt bibliotek", "Legeplads"}
    assert found("legeplads") == ["Legeplads"]
    assert originals() == [True, True, True]


def test_one_item_alone(meeting):
    item = Item.objects.get(title=POOL.title)
    withdraw_item(item, reason="Et navn.", by="system")
    assert (found("takster"), found("bilag:takstblad"), titles()) == (
        [], [], {"Meddelelser", "Nyt bibliotek"},
    )  # fmt: skip
    assert originals() == [True, False]
    put(paper(MAY, LIBRARY, Matter(POOL.title, POOL.case, decided="Drøftet.")))
    assert (found("takster"), originals()) == ([], [True, False, False])
    item.refresh_from_db()
    assert (item.deletion_reason, item.outcome) == ("Et navn.", "discussed")


def test_an_item_comes_back_the_same(meeting):
    before = content()
    item = Item.objects.get(title=POOL.title)
    withdraw_item(item, reason="Et navn.", by="system")
    restore_item(item, reason="Det var ingen fejl.", by="system")
    assert content() == before


def test_an_item_of_a_withdrawn_meeting_waits_for_its_meeting(meeting):
    item = Item.objects.get(title=POOL.title)
    withdraw_item(item, reason="Et navn.", by="system")
    withdraw_meeting(meeting, reason="Forkert fil.", by="system")
    restore_item(item, reason="Det var ingen fejl.", by="system")
    assert (titles(), found("takster")) == ({"Meddelelser"}, [])
    restore_meeting(meeting, reason="Rettet.", by="system")
    assert (found("takster"), originals()) == ([POOL.title], [True, True])


def test_a_meeting_comes_back_without_the_item_that_was_withdrawn_before(meeting):
    withdraw_item(Item.objects.get(title=POOL.title), reason="Et navn.", by="system")
    withdraw_meeting(meeting, reason="Forkert fil.", by="system")
    restore_meeting(meeting, reason="Rettet.", by="system")
    assert (titles(), found("takster")) == ({"Meddelelser", "Nyt bibliotek"}, [])
    assert originals() == [True, False]


def test_those_who_keep_copies_can_see_that_something_changed(meeting):
    stamps = [Committee.objects.get().modified_at, Municipality.objects.get().modified_at]
    withdraw_meeting(meeting, reason="Forkert fil.", by="system")
    item = Item.objects.get(title=POOL.title)
    assert item.modified_at == item.deleted_at == Meeting.objects.get(date=MAY).deleted_at
    assert Committee.objects.get().modified_at > stamps[0]
    assert Municipality.objects.get().modified_at > stamps[1]
