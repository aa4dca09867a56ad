"""Formulas in heads: what is read, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from raadhus.check.arithmetic import exactly
from raadhus.check.tables.formulas import formula_of, formulas, own_id, reckon

# a head, the formula, the column it is of
READ = [
    ("(6)= (5)-(4)", "(5) - (4)", "6"), ("(3)-(2)= (4)", "(3) - (2)", "4"), ("C=A-B", "A - B", "C"),
    ("3 (1+2)", "1 + 2", "3"), ("(3) = (1) * (2)", "(1) * (2)", "3"),
    ("Rest (1)-(2)-(3)", "(1) - (2) - (3)", None), ("Afvigelse (C-B)", "C - B", None),
    ("*) Resultat før overførsler (3)-(2)= (4)", "(3) - (2)", "4"), ("2×3=4", "2 * 3", "4"),
    ("5 = 4/2*100", "4 / 2 * 100", "5"), ("(5)=(4)/(2) i pct.", "(4) / (2)", "5"),
    ("Kol. 3 = kol. 1 + kol. 2", "1 + 2", "3"), ("E = (C–B):B", "(C - B) / B", "E"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "text", "own"), READ)
def test_formulas_as_offices_print_them(head: str, text: str, own: str | None) -> None:
    found = formula_of([head])
    assert found is not None
    assert (found.text, found.own) == (text, own)


@pytest.mark.parametrize(
    "head",
    [
        "Budget 2024",
        "Børn (0-2 år)",
        "Budget (1)",
        "(2)",
        "Budget pr. 28/11-22",
        "Tilbud A-kasse",
        "",
    ],
)
def test_heads_without_a_formula(head: str) -> None:
    assert formula_of([head]) is None


@pytest.mark.parametrize(
    ("head", "own"),
    [("Budget (1)", "1"), ("A", "A"), ("B. Budget", "B"), ("(12)", "12"), ("Budget 2024", None)],
)
def test_the_number_or_letter_of_a_column(head: str, own: str | None) -> None:
    assert own_id([head]) == own


# a formula, its value where A = 6, B = 3, C = 2
VALUES = [
    ("D=A-B-C", 1), ("D=A-(B-C)", 5), ("D=A/B*100", 200), ("D=A+B*C", 12), ("D=-A+B", -3),
    ("D=(A-B)/(B-C)", 3), ("D=(A-B", None), ("D=A/(B-B)", None), ("D=A-E", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "value"), VALUES)
def test_the_order_of_reckoning(head: str, value: int | None) -> None:
    known = {"A": 6, "B": 3, "C": 2, "100": 100}
    formula = formula_of([head])
    result = formula and reckon(
        formula, lambda name: exactly(Decimal(known[name])) if name in known else None
    )
    assert (result.low if result else None) == value


def test_columns_are_counted_where_none_bears_a_number() -> None:
    (found,) = formulas([["Budget"], ["Forbrug"], ["Rest (1-2)"]])
    assert (found.at, found.sure) == (2, False)
    assert {"1": 0, "2": 1, "3": 2} in found.names


def test_a_formula_of_columns_that_are_not_there_is_left_alone() -> None:
    assert list(formulas([["Budget (1)"], ["Elever (6-16)"], ["Forbrug (2)"]])) == []


def test_long_heads_end_soon() -> None:
    for head in ("(" * 50_000, "A-" * 50_000, "=" * 50_000, "1 " * 50_000, "(1)-" * 50_000):
        formula_of([head])
        own_id([head])
