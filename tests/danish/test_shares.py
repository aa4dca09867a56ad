"""Percentages and shares."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.shares import find_percentages, find_shares

# text, then (printed, low, high, rounding, points)
PERCENTAGES = [
    (
        "35,0%\t37,5%",
        [("35,0%", "35", "35", "0.1", False), ("37,5%", "37.5", "37.5", "0.1", False)],
    ),
    ("i 47 procent af", [("47 procent", "47", "47", "1", False)]),
    ("ca. 22 pct. højere", [("22 pct.", "22", "22", "1", False)]),
    ("2-3 pct.", [("2-3 pct.", "2", "3", "1", False)]),
    ("20%-30%", [("20%-30%", "20", "30", "1", False)]),
    ("20 % og 30%", [("20 %", "20", "20", "1", False), ("30%", "30", "30", "1", False)]),
    ("-3,5 pct.", [("-3,5 pct.", "-3.5", "-3.5", "0.1", False)]),
    ("fra 2023 til 5 pct.", [("5 pct.", "5", "5", "1", False)]),  # a year is no end of a range
    ("steget 5 %-point", [("5 %-point", "5", "5", "1", True)]),
    ("2 procentpoint", [("2 procentpoint", "2", "2", "1", True)]),
    ("100%-ejet", [("100%", "100", "100", "1", False)]),
    ("forbrugsprocent på 59,8", []),  # the word alone is no unit
    ("12.5 %", []),  # a full stop is no decimal point
]


@pytest.mark.parametrize(("text", "expected"), PERCENTAGES)
def test_find_percentages(text: str, expected: list[tuple[str, str, str, str, bool]]) -> None:
    found = [
        (text[p.span[0] : p.span[1]], p.low, p.high, p.rounding, p.points)
        for p in find_percentages(text)
    ]
    assert found == [
        (printed, Decimal(low), Decimal(high), Decimal(rounding), points)
        for printed, low, high, rounding, points in expected
    ]


def test_approximate_percentage() -> None:
    assert [p.approximate for p in find_percentages("ca. 60% af 20 %")] == [True, False]


SHARES = [
    ("(11 ud af 31)", [("11 ud af 31", 11, 31)]),
    ("(1 ud af 1) (0 ud af 4)", [("1 ud af 1", 1, 1), ("0 ud af 4", 0, 4)]),
    ("fejl i en ud af tre sager", [("en ud af tre", 1, 3)]),
    ("3 boliger ud af husets 16", [("3 boliger ud af husets 16", 3, 16)]),
    ("17.000 ud af de 20.000", [("17.000 ud af de 20.000", 17_000, 20_000)]),
    ("side 2 af 14", []),  # a page
    ("ud af vand", []),
    ("2 gik ud af døren", []),
]


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_find_shares(text: str, expected: list[tuple[str, int, int]]) -> None:
    found = [(text[s.span[0] : s.span[1]], s.part, s.whole) for s in find_shares(text)]
    assert found == expected


@given(st.text(st.sampled_from("0123456789.,-% pctroeudafnsſk"), max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    for each in [*find_percentages(text), *find_shares(text)]:
        assert 0 <= each.span[0] < each.span[1] <= len(text)


@pytest.mark.parametrize("piece", ["1%", "1-", "en ", "1 ud af ", "ud ", "1 a a "])
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 100_000
    for each in [*find_percentages(text), *find_shares(text)]:
        assert each.span[1] - each.span[0] < 150
