"""Where items begin: numbers, words, titles, their witnesses, and lines that begin none."""

from __future__ import annotations

import pytest

from raadhus.minutes.grammar.candidates import Start, candidates_in, ends_sentence
from raadhus.minutes.grammar.starts import find_starts

from .small import minutes, view

BODY = "\n\nSagsfremstilling\n\nEn tekst om sagen.\n\nBeslutning\n\nGodkendt.\n\n"


def told(text: str) -> list[tuple[int | None, str | None, str | None, bool]]:
    def plain(value: object) -> object:
        return getattr(value, "value", None)

    return [  # number, label, title, closed
        (
            item.number.value if item.number else None,
            item.label.value if item.label else None,
            item.title.value if item.title else None,
            item.closed,
        )
        for item in minutes(text).items
    ]


# two titles as printed, and what they say
PAIRS = [
    ("Punkt 1: Hus", "Punkt 2: Gård", [(1, "1", "Hus", False), (2, "2", "Gård", False)]),
    ("Punkt 1. Hus", "Punkt 2. Gård", [(1, "1", "Hus", False), (2, "2", "Gård", False)]),
    ("PUNKT 1 Hus", "PUNKT 2 Gård", [(1, "1", "Hus", False), (2, "2", "Gård", False)]),
    ("Pkt. 1 Hus", "Pkt. 2 Gård", [(1, "1", "Hus", False), (2, "2", "Gård", False)]),
    ("Punkt nr. 1 - Hus", "Punkt nr. 2 - Gård", [(1, "1", "Hus", False), (2, "2", "Gård", False)]),
    ("Sag 1: Hus", "Sag 2: Gård", [(1, "1", "Hus", False), (2, "2", "Gård", False)]),
    ("1. Hus", "2. Gård", [(1, "1.", "Hus", False), (2, "2.", "Gård", False)]),
    ("1 Hus", "2 Gård", [(1, "1", "Hus", False), (2, "2", "Gård", False)]),
    ("86 Hus", "87 Gård", [(86, "86", "Hus", False), (87, "87", "Gård", False)]),
    ("001. Hus", "002. Gård", [(1, "001.", "Hus", False), (2, "002.", "Gård", False)]),
    ("5.1 Hus", "5.2 Gård", [(1, "5.1", "Hus", False), (2, "5.2", "Gård", False)]),
    ("12 Hus", "12a Gård", [(12, "12", "Hus", False), (12, "12a", "Gård", False)]),
    ("Punkt 1\n\nHus", "Punkt 2\n\nGård", [(1, "1", "Hus", False), (2, "2", "Gård", False)]),
    ("1. Hus", "4. Gård", [(1, "1.", "Hus", False), (4, "4.", "Gård", False)]),  # a gap stays
    ("1. Hus", "101. Gård", [(1, "1.", "Hus", False), (101, "101.", "Gård", False)]),  # closed ones
    ("1. Hus", "2. Lukket: Gård", [(1, "1.", "Hus", False), (2, "2.", "Gård", True)]),
    ("Punkt 1: Hus", "Punkt 2: (FOR LUKKEDE DØRE) Gård",
     [(1, "1", "Hus", False), (2, "2", "Gård", True)]),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "items"), PAIRS)
def test_items_begin_at_their_titles(first: str, second: str, items: list[object]) -> None:
    assert told("Referat\n\n" + first + BODY + second + BODY) == items


def test_items_without_text_in_a_group_of_closed_ones_are_items() -> None:
    text = "Referat\n\n1. Hus" + BODY + "LUKKEDE SAGER\n\n101. Køb\n\n102. Salg\n\n103. Leje\n"
    assert told(text) == [
        (1, "1.", "Hus", False), (101, "101.", "Køb", True), (102, "102.", "Salg", True),
        (103, "103.", "Leje", True),
    ]  # fmt: skip


# lines inside an item's text that begin no item
MENTIONS = [
    "Punkt 15 udgår og sagen sendes tilbage.", "Punkt 2 blev behandlet først.",
    "Sag 44 den 29. maj 2024", "Punkt 2 på dagsordenen er udsat.", "Sag 2 er udsat",
    "Pkt. 2 under budgettet", "2. behandling af budgettet", "2. maj 2024", "2024 var et godt år",
    "2 børn går i skole.", "Sagsnr. 24/12", "Punkt 2-4 behandles samlet",
]  # fmt: skip


