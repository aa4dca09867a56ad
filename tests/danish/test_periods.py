"""Periods."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.periods import find_periods

PERIODS = [
    ("budgetårene 2024-2027", [("2024-2027", "2024-01-01", "2027-12-31")]),
    ("2022 - 2025", [("2022 - 2025", "2022-01-01", "2025-12-31")]),
    ("2022 til 2025", [("2022 til 2025", "2022-01-01", "2025-12-31")]),
    ("skoleåret 2024/25", [("2024/25", "2024-01-01", "2025-12-31")]),
    ("1. halvår 2024", [("1. halvår 2024", "2024-01-01", "2024-06-30")]),
    ("2. kvartal 2024", [("2. kvartal 2024", "2024-04-01", "2024-06-30")]),
    ("4. kvartal i 2024", [("4. kvartal i 2024", "2024-10-01", "2024-12-31")]),
    ("uge 35 2024", [("uge 35 2024", "2024-08-26", "2024-09-01")]),
    ("primo 2023", [("primo 2023", "2023-01-01", "2023-01-01")]),
    ("ultimo februar 2024", [("ultimo februar 2024", "2024-02-29", "2024-02-29")]),
    ("medio april 2024", [("medio april 2024", "2024-04-15", "2024-04-15")]),
    ("maj 2023 til april 2027", [("maj 2023 til april 2027", "2023-05-01", "2027-04-30")]),
    ("22. til 24. marts 2023", [("22. til 24. marts 2023", "2023-03-22", "2023-03-24")]),
    ("4. januar - 7. maj 2024", [("4. januar - 7. maj 2024", "2024-01-04", "2024-05-07")]),
    ("steget fra 2022 til 37", []),  # a number, no year
    ("2027-2024", []),  # backwards
    ("5. kvartal 2024", []),
    ("3. halvår 2024", []),
    ("uge 54, 2024", []),
    ("330-2020-164", []),
    ("2024-11-27", []),
    ("16/2024", []),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_find_periods(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [
        (text[p.span[0] : p.span[1]], p.start.isoformat(), p.end.isoformat())
        for p in find_periods(text)
    ]
    assert found == expected


@given(st.text(st.sampled_from("0123456789.-/ tilprmoukvaehjſ"), max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    for period in find_periods(text):
        assert 0 <= period.span[0] < period.span[1] <= len(text)
        assert period.start <= period.end


@pytest.mark.parametrize("piece", ["2024-", "2024-2025 ", "1. halvår ", "uge ", "maj 2024 til "])
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 50_000
    assert all(period.span[1] - period.span[0] < 80 for period in find_periods(text))
