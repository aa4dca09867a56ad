"""Growth told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.prose_texts import confirmed, findings, shapes, silent

from raadhus.check.arithmetic import half_up
from raadhus.check.wording import number

GROWTH = "prose-growth"

SHAPES = shapes("growth")
SILENT = silent("growth")


@pytest.mark.parametrize(("text", "right", "wrong"), SHAPES)
def test_growth_that_holds_is_confirmed_and_its_twin_is_told(
    text: str, right: str, wrong: str
) -> None:
    assert not findings(text, GROWTH)
    assert confirmed(text, GROWTH)

    assert right in text
    twin = text.replace(right, wrong, 1)
    changed = wrong.rsplit(maxsplit=1)[-1]
    assert any(changed in quote for each in findings(twin, GROWTH) for quote in each.places)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_of_other_figures(text: str) -> None:
    assert not findings(text, GROWTH)


@pytest.mark.parametrize(
    "text",
    [
        "Antallet er faldet fra 41 i 2022 til 43 i 2023.",
        "Antallet er steget fra 44 i 2022 til 39 i 2023.",
        "Udgiften reduceres fra 1,2 mio. kr. til 1,6 mio. kr.",
        "Udgiften er vokset fra 3.200 kr. til 3.100 kr. om året.",
        "Lånet falder fra 5 mio. kr. til 6 mio. kr.",
        "Huset har 44 pladser, hvilket er 4 færre end de 40 pladser i 2022.",
    ],
)
def test_the_wrong_way_is_told(text: str) -> None:
    (found,) = findings(text, GROWTH)
    assert len(found.places) == 2
    assert found.expected is None


def test_the_distance_stands_first_and_what_it_should_be() -> None:
    (found,) = findings("Antallet er faldet med 6 fra 41 til 37.", GROWTH)
    assert found.places == ("6", "41", "37")
    assert found.expected == "4"


@given(st.integers(10, 900), st.integers(10, 900), st.integers(0, 30))
@settings(max_examples=50, deadline=None)
def test_only_correct_rounding_is_silent(first: int, second: int, more: int) -> None:
    if first == second:
        return
    share = half_up(Decimal(abs(second - first) * 100) / first, Decimal(1)) + (more and more + 1)
    verb = "steget" if second > first else "faldet"
    text = f"Antallet er {verb} fra {first} til {second}, svarende til {number(share)} pct."
    assert bool(findings(text, GROWTH)) == bool(more)
