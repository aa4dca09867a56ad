"""Marks of closed items: every form in use, once or twice, and words that are no mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.minutes.grammar.closed import group_of, strip_closed, title_key

# as printed, the title proper, closed
MARKS = [
    ("Køb af grund", "Køb af grund", False),
    ("Lukket: Køb af grund", "Køb af grund", True),
    ("LUKKET Køb af grund", "Køb af grund", True),
    ("Lukket: LUKKET Meddelelser", "Meddelelser", True),  # twice
    ("Closed: Køb af grund", "Køb af grund", True),
    ("Lukket - Køb af grund", "Køb af grund", True),
    ("Lukket – Køb af grund", "Køb af grund", True),
    ("Lukket punkt: Køb af grund", "Køb af grund", True),
    ("Lukket sag: Køb af grund", "Køb af grund", True),
    ("LUKKET PUNKT - Køb af grund", "Køb af grund", True),
    ("Lukket dagsorden: Køb af grund", "Køb af grund", True),
    ("Køb af grund - Lukket punkt", "Køb af grund", True),
    ("Køb af grund - LUKKET SAG", "Køb af grund", True),
    ("Køb af grund – lukket", "Køb af grund", True),
    ("Køb af grund (Lukket)", "Køb af grund", True),
    ("Køb af grund (lukket punkt)", "Køb af grund", True),
    ("(Lukket) Køb af grund", "Køb af grund", True),
    ("[LUKKET] Køb af grund", "Køb af grund", True),
    ("Køb af grund (FOR LUKKEDE DØRE)", "Køb af grund", True),
    ("(FOR LUKKEDE DØRE) Køb af grund", "Køb af grund", True),
    ("Lukket: Køb af grund (Lukket punkt)", "Køb af grund", True),
    ("Åben: Køb af grund", "Køb af grund", False),
    ("Åbent punkt - Køb af grund", "Køb af grund", False),
    ("(Åben) Køb af grund", "Køb af grund", False),
    # words of the title, no mark
    ("Lukket: Lukket møde", "Lukket møde", True),
    ("Lukkede institutioner i sommerferien", "Lukkede institutioner i sommerferien", False),
    ("Lukket vej ved havnen", "Lukket vej ved havnen", False),
    ("Vejen er lukket", "Vejen er lukket", False),
    ("Åbent hus", "Åbent hus", False),
    ("Orientering om åben-lukket-ordningen", "Orientering om åben-lukket-ordningen", False),
    ("Lukket:", "Lukket:", False),  # nothing left to be a title
    ("", "", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "closed"), MARKS)
def test_marks_are_taken_off_the_title(text: str, title: str, closed: bool) -> None:
    span, told = strip_closed(text)
    assert (text[slice(*span)], told) == (title, closed)


GROUPS = [
    ("LUKKET MØDE", True), ("LUKKEDE SAGER", True), ("Lukkede punkter:", True),
    ("Lukket dagsorden", True), ("Punkter for lukkede døre", True), ("For lukkede døre", True),
    ("Åbne sager", False), ("Åbent møde", False), ("For åbne døre", False),
    ("Lukket møde om skolen", None), ("Sager", None), ("Lukket: Køb af grund", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "closed"), GROUPS)
def test_a_line_may_head_a_group(text: str, closed: bool | None) -> None:
    assert group_of(text) is closed


def test_titles_are_compared_by_letters_and_digits() -> None:
    assert title_key("Køb - af grund, nr. 3") == title_key("KØB AF GRUND NR 3")
    assert title_key("Grund 3") != title_key("Grund 4")


@given(st.text(max_size=60))
def test_any_title_keeps_its_span_inside(text: str) -> None:
    (start, end), _ = strip_closed(text)
    assert 0 <= start <= end <= len(text)
    assert end > start or not text
