"""Invented documents with one finding that every version of the case check makes: a weekday."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.meetings.archived import put
from tests.meetings.papers import Matter, paper

from raadhus.meetings.models import Proof, Reading

DAY = date(2026, 3, 4)
WRONG = "Arbejdet begynder mandag den 10. marts 2026."  # a Tuesday
MESSAGE = "Den 10. marts 2026 er en tirsdag, men her står “mandag”."
MATTER = Matter("Udvidelse af biblioteket", said=WRONG)


def wrong_paper(*matters: Matter, home: str = "Asminde", day: date = DAY, **more: Any) -> bytes:
    return paper(day, *(matters or (MATTER,)), home=home, **more)


def taken(content: bytes, home: str = "Asminde") -> Reading:
    """A document that was taken in."""
    found = put(content, home=home).reading
    assert found is not None
    return Reading.objects.select_related("file").get(pk=found.pk)


def weekdays(proof: Proof) -> list[dict[str, Any]]:
    """The findings on weekdays, whatever other checks there are."""
    return [one for one in proof.results
            if (one["check"], one["status"]) == ("weekday", "finding")]  # fmt: skip
