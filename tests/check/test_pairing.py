"""Whether two mentions are of one thing, and what slip would explain their difference."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.check.arithmetic import Range, half_up
from raadhus.check.naming.mention import Mention
from raadhus.check.naming.of import mentions
from raadhus.check.naming.pairing import agree, apart, meets, slip

from .amount_texts import minutes, paper_of

ONE = Decimal(1)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (453_600, 453_000, "digit"),
        (1_085_000, 1_805_000, "swap"),
        (1_130_000, 113_000, "lost"),
        (113_000, 1_130_000, "lost"),
        (23, 32, "swap"),
        (453_600, 354_600, None),
        (453_600, 453_600, None),
        (7, 9, None),
    ],
)
def test_slips(one: int, other: int, kind: str | None) -> None:
    assert slip(Decimal(one), Decimal(other), ONE) == kind


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("3.05-3.15", "3.15-3.25", False),  # 3,1 and 3,2: half-up, 3,15 is printed 3,2
        ("1.85-1.95", "1.9205-1.9215", True),
        ("32-32", "31.5-32.5", True),
        ("32-32", "32-32", True),
        ("32-32", "31-31", False),
    ],
)
def test_printed_values_that_may_be_one(one: str, other: str, same: bool) -> None:
    first, second = (Range(*map(Decimal, text.split("-"))) for text in (one, other))
    assert meets(first, second) == meets(second, first) == same


def both(one: str, other: str) -> list[Mention]:
    text = minutes(summary=one, presentation=other)
    (found,) = mentions(paper_of(text))
    return list(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Der er afsat 1,9 mio. kr. i 2025.", "Der er afsat 1,8 mio. kr. i 2026."),
        ("Merforbruget er 1,9 mio. kr.", "Mindreforbruget er 1,8 mio. kr."),
        ("Tilskuddet til Spiren er 19.000 kr.", "Tilskuddet til Kilden er 18.000 kr."),
        ("Forbruget er 1,9 mio. kr. pr. 31. maj.", "Forbruget er 1,8 mio. kr. pr. 30. juni."),
        ("Det oprindelige budget er 1,9 mio. kr.", "Det korrigerede budget er 1,8 mio. kr."),
        ("Der er en tillægsbevilling på 1,9 mio. kr.", "Der er en anlægsbevilling på 1,8 mio. kr."),
        ("Lejen er 1.900 kr.", "Lejen er 1.800 kr. pr. måned."),
        ("Der er 19 sager.", "Heraf er 18 sager afsluttet."),
    ],
)
def test_two_things_are_set_apart(one: str, other: str) -> None:
    first, second = both(one, other)
    assert apart(first, second)


def test_one_thing_is_not_set_apart() -> None:
    first, second = both("Huslejen er 318.000 kr. i 2025.", "Huslejen på 381.000 kr. indarbejdes.")
    assert not apart(first, second)


@settings(max_examples=50, deadline=None)
@given(st.integers(10_000, 99_999_999), st.integers(0, 3))
def test_an_amount_agrees_with_its_rounding(value: int, places: int) -> None:
    rounded = half_up(Decimal(value) / 1_000_000, Decimal(1).scaleb(-places))
    if not rounded:
        return
    whole = f"{value:,}".replace(",", ".")
    first, second = both(
        f"Udgiften er {whole} kr.", f"Udgiften er {str(rounded).replace('.', ',')} mio. kr."
    )
    assert agree(first, second)


@settings(max_examples=50, deadline=None)
@given(st.integers(1_000, 99_999), st.integers(1, 9))
def test_an_amount_beyond_rounding_does_not_agree(value: int, by: int) -> None:
    """Both are printed to three decimals of a million, so every difference counts."""
    one, other = (f"{each / 1000:.3f}".replace(".", ",") for each in (value, value + by))
    first, second = both(f"Udgiften er {one} mio. kr.", f"Udgiften er {other} mio. kr.")
    assert not meets(first.signless, second.signless)
