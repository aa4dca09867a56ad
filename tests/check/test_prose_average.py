"""Averages told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.check.arithmetic import half_up
from raadhus.check.wording import number
from tests.check.prose_texts import confirmed, findings

AVERAGE = "prose-average"

SHAPES = [
    ("Der er indkommet 24 ansøgninger på i alt 371.771 kr., svarende til 15.490 kr. pr. ansøgning.", "15.490", "16.490"),
    ("Der er indkommet 24 ansøgninger på i alt 371.771 kr. Det svarer til 15.500 kr. pr. ansøgning.", "15.500", "18.500"),
    ("Udgiften er 120.000 kr. årligt, svarende til 10.000 kr. om måneden.", " 10.000", " 12.000"),
    ("Lejen er 10.000 kr. pr. måned, svarende til 120.000 kr. om året.", " 10.000", " 11.000"),
    ("Den årlige udgift på 84.000 kr. svarer til 7.000 kr. pr. måned.", "7.000", "8.000"),
    ("Der købes 4 pladser til 250.000 kr. pr. plads, i alt 1.000.000 kr.", "1.000.000", "1.100.000"),
    ("De 16 pladser koster i alt 14,4 mio. kr., hvilket giver en gennemsnitspris på 900.000 kr. pr. plads.", "900.", "800."),
    ("Der er 40 børn, og udgiften er 2.000.000 kr., svarende til 50.000 kr. pr. barn.", "50.000 kr. pr", "60.000 kr. pr"),
    ("Udgiften var 2,1 mio. kr. i 2021, 2,4 mio. kr. i 2022 og 2,7 mio. kr. i 2023, i gennemsnit 2,4 mio. kr.", "snit 2,4", "snit 2,8"),
    ("Ventetiden var 12, 15, 9 og 16 dage, hvilket giver et gennemsnit på 13 dage.", "13", "18"),
    ("De fire huse har 52, 60, 44 og 72 pladser, altså i gennemsnit 57 pladser.", "57", "59"),
]  # fmt: skip

SILENT = [
    "Udgiften er 2,4 mio. kr. årligt, svarende til 150.000 kr. om måneden fra september.",
    "Prisen er 12.000 kr. pr. plads, svarende til 1.100 kr. om måneden ekskl. moms.",
    "Udgiften pr. borger er 250.000 kr. For 25 borgere er den samlede udgift 6,1 mio. kr. på grund af rabatter.",
    "De 24 borgere fik tilsammen 96 timer, svarende til 3 timer pr. borger om ugen.",
    "Der er 3 huse med 40 børn. Udgiften er 2.000.000 kr. i 2024 og 900.000 kr. i 2025, svarende til 50.000 kr. pr. barn.",
]  # fmt: skip


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
    assert found.quotes == ("9.000 kr.", "96.000 kr.")
    assert found.expected == "8.000 kr."


@given(st.integers(2, 60), st.integers(60_000, 9_000_000), st.integers(0, 9))
@settings(max_examples=50, deadline=None)
def test_only_correct_rounding_is_silent(count: int, total: int, more: int) -> None:
    right = half_up(Decimal(total) / count, Decimal(1))
    shown = right + more * (right // 2)
    text = f"De {count} pladser koster i alt {number(Decimal(total))} kr., svarende til {number(shown)} kr. pr. plads."
    assert bool(findings(text, AVERAGE)) == bool(more)
