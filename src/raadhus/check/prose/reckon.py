"""Whether a claim's parts add up, with signs told by words, and which figure a slip is in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..arithmetic import Printed, half_up, total
from .terms import Term, like

_OVER = frozenset({
    "merforbrug", "overforbrug", "merudgift", "mindreindtægt", "underskud", "forværring",
    "merbehov", "mere end budgetteret", "mere end forventet", "mere end oprindeligt budget",
})  # fmt: skip
_UNDER = frozenset({
    "mindreforbrug", "underforbrug", "mindreudgift", "merindtægt", "overskud", "forbedring",
    "mindre end budgetteret", "mindre end forventet", "mindre end oprindeligt budget",
})  # fmt: skip
_DIGITS = re.compile(r"[0-9]")

#: A sum known less exactly than this share of itself verifies nothing.
_FINE = Decimal("0.1")
#: So many digits make it no chance that one digit's change lets a doubtful sum hold.
_LONG = 5
#: Two digits of so many that changed places are no chance.
_SWAPPED = 3


def direction(term: Term) -> int:
    """1 for a word such as *merforbrug*, -1 for *mindreforbrug*, 0 where none tells."""
    return 1 if term.word in _OVER else -1 if term.word in _UNDER else 0


def signed(whole: Term, parts: Sequence[Term]) -> list[Term] | None:
    """Total and parts with the signs they are to be added with; None where nobody can say.

    As long as all parts go one way, the figures count as printed. Where some are *merforbrug*
    and some *mindreforbrug*, the words count and every figure needs one.
    """
    every = [whole, *parts]
    if {1, -1} <= {direction(part) for part in parts}:
        if not all(direction(term) for term in every):
            return None
        return [replace(term, value=abs(term.value) * direction(term)) for term in every]
    if all(part.value >= 0 for part in parts) and whole.value < 0:
        return [replace(whole, value=-whole.value), *parts]
    if all(part.value <= 0 for part in parts) and whole.value > 0:
        return [whole, *(replace(part, value=-part.value) for part in parts)]
    return every


def adds_up(whole: Printed, parts: Sequence[Printed]) -> bool:
    return whole.range.meets(total(parts))


def fine(whole: Printed, parts: Sequence[Printed]) -> bool:
    """Whether it says something that the sum holds: it is what is printed, or known closely."""
    printed = getattr(whole, "printed_step", whole.step)
    if half_up(sum((part.value for part in parts), Decimal(0)), printed) == whole.value:
        return True
    summed = total(parts)
    wide = summed.high - summed.low + whole.step
    return wide <= abs(whole.value) * _FINE


def fits_exactly(whole: Term, parts: Sequence[Term]) -> bool:
    """False where a sum holds only if figures of many decimals were rounded as coarsely as the
    one among them that shows fewer: *1,25, 0,7 and 0,25 mio. kr.* are hardly 2,1 mio. kr."""
    finest = min(part.printed_step for part in parts)
    coarse = [part for part in parts if part.printed_step > finest]
    if len(coarse) != 1 or len(parts) < 3 or any(term.approximate for term in (whole, *parts)):
        return True
    if any(part.factor != whole.factor for part in parts) or whole.factor == 1:
        return True
    if coarse[0].printed_step != whole.printed_step:
        return True
    apart = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    return apart < (coarse[0].printed_step + whole.printed_step) / 2


def needed(whole: Term, parts: Sequence[Term], at: int) -> Decimal:
    """What part `at` should be for the sum to hold."""
    others = [part.value for place, part in enumerate(parts) if place != at]
    return half_up(whole.value - sum(others, Decimal(0)), parts[at].printed_step)


def slips(whole: Term, parts: Sequence[Term]) -> list[tuple[Term, Decimal]]:
    """The terms in which one wrong digit explains that the sum does not hold, and what each
    should be: the total first."""
    summed = half_up(sum((part.value for part in parts), Decimal(0)), whole.printed_step)
    wanted = [(whole, summed)]
    wanted += [(part, needed(whole, parts, at)) for at, part in enumerate(parts)]
    return [(term, value) for term, value in wanted if one_digit(term, value)]


def long(term: Term) -> bool:
    """Whether a figure has so many digits that a near miss is no chance."""
    return len("".join(_DIGITS.findall(term.text)).strip("0")) >= _LONG


def digits_swapped(term: Term, value: Decimal) -> bool:
    """Whether a figure is a value of three digits or more with two neighbours exchanged."""
    if len("".join(_DIGITS.findall(term.text)).strip("0")) < _SWAPPED or term.approximate:
        return False
    one = "".join(_DIGITS.findall(term.text))
    other = "".join(_DIGITS.findall(like(term, abs(value))))
    return one != other and sorted(one) == sorted(other) and one_digit(term, value)


def one_digit(term: Term, value: Decimal) -> bool:
    """Whether one digit, or two that changed places, part what stands there from a value."""
    if value * term.value < 0:
        return False
    one = "".join(_DIGITS.findall(term.text))
    other = "".join(_DIGITS.findall(like(term, abs(value))))
    if len(one) != len(other) or one == other:
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(apart) == 1:
        return True
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]
