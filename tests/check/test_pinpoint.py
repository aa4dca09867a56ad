"""One wrong cell is told once, where it stands."""

from __future__ import annotations

from raadhus.check import Report, check
from raadhus.minutes import read

HEAD = """REFERAT Omsorgsudvalget d. 05-06-2024

Mødedato Onsdag d. 5. juni 2024 kl. 17:00

Punkt 1: Opfølgning

Sagsfremstilling

"""
ROWS = """1.000 kr.\tBudget 2024 (1)\tForventet 2024 (2)\tAfvigelse (3)=(2)-(1)
Nord\t12.400\t12.950\t550
Syd\t8.310\t8.105\t-205
Øst\t{budget}\t6.480\t{off}
I alt\t{total}\t27.535\t645

Beslutning

Godkendt.
"""


def report(budget: str = "6.180", off: str = "300", total: str = "26.890") -> tuple[Report, str]:
    minutes = read((HEAD + ROWS.format(budget=budget, off=off, total=total)).encode(), "r.txt")
    return check(minutes), minutes.source.text


def first(found: Report, text: str) -> list[tuple[str, str | None]]:
    return [(text[slice(*r.places[0])], r.expected) for r in found.findings]


def test_a_right_table_is_right() -> None:
    assert first(*report()) == []


def test_a_wrong_result_is_told_at_the_result_and_not_again_at_the_total() -> None:
    found, text = report(off="380")
    assert first(found, text) == [("380", "300")]
    (one,) = found.findings
    assert "passer også" in one.message
    assert "645" in [text[slice(*place)] for place in one.places]


def test_a_wrong_total_that_breaks_its_formula_too_is_told_at_the_total() -> None:
    found, text = report(total="26.980")
    assert first(found, text) == [("26.980", "26.890")]


def test_a_wrong_cell_that_two_reckon_with_is_told_at_the_cell() -> None:
    found, text = report(budget="6.810")
    assert first(found, text) == [("6.810", "6.180")]
    (one,) = found.findings
    assert {"300", "26.890"} <= {text[slice(*place)] for place in one.places}


def test_what_no_single_cell_explains_stays_as_it_is() -> None:
    text = (HEAD + ROWS.format(budget="6.180", off="380", total="26.890")).replace("550", "560")
    minutes = read(text.encode(), "r.txt")
    found = first(check(minutes), minutes.source.text)
    assert sorted(found) == [("380", "300"), ("560", "550"), ("645", "735")]
