"""Reckoning with rounded numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.check.arithmetic import (
    Printed,
    Range,
    alike,
    exactly,
    half_up,
    is_one_digit,
    round_step,
    rounds_to,
    scaled,
    total,
    weight,
)

exact = st.decimals(-(10**9), 10**9, places=4, allow_nan=False, allow_infinity=False)
steps = st.sampled_from([Decimal(1), Decimal(1000), Decimal("0.1"), Decimal("0.001")])


def shown(value: Decimal, step: Decimal) -> Printed:
    return Printed((0, 1), half_up(value, step), step)


@given(exact, steps)
def test_a_rounded_value_stands_for_the_exact_one(value: Decimal, step: Decimal) -> None:
    assert rounds_to(value, shown(value, step))


@given(st.lists(exact, min_size=1, max_size=8), steps)
def test_a_sum_of_rounded_terms_meets_the_rounded_sum(values: list[Decimal], step: Decimal) -> None:
    terms = [shown(value, step) for value in values]
    assert total(terms).meets(shown(sum(values, Decimal(0)), step).range)


@given(exact, exact, steps)
def test_differences_and_products_hold_the_exact_result(
    one: Decimal, other: Decimal, step: Decimal
) -> None:
    first, second = shown(one, step).range, shown(other, step).range
    assert (first - second).meets(exactly(one - other))
    assert (first * second).meets(exactly(one * other))


@given(exact, exact.filter(lambda value: abs(value) > 1), steps)
def test_a_quotient_holds_the_exact_result_where_the_divisor_is_not_lost(
    one: Decimal, other: Decimal, step: Decimal
) -> None:
    ratio = shown(one, step).range / shown(other, step).range
    lost = abs(other) <= step
    assert lost or (
        ratio is not None and ratio.widened(Decimal("1E-12")).meets(exactly(one / other))
    )


@given(exact, steps, steps)
def test_one_value_rounded_in_two_ways_is_alike(
    value: Decimal, step: Decimal, other: Decimal
) -> None:
    assert alike(shown(value, step), shown(value, other))


# a value, a step, what is printed
HALVES = [
    ("12.5", "1", "13"), ("-12.5", "1", "-13"), ("0.25", "0.1", "0.3"),
    ("1499", "1000", "1000"), ("7", "0", "7"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "step", "expected"), HALVES)
def test_halves_go_up_and_away_from_zero(value: str, step: str, expected: str) -> None:
    assert half_up(Decimal(value), Decimal(step)) == Decimal(expected)


@pytest.mark.parametrize(
    ("value", "step"),
    [("453000", "1000"), ("453600", "100"), ("453601", "1"), ("0", "1"), ("2.5", "1")],
)
def test_what_a_whole_value_may_be_rounded_to(value: str, step: str) -> None:
    assert round_step(Decimal(value)) == Decimal(step)


# a difference, the room of its rounding, whether one changed digit explains it
DIGITS = [
    ("600", "1", True), ("-600", "1", True), ("598", "3", True), ("598", "1", False),
    ("1000", "1", True), ("998", "3", True), ("630", "2", False), ("0", "1", False),
]  # fmt: skip


@pytest.mark.parametrize(("difference", "room", "one"), DIGITS)
def test_whether_one_digit_was_changed(difference: str, room: str, one: bool) -> None:
    assert is_one_digit(Decimal(difference), Decimal(room)) is one


def test_a_negative_factor_turns_a_range_round() -> None:
    assert scaled(Range(Decimal(1), Decimal(3)), Decimal(-2)) == Range(Decimal(-6), Decimal(-2))


def test_more_digits_weigh_more_and_zero_weighs_nothing() -> None:
    one = Range(Decimal("-0.5"), Decimal("0.5"))
    assert weight(Decimal(0), one, one) == 0
    assert weight(Decimal(1), one, one) == 0
    assert weight(Decimal(20), one, one) == pytest.approx(1)
    assert weight(Decimal(200_000), one, one) == pytest.approx(5)
