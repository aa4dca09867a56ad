"""Blocks: paragraphs, lists with their markers, and where tables begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.minutes.grammar.blocks import blocks_of
from raadhus.minutes.model import Block, List, Table

from .small import pieces

WRAPPED = (
    "Denne linje er så lang, at siden har brudt den her, og\nden går videre på linjen under.\n\n"
    "Et nyt afsnit.\n\nEt til.\n\nOg et til.\n"
)


def shapes(text: str) -> list[tuple[str, list[str]]]:
    return [(type(block).__name__, lines(block)) for block in blocks_of(pieces(text))]


def lines(block: Block) -> list[str]:
    if isinstance(block, List):
        return [f"{entry.marker}|{entry.text}" for entry in block.entries]
    if isinstance(block, Table):
        return ["|".join(cell.text for cell in row) for row in (*block.header, *block.rows)]
    return [block.text]


# text, its blocks
BLOCKS = [
    ("Et afsnit.\n\nEt til.\n", [("Paragraph", ["Et afsnit."]), ("Paragraph", ["Et til."])]),
    ("To\u00a0 blanke   i rad\n", [("Paragraph", ["To blanke i rad"])]),
    ("- ost\n- brød\n", [("List", ["-|ost", "-|brød"])]),
    ("1. ost\n2. brød\n\n3. smør\n", [("List", ["1.|ost", "2.|brød", "3.|smør"])]),
    ("a) ost\nb) brød\n", [("List", ["a)|ost", "b)|brød"])]),
    ("- ost\n• brød\n", [("List", ["-|ost"]), ("List", ["•|brød"])]),  # of one kind
    ("1. ost\n- brød\n", [("List", ["1.|ost"]), ("List", ["-|brød"])]),
    ("1. ost\n2. brød\n1. smør\n", [("List", ["1.|ost", "2.|brød"]), ("List", ["1.|smør"])]),
    ("at sagen drøftes\nat sagen sendes\n",
     [("Paragraph", ["at sagen drøftes"]), ("Paragraph", ["at sagen sendes"])]),
    ("2. behandling af budgettet\n", [("Paragraph", ["2. behandling af budgettet"])]),
    ("- = mindreforbrug\n", [("Paragraph", ["- = mindreforbrug"])]),  # a legend
    ("Post\tBeløb\nDrift\t1.000\n", [("Table", ["Post|Beløb", "Drift|1.000"])]),
    ("Drift\t1.000\nsom fordeler sig således:\nMad\t600\n",
     [("Table", ["Drift|1.000", "som fordeler sig således:", "Mad|600"])]),  # a row of one cell
    ("Drift\t1.000\n\nEt afsnit.\n", [("Table", ["Drift|1.000"]), ("Paragraph", ["Et afsnit."])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), BLOCKS)
def test_text_is_cut_into_blocks(text: str, blocks: list[tuple[str, list[str]]]) -> None:
    assert shapes(text) == blocks


def test_lines_broken_by_the_pages_width_are_one_paragraph() -> None:
    first = shapes(WRAPPED)[0]
    assert first == (
        "Paragraph",
        ["Denne linje er så lang, at siden har brudt den her, og den går videre på linjen under."],
    )


def test_a_paragraph_cut_by_a_page_break_is_one() -> None:
    text = "Denne sætning er brudt midt i af sidens slutning, fordi den er så\n\flang som den er.\n"
    assert len(shapes(text)) == 1


def test_ordered_lists_say_so() -> None:
    ordered, bullets = blocks_of(pieces("1. ost\n2. brød\n\n- smør\n- mælk\n"))
    assert isinstance(ordered, List)
    assert isinstance(bullets, List)
    assert (ordered.ordered, bullets.ordered) == (True, False)


@given(st.lists(st.sampled_from(["- a", "1. b", "2. c", "Tekst her.", "x\ty", "Tabel 1. z", "1.5"]),
                min_size=1, max_size=12))  # fmt: skip
def test_every_line_lands_in_exactly_one_block(parts: list[str]) -> None:
    found = pieces("\n\n".join(parts) + "\n")
    blocks = blocks_of(found)
    spans = [block.span for block in blocks]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(any(a <= p.span[0] and p.span[1] <= b for a, b in spans) for p in found)
