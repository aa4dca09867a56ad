"""Where sentences end: not after abbreviations and ordinals."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.sentences import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mødet er den 3. maj 2024 kl. 16.00 i lokale 2.",
        "Udgiften er ca. 1,2 mio. kr. pr. år i 2025.",
        "Det følger af lovens § 18, stk. 2, nr. 3, jf. bilag 1.",
        "Formanden, dr. Asta Lund, deltog bl.a. i 2. behandling.",
        "Beløbet er 13.641,50 og ikke 13.641.",
        "Opgjort i 3. kvartal 2024",
        "Tilskuddet er 400 kr. om året.",
        "Tilskuddet på kr. 54.000 fordeles med kr. 30.000 til husleje.",
        "Udgiften er 2,4 mio. kr. (1,65 mio. kr. til løn og resten til drift).",
        "Svarprocenten er 75 pct. (120 ud af 160).",
        "Der er svaret af 120 ud af 160 pårørende, dvs. 75 procent.",
    ],
)
def test_one_sentence_is_not_broken(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Der gives 400 kr. Resten spares.", ["Der gives 400 kr.", "Resten spares."]),
        ("Det er 35 pct. Heraf er to nye.", ["Det er 35 pct.", "Heraf er to nye."]),
        ("Det sker i 2024. Så er det slut.", ["Det sker i 2024.", "Så er det slut."]),
        ("Er det nok? Nej! Ikke helt.", ["Er det nok?", "Nej!", "Ikke helt."]),
        ("Han sagde “ja.” Hun gik.", ["Han sagde “ja.”", "Hun gik."]),
        ("En linje uden punktum\n\nEn anden", ["En linje uden punktum", "En anden"]),
        ("Puljen er:\n- drift", ["Puljen er:\n- drift"]),
        ("Møder, kurser m.m. Dertil kørsel.", ["Møder, kurser m.m.", "Dertil kørsel."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, wanted: list[str]) -> None:
    assert parts(text) == wanted


@given(st.text(alphabet='aA1.!?: \n"kr', max_size=80))
def test_sentences_cover_all_that_is_not_white_space_in_order(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(parts(text)).split()) == "".join(text.split())
    assert all(a < b for a, b in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
