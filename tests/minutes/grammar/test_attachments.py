"""Attachments: each title without access, marker, count or number of a document."""

from __future__ import annotations

import pytest

from .small import item

Told = list[tuple[str, bool]] | None


def told(body: str) -> Told:
    found = item(body).attachments
    return None if found is None else [(a.title.value, a.recommended) for a in found]


# one printed entry, its title, whether members should read it
ENTRIES = [
    ("Kort over området", "Kort over området", False),
    ("Åben - Kort over området", "Kort over området", False),
    ("Åben – Kort over området", "Kort over området", False),
    ("1 Åben Kort over området 2192/12", "Kort over området", False),
    ("Bilag 1: Kort over området", "Bilag 1: Kort over området", False),  # stays whole
    ("Bilag 1 - Kort", "Bilag 1 - Kort", False),
    ("1.3 ANBEFALES Kort over området", "Kort over området", True),
    ("1.3 Kort over området", "Kort over området", False),
    ("Kort over området - dok.nr. 12345-24", "Kort over området", False),
    ("- Kort over området", "Kort over området", False),
    ("1. Kort over området", "Kort over området", False),
    ("• Kort over området", "Kort over området", False),
    ("Lukket - Kort over området", "Kort over området", False),
    ("Kort over området (PDF, 2,3 MB)", "Kort over området", False),
    ("Kort over området.pdf", "Kort over området.pdf", False),
    ("Åbent brev fra borgere", "Åbent brev fra borgere", False),  # a word of the title
    ("Budget 2025", "Budget 2025", False),  # a year is no page
    ("Indstilling om tilskud", "Indstilling om tilskud", False),
]  # fmt: skip


@pytest.mark.parametrize(("line", "title", "recommended"), ENTRIES)
def test_marks_are_taken_off_a_title(line: str, title: str, recommended: bool) -> None:
    assert told(f"Bilag\n\n{line}\n") == [(title, recommended)]


@pytest.mark.parametrize(
    "line",
    ["Ingen bilag.", "Ingen bilag", "Ingen", "Der er ingen bilag til sagen.", "-",
     "1 bilag, heraf 1 anbefales", "3 bilag", "Afbud: Ida Holm", "Fraværende: Ingen"],
)  # fmt: skip
def test_what_is_no_attachment(line: str) -> None:
    assert told(f"Bilag\n\n{line}\n") == []
    assert told(f"Bilag\n\nKort\n\n{line}\n") == [("Kort", False)]


@pytest.mark.parametrize("heading", ["Bilag", "BILAG:", "Samlet bilagsliste"])
def test_an_empty_list_is_not_a_missing_one(heading: str) -> None:
    assert told(f"Beslutning\n\nGodkendt.\n\n{heading}\n") == []
    assert told("Beslutning\n\nGodkendt.\n") is None


def test_the_list_may_stand_twice() -> None:
    assert told("Bilag\n\nKort\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nNotat\n") == [
        ("Kort", False), ("Notat", False),
    ]  # fmt: skip


def test_a_table_of_attachments_gives_its_titles() -> None:
    assert told("Bilag\n\nNr.\tTitel\n1\tKort over området\n2\tNotat om trafik\n") == [
        ("Kort over området", False), ("Notat om trafik", False),
    ]  # fmt: skip


def test_a_glued_list_gives_its_first_title() -> None:
    assert told("Bilag: Kort over området\n") == [("Kort over området", False)]


def test_a_way_to_the_top_of_the_page_is_none() -> None:
    assert told("Bilag\n\nKort\n\nHent bilag\n\nTil toppen\n") == [("Kort", False)]
