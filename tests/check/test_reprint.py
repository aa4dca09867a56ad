"""A value in the print form of a place."""

from __future__ import annotations

from decimal import Decimal

import pytest

from raadhus.check.reprint import like

# what stands there, the value, what should have stood there
FORMS = [
    ("-1.234,5 kr.", "987.65", "987,7 kr."), ("453.000 kr.", "453600", "453.600 kr."),
    ("1234", "5678", "5678"), ("12 345", "54321", "54 321"), ("912", "1012", "1.012"),
    ("35,0%", "35.4838", "35,5%"), ("−450", "-460", "−460"), ("–450", "460", "460"),
    ("450", "-460", "-460"), ("+3,5", "4", "+4,0"), ("2,4 mio. kr.", "2.55", "2,6 mio. kr."),
    ("100 (mindreforbrug)", "120", "120 (mindreforbrug)"), ("1.234*", "-5", "-5*"),
    ("ingen", "5", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "expected"), FORMS)
def test_signs_decimals_and_stops_are_kept(text: str, value: str, expected: str | None) -> None:
    assert like(text, Decimal(value)) == expected
