"""Splitting compounds: each case with the reason why it is split so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.compounds import EXCEPTIONS_FILE, LONGEST_WORD, exceptions, split

LETTERS = st.text("abcdefghijklmnoprstuvyæøå", max_size=80)


@pytest.mark.parametrize(
    ("word", "parts", "reason"),
    [
        ("ruteplan", "rute|plan", "two words without a linking letter"),
        ("borgerservice", "borger|service", "a first part that is an agent"),
        ("Sundhedsudvalget", "sundheds|udvalget", "linking s, definite last part, folded case"),
        ("børnehaver", "børne|haver", "linking e, plural last part"),
        ("vagtplanlægningssystem", "vagt|plan|lægnings|system", "long first parts split again"),
        ("regnvandsbassin", "regn|vands|bassin", "an s that a compound takes, not its last word"),
        ("kørekortsloven", "køre|korts|loven", "the same with a verb's stem in front"),
        ("botilbud", "bo|tilbud", "a listed part of two letters, not bot|ilbud"),
        ("morgenmad", "morgen|mad", "the longer first part, not mor|genmad"),
        ("lovgivning", "lov|givning", "a last part that is no word alone"),
        ("kulturforum", "kultur|forum", "kultur(er) is not inflected like tur(e)"),
        ("statistikkerne", "statistikkerne", "an inflected form is split as its lemma: no kerne"),
        ("varetaget", "varetaget", "a form of varetage, no taget"),
        ("planlægges", "planlægges", "finite verbs stay whole"),
        ("orienteringen", "orienteringen", "no ring: orienteringer, but ringe"),
        ("fællesskab", "fællesskab", "skab is an ending here"),
        ("køleskabet", "køle|skabet", "and a cupboard there: an exception, in all its forms"),
        ("indstilling", "indstilling", "a particle is no first part of a known word"),
        ("genvisitering", "gen|visitering", "but of an unknown one, so that the rest is found"),
        ("Skovlunde", "skovlunde", "a place is whole"),
        ("ballerupborgere", "ballerup|borgere", "but may be a first part"),
        ("Fynsværket", "fyns|værket", "a name that ends in a word with its article"),
        ("å", "å", "one letter"),
        ("", "", "no letter"),
        ("vagt-plan", "vagt-plan", "only letters are split; hyphens are for tokens"),
    ],
)
def test_split(word: str, parts: str, reason: str) -> None:
    assert "|".join(split(word)) == parts, reason


@given(LETTERS | st.text(max_size=80))
def test_parts_make_up_the_word(word: str) -> None:
    assert "".join(split(word)) == word.casefold()


@given(LETTERS.filter(bool))
def test_no_part_is_empty(word: str) -> None:
    assert all(split(word))


@pytest.mark.parametrize("unit", ["by", "sø", "by\u0301", "plan", "\u0000", "ß", "𝔞"])
def test_hostile_words_come_back_whole(unit: str) -> None:
    word = unit * 50_000
    assert split(word) == (word.casefold(),)


def test_longest_word_is_still_split() -> None:
    word = "by" * (LONGEST_WORD // 2)
    assert split(word) == ("by",) * (LONGEST_WORD // 2)
    assert split(word + "by") == (word + "by",)


def test_exceptions_are_sorted_and_lower_case() -> None:
    lines = EXCEPTIONS_FILE.read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    assert words == sorted(set(words))
    assert words == [word.casefold() for word in words]


def test_every_exception_is_obeyed() -> None:
    assert {word: split(word) for word in exceptions()} == exceptions()
