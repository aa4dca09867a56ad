"""Checking documents: what is kept, and what ends it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.meetings.papers import Matter
from tests.meetings.proofs import DAY, MESSAGE, WRONG, taken, weekdays, wrong_paper

from raadhus.check import Known, Report, Result
from raadhus.core.models import Municipality
from raadhus.meetings.actions.checking import READ_DIFFERENTLY, check_reading, keep_proof
from raadhus.meetings.actions.masking import lift_mask, mask_name
from raadhus.meetings.actions.withdrawal import withdraw_item
from raadhus.meetings.models import Item, Mask, Proof, Reading
from raadhus.meetings.queries.known import known_of
from raadhus.meetings.queries.proofs import proof_of, unchecked
from raadhus.minutes import read

pytestmark = pytest.mark.django_db

SPEECH = Matter("Tak til Birk Bilde", said=f"Birk Bilde fortæller. {WRONG}")


@pytest.fixture
def home(cast) -> Municipality:
    return cast.asminde


def test_what_was_found_is_kept_with_its_places(home):
    reading = taken(wrong_paper())
    proof = check_reading(reading)
    [found] = weekdays(proof)
    [(start, end)] = found["places"]
    assert reading.text[start:end] == "mandag den 10. marts 2026"
    assert found["message"].startswith(MESSAGE)
    assert (found["severity"], found["expected"], found["item"]) == ("error", "tirsdag", 1)
    assert [start, end] in proof.figures
    assert [start, end] not in proof.verified
    assert (proof.problem, proof_of(reading.pk)) == ("", proof)
    assert WRONG not in str(Proof.objects.values())


def test_checked_again_there_is_still_one(home):
    reading = taken(wrong_paper())
    first = check_reading(reading)
    assert check_reading(reading).pk == first.pk


def test_a_file_that_cannot_be_read_any_more_says_why(home):
    reading = taken(wrong_paper())
    reading.file.content = b"\x89PNG\r\n\x1a\n" + bytes(100)
    reading.file.save()
    proof = check_reading(reading)
    assert (proof.results, proof.problem.endswith(".")) == ([], True)


def test_a_text_that_is_read_otherwise_today_is_not_given_wrong_places(home):
    reading = taken(wrong_paper())
    Reading.objects.filter(pk=reading.pk).update(text="X" + reading.text)
    assert check_reading(reading).problem == READ_DIFFERENTLY


def test_a_document_of_an_older_check_or_reading_counts_as_unchecked(home):
    reading = taken(wrong_paper())
    assert unchecked(home) == [reading.pk]
    check_reading(reading)
    assert unchecked(home) == []
    Proof.objects.update(checker_version="0.0.0")
    assert (unchecked(home), proof_of(reading.pk)) == ([reading.pk], None)
    check_reading(reading)
    Reading.objects.update(read_at=timezone.now())
    assert (unchecked(home), proof_of(reading.pk)) == ([reading.pk], None)


def test_a_masked_name_is_in_nothing_that_is_kept(home):
    reading = taken(wrong_paper(SPEECH))
    check_reading(reading)
    mask_name(home, "Birk Bilde", reason="Efter ønske.", by="system")
    assert not Proof.objects.exists()
    proof = check_reading(reading)
    assert "bilde" not in str(Proof.objects.values()).casefold()
    text = Reading.objects.get().text
    [found] = weekdays(proof)
    assert [text[start:end] for start, end in found["places"]] == ["mandag den 10. marts 2026"]
    assert "10. marts 2026" in {text[start:end][-14:] for start, end in proof.figures}
    lift_mask(Mask.objects.get(), reason="En fejl.", by="system")
    assert not Proof.objects.exists()
    assert check_reading(reading).problem == ""


def report_on(reading: Reading, message: str) -> tuple:
    minutes = read(bytes(reading.file.content), "referat.txt")
    at = minutes.source.text.index("Birk Bilde")
    found = Result("weekday", "note", "finding", message, ((at, at + 10),), "Birk Bilde")
    return minutes, Report((found,), ((at, at + 10),), ())


def test_whatever_a_check_says_a_masked_name_is_not_kept(home):
    reading = taken(wrong_paper(SPEECH))
    minutes, report = report_on(reading, "“Birk Bildes” eller “… Bilde”?")
    mask_name(home, "Birk Bilde", reason="Efter ønske.", by="system")
    proof = keep_proof(reading, minutes, report, timezone.now())
    assert proof.results[0]["message"] == "“[navn fjernet]” eller “… [navn fjernet]”?"
    assert proof.results[0]["expected"] == "[navn fjernet]"


def test_what_was_known_before_something_was_taken_away_is_not_kept(home):
    reading = taken(wrong_paper(SPEECH))
    minutes, report = report_on(reading, "Birk Bilde.")
    before = timezone.now()
    mask_name(home, "Birk Bilde", reason="Efter ønske.", by="system")
    assert keep_proof(reading, minutes, report, before) is None
    assert not Proof.objects.exists()


def test_withdrawing_ends_what_other_documents_proofs_may_know_of_it(home):
    reading = taken(wrong_paper())
    other = taken(wrong_paper(day=DAY + timedelta(days=28)))
    check_reading(other)
    item = Item.objects.get(version__reading=reading)
    withdraw_item(item, reason="En fejl.", by="system")
    assert not Proof.objects.exists()


def test_another_municipalitys_proofs_stay(home, cast):
    proof = check_reading(taken(wrong_paper(home="Bavnehøj"), "Bavnehøj"))
    taken(wrong_paper(SPEECH))
    mask_name(home, "Birk Bilde", reason="Efter ønske.", by="system")
    assert list(Proof.objects.all()) == [proof]


def many(number: int = 6) -> list[date]:
    days = [DAY - timedelta(days=28 * month) for month in range(number)]
    for day in days:
        taken(wrong_paper(day=day))
    return sorted(days)


def test_the_archive_tells_what_it_knows(home):
    days = many()
    known = known_of(home)
    assert known.meetings == {
        "Kulturudvalget": {day: {"1": "Udvidelse af biblioteket"} for day in days}
    }
    assert known.since == {"Kulturudvalget": (days[0], days[-1])}
    assert known.names == {"Alba Ask", "Birk Bilde", "Cilla Dam"}
    assert known.bodies == {"Kulturudvalget"}


def test_few_meetings_are_no_history(home):
    many(4)
    assert known_of(home).since == {}


def test_titles_of_closed_and_withdrawn_items_are_known_to_nobody(home):
    case = "27.00.00-A21-1-26"
    for month in range(2):
        taken(
            wrong_paper(
                Matter("Nyt bibliotek", "27.36.00-P23-2-26"),
                Matter("Hemmelig handel", case, closed=True),
                Matter("Åben fejl", "27.45.00-G01-3-26"),
                day=DAY + timedelta(days=28 * month),
            )
        )
    for item in Item.objects.filter(title="Åben fejl"):
        withdraw_item(item, reason="En fejl.", by="system")
    known = known_of(home)
    assert known.meetings["Kulturudvalget"][DAY] == {"1": "Nyt bibliotek", "2": "", "3": ""}
    assert known.case_titles == {"27.36.00-P23-2-26": "Nyt bibliotek"}


def test_another_municipality_is_not_known(home, cast):
    taken(wrong_paper(home="Bavnehøj"), "Bavnehøj")
    assert known_of(home) == Known()
