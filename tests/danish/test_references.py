"""Meetings that a text names."""

from __future__ import annotations

from datetime import date

import pytest

from raadhus.danish.references import find_meeting_references

MAY = date(2024, 5, 29)


@pytest.mark.parametrize(
    ("text", "label", "body"),
    [
        ("jf. sag 44 den 29. maj 2024 om vagtplaner", "44", ""),
        ("Socialudvalget den 29. maj 2024, punkt 7", "7", "Socialudvalget"),
        ("På Socialudvalgets møde den 29. maj 2024 blev det drøftet", "", "Socialudvalget"),
        ("behandlet på mødet den 29. maj 2024", "", ""),
    ],
)
def test_a_reference_has_its_date_and_what_stands_near_it(text: str, label: str, body: str) -> None:
    (found,) = find_meeting_references(text)
    assert (found.date, found.label, found.body) == (MAY, label, body)
    assert text[slice(*found.date_span)] == "29. maj 2024"


@pytest.mark.parametrize(
    "text", ["budgetopfølgning pr. 30. juni 2024", "Fristen er 29. maj 2024", ""]
)
def test_a_date_alone_names_no_meeting(text: str) -> None:
    assert find_meeting_references(text) == []
