"""Averages told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.prose_texts import confirmed, findings, shapes, silent

from raadhus.check.arithmetic import half_up
from raadhus.check.wording import number

AVERAGE = "prose-average"

SHAPES = shapes("average")
SILENT = silent("average")


@pytest.mark.parametrize(("text", "right", "wrong"), SHAPES)
def test_an_average_that_holds_is_confirmed_and_its_twin_is_told(
    text: str, right: str, wrong: str
) -> None:
    assert not findings(text, AVERAGE)
    assert confirmed(text, AVERAGE)

    assert right in text
    (found,) = findings(text.replace(right, wrong, 1), AVERAGE)
    assert found.severity == "warning"


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_where_the_base_is_not_plain(text: str) -> None:
    assert not findings(text, AVERAGE)


def test_the_average_stands_first_and_what_it_should_be() -> None:
    text = "Lejen er 96.000 kr. årligt, svarende til 9.000 kr. om måneden."
    (found,) = findings(text, AVERAGE)
    assert found.places == ("9.000 kr.", "96.000 kr.")
    assert found.expected == "8.000 kr."


@given(st.integers(2, 60), st.integers(60_000, 9_000_000), st.integers(0, 9))
@settings(max_examples=50, deadline=None)
def test_only_correct_rounding_is_silent(count: int, total: int, more: int) -> None:
    right = half_up(Decimal(total) / count, Decimal(1))
    shown = right + more * (right // 2)
    told = f"De {count} pladser koster i alt {number(Decimal(total))} kr., svarende til"
    text = f"{told} {number(shown)} kr. pr. plads."
    assert bool(findings(text, AVERAGE)) == bool(more)
