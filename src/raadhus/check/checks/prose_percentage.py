"""Percentages in sentences and the figures they are reckoned from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import Printed, Range, half_up
from ..model import Span, Verdict
from ..paper import Paper
from ..prose.fractions import fraction_verdicts
from ..prose.ratios import Difference, Ratio, differences, ratios
from ..prose.reckon import one_digit
from ..prose.tabled_ratios import tabled_ratios
from ..prose.terms import Term, like, shown, stopped
from ..registry import check

_HUNDRED = Range(Decimal(100), Decimal(100))


@check("prose-percentage", "error", "Procenter i teksten", "amounts")
def prose_percentage(paper: Paper) -> Iterator[Verdict]:
    """A percentage told beside a part and its whole, or beside two levels, follows from them."""
    for part in paper.parts:
        for passage in part.passages:
            for ratio in ratios(passage):
                verdict = _of_ratio(ratio)
                if verdict:
                    yield verdict
            for difference in differences(passage):
                yield from _of_difference(difference)
            yield from fraction_verdicts(passage)
        for ratio in tabled_ratios(part):
            verdict = _of_ratio(ratio)
            if verdict:
                yield verdict


def _of_ratio(ratio: Ratio) -> Verdict | None:
    exact = _share(ratio.part, ratio.whole)
    if exact is None:
        return None
    words = f"{shown(ratio.part)} af {shown(ratio.whole)}"
    if exact.meets(ratio.percent.range):
        if exact.high - exact.low > Decimal(20):
            return None
        return Verdict(True, f"{words} er {stopped(ratio.percent.text)}", ratio.places)
    if not ratio.sure:
        return None
    should = _expected(ratio.percent, ratio.part, ratio.whole)
    message = f"{words} er {should}, men der står {stopped(ratio.percent.text)}"
    return Verdict(False, message, ratio.places, should)


def _of_difference(found: Difference) -> Iterator[Verdict]:
    one, two = found.levels
    apart = one.range - two.range
    apart = -apart if one.value < two.value else apart
    places: tuple[Span, ...] = (found.percent.span, one.span, two.span)
    if found.amount:
        amount = found.amount
        sized = Range(abs(amount.value), abs(amount.value)).widened(amount.step / 2)
        if not sized.meets(apart):
            if found.sure:
                yield _wrong_amount(amount, one, two)
            return
        places = (*places, amount.span)
    fits = [level for level in (two, one) if _fits(apart, level, found.percent)]
    if fits:
        text = stopped(found.percent.text)
        yield Verdict(True, f"Forskellen på {one.text} og {two.text} er {text}", places)
    elif found.sure and one.value and two.value:
        yield _wrong_percent(found.percent, one, two, places)


def _wrong_amount(amount: Term, one: Term, two: Term) -> Verdict:
    should = like(amount, abs(one.value - two.value))
    message = (
        f"Forskellen på {one.text} og {two.text} er {should}, men der står {stopped(amount.text)}"
    )
    return Verdict(False, message, (amount.span, one.span, two.span), should)


def _wrong_percent(percent: Term, one: Term, two: Term, places: tuple[Span, ...]) -> Verdict:
    """Either level may be meant as the base: what should stand is said only where both agree
    or one of them is a single digit away."""
    apart = abs(one.value - two.value)
    readings = {
        half_up(apart / abs(level.value) * 100, percent.printed_step) for level in (two, one)
    }
    close = [value for value in readings if one_digit(percent, value)]
    chosen = close if len(close) == 1 else list(readings)
    should = like(percent, chosen[0]) if len(chosen) == 1 else None
    words = " eller ".join(like(percent, value) for value in sorted(readings))
    message = (
        f"Forskellen på {one.text} og {two.text} er {words}, men der står {stopped(percent.text)}"
    )
    return Verdict(False, message, places, should)


def _fits(apart: Range, level: Term, percent: Term) -> bool:
    size = level.range if level.value > 0 else -level.range
    exact = apart / size
    return bool(exact and (exact * _HUNDRED).meets(percent.range))


def _share(part: Printed, whole: Printed) -> Range | None:
    small = part.range if part.value >= 0 else -part.range
    great = whole.range if whole.value >= 0 else -whole.range
    exact = small / great
    return exact * _HUNDRED if exact else None


def _expected(percent: Term, part: Printed, whole: Printed) -> str:
    value = abs(part.value) / abs(whole.value) * 100
    return like(percent, half_up(value, percent.printed_step))
