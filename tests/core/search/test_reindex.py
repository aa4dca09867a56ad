"""Building the index anew, whole and in pieces."""

from __future__ import annotations

import pytest
from tests.core.search.things import PUBLIC, Things

from raadhus.core.search import actions
from raadhus.core.search.engines import EngineError, engine, own_engine
from raadhus.core.search.engines.tantivy import Tantivy
from raadhus.core.search.generations import active, building
from raadhus.core.search.models import Index, Pending
from raadhus.core.search.queries import search
from raadhus.core.search.reindexing import AT_ONCE, automatic, reindex

pytestmark = pytest.mark.django_db(transaction=True)

ENGINES = ("own", "tantivy")


def named(name: str) -> str:
    return own_engine() if name == "own" else name


@pytest.fixture
def many(things: Things) -> Things:
    """A few more than are indexed at a time; every third is closed, one is for nobody."""
    for key in range(1, AT_ONCE + 31):
        seen = frozenset({"public" if key % 3 else "municipality:1"})
        things.add(key, f"Sag {key}", "Vedtaget budgetopfølgning", visibility=seen)
    things.add(2, "Sag 2", "Vedtaget", visibility=frozenset())
    return things


def total(text: str) -> int:
    return search(text, tokens=PUBLIC).total


class Killed(Exception):  # noqa: N818 - what happens to it
    """The building ends here."""


def kill(_done: int, _of: int | None) -> None:
    raise Killed


@pytest.mark.parametrize("name", ENGINES)
def test_everything_is_found_after_it(many: Things, name: str) -> None:
    public = sum("public" in entry.visibility for entry in many.held.values())
    done = reindex(named(name))
    assert (done.engine, done.entries, done.resumed) == (named(name), len(many.held), False)
    assert (total("budget"), total("sag")) == (public, public)
    assert Index.objects.count() == 1


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("before", ENGINES)
def test_broken_off_it_goes_on_and_what_changed_meanwhile_is_right(
    many: Things, name: str, before: str
) -> None:
    reindex(named(before))
    many.add(AT_ONCE + 40, "Ny", "Svømmehal")
    with pytest.raises(Killed):
        reindex(named(name), progress=kill)
    many.add(1, "Ændret", "Svømmehal")  # was built already
    many.add(AT_ONCE + 29, "Ændret", "Svømmehal")  # will be
    del many.held[4]
    actions.index("thing", [1, AT_ONCE + 29, 4])
    assert total("svømmehal") == 2  # the index from before answers
    assert total('"Sag 4"') == 0
    done = reindex(named(name))
    assert (done.resumed, building()) == (True, None)
    assert total("svømmehal") == 3
    public = sum("public" in entry.visibility for entry in many.held.values())
    assert total("") == public
    row = active()
    assert row is not None
    assert (row.engine, Pending.objects.count()) == (named(name), 0)
    if name == "own":
        held = sum(bool(entry.visibility) for entry in many.held.values())
        assert engine(row).entries() == held  # nothing double, nothing that is gone


def test_the_engine_is_chosen_by_the_number_of_entries() -> None:
    assert [automatic(number) for number in (0, 499_999, 500_000)] == [
        own_engine(),
        own_engine(),
        "tantivy",
    ]
    assert automatic(None) == own_engine()


def test_an_engine_of_another_database_is_refused_in_danish() -> None:
    other = "fts5" if own_engine() == "postgres" else "postgres"
    with pytest.raises(EngineError, match=f"^Søgemaskinen {other} passer ikke til databasen."):
        reindex(other)


def test_a_change_is_found_after_its_commit_with_an_engine_outside(many: Things) -> None:
    reindex("tantivy")
    many.add(1, "Ændret", "Svømmehal")
    actions.index("thing", [1])
    assert (total("svømmehal"), Pending.objects.count()) == (1, 0)
    del many.held[1]
    actions.remove("thing", [1])
    assert (total("svømmehal"), Pending.objects.count()) == (0, 0)


def test_where_the_folder_is_missing_it_is_said(many: Things) -> None:
    reindex("tantivy")
    row = active()
    assert row is not None
    Tantivy(row.pk).drop()
    found = search("budget", tokens=PUBLIC)
    assert (found.total, [note.text for note in found.notes]) == (
        0,
        ["Søgningen er ikke klar: dens indeks mangler og skal bygges med raadhus reindex."],
    )
    reindex("tantivy")
    assert total("budget") > 0
