"""Percentages told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.prose_texts import confirmed, findings, shapes, silent

from raadhus.check.arithmetic import half_up
from raadhus.check.wording import number

PERCENTAGE = "prose-percentage"

SHAPES = shapes("percentage")
SILENT = silent("percentage")


@pytest.mark.parametrize(("text", "right", "wrong"), SHAPES)
def test_a_percentage_that_holds_is_confirmed_and_its_twin_is_told(
    text: str, right: str, wrong: str
) -> None:
    assert not findings(text, PERCENTAGE)
    assert confirmed(text, PERCENTAGE)

    assert right in text
    twin = text.replace(right, wrong, 1)
    changed = wrong.split(maxsplit=1)[0]
    assert any(changed in quote for each in findings(twin, PERCENTAGE) for quote in each.places)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_of_a_percentage_of_something_else(text: str) -> None:
    assert not findings(text, PERCENTAGE)


def test_the_percentage_stands_first_and_what_it_should_be() -> None:
    (found,) = findings("34 af 82 klager (47 pct.) blev hjemvist.", PERCENTAGE)
    assert found.places == ("47 pct.", "34", "82")
    assert found.expected == "41 pct."


def test_a_difference_may_be_reckoned_from_either_level() -> None:
    text = "Planen er 2.000.000 kr., og udgiften blev 2.500.000 kr. Det er en afvigelse på {}."
    assert confirmed(text.format("25 pct."), PERCENTAGE)
    assert confirmed(text.format("20 pct."), PERCENTAGE)
    (found,) = findings(text.format("37 pct."), PERCENTAGE)
    assert found.expected is None


@given(st.integers(1, 500), st.integers(1, 500), st.sampled_from([Decimal(1), Decimal("0.1")]))
@settings(max_examples=50, deadline=None)
def test_correct_rounding_is_never_told(one: int, two: int, step: Decimal) -> None:
    part, whole = sorted((one, two))
    shown = half_up(Decimal(part * 100) / whole, step)
    text = f"I alt {part} ud af {whole} klager blev hjemvist ({number(shown, step)} pct.)."
    assert not findings(text, PERCENTAGE)
    assert confirmed(text, PERCENTAGE)


@given(
    st.integers(1, 500),
    st.integers(1, 500),
    st.sampled_from([Decimal(1), Decimal("0.1")]),
    st.integers(1, 30),
)
@settings(max_examples=50, deadline=None)
def test_beyond_rounding_is_always_told(one: int, two: int, step: Decimal, more: int) -> None:
    part, whole = sorted((one, two))
    shown = half_up(Decimal(part * 100) / whole, step) + step * (more + 1)
    text = f"I alt {part} ud af {whole} klager blev hjemvist ({number(shown, step)} pct.)."
    assert findings(text, PERCENTAGE)
