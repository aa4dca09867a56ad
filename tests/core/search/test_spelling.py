"""Other spellings of a word."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from raadhus.core.search.spelling import corrections, distance, one_off


def known(*words: str) -> object:
    return lambda terms: {word: 1 for word in words if word in terms}


@pytest.mark.parametrize(
    ("word", "there", "first"),
    [
        ("plenlægning", ["planlægning"], ("planlægning",)),
        ("vagtplanlægnigssystem", ["vagtplanlægningssystem"], ("vagtplanlægningssystem",)),
        ("psrkering", ["parkering"], ("parkering",)),
        ("moede", ["møde"], ("møde",)),
        ("sammenlaegning", ["sammenlægning"], ("sammenlægning",)),
        ("besparlse", ["besparelse"], ("besparelse",)),
        ("kommunneplnan", ["kommuneplan"], ("kommuneplan",)),  # two letters off
        ("skoelbus", ["skolebus"], ("skolebus",)),  # neighbours exchanged
        ("Overgaarden".lower(), ["overgården"], ("overgården",)),  # a name, in no lexicon
        ("svømmehalstakster", [], ("svømme", "hal", "takst")),
    ],
)
def test_a_word_is_corrected(word: str, there: list[str], first: tuple[str, ...]) -> None:
    assert corrections(word, known(*there))[0] == first  # type: ignore[arg-type]


@pytest.mark.parametrize("word", ["abc", "2024", "12.500", "x" * 41, "qqqqqqqqqq"])
def test_what_cannot_be_corrected_is_not(word: str) -> None:
    assert corrections(word, known()) == []  # type: ignore[arg-type]


def test_a_spelling_that_keeps_the_first_letter_is_likelier() -> None:
    assert corrections("takst", known("kakst", "taksa")) == [  # type: ignore[arg-type]
        ("taksa",),
        ("kakst",),
    ]


def test_distances() -> None:
    pairs = [("skole", "skole"), ("skole", "skoel"), ("skole", "skol"), ("skole", "svømmehal")]
    assert [distance(one, other, 2) for one, other in pairs] == [0, 1, 1, 3]


def test_everything_one_off_is_one_off() -> None:
    assert {distance("bus", other, 2) for other in one_off("bus")} == {0, 1}


def test_the_index_is_asked_for_few_terms() -> None:
    asked: list[int] = []

    def count(terms: Collection[str]) -> dict[str, int]:
        asked.append(len(terms))
        return {}

    corrections("vagtplanlægningssystemerneogmere", count)
    assert max(asked) < 2_500
