"""Votes: numbers in every usual wording; names and parties alone give none."""

from __future__ import annotations

import pytest

from raadhus.minutes.grammar.votes import is_vote_line, merged, vote_of
from raadhus.minutes.model import Vote

VOTES = [
    ("For stemte: 5 (A+T+V)", Vote(5)),
    ("For stemte 12, imod stemte 3, undlod 1.", Vote(12, 3, 1)),
    ("Med stemmerne 19 for og 1 imod blev forslaget vedtaget.", Vote(19, 1)),
    ("43 stemmer imod 5", Vote(43, 5)),
    ("Forslaget blev vedtaget med 43 stemmer mod 5.", Vote(43, 5)),
    ("Imod stemte: 2", Vote(None, 2)),
    ("4 (A og F) stemte for, 3 (V) stemte imod.", Vote(4, 3)),
    ("Fire stemte for, to stemte imod, og én undlod.", Vote(4, 2, 1)),
    ("Stemmer for: 7. Stemmer imod: 2.", Vote(7, 2)),
    ("For: 6", Vote(6)),
    ("Imod: 3", Vote(None, 3)),
    ("Undlod: 1", Vote(None, None, 1)),
    ("For indstillingen stemte 8 medlemmer.", Vote(8)),
    ("3 medlemmer undlod at stemme.", Vote(None, None, 3)),
    # names and parties alone
    ("For stemte: A, B, V", None), ("Imod stemte Ida Holm (A).", None),
    ("Godkendt.", None), ("Der er 12 pladser til 3 hold.", None), ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "vote"), VOTES)
def test_a_vote_is_read_as_its_numbers(text: str, vote: Vote | None) -> None:
    assert vote_of(text) == vote


@pytest.mark.parametrize(
    ("text", "only_vote"),
    [
        ("For stemte: 5 (A+T+V)", True), ("Imod stemte: Ida Holm", True), ("For: A, V", True),
        ("Undlod at stemme: 1", True), ("Hverken for eller imod: 2", True),
        ("Imod forslaget stemte: C", True), ("Stemmer for: 7", True),
        ("For stemte 5, og forslaget er vedtaget.", False), ("Formanden: Ida Holm", False),
        ("Godkendt.", False), ("For at nå det: begynd nu", False),
    ],
)  # fmt: skip
def test_a_line_may_only_tell_who_voted_how(text: str, only_vote: bool) -> None:
    assert is_vote_line(text) == only_vote


def test_two_tellings_are_one_vote_and_the_first_holds() -> None:
    assert merged(Vote(5), Vote(4, 2)) == Vote(5, 2)
    assert merged(None, Vote(1)) == merged(Vote(1), None) == Vote(1)
    assert merged(None, None) is None
