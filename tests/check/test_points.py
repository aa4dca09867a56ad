"""Points of a recommendation against the decision."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.structure_minutes import Item, minutes
from tests.check.told import confirmed, findings

THREE = (
    "1. At planen godkendes.",
    "2. At budgettet godkendes.",
    "3. At status tages til efterretning.",
)
BULLETS = ("- at planen godkendes.", "- at budgettet godkendes.")


def paper(points: tuple[str, ...], decision: tuple[str, ...]) -> str:
    return minutes(Item("Ny plan", points=points, decision=decision))


@pytest.mark.parametrize(
    ("points", "decision", "place"),
    [
        (
            THREE,
            ("Ad 1.: Tiltrådt.", "Ad 2.: Tiltrådt.", "Ad 4.: Taget til efterretning."),
            "Ad 4.",
        ),
        (THREE, ("Ad 1-4: Godkendt.",), "Ad 1-4"),
        (THREE, ("Indstillingspunkt 4 er godkendt.",), "Indstillingspunkt 4"),
        (THREE, ("Indstillingens punkt 5 blev godkendt.",), "Indstillingens punkt 5"),
        (THREE, ("1.-4. Godkendt.",), "1.-4."),
        (THREE, ("Punkt 1-4 godkendt.",), "1-4"),
        (BULLETS, ("Ad 1. Godkendt.", "Ad 3. Godkendt."), "Ad 3."),
    ],
)
def test_a_point_that_is_not_recommended(
    points: tuple[str, ...], decision: tuple[str, ...], place: str
) -> None:
    (found,) = findings(paper(points, decision), "points")
    assert found.places == (place,)
    assert found.item == 2
    assert found.severity in ("error", "warning")


@pytest.mark.parametrize(
    "decision",
    [
        ("Ad 1.: Tiltrådt.", "Ad 2.: Tiltrådt.", "Ad 3.: Taget til efterretning."),
        ("Ad 1.-3.: Godkendt.",),
        ("Ad 1 og 2: Godkendt.", "Ad 3: Til efterretning."),
        ("1.-2. Godkendt.", "3. Taget til efterretning."),
        ("Indstillingspunkt 1 og 2 er godkendt.", "Indstillingspunkt 3 er udsat."),
        ("Ad 1 Godkendt. Ad 2 Godkendt. Ad 3 Til efterretning.",),
    ],
)
def test_every_point_answered(decision: tuple[str, ...]) -> None:
    text = paper(THREE, decision)
    assert findings(text, "points") == []
    assert len(confirmed(text, "points")) == 1


@pytest.mark.parametrize(
    "decision",
    [
        ("Godkendt.",),
        ("Ad 1: Udsat.", "Udvalget godkendte indstillingen i øvrigt."),
        (
            "Ad 2: Godkendt med den ændring, at fristen er et år.",
            "Herefter blev indstillingen godkendt.",
        ),
        ("Ad 1-3 godkendt, idet der tilføjes et nyt punkt 4: Forvaltningen evaluerer planen.",),
        ("Sagen behandles ad 2 omgange. Udsat.",),
        ("Punkt 15 udgår og sagen sendes tilbage til forvaltningen.",),
        ("Godkendt med 4 stemmer for.",),
        ("Ændringsforslag fra V til ad 4: Fristen er et år. Faldet.", "Godkendt."),
        ("Godkendt, jf. servicelovens § 4.",),
    ],
)
def test_decisions_that_answer_otherwise(decision: tuple[str, ...]) -> None:
    assert findings(paper(THREE, decision), "points") == []


def test_a_point_without_an_answer() -> None:
    text = paper(THREE, ("Ad 1.: Tiltrådt.", "Ad 3.: Taget til efterretning."))
    (found,) = findings(text, "points")
    assert found.severity == "warning"
    assert "punkt 2 " in found.message
    assert "At budgettet godkendes." in found.places


def test_numbered_announcements_are_no_points() -> None:
    item = Item(
        "Meddelelser",
        text="1. Nyt om boliger.\n2. Nyt om takster.\n3. Nyt om hjælpemidler.",
        points=("At meddelelserne tages til efterretning.",),
        decision=("Ad 1: Udsat.", "Ad 3: Taget til efterretning."),
    )
    assert findings(minutes(item), "points") == []


@pytest.mark.parametrize(
    ("numbers", "expected", "severity"),
    [((1, 2, 2), "3.", "error"), ((1, 2, 4), "3.", "warning"), ((1, 1, 2), "2.", "error")],
)
def test_numbering(numbers: tuple[int, ...], expected: str, severity: str) -> None:
    points = tuple(f"{n}. At plan {chr(96 + at)} godkendes." for at, n in enumerate(numbers, 1))
    (found, *_) = findings(paper(points, ("Godkendt.",)), "points")
    assert (found.expected, found.severity) == (expected, severity)


def test_two_recommendations_each_count_from_one() -> None:
    item = Item(
        "Ny plan",
        points=(
            "1. At planen godkendes.",
            "2. At budgettet godkendes.",
            "",
            "Ældrerådet indstiller",
            "",
            "1. At planen drøftes.",
        ),
        decision=("Godkendt.",),
    )
    assert findings(minutes(item), "points") == []


def test_all_entries_with_number_one_are_a_converters_work() -> None:
    assert (
        findings(paper(("1. At a godkendes.", "1. At b godkendes."), ("Godkendt.",)), "points")
        == []
    )


@pytest.mark.parametrize(
    ("sentence", "errors"),
    [
        ("Planen bygger på følgende tre principper:", 0),
        ("Planen bygger på følgende fire principper:", 1),
        ("Udgiften deles mellem 4 kommuner og dækker:", 0),
        ("Der er 4 principper, og de vigtigste er:", 0),
    ],
)
def test_an_announced_number(sentence: str, errors: int) -> None:
    text = f"{sentence}\n\n- Ro i hverdagen\n- Korte veje\n- Faste aftaler"
    found = findings(minutes(Item("Ny plan", text=text)), "points")
    assert len(found) == errors
    assert [each.expected for each in found] == ["3"] * errors


def test_an_announced_number_is_confirmed_with_its_figure() -> None:
    text = "De tre principper er:\n\n- Ro i hverdagen\n- Korte veje\n- Faste aftaler"
    (told,) = confirmed(minutes(Item("Ny plan", text=text)), "points")
    assert told.places[0] == "tre"


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 9), st.data())
def test_any_numbers_of_points(count: int, data: st.DataObject) -> None:
    points = tuple(f"{n}. At del {chr(96 + n)} godkendes." for n in range(1, count + 1))
    answers = [f"Ad {n}.: Godkendt." for n in range(1, count + 1)]
    assert findings(paper(points, tuple(answers)), "points") == []
    at = data.draw(st.integers(0, count - 1))
    wrong = [*answers[:at], f"Ad {count + 1}.: Godkendt.", *answers[at + 1 :]]
    assert len(findings(paper(points, tuple(wrong)), "points")) == 1
    assert len(findings(paper(points, (*answers[:at], *answers[at + 1 :])), "points")) == 1
