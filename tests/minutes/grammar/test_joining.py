"""Lines that the page's width or a page break has parted are one paragraph again."""

from __future__ import annotations

import textwrap

import pytest

from raadhus.minutes import Minutes, read
from raadhus.minutes.model import Paragraph

SENTENCE = (
    "Forvaltningen har gennemgået udgifterne på hele området og foreslår, at rammen fastholdes i"
    " det kommende år, og at der følges op igen i september, når tallene for første halvår er"
    " gjort op."
)


def wrapped(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width))


def document(*paragraphs: str, width: int) -> Minutes:
    body = "\n".join(wrapped(paragraph, width) for paragraph in paragraphs)
    text = f"1. Ny ramme\n\nSagsnr. 24/1234\n\nSagsfremstilling\n{body}\n\nBeslutning\nGodkendt.\n"
    return read(text.encode(), "a.txt")


def told(minutes: Minutes) -> list[str]:
    blocks = minutes.items[0].sections[0].blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_a_text_broken_at_a_width_is_put_together(width: int) -> None:
    paragraphs = [SENTENCE, "Det er kort.", SENTENCE + " " + SENTENCE, "Også kort.", SENTENCE]
    assert told(document(*paragraphs, width=width)) == paragraphs


def test_a_line_within_a_paragraph_may_end_like_a_proposal() -> None:
    minutes = document(SENTENCE, SENTENCE, SENTENCE, width=71)  # a line ends "... foreslår, at"
    assert [section.kind for section in minutes.items[0].sections] == ["presentation", "decision"]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    lines = [
        f"Punktet om område {number} blev drøftet med de berørte parter." for number in range(12)
    ]
    text = "1. Sag\n\nSagsfremstilling\n" + "\n".join(lines) + "\n\nBeslutning\nGodkendt.\n"
    assert told(read(text.encode(), "a.txt")) == lines


def test_a_paragraph_cut_by_a_page_break_is_one() -> None:
    first = "Udvalget skal tage stilling til, om de nye pladser skal oprettes i byen eller i det"
    text = f"1. Sag\n\nSagsfremstilling\n\n{first}\n\nåbne land.\n\nBeslutning\n\nGodkendt.\n"
    assert told(read(text.encode(), "a.txt")) == [f"{first} åbne land."]


def test_offsets_stay_true_in_text_that_was_put_together() -> None:
    minutes = document(SENTENCE, SENTENCE, SENTENCE, width=64)
    for block in minutes.items[0].sections[0].blocks:
        assert " ".join(minutes.source.text[slice(*block.span)].split()) == SENTENCE


def test_lines_of_contents_that_end_with_a_page_stay_apart() -> None:
    titles = [f"Status på renoveringen af den {n}. svømmehal ved havnen" for n in range(1, 5)]
    contents = "\n".join(f"{title}.....{page}" for page, title in enumerate(titles, 3))
    items = "\n\n".join(
        f"Punkt {n}: {title}\n\nBeslutning\n\nGodkendt." for n, title in enumerate(titles, 1)
    )
    minutes = read(f"Referat\n\nIndholdsfortegnelse\n\n{contents}\n\n{items}\n".encode(), "a.txt")
    assert [entry.title.value for entry in minutes.contents] == titles
