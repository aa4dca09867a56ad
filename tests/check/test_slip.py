"""Set phrases and rare words that are spelt wrong."""

from __future__ import annotations

import pytest
from tests.check.told import findings
from tests.check.word_minutes import minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inter at bemærke.", "Intet at bemærke"),
        ("Inter af bemærke.", "Intet at bemærke"),
        ("Igen økonomiske konsekvenser.", "Ingen økonomiske konsekvenser"),
        ("Handicaprådet har inter at bemærke til planen.", "intet at bemærke"),
        ("Økonomi har igen bemærkninger.", "har ingen bemærkninger"),
        ("Taget til efterrretning.", "Taget til efterretning"),
    ],
)
def test_a_set_phrase_gone_wrong(text: str, expected: str) -> None:
    (found,) = findings(minutes(text), "slip")
    assert (found.severity, found.expected) == ("warning", expected)


def test_a_recommendation_that_begins_with_st() -> None:
    (found,) = findings(minutes("Sagen er klar.", point="1. st planen godkendes."), "slip")
    assert (found.places, found.expected) == (("st",), "at")


def test_a_rare_word_spelt_in_two_ways() -> None:
    text = minutes("Der gives en takstreguleringsplan.", "Den takstregulerinsplan er ny.")
    (found,) = findings(text, "slip")
    assert found.places == ("takstregulerinsplan", "takstreguleringsplan")
    assert found.expected == "takstreguleringsplan"


@pytest.mark.parametrize(
    "text",
    [
        "Intet at bemærke.\n\nIngen bemærkninger.",
        "Taget til efterretning.\n\nTages til efterretning.\n\ntaget til efterretning",
        "Ingen økonomiske konsekvenser.\n\nIngen bemærkninger.",
        "Møder med borgere.\n\nMøder med borgere.\n\nMøde med borgere.",
        "Botilbuddet har flere botilbud i botilbuddene.",
        "Handicapkonsulenten og handicapkonsulenter fra Handicapkonsulentens hus.",
        "Forvalt-\nningen og forvaltningen er enige.",
        "Lars Petersen og Lone Pedersen bor på Rosenlund.",
        "Housing first er en tilgang. Coachingforløb og coachingforløbet er nye.",
        "Der er intet at bemærke, og rådet har ingen bemærkninger.",
    ],
)
def test_what_is_right_or_only_inflected(text: str) -> None:
    assert findings(minutes(text), "slip") == []


@pytest.mark.parametrize(
    "point", ["1. at planen godkendes.", "1. IT strategi godkendes.", "1. et hus købes."]
)
def test_right_openings(point: str) -> None:
    assert findings(minutes("Sagen er klar.", point=point), "slip") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orienteringen taget til efterregning.", "efterretning"),
        ("Punkt 1 og 2 tages til efterrejning, og punkt 3 drøftes.", "efterretning"),
        ("Budgetopfølgningen forlænges Kommunalbestyrelsen til godkendelse.", "forelægges"),
        ("Planen forlægges Ældrerådet til udtalelse.", "forelægges"),
        ("Forslaget har ingen økonomiske konsekvanser for kommunen.", "konsekvenser"),
        ("Med disse ord blev instillingen godkendt.", "indstillingen"),
    ],
)
def test_a_word_that_is_off_by_a_letter_in_a_set_phrase(text: str, expected: str) -> None:
    found = findings(minutes(text), "slip")
    assert [each.expected for each in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Orienteringen taget til efterretning.",
        "Planen tages til efterlevelse i alle huse.",
        "Aftalen forlænges. Byrådet til godkendelse i maj.",
        "Aftalen forlænges af Byrådet til udgangen af maj.",
        "Planen forelægges Byrådet til godkendelse.",
        "Kurset forlænges udvalget uspurgt.",
        "Indstillingerne godkendt.",
        "Indstillinger blev godkendt.",
        "Det har ingen økonomiske konsekvens.",
    ],
)
def test_phrases_that_are_right_or_another(text: str) -> None:
    assert findings(minutes(text), "slip") == []
