import pytest
from django.db import IntegrityError, transaction
from tests.meetings.documents import document, example

from raadhus.core.actions import store_file
from raadhus.core.models import File
from raadhus.meetings.actions.readings import import_document, read_file
from raadhus.meetings.models import Reading
from raadhus.minutes import UnreadableDocumentError

pytestmark = pytest.mark.django_db

NOISE = bytes(range(8)) * 50


def test_import_stores_file_and_reading():
    content = example()
    reading, is_new = import_document(content, "C:\\papirer\\referat.txt")
    assert is_new
    assert bytes(File.objects.get().content) == content
    assert (reading.file.name, reading.file.media_type) == ("referat.txt", "text/plain")
    assert (reading.committee, reading.municipality, reading.item_count) == (
        "Udvalget for Nærhed og Velfærd",
        "Silkeborg",
        8,
    )
    assert reading.meeting_date.isoformat() == reading.contract["date"] == "2026-09-16"
    assert reading.outcome == Reading.Outcome.READ


def test_same_bytes_under_another_name_change_nothing():
    first = import_document(example(), "referat.txt").reading
    second, is_new = import_document(example(), "kopi.txt")
    assert (is_new, second.pk) == (False, first.pk)
    assert list(File.objects.values_list("name", flat=True)) == ["referat.txt"]
    assert Reading.objects.get().read_at == first.read_at


def test_a_file_that_is_no_document_stores_nothing():
    import_document(document("Bibliotek"), "a.txt")
    with pytest.raises(UnreadableDocumentError, match=r"\S"):
        import_document(NOISE, "b.bin")
    assert (File.objects.count(), Reading.objects.count()) == (1, 1)


def test_a_stored_file_that_cannot_be_read_says_why():
    file = store_file(NOISE, "støj.bin")
    reading = read_file(file)
    assert reading.outcome == Reading.Outcome.UNREADABLE
    assert reading.message.endswith(".")
    assert (reading.contract, reading.text) == ({}, "")
    assert read_file(file).read_at == reading.read_at


def test_a_reading_of_an_earlier_version_is_made_again():
    reading = import_document(example(), "referat.txt").reading
    Reading.objects.update(reader_version="0.0.1", committee="Gammelt", text="")
    again = read_file(reading.file)
    assert (again.pk, again.committee, again.text) == (
        reading.pk,
        reading.committee,
        reading.text,
    )


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
