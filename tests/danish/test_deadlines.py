"""Deadlines and events with their day."""

from __future__ import annotations

from datetime import date

import pytest

from raadhus.danish.deadlines import find_deadlines

MAY = date(2024, 5, 1)


@pytest.mark.parametrize(
    ("text", "event", "coming"),
    [
        ("Svar skal afgives senest den 1. maj 2024.", False, True),
        ("Ansøgningsfristen er 1. maj 2024.", False, True),
        ("Frist: 1. maj 2024", False, True),
        ("Puljen kan søges frem til 1. maj 2024.", False, True),
        ("Høringssvar bedes indsendt inden d. 1. maj 2024.", False, True),
        ("Åbningen afholdes onsdag den 1. maj 2024", True, True),
        ("Fristen var den 1. maj 2024.", False, False),
        ("Svar skulle afgives senest den 1. maj 2024.", False, False),
    ],
)
def test_a_phrase_and_its_day(text: str, event: bool, coming: bool) -> None:
    (found,) = find_deadlines(text)
    assert (found.date, found.event, found.coming) == (MAY, event, coming)
    assert text[slice(*found.span)].endswith("1. maj 2024")


@pytest.mark.parametrize(
    "text",
    ["Lejemålet begyndte den 1. maj 2024.", "senest. Den 1. maj 2024", "Frist: i maj 2024", ""],
)
def test_other_days_are_no_deadlines(text: str) -> None:
    assert find_deadlines(text) == []


def test_a_day_without_a_year_has_no_date() -> None:
    (found,) = find_deadlines("skal ske senest den 1. maj")
    assert found.date is None
