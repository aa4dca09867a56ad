"""Remainders told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.prose_texts import confirmed, findings, shapes, silent

from raadhus.check.wording import number

REMAINDER = "prose-remainder"

SHAPES = shapes("remainder")
SILENT = silent("remainder")


@pytest.mark.parametrize(("text", "right", "wrong"), SHAPES)
def test_a_remainder_that_holds_is_confirmed_and_its_twin_is_told(
    text: str, right: str, wrong: str
) -> None:
    assert not findings(text, REMAINDER)
    assert confirmed(text, REMAINDER)

    assert right in text
    twin = text.replace(right, wrong, 1)
    found = findings(twin, REMAINDER)
    assert any(found[0].places[0].startswith(word) for word in wrong.split())


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_where_the_total_is_not_plain(text: str) -> None:
    assert not findings(text, REMAINDER)


def test_the_remainder_stands_first_and_what_it_should_be() -> None:
    text = "Der er afsat 250.000 kr. Der er brugt 180.000 kr. De resterende 80.000 kr. overføres."
    (found,) = findings(text, REMAINDER)
    assert found.places == ("80.000 kr.", "250.000 kr.", "180.000 kr.")
    assert found.expected == "70.000 kr."


def test_a_remainder_of_a_grant_named_elsewhere_in_the_item() -> None:
    text = (
        "Der anvendes 200.000 kr. til biler fra den givne anlægsbevilling på 900.000 kr.\n\n"
        "Der anvendes 150.000 kr. til cykler fra den givne anlægsbevilling på 900.000 kr.\n\n"
        "Den resterende anlægsbevilling på {} kr. overføres til 2025."
    )
    assert confirmed(text.format("550.000"), REMAINDER)
    (found,) = findings(text.format("650.000"), REMAINDER)
    assert found.severity == "warning"
    assert found.expected == "550.000 kr."


@given(st.integers(1000, 9_000_000), st.lists(st.integers(1000, 900_000), min_size=1, max_size=3))
@settings(max_examples=50, deadline=None)
def test_what_is_left_is_confirmed_and_anything_else_told(rest: int, parts: list[int]) -> None:
    taken = " og ".join(
        f"{number(Decimal(part))} kr. til formål {letter}"
        for part, letter in zip(parts, "abc", strict=False)
    )
    told = f"Der er afsat {number(Decimal(rest + sum(parts)))} kr. Der er brugt {taken}."
    text = f"{told} De resterende {{}} kr. overføres."
    assert not findings(text.format(number(Decimal(rest))), REMAINDER)
    assert confirmed(text.format(number(Decimal(rest))), REMAINDER)
    wrong = rest + 10 if rest % 100 < 90 else rest - 10
    assert findings(text.format(number(Decimal(wrong))), REMAINDER)


def test_a_remainder_that_only_a_rounded_total_allows_may_have_swapped_digits() -> None:
    text = "Puljen er på 2,0 mio. kr. Heraf er der brugt 1.385.000 kr. De resterende {} overføres."
    (found,) = findings(text.format("651.000 kr."), REMAINDER)
    assert (found.expected, found.severity) == ("615.000 kr.", "warning")
    assert not findings(text.format("630.000 kr."), REMAINDER)
