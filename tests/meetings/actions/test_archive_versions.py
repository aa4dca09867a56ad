"""A meeting's documents as they come: the same again, changed, replaced, added to, late."""

from datetime import date
from itertools import permutations

import pytest
from django.db import transaction
from tests.meetings.archived import Matter, content, everything, found, put
from tests.meetings.papers import paper

from raadhus.meetings.models import Arrival, Item, Meeting, Version

pytestmark = pytest.mark.django_db

DAY = date(2024, 5, 29)
LIBRARY = Matter("Nyt bibliotek", "27.00.00-A21-1-24")
POOL = Matter("Svømmehallens åbningstider", "24-004783")
TALK = Matter("Meddelelser", said="")


def agenda(*matters, **more):
    undecided = [Matter(m.title, m.case, m.said, None, m.closed) for m in matters]
    return paper(DAY, *undecided, kind="DAGSORDEN", **more)


def items(**where):
    rows = Item.objects.filter(**where).order_by("position")
    return list(rows.values_list("slug", "title"))


def test_the_same_file_again_changes_nothing_at_all():
    put(paper(DAY, LIBRARY, POOL))
    put(paper(date(2024, 6, 5), LIBRARY, Matter("Noget", said="Som sag 1 den 29. maj 2024.")))
    before = everything()
    assert put(paper(DAY, LIBRARY, POOL), "kopi.txt").state == Arrival.State.UNCHANGED
    assert everything() == before


def test_a_changed_file_is_a_new_version_that_says_what_changed():
    put(paper(DAY, LIBRARY, POOL, TALK))
    keys = dict(Item.objects.values_list("slug", "pk"))
    rejected = Matter(LIBRARY.title, LIBRARY.case, decided="Ikke godkendt.")
    put(paper(DAY, rejected, POOL, Matter("Legepladser")))
    first, second = Version.objects.order_by("number")
    assert (first.number, first.changes, second.number) == (1, [], 2)
    assert [(c["change"], c["slug"], c["fields"]) for c in second.changes] == [
        ("changed", "punkt-1", ["decision"]),
        ("added", "punkt-3-2", []),
        ("removed", "punkt-3", []),
    ]
    assert {slug: key for slug, key in Item.objects.values_list("slug", "pk") if slug in keys} == (
        keys
    )
    gone = Item.objects.get(slug="punkt-3")
    assert gone.deleted_at is not None
    assert gone.deletion_reason == "Punktet er ikke med i den nyeste udgave."
    assert Item.objects.get(slug="punkt-1").outcome == "rejected"
    assert found("legepladser") == ["Legepladser"]
    assert found("meddelelser") == []


def test_items_keep_their_addresses_when_a_replaced_agenda_moves_them():
    put(agenda(LIBRARY, POOL))
    keys = dict(Item.objects.values_list("title", "pk"))
    put(agenda(TALK, POOL, LIBRARY))
    assert items(deleted_at=None) == [
        ("punkt-1-2", "Meddelelser"),
        ("punkt-2", "Svømmehallens åbningstider"),
        ("punkt-1", "Nyt bibliotek"),
    ]
    assert {title: Item.objects.get(title=title).pk for title in keys} == keys
    assert [item.label for item in Item.objects.order_by("position")] == ["1", "2", "3"]


def test_an_item_that_comes_back_has_its_old_address():
    put(agenda(LIBRARY, POOL))
    key = Item.objects.get(title=POOL.title).pk
    put(agenda(LIBRARY))
    put(agenda(LIBRARY, POOL, TALK))
    back = Item.objects.get(title=POOL.title)
    assert (back.pk, back.slug, back.deleted_at, back.deletion_reason) == (key, "punkt-2", None, "")
    assert [c["change"] for c in Version.objects.get(number=3).changes] == ["added", "added"]


def test_minutes_take_the_place_of_the_agenda():
    put(agenda(LIBRARY, POOL))
    keys = set(Item.objects.values_list("pk", flat=True))
    put(paper(DAY, LIBRARY, POOL))
    meeting = Meeting.objects.get()
    assert (meeting.state, set(meeting.items.values_list("pk", flat=True))) == ("minutes", keys)
    assert list(meeting.versions.values_list("number", "state")) == [(1, "agenda"), (2, "minutes")]
    assert set(meeting.items.values_list("outcome", flat=True)) == {"approved"}


def test_a_late_agenda_does_not_take_the_place_of_the_minutes():
    put(paper(DAY, LIBRARY))
    before = content()
    put(agenda(LIBRARY, POOL))
    after = content()
    assert Meeting.objects.get().state == "minutes"
    assert len(after.pop("versions")) == len(before.pop("versions")) + 1
    assert after == before
    assert found("svømmehallens") == []


def test_a_supplement_adds_and_stays_while_agendas_change():
    put(agenda(LIBRARY))
    put(paper(DAY, Matter(POOL.title, POOL.case, decided=None), kind="TILLÆGSDAGSORDEN", first=9))
    assert [title for _, title in items(deleted_at=None)] == [LIBRARY.title, POOL.title]
    put(agenda(TALK, LIBRARY))
    assert {title for _, title in items(deleted_at=None)} == {
        TALK.title, LIBRARY.title, POOL.title,
    }  # fmt: skip
    assert found("svømmehal") == [POOL.title]
    put(paper(DAY, TALK, LIBRARY))
    assert [title for _, title in items(deleted_at=None)] == [TALK.title, LIBRARY.title]
    assert list(Version.objects.values_list("supplement", flat=True)) == [
        False, True, False, False,
    ]  # fmt: skip


def test_two_meetings_on_one_day_are_told_apart_by_their_hours():
    put(paper(DAY, LIBRARY, clock="15:00"))
    put(paper(DAY, POOL, clock="19:30"))
    put(paper(DAY, Matter(POOL.title, POOL.case, decided="Drøftet."), clock="19:30"))
    assert list(Meeting.objects.order_by("slug").values_list("slug", "versions__number")) == [
        ("2024-05-29", 1),
        ("2024-05-29-2", 1),
        ("2024-05-29-2", 2),
    ]
    assert items(meeting__slug="2024-05-29") == [("punkt-1", LIBRARY.title)]


def test_the_order_in_which_meetings_arrive_does_not_matter():
    put(paper(date(2024, 1, 10), TALK))
    again = Matter(
        LIBRARY.title, LIBRARY.case, said="Udvalget så på det i punkt 1 den 29. maj 2024."
    )
    papers = [
        paper(DAY, Matter(LIBRARY.title, LIBRARY.case, decided="Udsat."), POOL),
        paper(date(2024, 6, 5), again, people=("Alba Ask (V)", "Birk Bilde (V)")),
        paper(date(2024, 9, 4), Matter(POOL.title, said="Se punkt 1 den 5. juni 2024.")),
        paper(DAY, again, committee="Byrådet", people=("Cilla Dam (C)", "Ole Bro (direktør)")),
    ]
    told = []
    for order in list(permutations(papers))[::4]:
        with transaction.atomic():
            for one in order:
                put(one)
            told.append(content())
            transaction.set_rollback(True)
    assert len(told) == 6
    for other in told[1:]:
        assert other == told[0]
