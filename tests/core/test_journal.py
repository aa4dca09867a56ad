"""The journal: only added to, chained, and every way of tampering is found where it can be."""

import json

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction

from raadhus.core import journal
from raadhus.core.journal import JournalError, faults, head, record
from raadhus.core.journal_sql import protect, protected, release
from raadhus.core.models import JournalEntry, JournalHead, Municipality, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(cast):
    """Three lines: by Bo, by the system, from the command line."""
    with transaction.atomic():
        record("test.one", by=cast.bo, thing=cast.asminde, details={"reason": "Prøve, æøå"})
        record("test.two", by="system", thing=("meetings.meeting", "7"))
        record("test.three", by="kommando", details={"count": 3, "all": True, "parts": ["a", 1]})


@pytest.fixture
def open_journal():
    """The journal without its triggers, as somebody sees it who has power over the database."""
    release(connection)
    yield
    protect(connection)


def told():
    return [(fault.number, fault.sentence) for fault in faults()]


def test_a_line_says_who_did_what_to_what(three, cast):
    lines = [journal.as_data(entry) for entry in JournalEntry.objects.order_by("number")]
    assert [(line["by"], line["action"], line["kind"], line["key"]) for line in lines] == [
        (f"user:{cast.bo.pk}", "test.one", "core.municipality", str(cast.asminde.pk)),
        ("system", "test.two", "meetings.meeting", "7"),
        ("kommando", "test.three", "", ""),
    ]
    assert [line["municipality"] for line in lines] == [cast.asminde.pk, None, None]
    assert [line["previous"] for line in lines] == [
        journal.START, lines[0]["hash"], lines[1]["hash"]
    ]  # fmt: skip
    assert (head(), told()) == ((3, lines[2]["hash"]), [])
    assert "bo" not in json.dumps(lines[0]["details"])


def test_a_thing_brings_its_municipality(cast):
    person = Person.objects.create(
        municipality=cast.asminde, name="Ida Prøve", slug="ida-proeve", kind="member"
    )
    with transaction.atomic():
        own = record("test", by=cast.asta, thing=person)
        other = record("test", by=cast.asta, thing=person, municipality=cast.bavnehoej)
    assert (own.municipality, other.municipality) == (cast.asminde.pk, cast.bavnehoej.pk)
    assert "Ida" not in json.dumps(journal.as_data(own))


def test_an_action_that_fails_leaves_no_line(three):
    def action():
        with transaction.atomic():
            record("test.four", by="system")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        action()
    assert (JournalEntry.objects.count(), head()[0], told()) == (3, 3, [])


@pytest.mark.django_db(transaction=True)
def test_a_line_is_written_inside_a_transaction():
    with pytest.raises(JournalError, match="inside the transaction"):
        record("test", by="system")


@pytest.mark.parametrize(
    "details", [{"a": 1.5}, {"a": b"x"}, {"a": object()}, {"a": ["x" * 400] * 30}]
)
def test_details_are_small_and_plain(details):
    with pytest.raises(JournalError):
        record("test", by="system", details=details)
    assert JournalEntry.objects.count() == 0


def test_hostile_details_are_tamed():
    entry = record("test", by="system", details={"reason": "a\0b\ud800" + "x" * 10_000})
    entry.refresh_from_db()
    assert entry.details == {"reason": "a b " + "x" * 495 + "…"}
    assert told() == []


@pytest.mark.parametrize("by", [AnonymousUser(), "bo", None])
def test_somebody_acts(by):
    with pytest.raises(JournalError):
        record("test", by=by)


REFUSED = (
    "UPDATE core_journalentry SET action = 'x' WHERE number = 2",
    "DELETE FROM core_journalentry WHERE number = 3",
    "DELETE FROM core_journalhead",
    "UPDATE core_journalhead SET number = 2",
    "UPDATE core_journalhead SET hash = 'x'",
)
REFUSED_BY = {
    "postgresql": ("TRUNCATE core_journalentry", "TRUNCATE core_journalhead"),
    "sqlite": (
        "INSERT OR REPLACE INTO core_journalentry SELECT number, at, by, 'x', kind, key,"
        " municipality, details, previous, hash FROM core_journalentry WHERE number = 2",
    ),
}


def test_the_database_refuses_to_change_the_journal(three):
    before = list(JournalEntry.objects.values())
    for statement in (*REFUSED, *REFUSED_BY[connection.vendor]):
        with (
            pytest.raises(DatabaseError, match="only ever added to"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert (list(JournalEntry.objects.values()), told()) == (before, [])


def test_missing_protection_is_seen(open_journal):
    assert protected(connection) is False


def test_protection_is_there():
    assert protected(connection) is True


@pytest.mark.parametrize(
    ("column", "value"),
    [("by", "user:99"), ("action", "x"), ("kind", "x"), ("key", "x"), ("municipality", 9),
     ("details", {"reason": "Anden"}), ("at", "2001-01-01T00:00:00Z"), ("previous", "0" * 64)],
)  # fmt: skip
def test_a_changed_line_is_found(three, open_journal, column, value):
    JournalEntry.objects.filter(number=2).update(**{column: value})
    assert (2, "Linje 2 er ændret, efter at den blev skrevet.") in told()
    assert {number for number, _ in told()} == {2}


def test_a_changed_line_with_a_new_hash_is_found(three, open_journal):
    entry = JournalEntry.objects.get(number=2)
    entry.action = "x"
    JournalEntry.objects.filter(number=2).update(action="x", hash=journal.digest(entry))
    assert told() == [(3, "Linje 3 hænger ikke sammen med den før.")]


@pytest.mark.parametrize(
    ("gone", "expected"),
    [
        ([1], [(1, "Linje 1 mangler.")]),
        ([2], [(2, "Linje 2 mangler.")]),
        ([1, 2], [(1, "Linje 1 til 2 mangler.")]),
        ([3], [(3, "Linje 3 mangler til sidst.")]),
        ([1, 2, 3], [(1, "Linje 1 til 3 mangler til sidst.")]),
    ],
)
def test_a_missing_line_is_found_also_the_last(three, open_journal, gone, expected):
    JournalEntry.objects.filter(number__in=gone).delete()
    assert told() == expected


def test_a_line_put_in_by_hand_is_found(three, open_journal):
    entry = JournalEntry.objects.get(number=3)
    entry.number, entry.previous = 4, entry.hash
    entry.hash = journal.digest(entry)
    entry.save(force_insert=True)
    assert told() == [(4, "Journalens afslutning passer ikke til den sidste linje.")]


def rewrite() -> None:
    """The whole journal again with another past, by somebody who has all power."""
    JournalEntry.objects.all().delete()
    JournalHead.objects.all().delete()
    for number in range(3):
        record(f"other.{number}", by="system")


def test_a_rewritten_journal_is_seen_only_with_a_witness_from_outside(three, open_journal):
    noted = head()
    assert list(faults(noted)) == []
    rewrite()
    assert told() == []
    assert [fault.number for fault in faults(noted)] == [3]


def test_an_older_witness_still_holds(three):
    noted = head()
    record("test.four", by="system")
    assert list(faults(noted)) == []
    assert list(faults((0, journal.START))) == []


def test_what_is_told_of_outlives_its_municipality(three, cast):
    Municipality.objects.filter(pk=cast.asminde.pk).delete()
    assert (JournalEntry.objects.count(), told()) == (3, [])
