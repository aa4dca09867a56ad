"""Search terms: what a word is found by, and what is looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.compounds import split
from raadhus.danish.terms import analyse, query_terms, terms, tokens

WORDS = st.text("abcdefghijklmnoprstuvyæøåé", min_size=1, max_size=30)


def is_found(query: str, text: str) -> bool:
    return not query_terms(query).isdisjoint(analyse(text).split())


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("planlægning", "vagtplanlægningssystem"),
        ("vagtplan", "vagtplanlægningssystem"),
        ("vagtplanlægning", "vagtplanlægningssystem"),
        ("system", "vagtplanlægningssystemerne"),
        ("vagtplanlægning", "vagtplanlægningen"),
        ("vagtplanlægningerne", "vagtplanlægning"),
        ("barn", "Børnene leger"),
        ("takst", "takststrukturen"),
        ("vagtplanlægning", "vagt- og ruteplanlægning"),
        ("vagt", "vagt- og ruteplanlægning"),
        ("Socialudvalget", "Social- og Sundhedsudvalget"),
        ("børneudvalg", "børne-, unge- og familieudvalget"),
        ("itsystem", "IT-systemer"),
        ("it-system", "IT-systemer"),
        ("KL", "KL’s udspil"),
        ("§ 107", "efter § 107 i serviceloven"),
        ("107", "§ 107"),
        ("§ 83 a", "§83a"),
        ("§ 83", "§ 83 a"),
        ("12500", "12.500 kr."),
        ("2026", "budget 2026-2029"),
        ("27.00.00", "sag 27.00.00-A00-1-22"),
    ],
)
def test_found(query: str, text: str) -> None:
    assert is_found(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ar", "år"),
        ("al", "ål"),
        ("kerne", "statistikkerne"),
        ("tag", "varetaget"),
        ("rette", "budgettet"),
        ("planlægning", "ruteplan"),
        ("vagtplanlægning", "vagt og planlægning"),
        ("§ 10", "§ 107"),
    ],
)
def test_not_found(query: str, text: str) -> None:
    assert not is_found(query, text)


def test_tokens_keep_the_order() -> None:
    text = "Efter § 107 i loven: vagt- og ruteplan, 1.234 kr. (§ 83 a), kl. 17.30; KL's A/S."
    assert " ".join(tokens(text)) == (
        "efter §107 i loven vagt- og ruteplan 1.234 kr §83a kl 17.30 kl's a s"
    )


def test_terms_follow_their_token() -> None:
    assert analyse("Vagt- og ruteplaner. Børn") == (
        "vagt vag vagtplaner vagtplan plan og ruteplaner ruteplan rute plan børn barn"
    )


def test_a_hyphen_that_nothing_completes_stays_alone() -> None:
    assert analyse("vagt- og hest") == "vagt vag og hest"


@given(WORDS)
def test_a_word_is_among_its_terms(word: str) -> None:
    assert word in terms(word)
    assert word in query_terms(word)


@given(WORDS)
def test_what_is_searched_for_is_what_is_indexed(word: str) -> None:
    assert query_terms(word) <= terms(word)


@given(st.lists(st.sampled_from(("vagt", "plan", "lægnings", "system", "børne", "udvalg"))))
def test_every_part_is_found(pieces: list[str]) -> None:
    word = "".join(pieces)
    assert all(not terms(word).isdisjoint(query_terms(part)) for part in split(word) if part)


@given(st.text())
def test_anything_can_be_analysed(text: str) -> None:
    found = analyse(text).split()
    assert set(found) >= {token.rstrip("-") for token in tokens(text)}


@given(st.text("abiø-.,:/'’ 0129\n"))  # not §: what follows a section may be its letter
def test_tokens_of_tokens_are_the_same(text: str) -> None:
    once = tokens(text)
    assert tokens(" ".join(once)) == once


@given(st.text())
def test_no_term_holds_white_space(text: str) -> None:
    assert all(term.split() == [term] for term in terms(text))


@pytest.mark.parametrize("text", ["a-" * 50_000, "§" * 100_000, "1." * 50_000, "vagt- " * 5_000])
def test_hostile_texts(text: str) -> None:
    assert len(analyse(text)) <= 20 * len(text)
