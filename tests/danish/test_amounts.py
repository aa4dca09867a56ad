"""Amounts of money, units, and the words beside them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.amounts import find_amounts, find_unit

# text, printed, low, high, unit, rounding
AMOUNTS = [
    ("tilskud på 750.000 kr. til", "750.000 kr.", 750_000, 750_000, "kr.", "1"),
    ("453.600 kr samt", "453.600 kr", 453_600, 453_600, "kr", "1"),  # no full stop
    ("afsat kr. 1.398.000 kr. i", "kr. 1.398.000 kr.", 1_398_000, 1_398_000, "kr.", "1"),
    ("Kr. 500", "Kr. 500", 500, 500, "Kr.", "1"),
    ("DKK 5.000", "DKK 5.000", 5_000, 5_000, "DKK", "1"),
    ("5.000 DKK", "5.000 DKK", 5_000, 5_000, "DKK", "1"),
    ("3 kroner", "3 kroner", 3, 3, "kroner", "1"),
    ("1.070.000,00 kr.", "1.070.000,00 kr.", 1_070_000, 1_070_000, "kr.", "0.01"),
    ("13.641,50 ekskl. moms", "13.641,50", Decimal("13641.5"), Decimal("13641.5"), None, "0.01"),
    ("pris 38.976,- pr. år", "38.976,-", 38_976, 38_976, None, "1"),
    ("500,- kr.", "500,- kr.", 500, 500, "kr.", "1"),
    ("1 234 567 kr.", "1 234 567 kr.", 1_234_567, 1_234_567, "kr.", "1"),
    ("i 2024 453.600 kr.", "453.600 kr.", 453_600, 453_600, "kr.", "1"),  # a year is no thousand
    ("8,0 mio. kr.", "8,0 mio. kr.", 8_000_000, 8_000_000, "mio. kr.", "100000"),
    ("16,973 mio. kr.", "16,973 mio. kr.", 16_973_000, 16_973_000, "mio. kr.", "1000"),
    ("1,9 mio. til", "1,9 mio.", 1_900_000, 1_900_000, "mio.", "100000"),
    ("1,9 mio.kr.", "1,9 mio.kr.", 1_900_000, 1_900_000, "mio.kr.", "100000"),
    ("2 millioner kroner", "2 millioner kroner", 2_000_000, 2_000_000, "millioner kroner", "1e6"),
    ("to millioner kroner", "to millioner kroner", 2_000_000, 2_000_000, "millioner kroner", "1e6"),
    ("en halv mio. kr.", "en halv mio. kr.", 500_000, 500_000, "mio. kr.", "1e5"),
    ("1,5 mia. kr.", "1,5 mia. kr.", 1_500_000_000, 1_500_000_000, "mia. kr.", "1e8"),
    ("25 t.kr.", "25 t.kr.", 25_000, 25_000, "t.kr.", "1000"),
    ("25 tkr.", "25 tkr.", 25_000, 25_000, "tkr.", "1000"),
    ("25 tusinde kr.", "25 tusinde kr.", 25_000, 25_000, "tusinde kr.", "1000"),
    ("på -4,6 mio. kr., som", "-4,6 mio. kr.", -4_600_000, -4_600_000, "mio. kr.", "1e5"),
    ("−2 mio. kr.", "−2 mio. kr.", -2_000_000, -2_000_000, "mio. kr.", "1e6"),
    ("-kr. 5.000", "-kr. 5.000", -5_000, -5_000, "kr.", "1"),
    ("2-3 mio. kr.", "2-3 mio. kr.", 2_000_000, 3_000_000, "mio. kr.", "1e6"),
    ("2,5 – 3,0 mio. kr.", "2,5 – 3,0 mio. kr.", 2_500_000, 3_000_000, "mio. kr.", "1e5"),
    ("mellem 2 og 3 mio. kr.", "2 og 3 mio. kr.", 2_000_000, 3_000_000, "mio. kr.", "1e6"),
    ("100.000-150.000 kr.", "100.000-150.000 kr.", 100_000, 150_000, "kr.", "1"),
    ("4-5.000 kr.", "4-5.000 kr.", 4_000, 5_000, "kr.", "1"),  # thousands said once
    ("i 2025 til 3 mio. kr.", "3 mio. kr.", 3_000_000, 3_000_000, "mio. kr.", "1e6"),  # no range
    ("punkt 2 og 3 mio. kr.", "3 mio. kr.", 3_000_000, 3_000_000, "mio. kr.", "1e6"),
    ("et tilskud på 1.000 kr.", "1.000 kr.", 1_000, 1_000, "kr.", "1"),
    ("5 mio.\nkr.", "5 mio.\nkr.", 5_000_000, 5_000_000, "mio.\nkr.", "1e6"),  # a wrapped line
]


@pytest.mark.parametrize(("text", "printed", "low", "high", "unit", "rounding"), AMOUNTS)
def test_find_amounts(
    text: str, printed: str, low: Decimal, high: Decimal, unit: str | None, rounding: str
) -> None:
    found = find_amounts(text)
    assert [(text[a.span[0] : a.span[1]], a.low, a.high, a.unit, a.rounding) for a in found] == [
        (printed, low, high, unit, Decimal(rounding))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "54.000 i 2025",  # no unit
        "Beløb i 1.000 kr.",  # a unit note
        "(1.000 kr.)",
        "1.000 kr.",
        "3 mio. borgere",  # no money
        "16.30 kr.",  # a full stop is no decimal point
        "kr.",
        "617,50 pr. time",  # no thousands: may be anything
        "27.11.2024",
        "A38 mio",
    ],
)
def test_no_amount(text: str) -> None:
    assert find_amounts(text) == []


QUALIFIERS = [
    ("ca. 1,7 mio. kr.", "ca.", True),
    ("Cirka 5 kr.", "Cirka", True),
    ("omkring 150,0 mio. kr.", "omkring", True),
    ("knap 2,5 - 3,0 mio. kr.", "knap", True),
    ("på mindst 3,5 mio. kr.", "mindst", False),
    ("op til 5.000 kr.", "op til", False),
    ("afsat 5.000 kr.", None, False),
]


@pytest.mark.parametrize(("text", "qualifier", "approximate"), QUALIFIERS)
def test_qualifier(text: str, qualifier: str | None, approximate: bool) -> None:
    (amount,) = find_amounts(text)
    assert (amount.qualifier, amount.approximate) == (qualifier, approximate)


SIGN_WORDS = [
    ("Der er et merforbrug på 5 mio. kr.", ["merforbrug"]),
    ("merforbrug på 5 mio. kr. og mindreforbrug på 3 mio. kr.", ["merforbrug", "mindreforbrug"]),
    ("mindreforbrug: 2.500 t.kr.", ["mindreforbrug"]),
    ("overført 3,0 mio. i mindreforbrug", ["mindreforbrug"]),  # after the figure
    ("bruger 7,0 mio. kr. mere end budgetteret", ["mere end budgetteret"]),
    ("Merudgifterne udgør 4 mio. kr.", ["merudgift"]),  # in its basic form
    ("en nettomerudgift på 4 mio. kr.", ["merudgift"]),  # inside a compound
    ("Et merforbrug. Der afsættes 4 mio. kr.", [None]),  # of another sentence
    ("4 mio. kr., og et merforbrug ventes", [None]),  # of another clause
    ("4 mio. kr.", [None]),
]


@pytest.mark.parametrize(("text", "words"), SIGN_WORDS)
def test_sign_word(text: str, words: list[str | None]) -> None:
    assert [amount.sign_word for amount in find_amounts(text)] == words


UNITS = [
    ("Budget 2024 (1.000 kr.)", "1.000 kr.", 1000),
    ("Helårspris i 1000 kr", "1000 kr", 1000),
    ("I hele mio. kr.", "mio. kr.", 1_000_000),
    ("Afvigelse mio. kr.", "mio. kr.", 1_000_000),
    ("Regnskab i t.kr.", "t.kr.", 1000),
    ("kr.", "kr.", 1),
    ("Tabel 2 (mia. kr.)", "mia. kr.", 10**9),
    ("Antal borgere", None, None),
    ("Der er brugt 5 mio. kr.", None, None),  # an amount
    ("kr. 5.000", None, None),
]


@pytest.mark.parametrize(("text", "printed", "factor"), UNITS)
def test_find_unit(text: str, printed: str | None, factor: int | None) -> None:
    unit = find_unit(text)
    assert (unit and unit.text, unit and unit.factor) == (printed, factor)


@given(st.text(st.sampled_from("0123456789.,- kr.mioat§()enſİı–"), max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    for amount in find_amounts(text):
        printed = text[amount.span[0] : amount.span[1]]
        assert printed == printed.strip()
        assert amount.low <= amount.high
        assert amount.rounding > 0
    unit = find_unit(text)
    assert unit is None or text[unit.span[0] : unit.span[1]] == unit.text


@pytest.mark.parametrize("piece", ["1 kr", "1.", "kr. ", "mio. ", "1-", "merforbrug 1 kr. ", "en "])
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 100_000
    assert all(amount.span[1] - amount.span[0] < 100 for amount in find_amounts(text))
    assert find_unit(text) is None or piece in {"kr. ", "mio. "}
