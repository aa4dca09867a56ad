"""One slip, one finding."""

from __future__ import annotations

from raadhus.check.model import Result, Span, Status
from raadhus.check.once import once


def result(check: str, span: Span, status: Status = "finding") -> Result:
    return Result(check, "warning", status, check, (span,))


def test_of_two_that_tell_of_the_same_words_the_one_that_says_more_is_kept() -> None:
    body = result("body-name", (10, 30))
    name, slip = result("name-spelling", (12, 20)), result("slip", (12, 20))
    assert list(once([slip, name, body])) == [body]
    assert list(once([slip, name])) == [name]


def test_what_stands_elsewhere_or_beside_is_kept() -> None:
    beside, word = result("body-name", (10, 12)), result("slip", (12, 20))
    assert set(once([word, beside])) == {beside, word}


def test_two_comparisons_of_one_figure_are_both_told() -> None:
    total, formula = result("table-total", (5, 9)), result("table-formula", (5, 9))
    assert set(once([total, formula])) == {total, formula}


def test_what_holds_silences_nothing_and_is_never_silenced() -> None:
    held, slip = result("body-name", (5, 9), "confirmed"), result("slip", (5, 9))
    assert set(once([held, slip])) == {held, slip}
