"""What somebody typed is read without fail, and what was not used is said."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from raadhus.core.search.parse import MOST_WORDS, Part, parse


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("skole svømmehal", [Part(("skole",), "skole"), Part(("svømmehal",), "svømmehal")]),
        ('"Åben  anlægsdag"', [Part(("åben", "anlægsdag"), '"Åben anlægsdag"', phrase=True)]),
        ("»åben dag«", [Part(("åben", "dag"), '"åben dag"', phrase=True)]),
        ('"skole"', [Part(("skole",), '"skole"')]),
        ("-budget", [Part(("budget",), "-budget", excluded=True)]),
        ('-"a b"', [Part(("a", "b"), '-"a b"', phrase=True, excluded=True)]),
        ("UDVALG:Teknik", [Part(("teknik",), "udvalg:Teknik", "committee")]),
        ("-sag:12/34", [Part(("12/34",), "-sag:12/34", "case", excluded=True)]),
        ("år:2023-2025", [Part(("2023", "2024", "2025"), "år:2023-2025", "period")]),
        ("aar:2024", [Part(("2024",), "år:2024", "period")]),
        ("it-system", [Part(("it-system",), "it-system")]),
        ("og/eller", [Part(("og", "eller"), '"og eller"', phrase=True)]),
        ("§ 83 a stk", [Part(("§83a",), "§ 83 a"), Part(("stk",), "stk")]),
        ("kommun*", [Part(("kommun",), "kommun*", beginning=True)]),
        ("skole skole", [Part(("skole",), "skole")]),
        ("kl. 12:30", [Part(("kl",), "kl."), Part(("12:30",), "12:30")]),
        ("", []),
    ],
)
def test_a_query_is_read_as(text: str, parts: list[Part]) -> None:
    parsed = parse(text)
    assert (list(parsed.parts), parsed.notes) == (parts, ())


@pytest.mark.parametrize(
    ("text", "words", "note"),
    [
        ('"åben dag', "åben dag", "Et citationstegn mangler sin ende."),
        ("udvalg: teknik", "teknik", "Skriv et ord lige efter kolon"),
        ("udvalg:", "", "Skriv et ord lige efter kolon"),
        ("http://skole", "http skole", "»http:« er ikke et felt"),
        ("a*", "a", "Stjerne kræver mindst 3 bogstaver"),
        ("sko*le", "sko", "Stjerne bruges kun sidst i et ord; "),
        ("* ? - : \"\" ''", "", "Der er ingen ord at søge efter."),
        ("ord " * 10_000, "ord", "Søgningen er for lang."),
        (" ".join(map(str, range(100))), " ".join(map(str, range(20))), "Søgningen er for lang."),
    ],
)
def test_what_is_malformed_is_used_as_far_as_it_goes_and_said(
    text: str, words: str, note: str
) -> None:
    parsed = parse(text)
    assert " ".join(token for part in parsed.parts for token in part.tokens) == words
    assert [said for said in parsed.notes if said.startswith(note)]


ANY = st.text() | st.text(alphabet='ab -:"*§1 .æud\x00\ud800', max_size=60)


@given(text=ANY)
@example(text='udvalg:""-"')
@example(text="--a")
@example(text=":§0;")
@example(text="§0A")
@example(text="§ 5.a skole")
@example(text="ja§2§:-v")
@example(text="§23*a")
@example(text="b:;;")
@example(text="j1?*0A*")
@example(text="9" * 5_000)
@example(text="\x00\x1b[2J")
@settings(deadline=None)
def test_any_text_is_read_and_what_was_understood_is_understood_alike(text: str) -> None:
    parsed = parse(text)
    assert len(parsed.parts) <= MOST_WORDS
    assert all(part.tokens for part in parsed.parts)
    assert parse(parsed.text()).parts == parsed.parts
