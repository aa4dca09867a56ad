"""Reckoning with printed numbers, which are rounded: half-up, one half unit to each side.

A printed 4,6 stands for anything from 4,55 to 4,65. A comparison holds where some exact values
within those bounds make it true: so no correct rounding is ever called an error, and every
change beyond rounding is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .model import Span

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Range:
    """All values from `low` to `high`."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Range) -> Range:
        return Range(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Range) -> Range:
        return Range(self.low - other.high, self.high - other.low)

    def __neg__(self) -> Range:
        return Range(-self.high, -self.low)

    def __mul__(self, other: Range) -> Range:
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Range(min(ends), max(ends))

    def __truediv__(self, other: Range) -> Range | None:
        """None where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            return None
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Range(min(ends), max(ends))

    def meets(self, other: Range) -> bool:
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: Decimal) -> Range:
        return Range(self.low - by, self.high + by)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: `step` is one unit of its last digit, 0 where it is exact (a count)."""

    span: Span
    value: Decimal
    step: Decimal

    @property
    def range(self) -> Range:
        return Range(self.value - self.step / 2, self.value + self.step / 2)


def total(terms: Iterable[Printed]) -> Range:
    """What the exact terms may add up to."""
    result = Range(ZERO, ZERO)
    for term in terms:
        result = result + term.range
    return result


def half_up(value: Decimal, step: Decimal) -> Decimal:
    """Rounded to whole steps as Danish administrations do: 12,5 is 13, -12,5 is -13."""
    if not step:
        return value
    return (value / step).to_integral_value(ROUND_HALF_UP) * step


def rounds_to(exact: Decimal, shown: Printed) -> bool:
    """Whether an exact value is printed as `shown` when rounded."""
    return shown.range.low <= exact <= shown.range.high


def alike(one: Printed, other: Printed) -> bool:
    """Whether two printed numbers may be the same value, each rounded in its own way."""
    return one.range.meets(other.range)


def round_step(value: Decimal) -> Decimal:
    """The largest power of ten that divides a whole value: 1000 for 453.000, 1 for 453.600,5."""
    if value == 0 or value != value.to_integral_value():
        return Decimal(1)
    digits = str(abs(int(value)))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def exactly(value: Decimal) -> Range:
    """The one value, not rounded."""
    return Range(value, value)


def scaled(values: Range, by: Decimal) -> Range:
    """All values times a number."""
    ends = (values.low * by, values.high * by)
    return Range(min(ends), max(ends))


def weight(value: Decimal, one: Range, other: Range) -> float:
    """How many digits agree where two ranges meet: what a chance agreement is unlikely by.

    0 where the value is lost in its rounding.
    """
    room = (one.high - one.low) + (other.high - other.low)
    if not value:
        return 0.0
    size = abs(value) * 10 if not room else abs(value) / room
    return max(0.0, float(size.log10()))


def is_one_digit(difference: Decimal, room: Decimal) -> bool:
    """Whether two numbers so far apart differ in one digit, give or take their rounding."""
    size = abs(difference)
    if not size:
        return False
    power = Decimal(1).scaleb(size.adjusted())
    for unit in (power, power * 10):
        nearest = (size / unit).to_integral_value(ROUND_HALF_UP)
        if 1 <= nearest <= 9 and abs(size - nearest * unit) <= room:
            return True
    return False
