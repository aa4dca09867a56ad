"""The year of the thing that a case is about."""

from __future__ import annotations

import pytest
from tests.check.told import confirmed, findings
from tests.check.word_minutes import minutes

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


@pytest.mark.parametrize(
    ("title", "paragraph", "point"),
    [
        (
            "Samarbejdsaftale med Seniorhuset Ask 2025",
            "Aftalen med Seniorhuset Ask for 2025 lægges frem.",
            "1. At samarbejdsaftalen for 2024 mellem kommunen og Seniorhuset godkendes.",
        ),
        (
            "Lukkedage i dagtilbud 2025",
            "I 2024 var der seks lukkedage. For kalenderåret 2025 foreslås fem lukkedage.",
            "1. At lukkedagene for 2024 godkendes.",
        ),
        (
            "Sociale foreninger - fordeling af 2025-puljen",
            "I 2024 fik 13 foreninger tilskud.",
            "1. At puljen for 2024 fordeles som foreslået.",
        ),
        (
            "Takster 2025 for kommunens tilbud",
            "Der foreslås takster for 2025 for fire tilbud. Taksterne for 2024 var lavere.",
            "1. At taksterne for 2024 godkendes.",
        ),
        (
            "Mødekalender - 2025",
            "Mødekalenderen følger skoleåret.",
            "1. At mødekalender 2024 vedtages.",
        ),
        (
            "Årshjul for udvalget",
            "Der er lavet et årshjul for 2025. Årshjulet for 2025 har syv temaer.\n\n"
            "Af årshjulet for 2025 fremgår møderne.",
            "1. At årshjulet for 2024 godkendes.",
        ),
    ],
)
def test_a_thing_told_in_other_words_in_the_title(title: str, paragraph: str, point: str) -> None:
    (found,) = findings(minutes(paragraph, title=title, point=point), "year")
    assert (found.places[0], found.expected) == ("2024", "2025")


@pytest.mark.parametrize(
    ("title", "paragraph", "point"),
    [
        ("Status", "I marts 2024 kom der svar.\n\nI marts 2024 mødtes alle.",
         "1. At sagen genoptages i marts 2025."),
        ("Status", "I foråret 2024 var det nyt.\n\nDet begyndte i foråret 2024.",
         "1. At der gives en status i foråret 2025."),
        ("Nyt hus", "Der er penge i budget 2024.\n\nEfter budget 2024 er der plads.",
         "1. At forslaget indgår i budget 2025."),
        ("Nyt hus", "Der er penge i budget 2024-2027.",
         "1. At forslaget indgår i budget 2025-2028."),
        ("Takster 2025", "Der er lavet en beregning.",
         "1. At taksterne for 2024 fastholdes."),
        ("Takster 2025", "Der er lavet en beregning.",
         "1. At taksterne for 2024 fremskrives og godkendes."),
        ("Takster 2025", "Der er lavet en beregning.",
         "1. At taksterne for 2024 godkendes som takster for 2025."),
        ("Handleplan 2025", "Planen er klar.",
         "1. At handleplanen for 2024 evalueres i efteråret."),
        ("Handleplan 2024", "Handleplanen for 2024 er klar.",
         "1. At handleplanen for 2025 forelægges i november."),
        ("Årsrapport 2024", "Årsrapporten for 2024 er klar.",
         "1. At årsrapporten for 2025 får et afsnit om børn."),
        ("Budget 2025 og beretning", "Begge dele er klar.",
         "1. At beretningen for 2024 tages til efterretning."),
        ("Beretning og budget 2025", "Begge dele er klar.",
         "1. At beretningen for 2024 godkendes."),
        ("Samarbejde", "Der er en aftale for 2025.", "1. At aftale 2024 godkendes."),
        ("Budget 2025", "Budgettet er klar.", "1. At regnskabet for 2024 indgår i budgettet."),
        ("Puljen 2025", "Puljen er stor.", "1. At resten af puljen for 2024 overføres."),
    ],
)  # fmt: skip
def test_years_of_other_times_and_plans(title: str, paragraph: str, point: str) -> None:
    assert findings(minutes(paragraph, title=title, point=point), "year") == []


def test_last_years_report_beside_this_years() -> None:
    text = minutes(
        "Rapporten viser fremgang.",
        title="Årsrapport 2024",
        point="1. At årsrapporten for 2024 godkendes.",
        attachments="Årsrapport 2024\n\nÅrsrapport 2023",
    )
    assert [each for each in findings(text, "year") if each.severity != "note"] == []


def _festival(economy: str, point: str) -> str:
    text = minutes("Foreningen søger støtte.", title="Havnefesten 2025 - tilskud", point=point)
    return text.replace("Indstilling\n", f"Økonomi\n\n{economy}\n\nIndstilling\n", 1)


@pytest.mark.parametrize(
    "point",
    [
        "1. At der gives et tilskud på 350.000 kr. i 2024.",
        "1. At der i 2024 bevilges 350.000 kr. til festen.",
        "1. At ansøgningen om 350.000 kr. imødekommes i 2024.",
    ],
)
def test_money_in_another_year_than_title_and_economy(point: str) -> None:
    economy = "Der er 520.000 kr. i puljen i 2025."
    assert [each.expected for each in findings(_festival(economy, point), "year")] == ["2025"]
    assert findings(_festival("Puljen har 520.000 kr.", point), "year") == []
    assert findings(_festival("Puljen har 520.000 kr. i 2024 og 2025.", point), "year") == []
    assert findings(_festival(economy, point.replace("2024", "2025")), "year") == []
    both = point.replace("2024", "2024 og 2025")
    assert findings(_festival(economy, both), "year") == []
