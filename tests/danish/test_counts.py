"""Counts of things: what is one, what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.counts import find_counts


@pytest.mark.parametrize(
    ("text", "value", "printed", "thing"),
    [
        ("Der kom 23 ansøgninger.", 23, "23", "ansøgninger"),
        ("Tre pladser er ledige.", 3, "Tre", "pladser"),
        ("I alt 1.250 borgere bor her.", 1250, "1.250", "borgere"),
        ("Tilbud til 25 voksne borgere", 25, "25", "voksne"),
        ("de sidste tolv boliger", 12, "tolv", "boliger"),
    ],
)
def test_a_count_is_found_with_its_thing(text: str, value: int, printed: str, thing: str) -> None:
    (found,) = find_counts(text)
    assert (found.value, text[slice(*found.span)], found.things[0]) == (value, printed, thing)


@pytest.mark.parametrize(
    "text",
    [
        "Det sker i 2025 budgettet.",
        "Den 3. maj er mødet.",
        "§ 18 midler",
        "Der er afsat 400 kr.",
        "Det er 35 procent.",
        "Hun fik en bolig.",
        "Priserne steg 5 til maj.",
        "nr. 24-000117 sagen",
        "",
    ],
)
def test_other_numbers_are_no_counts(text: str) -> None:
    assert find_counts(text) == []


def test_a_line_end_parts_the_number_from_the_next_thing() -> None:
    assert find_counts("side 7\nborgere") == []


@given(st.integers(1, 999_999).filter(lambda n: not 1900 <= n < 2100))
def test_every_whole_number_before_a_thing_is_counted(number: int) -> None:
    printed = f"{number:,}".replace(",", ".")
    (found,) = find_counts(f"Der er {printed} boliger.")
    assert (found.value, found.things) == (number, ("boliger",))
