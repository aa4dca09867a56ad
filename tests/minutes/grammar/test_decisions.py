"""Decisions: one per line, and which recommended points each answers."""

from __future__ import annotations

import pytest

from raadhus.minutes.model import Vote

from .small import item

Told = list[tuple[str, tuple[int, ...], str]]
POINTS = (
    "at orienteringen tages til efterretning", "at takstbladet godkendes", "at skolevejen drøftes",
)  # fmt: skip


def told(decision: str, points: int = 3) -> Told:
    """Text, points and rule of each decision, after a recommendation of some points."""
    listed = "\n".join(f"{n}. {text}" for n, text in enumerate(POINTS[:points], 1))
    body = f"Indstilling\n\n{listed}\n\nBeslutning\n\n{decision}\n"
    return [(d.text.value, d.points, d.rule) for d in item(body).decisions]


# one line, the points it names
NUMBERED = [
    ("Ad 1.: Godkendt.", (1,)), ("Ad 1: Godkendt.", (1,)), ("Ad. 1 Godkendt.", (1,)),
    ("Ad 1.-3. Godkendt", (1, 2, 3)), ("Ad 1-3: Godkendt", (1, 2, 3)),
    ("1.-3. Godkendt", (1, 2, 3)), ("1. og 2. Godkendt", (1, 2)), ("1.-2. Godkendt", (1, 2)),
    ("Ad 1 og 3: Godkendt", (1, 3)), ("Ad 1, 2 og 3: Godkendt.", (1, 2, 3)),
    ("Ad 1 til 3: Godkendt.", (1, 2, 3)),
    ("Indstillingspunkt 1 er godkendt.", (1,)), ("Indstillingspunkterne 1 og 2 godkendt.", (1, 2)),
    ("Vedr. punkt 2: Godkendt.", (2,)), ("Ad punkt 2: Godkendt.", (2,)),
    ("Ad indstillingens punkt 2: godkendt", (2,)), ("Nr. 1 og 2 blev godkendt.", (1, 2)),
    ("Indstillingens punkt 1-2 godkendt", (1, 2)), ("1., 2. og 3. Godkendt.", (1, 2, 3)),
    ("Punkt 2: Godkendt.", (2,)), ("Pkt. 2: Godkendt.", (2,)),
    ("Vedr. 3: Drøftet.", (3,)), ("2. Godkendt", (2,)), ("2) Godkendt", (2,)),
]  # fmt: skip


@pytest.mark.parametrize(("line", "points"), NUMBERED)
def test_a_line_names_its_points_by_number(line: str, points: tuple[int, ...]) -> None:
    assert told(line) == [(line, points, "number")]


# lines whose number is none of a point
UNNUMBERED = [
    "Punkt 15 udgår og sagen sendes tilbage til udvalget.", "Godkendt.", "12 medlemmer stemte for.",
    "3 mio. kr. bevilget.", "2. behandling er godkendt.", "Godkendt, idet punkt 2 følges op.",
]  # fmt: skip


@pytest.mark.parametrize("line", UNNUMBERED)
def test_other_numbers_name_no_point(line: str) -> None:
    assert told(line) == [(line, (), "whole")]


def test_an_items_number_is_no_point_where_nothing_is_recommended() -> None:
    assert told("Punkt 15 udgår.", points=0) == [("Punkt 15 udgår.", (), "whole")]
    assert told("Ad 2: Godkendt.", points=0) == [("Ad 2: Godkendt.", (2,), "number")]


def test_as_many_lines_as_points_answer_in_order() -> None:
    assert told("Taget til efterretning.\n\nGodkendt.\n\nUdsat.") == [
        ("Taget til efterretning.", (1,), "order"), ("Godkendt.", (2,), "order"),
        ("Udsat.", (3,), "order"),
    ]  # fmt: skip


def test_repeated_wording_answers_its_point() -> None:
    assert told("Takstbladet er godkendt.\n\nSkolevejen er udsat.") == [
        ("Takstbladet er godkendt.", (2,), "wording"), ("Skolevejen er udsat.", (3,), "wording"),
    ]  # fmt: skip


def test_one_line_for_one_point_answers_the_whole() -> None:
    assert told("Godkendt.", points=1) == [("Godkendt.", (), "whole")]


def test_ad_names_its_point_even_where_there_is_one() -> None:
    assert told("Ad 1: Godkendt.", points=1) == [("Ad 1: Godkendt.", (1,), "number")]


def test_a_colon_takes_the_list_under_it_along() -> None:
    assert told("Godkendt med følgende:\n\n- mere lys\n- flere bænke\n\nDrøftet.", points=0) == [
        ("Godkendt med følgende:\n- mere lys\n- flere bænke", (), "whole"),
        ("Drøftet.", (), "whole"),
    ]  # fmt: skip


def test_a_list_that_follows_no_colon_is_one_entry() -> None:
    assert told("Godkendt.\n\n- mere lys\n- flere bænke", points=0) == [
        ("Godkendt.", (), "whole"), ("- mere lys\n- flere bænke", (), "whole"),
    ]  # fmt: skip


def test_each_entry_of_a_numbered_list_that_decides_is_a_decision() -> None:
    assert told("1. Taget til efterretning.\n2. Godkendt.\n3. Drøftet.") == [
        ("1. Taget til efterretning.", (1,), "number"), ("2. Godkendt.", (2,), "number"),
        ("3. Drøftet.", (3,), "number"),
    ]  # fmt: skip


# lines of a decision section that decide nothing
NOTHING = [
    "-", "–", "Fraværende: Ida Holm (A)", "Afbud: Ida Holm", "Ida Holm (A) var fraværende.",
    "Ida Holm erklærede sig inhabil og deltog ikke i sagens behandling.",
    "Ida Holm forlod mødet kl. 17.40 under pkt. 5", "Fraværende: Ingen", "Deltog ikke: Ida Holm.",
    "Stedfortræder Bo Juul mødte for Ida Holm, der havde forfald",
    "Ida Holm (V) - Bo Juul (V) mødte som stedfortræder",
    "Ida Holm har meldt afbud. Som suppleant deltager Bo Juul",
]  # fmt: skip


@pytest.mark.parametrize("line", NOTHING)
def test_dashes_and_lines_about_people_decide_nothing(line: str) -> None:
    assert told(line, points=0) == []
    assert told(f"Godkendt.\n\n{line}", points=0) == [("Godkendt.", (), "whole")]


def test_lines_of_votes_belong_to_their_decision() -> None:
    (only,) = item("Beslutning\n\nGodkendt.\n\nFor stemte: 5 (A+T)\n\nImod stemte: 2\n").decisions
    assert (only.text.value, only.vote) == ("Godkendt.", Vote(5, 2))


def test_remarks_and_minority_are_decision_text() -> None:
    text = "Godkendt.\n\nEt mindretal (V og C) kan ikke tiltræde.\n\nIda Holm tager forbehold."
    assert [line for line, _, _ in told(text, points=0)] == text.split("\n\n")


def test_an_earlier_bodys_decision_bears_its_name_and_date() -> None:
    (earlier, own) = item(
        "Beslutning i Teknisk Udvalg den 3. april 2024\n\nUdsat.\n\nBeslutning\n\nGodkendt.\n"
    ).decisions
    assert earlier.body is not None
    assert earlier.date is not None
    assert (earlier.body.value, str(earlier.date.value)) == ("Teknisk Udvalg", "2024-04-03")
    assert (own.body, own.date, own.outcome) == (None, None, "approved")
