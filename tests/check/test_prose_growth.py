"""Growth told in prose: shapes of sentences, each with its twin that is wrong, and traps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.check.arithmetic import half_up
from raadhus.check.wording import number
from tests.check.prose_texts import confirmed, findings

GROWTH = "prose-growth"

SHAPES = [
    ("Antallet er steget fra 41 i 2022 til 52 i 2023, en stigning på 11.", "på 11", "på 12"),
    ("Antallet er steget fra 41 i 2022 til 52 i 2023, svarende til 27 pct.", "27", "24"),
    ("Antallet er steget med 11 fra 41 til 52.", "med 11", "med 13"),
    ("Antallet er faldet fra 58 til 49, altså 16 pct.", "16", "19"),
    ("Antallet af sager faldt med 9, fra 58 til 49.", "med 9", "med 7"),
    ("Lånet nedbringes med 3 mio. kr., så det falder fra 7 mio. kr. til 4 mio. kr.", "til 4", "til 1"),
    ("Kassen er på 12,4 mio. kr., hvilket er 1,9 mio. kr. mere end de 10,5 mio. kr. i april.", "1,9", "1,4"),
    ("Huset har 34 pladser, hvilket er 6 færre end de 40 pladser i 2022.", "er 6", "er 8"),
    ("Der er modtaget 52 sager mod 41 året før, en stigning på 11.", "på 11", "på 12"),
    ("Der er modtaget 52 sager mod 41 året før, en stigning på 27 pct.", "27", "21"),
    ("Udgiften er steget fra 2,10 mio. kr. i 2022 til 2,40 mio. kr. i 2023. Det svarer til en stigning på 14 pct.", "14", "19"),
    ("Antallet af borgere steg fra 120 i januar til 138 i juni, svarende til 15 pct.", "15", "18"),
    ("Taksten øges fra 1.200 kr. til 1.250 kr. pr. døgn, svarende til 4,2 pct.", "4,2", "4,9"),
    ("Ventetiden er faldet fra 14 til 9 uger, et fald på 5 uger.", "på 5", "på 7"),
    ("Timetallet udvides fra 1.240 til 1.327, dvs. 87 flere.", "dvs. 87", "dvs. 97"),
    ("Andelen er steget fra 35 pct. til 42 pct., en stigning på 7 pct.", "på 7", "på 9"),
    ("Andelen er steget fra 5 pct. til 8 pct., en stigning på 60 pct.", "på 60", "på 96"),
]  # fmt: skip

SILENT = [
    "Andelen er steget fra 35 pct. i 2022 til 42 pct. i 2023, mens antallet er faldet fra 120 til 118.",
    "Antallet af fald gik fra 12 til 15.",
    "Udgifterne er steget, fordi taksten blev ændret fra 1.250 kr. til 1.200 kr.",
    "Besparelsen vokser fra -1,2 mio. kr. til -2,4 mio. kr.",
    "Fra 2022 til 2023 er udgiften steget med 0,4 mio. kr. til 3,2 mio. kr.",
    "Gebyret hæves fra 100 kr. til 150 kr. i 2024 og til 200 kr. i 2025, en stigning på 100 kr. over to år.",
    "Taksten stiger fra 1.200 kr. til 1.250 kr., og budgettet på 3 mio. kr. fordeles på to år.",
    "Stigningen i udgifterne er faldet fra 5 pct. til 8 pct.",
    "Udgiften må ikke stige fra 5 mio. kr. til 4 mio. kr.",
    "Timeprisen stiger fra 410 kr. til 425 kr., svarende til 3.000 kr. pr. måned.",
    "Beløbet flyttes fra 5 mio. kr. til 3 mio. kr.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), SHAPES)
def test_growth_that_holds_is_confirmed_and_its_twin_is_told(
    text: str, right: str, wrong: str
) -> None:
    assert not findings(text, GROWTH)
    assert confirmed(text, GROWTH)

    assert right in text
    twin = text.replace(right, wrong, 1)
    changed = wrong.split()[-1]
    assert any(changed in quote for each in findings(twin, GROWTH) for quote in each.quotes)


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
        "Huset har 44 pladser, hvilket er 4 færre end de 40 pladser i 2022.",
    ],
)
def test_the_wrong_way_is_told(text: str) -> None:
    (found,) = findings(text, GROWTH)
    assert len(found.quotes) == 2
    assert found.expected is None


def test_the_distance_stands_first_and_what_it_should_be() -> None:
    (found,) = findings("Antallet er faldet med 6 fra 41 til 37.", GROWTH)
    assert found.quotes == ("6", "41", "37")
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
