"""Votes against members, names and parties."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.structure_minutes import Item, minutes
from tests.check.told import confirmed, findings

#: Two of A, one each of V, F and C.
FIVE = 5


def paper(*decision: str) -> str:
    return minutes(Item("Ny plan", decision=decision))


@pytest.mark.parametrize(
    "decision",
    [
        ("For stemte 3 (A, F), imod stemte 2 (V, C).",),
        ("For stemte: 3 (A+F)", "Imod stemte: 1 (V)", "Undlod at stemme: 1 (C)"),
        ("Godkendt med 4 stemmer for og 1 imod.",),
        ("Godkendt med 3 stemmer mod 2.",),
        ("Godkendt. 3 (A, F) stemte for, og 2 (V, C) stemte imod.",),
        (
            "For stemte Inger Toftlund (A), Knud Havbro (A) og Nadia Holst (F). "
            "Imod stemte 2: Jesper Askov (V) og Lene Marslev (C).",
        ),
        ("For: 3 (A, F)", "Imod: 2 (V, C)"),
        ("Godkendt med 4 stemmer (A, V, F) mod 1 stemme (C).",),
        (
            "Ændringsforslag: For stemte 2 (V, C), imod stemte 3 (A, F).",
            "Indstillingen: For stemte 4 (A, F, V), imod stemte 1 (C).",
        ),
        ("Godkendt. For stemte tre (A, F), imod stemte to (V, C).",),
        ("Der var 4 stemmer for, mens C stemte imod.",),
        ("For stemte Inger Toftlund (A). Imod stemte Niels Holk (V) og Toke Fem (C).",),
        ("Godkendt, idet A, V og F stemte for, og C undlod at stemme.",),
    ],
)
def test_votes_that_add_up(decision: tuple[str, ...]) -> None:
    assert findings(paper(*decision), "votes") == []


@pytest.mark.parametrize(
    ("decision", "severity", "expected"),
    [
        (("Godkendt med 4 stemmer for og 2 imod.",), "error", None),
        (("Godkendt med 5 stemmer mod 2.",), "error", None),
        (("For stemte: 4", "Imod stemte: 1", "Undlod: 1"), "error", None),
        (("For stemte: 2", "Imod stemte: 1", "Undlod at stemme: 1"), "warning", None),
        (("For stemte 2 (A, F), imod stemte 2 (V, C).",), "warning", "3"),
        (("For stemte 3 (A), imod stemte 2 (V, C).",), "error", "2"),
        (("For stemte 3 (A, O), imod stemte 2 (V, C).",), "warning", None),
        (("Imod stemte 3 (Jesper Askov og Lene Marslev).",), "error", "2"),
        (
            ("For stemte 5: Inger Toftlund, Knud Havbro, Nadia Holst og Jesper Askov.",),
            "error",
            "4",
        ),
        (("For stemte 4 (A: 2, F: 1).",), "error", "3"),
        (("Enstemmigt godkendt. Imod stemte 1 (C).",), "error", None),
        (
            (
                "For stemte Inger Toftlund, Knud Havbro og Jesper Askov.",
                "Imod stemte Jesper Askov og Lene Marslev.",
            ),
            "error",
            None,
        ),
    ],
)
def test_votes_that_do_not(decision: tuple[str, ...], severity: str, expected: str | None) -> None:
    found = findings(paper(*decision), "votes")
    assert found, decision
    assert (found[0].severity, found[0].item) == (severity, 2)
    assert expected in [each.expected for each in found]


@pytest.mark.parametrize(
    "decision",
    [
        "Udvalget afsætter 9 pladser for 12 borgere.",
        "Godkendt for 5 år.",
        "Prisen stiger fra 8 til 12 for voksne og falder for børn.",
        "Sagen sendes i høring, og 14 svar taler for, mens 3 taler imod.",
        "Ansøgningen fra Foreningen for 12 beboere imødekommes.",
        "Udvalget tager imod 9 besøg og stemmer dagsordenen af.",
        "Byrådet stemte i 2023 for forslaget med 19 stemmer mod 2, jf. sag 12.",
    ],
)
def test_numbers_that_are_no_votes(decision: str) -> None:
    assert findings(paper(decision), "votes") == []


@pytest.mark.parametrize(
    "decision",
    [
        ("5 ud af 5 medlemmer stemte for, 2 ud af 5 stemte imod at udsætte sagen.",),
        ("3 ud af 5 medlemmer stemte for, imod stemte 2.",),
        ("Byrådet vedtog planen med 19 stemmer mod 6.",),
        ("Ældrerådet stemte med 8 stemmer for og 1 imod.",),
        ("I forældrebestyrelsen var der 6 stemmer for og 3 imod.",),
        ("Taget til efterretning. I brugerrådet stemte 9 for og 2 imod.",),
        ("Udvalgets liberale gruppe: 4 stemmer for, 3 stemmer imod.",),
        ("For stemte 3 (Dansk Folkeparti og Radikale Venstre), imod stemte 2 (Borgerlisten Ask).",),
        ("For stemte 3 (Liberal Alliance), imod stemte 2 (Nye Borgerlige).",),
        ("Punkt 1 blev enstemmigt godkendt. Punkt 2: For stemte 3 (A, F), imod stemte 2 (V, C).",),
        ("Ad 1. For stemte 4 (A, F, V), imod stemte 1 (C).", "Ad 2. Godkendt enstemmigt."),
        (
            "Ændringsforslag: For stemte 2 (V, C), imod stemte 3 (A, F).",
            "Herefter blev indstillingen enstemmigt godkendt.",
        ),
        (
            "Imod ændringsforslaget stemte Inger Toftlund, Knud Havbro og Nadia Holst.",
            "For indstillingen stemte Inger Toftlund, Knud Havbro og Nadia Holst.",
        ),
        ("For stemte 2 (A, F), imod stemte 2 (V, C). Knud Havbro (A) deltog ikke i afstemningen.",),
        ("Et enigt Handicapråd anbefaler planen. For stemte 3 (A, F), imod stemte 2 (V, C).",),
        ("Anbefales over for Byrådet. For stemte 3 (A, F), imod stemte 2 (V, C).",),
    ],
)
def test_votes_of_others_on_other_things_or_told_in_part(decision: tuple[str, ...]) -> None:
    assert findings(paper(*decision), "votes") == []


def test_a_vote_that_advises_the_council_is_the_committees_own() -> None:
    text = paper("Det indstilles til Byrådet med 5 stemmer mod 2 at godkende planen.")
    assert [each.severity for each in findings(text, "votes")] == ["error"]


def test_votes_of_another_body_in_the_background() -> None:
    item = Item(
        "Ny plan", text="Ældrerådet vedtog planen med 8 stemmer mod 1.", decision=("Godkendt.",)
    )
    assert findings(minutes(item), "votes") == []


def test_an_absent_member_is_not_counted() -> None:
    text = paper("For stemte 3 (A, F), imod stemte 2 (V, C).", "Afbud: Lene Marslev (C)")
    found = findings(text, "votes")
    assert {each.severity for each in found} == {"error", "warning"}


def test_substitutes_make_the_number_uncertain() -> None:
    text = paper(
        "Godkendt med 4 stemmer for og 2 imod.", "Lone Dam (V) mødte for Lene Marslev (C)."
    )
    assert findings(text, "votes") == []


def test_nothing_is_known_without_a_list() -> None:
    text = minutes(Item("Ny plan", decision=("Godkendt med 9 stemmer mod 4.",)), people="")
    assert findings(text, "votes") == []


@settings(max_examples=40, deadline=None)
@given(st.integers(0, FIVE), st.integers(0, FIVE), st.integers(0, 3))
def test_any_division(votes_for: int, against: int, abstained: int) -> None:
    text = paper(f"For stemte {votes_for}, imod stemte {against}, undlod at stemme: {abstained}.")
    total = votes_for + against + abstained
    found = findings(text, "votes")
    if total == FIVE:
        assert found == []
        assert len(confirmed(text, "votes")) == 1
    else:
        assert [each.severity for each in found] == ["error" if total > FIVE else "warning"]
