"""The table of contents: by its heading, its leaders, or titles that come again."""

from __future__ import annotations

import pytest

from raadhus.minutes.grammar.contents import find_contents, is_contents_head, title_keys
from raadhus.minutes.model import ContentsEntry

from .small import view


def entries(text: str) -> list[tuple[str, int | None, bool]]:
    def plain(entry: ContentsEntry) -> tuple[str, int | None, bool]:
        return entry.title.value, entry.page, entry.closed

    return [plain(entry) for entry in find_contents(view(text)).entries]


HEADS = [
    ("Indholdsfortegnelse", True), ("INDHOLDSFORTEGNELSE:", True), ("Dagsordenpunkter", True),
    ("Sagsoversigt", True), ("Punkter på dagsordenen", True), ("Indholdsfortegnelse Side", True),
    ("Dagsorden", True), ("Indholdet af aftalen", False), ("Referat", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "heads"), HEADS)
def test_a_line_may_head_the_contents(text: str, heads: bool) -> None:
    assert is_contents_head(text) == heads


# one printed line of the contents, title, page, closed
LINES = [
    ("1. Køb af grund.....3", "Køb af grund", 3, False),
    ("1 Køb af grund ........ 3", "Køb af grund", 3, False),
    ("Punkt 1: Køb af grund ....... 12", "Køb af grund", 12, False),
    ("Pkt. 1 - Køb af grund . . . . . 12", "Køb af grund", 12, False),
    ("12a. Køb af grund…… 12", "Køb af grund", 12, False),
    ("Køb af grund ______ side 12", "Køb af grund", 12, False),
    ("Køb af grund.......", "Køb af grund", None, False),  # leaders without a page
    ("2. Lukket: Køb af grund ..... 4", "Køb af grund", 4, True),
    ("2. Køb af grund (Lukket) ..... 4", "Køb af grund", 4, True),
    ("3. Budget 2025-2028 ..... 5", "Budget 2025-2028", 5, False),  # years are no page
]  # fmt: skip


@pytest.mark.parametrize(("line", "title", "page", "closed"), LINES)
def test_number_leaders_page_and_mark_are_taken_off(
    line: str, title: str, page: int | None, closed: bool
) -> None:
    assert entries(f"Indholdsfortegnelse\n{line}\n\nMødet begyndte.\n") == [(title, page, closed)]


def test_contents_without_pages_are_known_by_titles_that_come_again() -> None:
    text = (
        "Dagsorden\n\n1. Køb af hus\n2. Ny takst\n\n"
        "1. Køb af hus\n\nBeslutning\n\nGodkendt.\n\n2. Ny takst\n\nBeslutning\n\nGodkendt.\n"
    )
    assert entries(text) == [("Køb af hus", None, False), ("Ny takst", None, False)]


def test_a_group_for_closed_items_closes_what_stands_under_it() -> None:
    text = (
        "Indholdsfortegnelse\nÅbne sager\n1. Hus.....3\n"
        "Lukkede sager\n2. Gård.....4\n3. Eng.....5\n"
    )
    assert entries(text) == [("Hus", 3, False), ("Gård", 4, True), ("Eng", 5, True)]


def test_an_ordinary_list_is_no_contents() -> None:
    text = "Punkt 1: Sag\n\nIndstilling\n\n1. Første\n2. Andet\n3. Tredje\n"
    assert entries(text) == []


def test_the_run_ends_before_the_first_item() -> None:
    found = find_contents(
        view("Indholdsfortegnelse\nHus.....3\nGård.....4\n\nPunkt 1: Hus\n\nBeslutning\n")
    )
    assert (found.heading, found.lines, found.upto) == (0, (1, 2), 3)
    assert title_keys(found) == {"hus", "gård"}


@pytest.mark.timeout(60)  # minutes, if every entry looked through all groups above it
def test_a_group_above_each_of_very_many_entries_does_not_hang() -> None:
    found = entries("Indholdsfortegnelse\n" + "Lukkede sager\nHus.....3\n" * 50_000)
    assert found == [("Hus", 3, True)] * 50_000
