"""Names of committees."""

from __future__ import annotations

import pytest
from tests.check.structure_minutes import Item, minutes
from tests.check.told import confirmed, findings

from raadhus.check import Known

OWN = "Social-, Sundheds- og Ældreudvalget"


def paper(*texts: str, decision: str = "Drøftet.", competence: str = OWN) -> str:
    items = [Item(f"Sag {text[:12]}", text=text, competence=competence) for text in texts]
    items.append(Item("Afsluttende sag", decision=(decision,), competence=competence))
    return minutes(*items, committee=OWN)


def test_the_right_name_is_confirmed() -> None:
    text = paper(f"{OWN} drøftede sagen i maj.")
    assert findings(text, "body-name") == []
    assert OWN in confirmed(text, "body-name")[0].places


@pytest.mark.parametrize(
    "wrong", ["Social- og Sundhedsudvalget", "Ældreudvalget", "Socialudvalget"]
)
def test_another_name_decides(wrong: str) -> None:
    (found,) = findings(paper("Sagen.", competence=wrong), "body-name")
    assert (found.places[0], found.expected, found.severity) == (wrong, OWN, "warning")
    (found,) = findings(paper("Sagen.", decision=f"{wrong} anbefaler planen."), "body-name")
    assert found.places[0] == wrong


def test_another_name_throughout_is_told_once() -> None:
    texts = [f"Social- og Sundhedsudvalget har bedt om status {n}." for n in range(7)]
    found = findings(paper(*texts, competence="Social- og Sundhedsudvalget"), "body-name")
    assert len(found) == 1
    assert len(found[0].places) == 6


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Økonomi- og Erhvervsudvalget", "Erhvervs- og Økonomiudvalget"),
        ("Arbejdsmarkeds- og Integrationsudvalget", "Arbejdsmarked- og Integrationsudvalget"),
        ("Digitaliserings- og Teknologiudvalget", "Digitaliserings- og Teknologiuudvalget"),
    ],
)
def test_one_body_in_two_forms(one: str, other: str) -> None:
    text = paper(f"Sagen sendes til {one}.", f"{one} drøftede den i maj.", f"Den går til {other}.")
    (found,) = findings(text, "body-name")
    assert (found.places[0], found.expected, found.severity) == (other, one, "warning")


def test_a_missing_hyphen_is_a_note() -> None:
    text = paper(
        "Sagen sendes til Kultur- og Fritidsudvalget.", "Kultur og Fritidsudvalget drøftede den."
    )
    (found,) = findings(text, "body-name")
    assert found.severity == "note"


@pytest.mark.parametrize(
    "text",
    [
        "Sagen sendes til Teknik- og Miljøudvalget og Teknik- og Klimaudvalget.",
        "Børne- og Skoleudvalget og Børne- og Kulturudvalget drøftede sagen.",
        "Social- og Sundhedsudvalget behandlede sagen den 6. april 2021.",
        "Økonomiudvalget, Kultur- og Fritidsudvalget samt Byrådet orienteres.",
        "Byrådet og Ældreudvalget i Storåby har godkendt det samme.",
        "Børneudvalgets og Skoleudvalgets medlemmer inviteres.",
    ],
)
def test_different_bodies(text: str) -> None:
    assert findings(paper(text), "body-name") == []


def test_an_earlier_decision_of_another_body() -> None:
    decision = "Socialudvalget anbefalede planen den 6. april 2021."
    assert findings(paper("Sagen.", decision=decision), "body-name") == []


def test_the_archive_knows_both() -> None:
    names = frozenset({"Økonomi- og Erhvervsudvalget", "Erhvervs- og Økonomiudvalget"})
    text = paper("Til Økonomi- og Erhvervsudvalget.", "Til Erhvervs- og Økonomiudvalget.")
    assert findings(text, "body-name", known=Known(bodies=names)) == []
