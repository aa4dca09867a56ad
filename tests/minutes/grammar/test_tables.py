"""Tables: heads, rows of formulas, captions, units, sums."""

from __future__ import annotations

import pytest

from raadhus.minutes import read
from raadhus.minutes.grammar.blocks import blocks_of
from raadhus.minutes.model import Paragraph, Table

from .small import pieces


def table(text: str) -> Table:
    (only,) = blocks_of(pieces(text))
    assert isinstance(only, Table)
    return only


# rows, how many of them are heads
HEADS = [
    ("Post\tBudget\tRegnskab\nDrift\t1.000\t900\n", 1),
    ("Post\t2024\t2025\nDrift\t1.000\t900\n", 1),  # years are heads
    ("1.000 kr.\t\t\nDrift\t1.000\t900\n", 1),  # the unit alone
    ("Post\tBudget\tRest\n(1)\t(2)\t(3)= (2)-(1)\nDrift\t10\t9\n", 2),  # numbers of columns
    ("Drift\t1.000\t900\nMad\t600\t500\n", 0),  # numbers from the first row on
    ("Drift\t1.000\n", 0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "heads"), HEADS)
def test_the_rows_of_heads_are_told_apart(text: str, heads: int) -> None:
    found = table(text)
    assert (len(found.header), len(found.rows)) == (heads, text.count("\n") - heads)


# a cell as printed, its number
CELLS = [
    ("1.234,5", 1234.5), ("-450", -450), ("–450", -450), ("−450", -450), ("12 %", 12),
    ("1.000 kr.", 1000), ("250,-", 250), ("+3,5", 3.5), ("0", 0), ("450-", None),
    ("3 børn", None), ("", None), ("ca. 5", None), ("1. maj", None),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "value"), CELLS)
def test_a_cell_keeps_its_text_and_its_number(cell: str, value: float | None) -> None:
    found = table(f"Post\tBeløb\tNote\nDrift\t{cell}\tx\n").rows[-1][1]
    assert (found.text, found.value) == (cell, value)


# caption, first head, unit
UNITS = [
    ("Tabel 1. Drift i 1.000 kr.", "Post", "1.000 kr."), ("Tabel 1. Drift", "Mio. kr.", "Mio. kr."),
    ("Tabel 1. Drift", "(Hele 1.000 kr.)", "1.000 kr."), ("Tabel 1. Drift", "I hele kr.", "kr."),
    ("Tabel 1. Andel i pct.", "Post", "pct."), ("Tabel 1. Drift", "Post", None),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "head", "unit"), UNITS)
def test_the_unit_stands_in_caption_or_head(caption: str, head: str, unit: str | None) -> None:
    found = table(f"{caption}\n{head}\tBudget\nDrift\t1.000\n")
    assert found.caption is not None
    assert found.caption.value == caption
    assert (found.unit.value if found.unit else None) == unit


@pytest.mark.parametrize(
    "word", ["I alt", "I ALT", "Ialt", "Sum", "Total", "Samlet", "I alt drift"]
)
def test_rows_that_print_a_sum_are_known(word: str) -> None:
    assert table(f"Post\tBudget\nDrift\t1\n{word}\t1\n").total_rows == (1,)


def test_rows_are_not_padded_and_empty_cells_kept() -> None:
    found = table("Post\tBudget\tNote\nDrift\t1\t\nMad\t2\tx\n")
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["Drift", "1", ""], ["Mad", "2", "x"],
    ]  # fmt: skip


def test_a_legend_beneath_is_a_paragraph() -> None:
    blocks = blocks_of(pieces("Post\tBudget\nDrift\t-1\n\n*) + = merforbrug - = mindreforbrug\n"))
    assert [type(block).__name__ for block in blocks] == ["Table", "Paragraph"]


def test_places_of_cells_are_true() -> None:
    text = "Post\tBudget\nDrift\t1.000\n"
    found = table(text)
    assert [text[slice(*cell.span)] for row in (*found.header, *found.rows) for cell in row] == [
        "Post", "Budget", "Drift", "1.000",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("legend", "told"),
    [
        ("*) + = merforbrug", True),
        ("- = mindreforbrug", True),
        ("Minus betyder merforbrug.", True),
        ("Et negativt tal viser mindreudgift.", True),
        ("Merforbruget skyldes flere borgere.", False),
        ("Minus er ikke brugt.", False),
    ],
)
def test_the_line_below_may_tell_what_the_signs_mean(legend: str, told: bool) -> None:
    text = f"Punkt 1: A\n\nSagsfremstilling\n\nOmråde\tBudget\nDrift\t-12\n\n{legend}\n"
    minutes = read(text.encode(), "a.txt")
    (table,) = (b for b in minutes.items[0].sections[0].blocks if isinstance(b, Table))
    assert (table.sign_note.value if table.sign_note else None) == (legend if told else None)
    assert (
        Paragraph(legend, (text.index(legend), len(text) - 1))
        in minutes.items[0].sections[0].blocks
    )
