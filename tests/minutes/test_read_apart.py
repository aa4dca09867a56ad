"""Reading in a child process: the same answer, and an end to whatever a file does."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadhus.minutes import UnreadableDocumentError, read
from raadhus.minutes.apart import read_apart

EXAMPLE = Path(__file__).parents[2] / "src/raadhus/meetings/example"


@pytest.mark.parametrize("form", ["referat.pdf", "referat.json"])
def test_the_child_reads_the_same(form: str) -> None:
    content = (EXAMPLE / form).read_bytes()
    assert read_apart(content, form) == read(content, form)


def test_the_childs_sentence_is_handed_on() -> None:
    content = b"\x89PNG\r\n\x1a\n" + bytes(100)
    with pytest.raises(UnreadableDocumentError) as direct:
        read(content, "foto.png")
    with pytest.raises(UnreadableDocumentError) as apart:
        read_apart(content, "foto.png")
    assert str(apart.value) == str(direct.value)


def test_a_child_that_takes_too_long_is_ended() -> None:
    with pytest.raises(UnreadableDocumentError, match="for lang tid"):
        read_apart(b"Punkt 1: A\n" * 100_000, "lang.txt", seconds=0.5)


def test_a_name_with_strange_characters_is_no_trouble() -> None:
    minutes = read_apart("Punkt 1: Æble\n\nBeslutning\n\nGodkendt.\n".encode(), "../x\0-–' .txt")
    assert minutes.source.name == "x-–' .txt"
