"""Absence and disqualification at one item: every form in use."""

from __future__ import annotations

import pytest

from raadhus.minutes.grammar.attendance import is_absence_head, is_attendance_line

from .small import item, minutes

LINES = [
    "Afbud: Ida Holm", "Afbud fra: Ida Holm grundet sygdom", "Fraværende: Ida Holm (O).",
    "Fraværende med afbud: Ida Holm", "Fraværende uden afbud: Ida Holm",
    "Ikke til stede: Ida Holm", "Ida Holm (F) var fraværende.", "Ida Holm ved afbud",
    "Ida Holm har meldt afbud. Som suppleant deltager Bo Juul",
    "Stedfortræder Bo Juul mødte for Ida Holm, der havde forfald",
    "Ida Holm (V) - Bo Juul (V) mødte som stedfortræder", "Deltog ikke: Ida Holm.",
    "Ida Holm forlod mødet kl. 17.40 under pkt. 5", "Fraværende: Ingen", "Fraværende:", "Afbud:",
    "Ida Holm (A) erklærede sig inhabil og deltog ikke i sagens behandling.",
    "Ida Holm ankom kl. 17.30 til punkt 3", "Ida Holm kom til mødet kl. 17.30",
    "Inhabil: Ida Holm", "Orlov: Ida Holm", "Afbud Ida Holm", "AFBUD: IDA HOLM",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_a_line_may_tell_of_people(line: str) -> None:
    assert is_attendance_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Godkendt.", "Taget til efterretning, Ida Holm var fraværende.",  # decides as well
        "Godkendt. Ida Holm var fraværende.", "Udvalget drøftede fravær i skolen.",
        "Fravær i skolen er faldet", "Elever, der ikke er til stede, ringes op.", "",
    ],
)  # fmt: skip
def test_a_line_that_decides_does_not_only_tell_of_people(line: str) -> None:
    assert not is_attendance_line(line)


def told(line: str) -> list[tuple[str, str | None, str]]:
    """Who is told of at the second of two items: name, party, status."""
    one = "Punkt {}: A\n\nBeslutning\n\nGodkendt.\n\n{}\n\n"
    text = "Referat\n\n" + one.format(1, "Fraværende: Per Lund (Ø)") + one.format(2, line)
    found = minutes(text).items[1].attendance
    return [(a.name.value, a.party.value if a.party else None, a.status) for a in found]


IDA = [("Ida Holm", None, "absent")]
IDA_A = [("Ida Holm", "A", "absent")]

# a line under a decision, who it is about
TOLD = [
    ("Afbud: Ida Holm", IDA), ("Afbud fra: Ida Holm", IDA), ("Afbud fra Ida Holm", IDA),
    ("Afbud Ida Holm", IDA), ("Fraværende: Ida Holm (A).", IDA_A),
    ("Fraværende med afbud: Ida Holm (A)", IDA_A), ("Fraværende uden afbud: Ida Holm (A)", IDA_A),
    ("Ikke til stede: Ida Holm (A)", IDA_A), ("Ida Holm (A) var fraværende.", IDA_A),
    ("Ida Holm (A) ved afbud", IDA_A), ("Ida Holm (A) har meldt afbud.", IDA_A),
    ("Fraværende: Ida Holm (A), Bo Juul (V)", [*IDA_A, ("Bo Juul", "V", "absent")]),
    ("Fraværende: Ida Holm, A", IDA_A), ("Fraværende: Ida Holm A", IDA_A),
    ("Deltog ikke: Ida Holm.", [("Ida Holm", None, "not_participating")]),
    ("Ida Holm (A) forlod mødet kl. 17.40.", [("Ida Holm", "A", "not_participating")]),
    ("Ida Holm (A) deltog ikke i behandlingen.", [("Ida Holm", "A", "not_participating")]),
    ("Ida Holm (A) erklærede sig inhabil og deltog ikke i sagens behandling.",
     [("Ida Holm", "A", "conflict_of_interest")]),
    ("Inhabil: Ida Holm (A)", [("Ida Holm", "A", "conflict_of_interest")]),
    ("Ida Holm (A) har meldt afbud. Som suppleant deltager Bo Juul", IDA_A),
    ("Stedfortræder Bo Juul mødte for Ida Holm, der havde forfald", IDA),
    ("Bo Juul mødte for Ida Holm (A)", IDA_A),
    ("Ida Holm (A) - Bo Juul (V) mødte som stedfortræder", IDA_A),
    ("Afbud fra: Ida Holm grundet sygdom", IDA),
    ("Ida Holm (A) ankom kl. 17.30.", []),  # present from then on: nothing is said of the item
    ("Ida Holm (A) kom til mødet under punktet.", []),
    ("Fraværende: Ingen", []), ("Fraværende:", []), ("Afbud: -", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "people"), TOLD)
def test_people_are_told_with_party_and_status(
    line: str, people: list[tuple[str, str | None, str]]
) -> None:
    assert told(line) == people


def test_a_list_under_an_absence_heading_names_the_absent() -> None:
    assert told("Fraværende\n\nIda Holm (A)\n\nBo Juul (V)") == [*IDA_A, ("Bo Juul", "V", "absent")]


def test_absence_in_a_quoted_meeting_is_left_out() -> None:
    quoted = "Beslutning i Teknisk Udvalg den 3. april 2024\n\nUdsat.\n\nFraværende: Ida Holm\n"
    assert item(quoted).attendance == ()
    head = "Referat fra Byrådet den 7. maj 2024\n\nPunkt 1: A\n\n"
    assert minutes(head + quoted).participants == ()


@pytest.mark.parametrize(
    ("text", "absent"),
    [("Fraværende", True), ("Afbud", True), ("Fraværende i Byrådet, 3. maj", True),
     ("Ikke til stede", True), ("Deltagere", False), ("Mødedeltagere", False)],
)  # fmt: skip
def test_a_heading_may_name_the_absent(text: str, absent: bool) -> None:
    assert is_absence_head(text) == absent