@pytest.mark.parametrize("line", MENTIONS)
def test_a_mention_begins_no_item(line: str) -> None:
    text = f"Referat\n\nPunkt 1: Hus\n\nSagsfremstilling\n\nEn tekst.\n\n{line}\n\nMere tekst.\n"
    assert told(text) == [(1, "1", "Hus", False)]


def test_a_numbered_list_inside_an_item_begins_none() -> None:
    text = "Referat\n\n1. Hus\n\nIndstilling\n\n1. at det godkendes\n2. at det sendes\n\n2. Gård"
    assert [title for _, _, title, _ in told(text + BODY)] == ["Hus", "Gård"]


def test_titles_without_numbers_are_known_by_the_contents() -> None:
    text = "Indholdsfortegnelse\nHus.....2\nGård.....3\n\nHus" + BODY + "Gård" + BODY
    assert told(text) == [(None, None, "Hus", False), (None, None, "Gård", False)]


def test_without_title_and_number_items_begin_where_the_sections_start_again() -> None:
    one = "Sagsfremstilling\n\nEn tekst om sagen.\n\nBeslutning\n\nGodkendt.\n\n"
    assert told("Referat\n\n" + one * 3) == [(None, None, None, False)] * 3


def test_a_text_without_any_item_has_none() -> None:
    assert told("Et brev om noget andet.\n\nMed venlig hilsen\n") == []


def starts(text: str) -> list[Start]:
    return find_starts(view(text), 0, frozenset())


def test_the_witnesses_of_a_start_are_kept() -> None:
    first, second = starts("Punkt 1: Hus" + BODY + "Punkt 2: Gård\n\n24-004783" + BODY)
    assert first.witnesses == {"word", "section", "sections start again", "sequence"}
    assert second.witnesses == {"word", "case number", "sections start again", "sequence"}


def test_a_candidate_keeps_the_places_of_label_and_title() -> None:
    text = "Punkt 12a: Lukket: Hus\n\nBeslutning\n"
    (found,) = [c for c in candidates_in(view(text), 0, frozenset()) if c.number is not None]
    assert (found.label, found.number, found.closed) == ("12a", 12, True)
    assert found.label_span is not None
    assert found.title is not None
    assert (text[slice(*found.label_span)], text[slice(*found.title)]) == ("12a", "Hus")


# numbered lines of one style, the numbers of the items among them
CHAINS = [
    ([1, 2, 3], [1, 2, 3]),
    ([1, 2, 4], [1, 2, 4]),  # one closed item left out
    ([1, 2, 7, 3, 4], [1, 2, 3, 4]),  # a line that breaks the run
    ([1, 2, 101, 102], [1, 2, 101, 102]),  # the series of closed items
    ([40, 41, 42], [40, 41, 42]),  # numbers go on through the year
]


@pytest.mark.parametrize(("numbers", "chain"), CHAINS)
def test_the_heaviest_run_of_rising_numbers_is_the_items(
    numbers: list[int], chain: list[int]
) -> None:
    text = "".join(f"{number}. Sag om emne {chr(65 + number % 26)}{BODY}" for number in numbers)
    assert [start.number for start in starts(text)] == chain


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Køb af grund", False), ("Sagen er slut.", True), ("Tilskud m.v.", False),
        ("Takster mv.", False), ("Kr.", False), ("Følgende:", True), ("Leje, køb mm.", False),
    ],
)  # fmt: skip
def test_a_title_does_not_end_like_a_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) == ends


@pytest.mark.parametrize(
    ("text", "is_case"),
    [
        ("24-004783", True), ("Sagsnr.: 20/33839", True), ("J.nr.: 27.69.48.P22", True),
        ("00.01.10-P35-9-22", True), ("Sagsnr. 249050", True), ("Dok.nr.: 12/3456", False),
        ("Køb af grund", False), ("7. maj 2024", False),
    ],
)  # fmt: skip
def test_a_line_may_be_a_case_number(text: str, is_case: bool) -> None:
    assert (0 in view(text).case_lines) == is_case
