"""One document handed in: stored whole with its meeting, or not at all."""

import pytest
from django.db import IntegrityError, transaction
from tests.meetings.documents import document, example

from raadhus.core.actions import store_file
from raadhus.core.models import File, Municipality
from raadhus.meetings.actions.arrivals import import_document
from raadhus.meetings.models import Arrival, ArrivalRun, Meeting, Reading
from raadhus.minutes import UnreadableDocumentError

pytestmark = pytest.mark.django_db

NOISE = bytes(range(8)) * 50
State = Arrival.State


def test_import_stores_file_reading_and_meeting():
    content = example()
    taken = import_document(content, "C:\\papirer\\referat.txt")
    reading = taken.reading
    assert (taken.state, taken.message) == (State.READ, "")
    assert bytes(File.objects.get().content) == content
    assert (reading.file.name, reading.file.media_type) == ("referat.txt", "text/plain")
    assert (reading.committee, reading.municipality, reading.item_count) == (
        "Udvalget for Nærhed og Velfærd",
        "Silkeborg",
        8,
    )
    assert reading.meeting_date.isoformat() == reading.contract["date"] == "2026-09-16"
    meeting = Meeting.objects.get()
    assert taken.meeting == meeting
    assert (meeting.slug, meeting.state, meeting.items.count()) == ("2026-09-16", "minutes", 8)
    assert meeting.committee.slug == "udvalget-for-naerhed-og-velfaerd"
    assert ArrivalRun.objects.get().finished_at is not None


def test_same_bytes_under_another_name_change_nothing():
    first = import_document(example(), "referat.txt").reading
    second = import_document(example(), "kopi.txt")
    assert (second.state, second.reading) == (State.UNCHANGED, first)
    assert list(File.objects.values_list("name", flat=True)) == ["referat.txt"]
    assert Reading.objects.get().read_at == first.read_at


def test_a_file_that_is_no_document_stores_nothing_but_the_note():
    import_document(document("Bibliotek"), "a.txt", municipality=None)
    with pytest.raises(UnreadableDocumentError, match=r"\S"):
        import_document(NOISE, "b.bin")
    assert (File.objects.count(), Reading.objects.count()) == (1, 1)
    assert list(Arrival.objects.values_list("name", "state")) == [
        ("a.txt", State.UNCERTAIN),
        ("b.bin", State.FAILED),
    ]


def test_a_text_that_is_no_meeting_is_kept_as_a_document_alone():
    taken = import_document("# Læs mig\n\nHer ligger referater.\n".encode(), "README.md")
    assert (taken.state, taken.meeting) == (State.OTHER, None)
    assert (Meeting.objects.count(), Municipality.objects.count()) == (0, 0)


def test_a_reading_of_an_earlier_version_is_made_again():
    reading = import_document(example(), "referat.txt").reading
    Reading.objects.update(reader_version="0.0.1", committee="Gammelt", text="")
    again = import_document(example(), "referat.txt").reading
    assert (again.pk, again.committee, again.text) == (reading.pk, reading.committee, reading.text)
    assert Meeting.objects.get().versions.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"outcome": "read", "message": "Hvorfor?"},
        {"outcome": "unreadable", "message": ""},
        {"outcome": "andet", "message": ""},
        {"outcome": "read", "characters": 3, "unclaimed": 4},
    ],
)
def test_the_database_refuses_readings_that_contradict_themselves(wrong):
    file = store_file(b"x", "x.txt")
    with pytest.raises(IntegrityError), transaction.atomic():
        Reading.objects.create(file=file, reader_version="1", **wrong)
    assert Reading.objects.count() == 0
