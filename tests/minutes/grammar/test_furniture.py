"""Furniture: page numbers, drawn lines, menus, running heads, invitations to unfold."""

from __future__ import annotations

import pytest

from .small import minutes, view

FURNITURE = [
    "Side 3", "Side 3 af 9", "side 3/9", "S. 3", "- 3 -", "– 12 –", "-----", "_____", "=====",
    "* * * *", "Til toppen", "Hent bilag", "Udskriv", "Klik her for at folde ud",
    "Forrige punkt | Næste punkt",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_a_line_of_furniture_is_left_out(line: str) -> None:
    found = view(f"Et afsnit om noget.\n\n{line}\n\nEt andet afsnit.\n")
    assert [p.text for p in found.lines] == ["Et afsnit om noget.", "Et andet afsnit."]
    assert [found.text[a:b] for a, b in found.furniture] == [line]


@pytest.mark.parametrize(
    "line", ["Siden er ny", "Side 3 omhandler trafik", "-", "Kontakt", "Menu", "x", "Sidevej 3"]
)
def test_words_like_furniture_are_kept_where_they_stand_alone(line: str) -> None:
    found = view(f"Et afsnit om noget.\n\n{line}\n\nEt andet afsnit.\n")
    assert [p.text for p in found.lines] == ["Et afsnit om noget.", line, "Et andet afsnit."]


def test_words_of_menus_beside_each_other_are_furniture() -> None:
    text = "Et afsnit om noget, som fylder det meste af en linje, og som derfor ikke er en sidefod."
    assert [p.text for p in view(f"Menu\nSøg\nKontakt\n\n{text}\n").lines] == [text]


def test_the_head_of_each_page_is_furniture() -> None:
    text = "\f".join(f"Socialudvalget, møde 4\nAfsnit {word} her.\n" for word in ("a", "b", "c"))
    found = view(text)
    assert [p.text for p in found.lines] == ["Afsnit a her.", "Afsnit b her.", "Afsnit c her."]
    assert [p.text for p in found.running] == ["Socialudvalget, møde 4"] * 3


def test_an_invitation_to_unfold_is_taken_off_the_title() -> None:
    read = minutes("Punkt 1: Køb af grund Klik her for at folde ud\n\nBeslutning\n\nGodkendt.\n")
    (only,) = read.items
    assert only.title is not None
    assert only.title.value == "Køb af grund"
    assert [read.source.text[a:b] for a, b in read.source.furniture] == ["Klik her for at folde ud"]


def test_the_foot_of_a_page_is_furniture() -> None:
    text = "Et afsnit om noget.\n\nTlf. 12345678\npost@example.dk\nÅbningstider\n"
    assert [p.text for p in view(text).lines] == ["Et afsnit om noget."]
