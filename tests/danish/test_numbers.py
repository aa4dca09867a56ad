"""Danish numbers: whole texts, table cells, running text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.numbers import cell_value, find_numbers, parse_number

NUMBERS = [
    ("1.234,5", "1234.5"),
    ("1.070", "1070"),  # a full stop parts thousands
    ("13.641,50", "13641.50"),
    ("59,5", "59.5"),
    ("1,234", "1.234"),  # a comma is always the decimal comma
    ("-2.165", "-2165"),
    ("−5", "-5"),  # minus sign
    ("–5", "-5"),  # en dash for minus
    ("‑5", "-5"),  # no-break hyphen
    ("- 5", "-5"),
    ("+1,8", "1.8"),
    ("-0", "0"),
    ("1 234", "1234"),
    ("1\u00a0234\u00a0567", "1234567"),
    ("1\u202f234,5", "1234.5"),
    ("38.976,-", "38976"),  # no øre
    ("38.976,--", "38976"),
    ("0", "0"),
    ("007", "7"),
    (" 12 ", "12"),
    ("2023", "2023"),
    (".5", None),  # Danish prints 0,5
    ("5,", None),
    ("50.54", None),  # an account or a time: a full stop is no decimal point
    ("0.5", None),
    ("1.23.456", None),  # groups are all or nothing
    ("0.123", None),  # no group begins with a nought
    ("1,234.50", None),  # English
    ("2.165-", None),  # a sign after the number may be an open period
    ("2023 2024", None),  # two numbers
    ("12 34", None),
    ("(5)", None),
    ("5*", None),
    ("35 %", None),  # a number alone
    ("27-11-2024", None),
    ("", None),
    ("-", None),
    ("fem", None),
    ("٣", None),  # other scripts' digits
    ("9" * 41, None),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_parse_number(text: str, expected: str | None) -> None:
    assert parse_number(text) == (None if expected is None else Decimal(expected))


CELLS = [
    ("2023", 2023.0),
    ("35,0%", 35.0),
    ("35,0 %", 35.0),
    ("22 pct.", 22.0),
    ("22 procent", 22.0),
    ("1.234 kr.", 1234.0),
    ("kr. 1.234", 1234.0),
    ("Kr 1.234,50", 1234.5),
    ("1.234,- kr.", 1234.0),
    ("38.976,-", 38976.0),
    ("-1.345", -1345.0),
    ("−1,2", -1.2),
    ("– 1,2", -1.2),
    ("1 234", 1234.0),
    ("0", 0.0),
    ("-0,0", 0.0),  # no negative nought
    ("-", None),  # nothing to print
    ("–", None),
    ("", None),
    ("(1)", None),  # a column's number, not a negative
    ("50.54 Tilbud", None),  # an account
    ("50.54", None),
    ("2023 2024", None),
    ("4,6 mio. kr.", None),  # its value would be in another unit
    ("1.000 stk", None),
    ("§ 107", None),
    ("kr.", None),
    ("27-11-2024", None),
    ("16:30", None),
    ("12*", None),
    ("Konto 5", None),
]


@pytest.mark.parametrize(("text", "expected"), CELLS)
def test_cell_value(text: str, expected: float | None) -> None:
    value = cell_value(text)
    assert (value, str(value)) == (expected, str(expected))


IN_TEXT = [
    ("et forbrug på -4,6 i år", [("-4,6", "-4.6", 1)]),
    ("2-3 dage", [("2", "2", 0), ("3", "3", 0)]),  # a dash between is no sign
    ("2022-2025", [("2022", "2022", 0), ("2025", "2025", 0)]),
    ("i alt 1.070. Herefter", [("1.070", "1070", 0)]),
    ("(7)", [("7", "7", 0)]),
    ("5kr. og 3mio", [("5", "5", 0), ("3", "3", 0)]),
    ("fra 16,973 til 17,850", [("16,973", "16.973", 3), ("17,850", "17.850", 3)]),
    ("91 900 926", [("91", "91", 0), ("900", "900", 0), ("926", "926", 0)]),  # columns
    ("91\u00a0900", [("91\u00a0900", "91900", 0)]),  # a binding blank parts thousands
    ("5-årigt", [("5", "5", 0)]),
    ("§ 91a og facet P35-9-22", []),  # section and case number
    ("den 27-11-2024 kl. 16.30", []),
    ("27.11.2024", []),
    ("konto 50.54", []),
    ("sag 330-2020-164", []),
    ("covid-19", []),
    ("intet", []),
]


@pytest.mark.parametrize(("text", "expected"), IN_TEXT)
def test_find_numbers(text: str, expected: list[tuple[str, str, int]]) -> None:
    found = [(text[n.span[0] : n.span[1]], n.value, n.decimals) for n in find_numbers(text)]
    assert found == [(printed, Decimal(value), places) for printed, value, places in expected]


def test_step_is_one_unit_of_the_last_printed_digit() -> None:
    assert [number.step for number in find_numbers("4,6 og 1.000 og 13,25")] == [
        Decimal("0.1"),
        Decimal(1),
        Decimal("0.01"),
    ]


@given(st.integers(-(10**15), 10**15), st.integers(0, 4))
def test_a_printed_number_is_read_back(units: int, places: int) -> None:
    value = Decimal(units).scaleb(-places)
    printed = f"{value:,.{places}f}".translate(str.maketrans(",.", ".,"))
    assert parse_number(printed) == value
    assert cell_value(printed) == pytest.approx(float(value))
    assert [number.value for number in find_numbers(f"i alt {printed} i år")] == [value]


@given(st.text(st.sampled_from("0123456789.,-−– %krKpct()a\u00a0§:/"), max_size=40))
def test_any_text_is_read_without_error(text: str) -> None:
    for number in find_numbers(text):
        printed = text[number.span[0] : number.span[1]]
        assert parse_number(printed) == number.value
    assert isinstance(cell_value(text), float | None)


@pytest.mark.parametrize("piece", ["1", "1.", "1,", "9 ", "12-", "a1-", "-", "1.000", "1-1-"])
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 200_000
    assert cell_value(text) is None
    assert all(number.span[1] - number.span[0] < 40 for number in find_numbers(text))
