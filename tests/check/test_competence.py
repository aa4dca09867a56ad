"""Decisions that the law leaves to the council."""

from __future__ import annotations

import pytest
from tests.check.told import findings
from tests.check.word_minutes import minutes

from raadhus.check.checks.competence import rules
from raadhus.check.known import Known

GRANT = "1. At der gives en tillægsbevilling på 450.000 kr. til inventar."


def judged(point: str, decision: str = "Godkendt.", **more: str) -> list[str]:
    text = minutes("Sagen er klar.", point=point, decision=decision, **more)
    return [each.places[0] for each in findings(text, "competence")]


def test_a_grant_that_goes_no_further() -> None:
    (found,) = findings(minutes("Sagen er klar.", point=GRANT, decision="Godkendt."), "competence")
    assert found.severity == "warning"
    assert "styrelseslovens § 40, stk. 2" in found.message
    assert "ulovlig" not in found.message
    assert found.places == (GRANT.removeprefix("1. "), "Godkendt.")


@pytest.mark.parametrize(
    "point",
    [
        "1. At der meddeles en anlægsbevilling på 2 mio. kr. til taget.",
        "1. At anlægsmidler for 1 mio. kr. overføres fra 2024 til 2025.",
        "1. At kommunens samlede regnskab for 2023 godkendes.",
        "1. At årsregnskab 2023 godkendes.",
        "1. At optagelse af lån på 3 mio. kr. godkendes.",
        "1. At danmarkskortet for 2023 godkendes.",
    ],
)
def test_each_rule(point: str) -> None:
    assert judged(point) == [point.removeprefix("1. ")]


@pytest.mark.parametrize(
    "point",
    [
        "1. At orientering om tillægsbevillingen gives til udvalget og godkendes.",
        "1. At der ikke gives en tillægsbevilling.",
        "1. At udvalget søger om en tillægsbevilling, og at ansøgningen godkendes.",
        "1. At foreningens årsregnskab 2023 godkendes.",
        "1. At årsregnskab 2023 for den selvejende institution godkendes.",
        "1. At driftsmidler for 1 mio. kr. overføres fra 2024 til 2025.",
        "1. At udlånsregler godkendes.",
        "1. At planen godkendes.",
    ],
)
def test_points_that_grant_nothing(point: str) -> None:
    assert judged(point) == []


@pytest.mark.parametrize(
    "more",
    [
        {"route": "Kommunalbestyrelsen."},
        {"route": "Byrådet via Socialudvalget og Økonomiudvalget."},
        {"decision": "Anbefales over for Kommunalbestyrelsen."},
        {"decision": "Udsat."},
        {"committee": "Økonomiudvalget"},
        {"committee": "Kommunalbestyrelsen"},
    ],
)
def test_a_case_that_goes_on_or_is_the_councils(more: dict[str, str]) -> None:
    assert judged(GRANT, **more) == []


def test_a_decision_that_calls_itself_final() -> None:
    decision = "Tillægsbevillingen bevilges endeligt af udvalget."
    assert judged("1. At sagen drøftes.", decision) == [decision]
    assert (
        judged("1. At sagen drøftes.", "Budgetopfølgningen godkendes endeligt af udvalget.") == []
    )


def test_what_the_municipality_delegates_is_left_out() -> None:
    text = minutes("Sagen er klar.", point=GRANT, decision="Godkendt.")
    known = Known(delegation=frozenset({"tillaegsbevilling"}))
    assert findings(text, "competence", known=known) == []


def test_every_rule_cites_its_law() -> None:
    assert all("§" in rule.law and rule.sentence for rule in rules())
    assert len({rule.id for rule in rules()}) == len(rules())


@pytest.mark.parametrize(
    ("point", "decision"),
    [
        (GRANT, "Tiltrådt. Tillægsbevillingen er hermed givet."),
        (GRANT, "Godkendt. Udvalget har dermed bevilget beløbet."),
        (GRANT, "Godkendt. Sagen er hermed afgjort."),
        (GRANT, "Godkendt. Beløbet er udbetalt."),
        ("1. At flytningen af rådighedsbeløbet til 2025 anbefales.", "Udvalget flyttede beløbet."),
        (
            "1. At flytningen af rådighedsbeløbet anbefales.",
            "Socialudvalget overførte beløbet og har dermed afgjort sagen.",
        ),
        ("1. At anlægsbevillingen anbefales.", "Anlægsbevillingen er dermed endeligt bevilget."),
    ],
)
def test_a_decision_that_says_that_all_is_settled(point: str, decision: str) -> None:
    assert judged(point, decision, route="Kommunalbestyrelsen.") != []


@pytest.mark.parametrize(
    ("point", "decision"),
    [
        (GRANT, "Anbefales. Sagen er hermed afgjort i udvalget og går til Byrådet."),
        (GRANT, "Byrådet har hermed givet tillægsbevillingen."),
        (
            "1. At orienteringen tages til efterretning.",
            "Taget til efterretning. Beløbet er udbetalt.",
        ),
        (GRANT, "Anbefalingen er hermed givet."),
        ("1. At projektet godkendes.", "Projektet er hermed godkendt."),
        (
            "1. At projektet godkendes.",
            "Udvalget godkendte endeligt planen inden for anlægsbevillingen.",
        ),
        ("1. At planen godkendes.", "Forbrug af rådighedsbeløbet godkendes endeligt af udvalget."),
        (GRANT, "Anbefales."),
    ],
)
def test_decisions_that_settle_nothing_of_the_councils(point: str, decision: str) -> None:
    assert judged(point, decision, route="Kommunalbestyrelsen.") == []


def test_the_finance_committee_settles_no_grant_that_the_case_calls_the_councils() -> None:
    decision = "Økonomiudvalget godkendte tillægsbevillingen endeligt, og beløbet er udbetalt."
    more = {"committee": "Økonomiudvalget"}
    assert judged(GRANT, decision, route="Byrådet", **more) == [decision]
    assert judged(GRANT, decision, route="Økonomiudvalget", **more) == []
    assert judged(GRANT, "Godkendt.", route="Byrådet", **more) == []
    moved = "1. At flytningen af rådighedsbeløbet til 2025 godkendes."
    assert judged(moved, "Økonomiudvalget flyttede beløbet.", route="Byrådet", **more) == []
