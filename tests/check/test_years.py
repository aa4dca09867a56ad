"""The year of the thing that a case is about."""

from __future__ import annotations

import pytest
from tests.check.word_minutes import confirmed, findings, minutes

TITLE = "Partnerskabsaftale for 2025"
TEXT = "Forvaltningen har aftalt en partnerskabsaftale for 2025 med havnen."


def test_a_recommendation_with_another_year() -> None:
    text = minutes(TEXT, title=TITLE, point="1. At partnerskabsaftalen for 2024 godkendes.")
    (found,) = findings(text, "year")
    assert (found.severity, found.places[0], found.expected) == ("warning", "2024", "2025")
    assert found.places[1:] == ("2025", "2025")


def test_the_same_year_is_confirmed() -> None:
    text = minutes(TEXT, title=TITLE, point="1. At partnerskabsaftalen for 2025 godkendes.")
    assert findings(text, "year") == []
    assert "2025" in [each.places[0] for each in confirmed(text, "year")]


def test_a_period_and_a_day() -> None:
    text = minutes(
        "Handleplanen for 2025-2028 bygger på borgernes ønsker.",
        title="Handleplan 2025-2028",
        point="1. At handleplanen for 2024-2027 godkendes.",
    )
    assert [each.expected for each in findings(text, "year")] == ["2025-2028"]


@pytest.mark.parametrize(
    "point",
    [
        "1. At partnerskabsaftalen godkendes.",
        "1. At partnerskabsaftalen for 2025 godkendes, og at den evalueres i 2026.",
        "1. At aftalen fra 2024 ophører.",
        "1. At regnskab 2024 tages til efterretning.",
        "1. At sagen genoptages i 2026.",
    ],
)
def test_other_years_of_other_things_are_silent(point: str) -> None:
    assert findings(minutes(TEXT, title=TITLE, point=point), "year") == []


def test_a_year_that_the_text_names_too_is_no_slip() -> None:
    text = minutes(
        "Taksten for 2024 var lavere end taksten for 2025.",
        title="Takster",
        point="1. At taksten for 2024 lægges til grund.",
    )
    assert findings(text, "year") == []


def test_history_belongs_to_other_meetings() -> None:
    text = minutes("Rapport for 2025 er klar.", title="Rapport for 2025").replace(
        "Beslutning\n\nDrøftet.\n\nPunkt 2", "Sagens forløb\n\nRapport for 2024 drøftet.\n\nPunkt 2"
    )
    assert findings(text, "year") == []


def test_an_annex_of_another_year_is_a_note() -> None:
    text = minutes(TEXT, title=TITLE, attachments="Partnerskabsaftale 2024")
    assert [each.severity for each in findings(text, "year")] == ["note"]
