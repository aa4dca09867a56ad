"""Accepting a finding: for the same text for ever, and not for another."""

from __future__ import annotations

import pytest
from tests.meetings.papers import Matter
from tests.meetings.proofs import MATTER, WRONG, taken, weekdays, wrong_paper

from raadhus.core.journal import JournalError, faults
from raadhus.core.models import JournalEntry
from raadhus.meetings.actions.accepting import (
    NoSuchFindingError,
    accept_finding,
    withdraw_acceptance,
)
from raadhus.meetings.actions.checking import check_reading
from raadhus.meetings.actions.masking import mask_name
from raadhus.meetings.actions.reasons import NoReasonError
from raadhus.meetings.models import Acceptance, Reading
from raadhus.meetings.queries.proofs import accepted

pytestmark = pytest.mark.django_db

WHY = "Datoen er rettet i mødet."


@pytest.fixture
def reading(cast) -> Reading:
    found = taken(wrong_paper())
    check_reading(found)
    return found


def asked(reading: Reading) -> list[str]:
    """The fingerprints of what is asked about a document."""
    home = reading.version.meeting.committee.municipality
    settled = {one.fingerprint for one in accepted(home)}
    found = {one["fingerprint"] for one in weekdays(check_reading(reading))}
    return sorted(found - settled)


def test_what_is_accepted_is_not_asked_again_and_stands_in_the_journal(reading, cast):
    [one] = asked(reading)
    acceptance = accept_finding(reading, one, reason=f" {WHY}\n", by=cast.bo)
    assert (acceptance.reason, acceptance.check_name) == (WHY, "weekday")
    assert asked(reading) == []
    line = JournalEntry.objects.order_by("-number").first()
    assert (line.action, line.by, line.municipality) == (
        "finding.accept", f"user:{cast.bo.pk}", cast.asminde.pk
    )  # fmt: skip
    assert line.details == {"reason": WHY, "check": "weekday", "document": reading.pk}
    assert WRONG not in str(Acceptance.objects.values())


def test_asked_again_after_all(reading, cast):
    [one] = asked(reading)
    acceptance = accept_finding(reading, one, reason=WHY, by=cast.bo)
    for _ in range(2):  # the second time nothing happens
        withdraw_acceptance(acceptance, by=cast.bo)
    assert asked(reading) == [one]
    actions = JournalEntry.objects.order_by("number").values_list("action", flat=True)
    assert list(actions)[-2:] == ["finding.accept", "finding.ask-again"]
    accept_finding(reading, one, reason="Igen.", by=cast.bo)
    assert asked(reading) == []
    assert list(faults()) == []


def test_the_same_text_in_a_new_version_and_another_document_is_accepted(reading, cast):
    accept_finding(reading, asked(reading)[0], reason=WHY, by=cast.bo)
    newer = taken(wrong_paper(Matter("Ny sag"), MATTER))
    assert newer.version.number == 2
    assert asked(newer) == []


def test_another_text_is_asked_about(reading, cast):
    accept_finding(reading, asked(reading)[0], reason=WHY, by=cast.bo)
    changed = Matter(MATTER.title, said=f"{WRONG} Det koster 3 mio. kr.")
    assert len(asked(taken(wrong_paper(changed)))) == 1


def test_another_municipality_is_asked(reading, cast):
    accept_finding(reading, asked(reading)[0], reason=WHY, by=cast.bo)
    assert len(asked(taken(wrong_paper(home="Bavnehøj"), "Bavnehøj"))) == 1


def test_accepted_twice_it_is_accepted_once(reading, cast):
    [one] = asked(reading)
    first = accept_finding(reading, one, reason=WHY, by=cast.bo)
    assert accept_finding(reading, one, reason="Noget andet.", by=cast.asta) == first
    assert (Acceptance.objects.get().reason, JournalEntry.objects.count()) == (WHY, 1)


def test_without_a_reason_or_a_finding_nothing_is_accepted(reading, cast):
    [one] = asked(reading)
    with pytest.raises(NoReasonError, match="står ved fundet"):
        accept_finding(reading, one, reason="  ", by=cast.bo)
    with pytest.raises(NoSuchFindingError):
        accept_finding(reading, "0" * 64, reason=WHY, by=cast.bo)
    assert not Acceptance.objects.exists()


def test_what_cannot_be_journalled_is_not_accepted(reading):
    with pytest.raises(JournalError):
        accept_finding(reading, asked(reading)[0], reason=WHY, by="ingen")
    assert not Acceptance.objects.exists()


def test_a_masked_name_is_in_no_reason(reading, cast):
    [one] = asked(reading)
    acceptance = accept_finding(reading, one, reason="Birk Bilde siger det.", by=cast.bo)
    mask_name(cast.asminde, "Birk Bilde", reason="Efter ønske.", by="system")
    acceptance.refresh_from_db()
    assert acceptance.reason == "[navn fjernet] siger det."
    check_reading(reading)
    withdraw_acceptance(acceptance, by=cast.bo)
    again = accept_finding(reading, one, reason="Spørg Birk Bilde.", by=cast.bo)
    assert again.reason == "Spørg [navn fjernet]."
