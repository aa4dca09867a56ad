"""Values as messages print them, in Danish."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from raadhus.danish.dates import MONTHS

from .arithmetic import half_up


def day(value: date) -> str:
    """`29. maj 2024`"""
    return f"{value.day}. {MONTHS[value.month - 1]} {value.year}"


def number(value: Decimal, step: Decimal = Decimal(1)) -> str:
    """`1.234,5`: full stops between thousands, as many decimals as `step` has."""
    rounded = half_up(value, step) if step else value
    exponent = (step or value).normalize().as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return f"{rounded:,.{places}f}".translate(str.maketrans(",.", ".,"))


def kroner(value: Decimal) -> str:
    """`453.600 kr.`, with øre only where there are some."""
    whole = value == value.to_integral_value()
    return f"{number(value, Decimal(1) if whole else Decimal('0.01'))} kr."


def percent(value: Decimal, step: Decimal = Decimal("0.1")) -> str:
    """`35,5 pct.`"""
    return f"{number(value, step)} pct."


def listed(words: list[str]) -> str:
    """`a, b og c`"""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} og {words[-1]}"
