"""Marked titles and snippets."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.core.search.marking import SNIPPET, mark, snippet, sought
from raadhus.core.search.parse import parse
from raadhus.danish.lexicon import lexicon

FILLER = "Udvalget drøftede mange andre ting den dag. " * 12


def marked(query: str, text: str) -> str:
    pieces = mark(text, sought(parse(query).parts))
    return "".join(f"[{piece}]" if is_marked else piece for piece, is_marked in pieces)


@pytest.mark.parametrize(
    ("query", "text", "result"),
    [
        ("planlægning", "Et vagtplanlægningssystem", "Et [vagtplanlægningssystem]"),
        ("skole", "Skolernes støj.", "[Skolernes] støj."),
        ('"ved skolen"', "Støj ved skolen, ved en skole", "Støj [ved skolen], ved en skole"),
        ("planl*", "Planlægning", "[Planlægning]"),
        ("-støj skole", "Skole uden støj", "[Skole] uden støj"),
        ("udvalg:skole", "Skole", "Skole"),
        ("§ 83 a", "Efter § 83 a i loven", "Efter [§ 83 a] i loven"),
        ("<b>", "a <b> & b", "a <[b]> & [b]"),
        ("anlæg", unicodedata.normalize("NFD", "Åbne anlæg"), "Åbne [anlæg]"),
    ],
)
def test_what_is_found_is_marked(query: str, text: str, result: str) -> None:
    assert marked(query, text) == result


def cut(query: str, text: str) -> str:
    return "".join(piece for piece, _ in snippet(text, sought(parse(query).parts)))


def test_the_snippet_is_where_most_different_words_are() -> None:
    text = f"Skole, skole, skole. {FILLER}Skolen får en ny svømmehal. {FILLER}"
    found = cut("skole svømmehal", text)
    assert "Skolen får en ny svømmehal." in found
    assert (found[:2], found[-2:]) == ("… ", " …")


def test_a_snippet_begins_and_ends_with_whole_words() -> None:
    words = {*FILLER.split(), "Svømmehallen", "lukker.", "…"}
    found = cut("svømmehal", f"{FILLER}Svømmehallen lukker. {FILLER}")
    assert {*found.split()} <= words


def test_without_a_find_the_snippet_is_the_beginning() -> None:
    assert cut("svømmehal", "Kort tekst.\nTo linjer.") == "Kort tekst. To linjer."
    assert cut("svømmehal", "") == ""
    assert cut("svømmehal", FILLER).startswith("Udvalget drøftede")


WORDS = st.lists(
    st.sampled_from(["skole", "støj.", "ved\n", "planlægning", "§", "83", "2024", "-"]), max_size=90
)


@given(words=WORDS, query=st.sampled_from(["skole", '"støj ved"', "plan* 83", ""]))
@settings(deadline=None)
def test_pieces_are_the_text_and_a_snippet_is_a_part_of_it(words: list[str], query: str) -> None:
    text = " ".join(words)
    looked_for = sought(parse(query).parts)
    assert "".join(piece for piece, _ in mark(text, looked_for)) == text
    found = "".join(piece for piece, _ in snippet(text, looked_for))
    assert found.removeprefix("… ").removesuffix(" …") in text.replace("\n", " ")
    assert len(found) <= 2 * SNIPPET


@given(text=st.text(), query=st.text(max_size=20))
@settings(deadline=None)
def test_any_text_can_be_marked(text: str, query: str) -> None:
    looked_for = sought(parse(query).parts)
    pieces = mark(text, looked_for)
    assert "".join(piece for piece, _ in pieces) == unicodedata.normalize("NFC", text)
    snippet(text, looked_for)


OTHER_FORMS = (
    "bog bøgerne", "mand mænd", "god bedre", "komme kom", "gøre gjort", "kriterium kriterierne",
    "gammel ældst", "have haverne", "tand børnetandpleje", "12500 12.500", "itsystem it-system",
)  # fmt: skip


@pytest.mark.parametrize("pair", OTHER_FORMS)
def test_other_forms_are_marked(pair: str) -> None:
    query, text = pair.split()
    assert marked(query, text) == f"[{text}]"


def test_forms_that_look_unlike_their_lemma_are_very_few() -> None:
    forms = [form for form in lexicon().beginning("be") if form.isalpha()]
    pairs = [(form, lemma) for form in forms for lemma in lexicon().lemmas(form)]
    unlike = [form for form, lemma in pairs if marked(lemma, form) != f"[{form}]"]
    assert len(unlike) < len(pairs) / 400
