"""Figures that refer back to one the item has told."""

from __future__ import annotations

import pytest

from .amount_texts import minutes, quotes

NAME = "text-text"


@pytest.mark.parametrize(
    ("first", "second", "wrong", "right"),
    [
        ("Stedet har 18 frivillige.", "De {} frivillige holder åbent.", "16", "18"),
        ("Kurset er for 96 medarbejdere.", "Alle {} medarbejdere deltager i maj.", "92", "96"),
        (
            "Der gives 240.000 kr. til Bogsporet.",
            "De {} tages af puljen.",
            "204.000 kr.",
            "240.000 kr.",
        ),
        (
            "Handleplanen skal spare 6,4 mio. kr.",
            "Handleplanens mål på {} nås.",
            "4,6 mio. kr.",
            "6,4 mio. kr.",
        ),
        ("Bussen koster 612.000 kr.", "Udgiften på {} er engangs.", "621.000 kr.", "612.000 kr."),
    ],
)
def test_what_refers_back_must_be_told(first: str, second: str, wrong: str, right: str) -> None:
    found = quotes(NAME, minutes(presentation=first, economy=second.format(wrong)))
    assert [set(each) for each in found] == [{wrong, right}]
    assert quotes(NAME, minutes(presentation=first, economy=second.format(right))) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Der er 18 frivillige og 4 lønnede.", "De 4 lønnede holder åbent."),
        ("Der er 8 pladser, og der bygges 4 nye.", "De 12 pladser er optaget."),
        ("Der er søgt af 18 borgere.", "De 16 borgere, der får afslag, kan klage."),
        ("Tilskuddet er 450.000 kr. og tilsagnet 2.385.000 kr.", "Rammen på 2.835.000 kr. holder."),
        ("I 2023 var tilskuddet 612.000 kr.", "I 2025 er tilskuddet på 621.000 kr."),
        ("Sygefraværet er 5,8 pct.", "Sygefraværet på plejecentrene er 8,5 pct."),
    ],
)
def test_what_is_another_thing_is_left_alone(first: str, second: str) -> None:
    assert quotes(NAME, minutes(presentation=first, economy=second)) == []
