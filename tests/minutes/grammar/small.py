"""Small documents for the tests of the grammar: text as lines, as an item, as a whole meeting."""

from __future__ import annotations

from raadhus.minutes import Minutes, read
from raadhus.minutes.forms.text import read_text
from raadhus.minutes.grammar.view import Piece, View, view_of
from raadhus.minutes.model import Item


def view(text: str) -> View:
    return view_of(read_text(text))


def pieces(text: str) -> tuple[Piece, ...]:
    return view(text).lines


def piece(text: str) -> Piece:
    """The one logical line that `text` is."""
    (only,) = pieces(text)
    return only


def minutes(text: str) -> Minutes:
    return read(text.encode(), "møde.txt")


def item(body: str) -> Item:
    """The item of a meeting of Socialudvalget on 7 May 2024 that treats nothing else."""
    (only,) = minutes(
        f"Referat fra møde i Socialudvalget tirsdag den 7. maj 2024\n\nPunkt 1: En sag\n\n{body}"
    ).items
    return only
