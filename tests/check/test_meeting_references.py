"""References to other meetings, held against the archive."""

from __future__ import annotations

from datetime import date

import pytest
from tests.check.told import confirmed, findings
from tests.check.word_minutes import minutes

from raadhus.check.known import Known

MAY = {"7": "Pulje til frivillige", "8": "Takster"}
KNOWN = Known(
    meetings={
        "Socialudvalget": {date(2024, 4, 10): {"3": "Plan"}, date(2024, 5, 8): MAY},
        "Byrådet": {date(2024, 4, 24): {"12": "Budget"}},
    },
    since={
        "Socialudvalget": (date(2022, 1, 1), date(2024, 5, 28)),
        "Byrådet": (date(2022, 1, 1), date(2024, 5, 28)),
    },
)


def test_a_day_without_a_meeting() -> None:
    text = minutes("Socialudvalget behandlede sagen på mødet den 9. maj 2024.")
    (found,) = findings(text, "meeting-reference", known=KNOWN)
    assert found.severity == "warning"
    assert found.places == ("Socialudvalget behandlede sagen på mødet den 9. maj 2024",)
    assert "8. maj 2024" in found.message


def test_an_item_that_the_meeting_did_not_treat() -> None:
    text = minutes("Udvalget drøftede planen, jf. punkt 9 den 8. maj 2024.")
    (found,) = findings(text, "meeting-reference", known=KNOWN)
    assert "punkt 9" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Socialudvalget behandlede sagen på mødet den 8. maj 2024.",
        "Udvalget drøftede planen, jf. punkt 7 den 8. maj 2024.",
        "Byrådets møde den 24. april 2024, punkt 12, gav midlerne.",
    ],
)
def test_what_the_archive_holds_is_confirmed(text: str) -> None:
    assert findings(minutes(text), "meeting-reference", known=KNOWN) == []
    assert len(confirmed(minutes(text), "meeting-reference", known=KNOWN)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Forvaltningen holdt møde med forældrene den 9. maj 2024.",
        "Børneudvalget behandlede sagen på mødet den 9. maj 2024.",
        "Socialudvalget behandlede sagen på mødet den 9. maj 2019.",
        "Socialudvalget behandler sagen på mødet den 12. juni 2024.",
        "Sagen behandles på udvalgets møde den 29. maj 2024.",
        "Byrådet gav midlerne. Det skete på mødet den 24. april 2024.",
        "Regnskabet er opgjort pr. 30. april 2024.",
    ],
)
def test_what_the_archive_does_not_know_is_not_judged(text: str) -> None:
    assert findings(minutes(text), "meeting-reference", known=KNOWN) == []


def test_without_an_archive_nothing_is_concluded() -> None:
    text = minutes("Socialudvalget behandlede sagen på mødet den 9. maj 2024.")
    assert findings(text, "meeting-reference") == confirmed(text, "meeting-reference") == []
