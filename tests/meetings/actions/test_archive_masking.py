"""Masking a name: gone from everything at once and from what comes later, and lifted again."""

from datetime import date

import pytest
from tests.meetings.archived import Matter, content, everything, found, put
from tests.meetings.papers import paper

from raadhus.core.journal import faults
from raadhus.core.models import File, JournalEntry, Municipality, Person
from raadhus.meetings.actions.masking import NoNameError, lift_mask, mask_name
from raadhus.meetings.actions.reasons import NoReasonError
from raadhus.meetings.models import Arrival, Item, Mask, Membership, Reading, Version

pytestmark = pytest.mark.django_db

MAY, JUNE = date(2024, 5, 29), date(2024, 6, 5)
THANKS = Matter("Tak til Birk Bilde", said="Udvalget takkede Birk\nBildes familie.",
                decided="Birk Bilde (V) var inhabil og deltog ikke i sagens behandling. Godkendt.",
                attachments=("Brev fra birk bilde",))  # fmt: skip
LIBRARY = Matter("Nyt bibliotek", "27.00.00-A21-1-24")


@pytest.fixture
def home() -> Municipality:
    put(paper(MAY, THANKS, LIBRARY), "Referat_Birk_Bilde.txt")
    put(paper(JUNE, LIBRARY, people=("Alba Ask (A)",)), "juni.txt")
    put(paper(MAY, THANKS, home="Læsø"), "andet.txt")
    return Municipality.objects.get(name="Samsø")


def mask(home: Municipality) -> int:
    return mask_name(home, " Birk  Bilde ", reason="Efter ønske.", by="system")


def kept(home: Municipality) -> str:
    """All that is kept of a municipality, but for the mask itself and the files."""
    rows = [Reading.objects.filter(version__meeting__committee__municipality=home).values(),
            Item.objects.filter(committee__municipality=home).values(),
            Person.objects.filter(municipality=home).values(),
            File.objects.filter(reading__version__meeting__committee__municipality=home)
            .values("name"),
            Arrival.objects.filter(reading__version__meeting__committee__municipality=home)
            .values("name")]  # fmt: skip
    parts = [list(one) for one in rows]
    for item in Item.objects.filter(committee__municipality=home):
        for related in (item.decisions, item.attachments, item.attendances, item.references):
            parts.append(list(related.values()))
    return str(parts).casefold()


def test_the_name_is_gone_from_everything_and_only_from_its_municipality(home):
    assert "bilde" in kept(home)
    assert mask(home) == 1
    assert "bilde" not in kept(home)
    assert "bilde" in kept(Municipality.objects.get(name="Læsø"))
    assert Item.objects.get(version__reading__masked=True, slug="punkt-1").title == (
        "Tak til [navn fjernet]"
    )
    assert len(found("bilde")) == 1  # the other municipality's
    gone = Person.objects.get(municipality=home, name="[navn fjernet]")
    assert gone.deleted_at is not None
    assert not Membership.objects.filter(person=gone, deleted_at=None).exists()


def test_files_that_hold_the_name_are_not_given_out(home):
    mask(home)
    rows = Version.objects.order_by("pk").values_list("original_open", "reading__masked")
    assert list(rows) == [(False, True), (True, False), (True, False)]


def test_the_journal_tells_of_it_without_the_name(home):
    mask(home)
    lift_mask(Mask.objects.get(), reason="Ønsket er trukket tilbage.", by="kommando")
    assert list(JournalEntry.objects.order_by("number").values_list("action", "details")) == [
        ("mask.set", {"reason": "Efter ønske.", "documents": 1}),
        ("mask.lift", {"reason": "Ønsket er trukket tilbage.", "documents": 1}),
    ]
    assert "bilde" not in str(list(JournalEntry.objects.values())).casefold()
    assert list(faults()) == []


def test_what_comes_later_or_again_is_masked_as_it_comes(home):
    mask(home)
    before = content()
    put(paper(MAY, THANKS, LIBRARY), "Referat_Birk_Bilde.txt")
    assert content() == before
    Reading.objects.update(reader_version="0.0.1")  # as after an upgrade
    put(paper(MAY, THANKS, LIBRARY), "Referat_Birk_Bilde.txt")
    put(paper(date(2024, 8, 1), THANKS), "august-birk-bilde.txt")
    assert "bilde" not in kept(home)
    assert len(found("bilde")) == 1


def test_lifting_brings_it_back_the_same(home):
    before = content()
    mask(home)
    lift_mask(Mask.objects.get(), reason="Ønsket er trukket tilbage.", by="system")
    after = content()
    told = str(before).replace("Referat_Birk_Bilde.txt", "[navn fjernet]")
    assert str(after) == told  # the name of the file itself is kept nowhere


def test_another_mask_stays_when_one_is_lifted(home):
    mask(home)
    mask_name(home, "Alba Ask", reason="Efter ønske.", by="system")
    lift_mask(Mask.objects.order_by("pk")[0], reason="Slut.", by="system")
    assert "bilde" in kept(home)
    assert "alba" not in kept(home)
    assert [v.original_open for v in Version.objects.order_by("pk")] == [False, False, True]


@pytest.mark.parametrize("name", ["", "Bo", "Birk", "   ", "A B"])
def test_half_a_name_is_refused(home, name):
    before = everything()
    with pytest.raises(NoNameError, match="fornavn og efternavn"):
        mask_name(home, name, reason="Efter ønske.", by="system")
    with pytest.raises(NoReasonError):
        mask_name(home, "Birk Bilde", reason="", by="system")
    assert everything() == before
