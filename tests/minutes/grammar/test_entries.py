"""List markers in plain text, and line beginnings that only look like one."""

from __future__ import annotations

import pytest

from raadhus.minutes.grammar.entries import marker_of

# line, marker, the entry's text, ordered, number
MARKED = [
    ("1. Første", "1.", "Første", True, 1), ("12. Tolvte", "12.", "Tolvte", True, 12),
    ("1) Første", "1)", "Første", True, 1), ("(2) Andet", "(2)", "Andet", True, 2),
    ("1.) Første", "1.)", "Første", True, 1),
    ("a) Første", "a)", "Første", True, 1), ("b. Andet", "b.", "Andet", True, 2),
    ("(c) Tredje", "(c)", "Tredje", True, 3),
    ("- et punkt", "-", "et punkt", False, None), ("– et punkt", "–", "et punkt", False, None),
    ("• et punkt", "•", "et punkt", False, None), ("•et punkt", "•", "et punkt", False, None),
    ("* et punkt", "*", "et punkt", False, None), ("o et punkt", "o", "et punkt", False, None),
    ("▪  et punkt", "▪", "et punkt", False, None),
    ("1. Budget 2025", "1.", "Budget 2025", True, 1),
    ("- 3 nye pladser", "-", "3 nye pladser", False, None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "text", "rest", "ordered", "number"), MARKED)
def test_a_marker_begins_an_entry(
    line: str, text: str, rest: str, ordered: bool, number: int | None
) -> None:
    found = marker_of(line)
    assert found is not None
    assert (found.text, line[found.end :], found.ordered, found.number) == (
        text, rest, ordered, number,
    )  # fmt: skip


UNMARKED = [
    "2. behandling af budgettet", "1. viceborgmester Ida Holm", "3. maj 2024", "1. januar",
    "12. sept. 2024", "2. kvartal viser et fald", "1. budgetopfølgning", "4. klasse",
    "3. 5. 2024", "24. juledag",  # ordinals and dates
    "- = mindreforbrug", "- 450", "-",  # a legend, an amount, nothing
    "2024. Et år", "1.000 kr.", "1.2 Afsnit", "en linje", "og andre", "-uden mellemrum", "",
]  # fmt: skip


@pytest.mark.parametrize("line", UNMARKED)
def test_what_only_looks_like_a_marker_is_none(line: str) -> None:
    assert marker_of(line) is None
