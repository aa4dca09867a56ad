"""Sections of law on the day of the meeting, and the act that they stand in."""

from __future__ import annotations

import re

import pytest
from tests.check.told import confirmed, findings
from tests.check.word_minutes import minutes

from raadhus.check.law import acts, sections
from raadhus.danish.acts import ACTS


def test_a_section_that_no_longer_holds() -> None:
    text = minutes("Der er 12 forældre med tabt arbejdsfortjeneste efter servicelovens § 42.")
    (found,) = findings(text, "law-date")
    assert (found.severity, found.places, found.expected) == (
        "warning",
        ("§ 42",),
        "Barnets lov § 87",
    )
    assert "31. december 2023" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Støtten bevilges i dag efter servicelovens § 42. I 2023 fik 12 familier hjælp.",
        "Forældre kan efter servicelovens § 42 få dækket tabt løn. I 2023 fik 79 familier hjælp.",
        "Støtten gives nu efter servicelovens § 76. Til og med 2023 var det anderledes.",
        "I 2023 kom der nye regler. I øjeblikket ydes støtten efter servicelovens § 76.",
    ],
)
def test_years_of_other_sentences_do_not_excuse_what_is_told_of_today(text: str) -> None:
    (found,) = findings(minutes(text), "law-date")
    assert "31. december 2023" in found.message


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Regnskab", "I 2023 var reglen en anden. Forældre kan få hjælp efter servicelovens § 42."),
        ("Regnskab", "Der er 12 sager efter servicelovens § 42. Alle er fra 2023."),
        ("Klager i 2023", "Sagerne handler om servicelovens § 42."),
        ("Regler", "Servicelovens § 42 hedder nu § 87 i barnets lov."),
        ("Regnskab", "Forældre har fået hjælp efter servicelovens § 42. Det var i 2023."),
    ],
)
def test_ended_sections_told_of_their_own_time(title: str, text: str) -> None:
    assert findings(minutes(text, title=title), "law-date") == []


def test_an_act_that_is_not_in_force_yet() -> None:
    (found,) = findings(minutes("Hjælpen gives efter ældrelovens § 10."), "law-date")
    assert "1. juli 2025" in found.message


def test_a_section_in_force_is_confirmed() -> None:
    text = minutes("Der er 12 borgere i botilbud efter servicelovens § 107.")
    assert findings(text, "law-date") == []
    assert [each.places for each in confirmed(text, "law-date")] == [("§ 107",)]


@pytest.mark.parametrize(
    "text",
    [
        "Indtil 2024 gaves ydelsen efter servicelovens § 42.",
        "Hjælpen blev tidligere givet efter servicelovens § 42.",
        "Servicelovens § 42 er erstattet af barnets lov.",
        "I 2023 fik 12 forældre ydelsen efter servicelovens § 42.",
        "Ældrelovens § 10 træder i kraft næste sommer.",
        "Fra den 1. juli 2025 gives hjælpen efter ældrelovens § 10.",
        "Ydelsen gives efter servicelovens § 999.",
        "Ydelsen gives efter § 42.",
        "Ydelsen gives efter planlovens § 42.",
    ],
)
def test_other_times_and_unknown_sections_are_not_judged(text: str) -> None:
    assert findings(minutes(text), "law-date") == []


def test_a_section_under_another_act() -> None:
    text = minutes("Der er 12 borgere i midlertidigt botilbud efter barnets lov § 107.")
    (found,) = findings(text, "law-act")
    assert (found.severity, found.expected) == ("warning", "Lov om social service § 107")
    assert found.places == ("§ 107",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19 borgere bor i almene handicapboliger efter servicelovens § 105.", "§ 105"),
        ("Der er 12 borgere, som får bostøtte efter barnets lov § 85.", "§ 85"),
    ],
)
def test_a_subject_told_by_a_part_of_the_sections_name(text: str, expected: str) -> None:
    (found,) = findings(minutes(text), "law-act")
    assert (found.expected or "").endswith(expected)


def test_a_section_with_its_own_subject_is_confirmed() -> None:
    text = minutes("Der er 12 borgere i midlertidigt botilbud efter servicelovens § 107.")
    assert findings(text, "law-act") == []
    assert [each.places for each in confirmed(text, "law-act")] == [("§ 107",)]


@pytest.mark.parametrize(
    "text",
    [
        "Sagen er behandlet efter barnets lov § 107.",
        "Borgeren får genoptræning efter sundhedslovens § 140.",
        "Borgeren bor i midlertidigt botilbud. Sagen følger forvaltningslovens § 107.",
        "Botilbud er nævnt i servicelovens § 107; barnets lov § 32 er en anden sag.",
    ],
)
def test_without_a_telling_subject_no_act_is_wrong(text: str) -> None:
    assert findings(minutes(text), "law-act") == []


def test_the_lists_are_whole() -> None:
    every = [each for same in sections().values() for each in same]
    assert {each.act for each in every} == set(acts())
    assert set(acts()) <= set(ACTS)
    assert all(re.fullmatch(r"[0-9]{1,3}[a-z]?", each.number) for each in every)
    ended = [each for each in every if each.valid_to and each.valid_from]
    assert all(
        each.valid_from <= each.valid_to for each in ended if each.valid_from and each.valid_to
    )


def test_names_are_danish_and_without_remarks() -> None:
    names = " ".join(each.name for same in sections().values() for each in same)
    assert not re.search(r"\b(?:from|check|also|men)\b", names)
