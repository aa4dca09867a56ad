"""Formulas printed over columns."""

from __future__ import annotations

import pytest
from tests.check.table_papers import findings, verified

TABLE = """
(1.000 kr.)|Korrigeret budget|Korrektioner|Nyt budget|Forventet forbrug|*) Afvigelse
|(1)|(2)|(3)=(1)+(2)|(4)|(5)=(4)-(3)
Botilbud|287.945|1.820|289.765|293.410|3.645
Psykiatri|60.980|-450|60.530|60.275|{difference}
"""


def test_a_row_that_does_not_follow_the_formula() -> None:
    assert findings(TABLE.format(difference="-255")) == []
    assert "-255" in verified(TABLE.format(difference="-255"), "table-formula")
    (found,) = findings(TABLE.format(difference="-525"))
    assert found.places == ("-525", "60.275", "60.530")
    assert (found.check, found.expected) == ("table-formula", "-255")
    assert "formlen (4) - (3) giver -255" in found.message


# heads, a row that follows, the same with an error
FORMS = [
    ("A|B|C=A-B", "500|120|380", "500|120|390"),
    ("Budget (1)|Forbrug (2)|Rest 3 (1-2)", "500|120|380", "500|120|830"),
    ("Antal (1)|Pris i kr. (2)|1.000 kr. (3) = (1) * (2)", "12|51.000|612", "12|51.000|621"),
    ("Budget (1)|Forbrug (2)|Forbrug i pct. (3)=(2)/(1)", "5.000|1.200|24,0", "5.000|1.200|42,0"),
    ("Budget (1)|Forbrug (2)|Pct. (3)=(2)/(1)*100", "5.000|1.200|24,0", "5.000|1.200|42,0"),
    ("A|B|Ændring i pct. (B-A)/A", "5.000|6.000|20,0", "5.000|6.000|25,0"),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "right", "wrong"), FORMS)
def test_formulas_of_one_row(heads: str, right: str, wrong: str) -> None:
    assert findings(f"Post|{heads}\nDrift|{right}", "table-formula") == []
    assert len(verified(f"Post|{heads}\nDrift|{right}", "table-formula")) == 3
    (found,) = findings(f"Post|{heads}\nDrift|{wrong}", "table-formula")
    assert found.places[0] == wrong.split("|")[2]
    assert found.expected == right.split("|")[2]


def test_a_formula_that_no_row_follows_is_told_once() -> None:
    table = "Post|Budget (1)|Forbrug (2)|Afvigelse (3)=(2)-(1)\nDrift|500|600|-100\nAnlæg|80|50|30"
    (found,) = findings(table, "table-formula")
    assert found.severity == "warning"
    assert "modsat fortegn" in found.message


def test_a_total_of_products_is_no_product_of_totals() -> None:
    table = (
        "Post|Antal (1)|Pris i kr. (2)|Udgift i kr. (3)=(1)*(2)\n"
        "Seng|3|2.000|6.000\nStol|4|500|2.000\nI alt|7|2.500|8.000"
    )
    assert findings(table, "table-formula") == []


@pytest.mark.parametrize(
    "heads", ["Børn (0-2 år)|Elever (6-16)|Unge", "Tilbud 1|Tilbud 2|Tilbud 3-4"]
)
def test_ages_and_names_are_no_formulas(heads: str) -> None:
    assert findings(f"Post|{heads}\nNord|10|20|30\nSyd|11|25|31", "table-formula") == []
