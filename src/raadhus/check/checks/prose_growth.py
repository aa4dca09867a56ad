"""Growth told in sentences: two levels, the way between them, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import Range, half_up
from ..model import Verdict
from ..paper import Paper
from ..prose.changes import Change, changes
from ..prose.levels import level_changes
from ..prose.tabled_growth import tabled_changes
from ..prose.terms import Term, like, stopped
from ..registry import check


@check("prose-growth", "error", "Stigning og fald i teksten", "amounts")
def prose_growth(paper: Paper) -> Iterator[Verdict]:
    """A rise or fall told between two levels goes that way, and is as large as they say."""
    for part in paper.parts:
        for passage in part.passages:
            for change in (*changes(passage), *level_changes(passage)):
                yield from _verdicts(change)
        for change in tabled_changes(part):
            yield from _verdicts(change)


def _verdicts(change: Change) -> Iterator[Verdict]:
    first, second = change.first, change.second
    levels = (first.span, second.span)
    if change.way and (second.value - first.value) * change.way <= 0 and not _same(first, second):
        yield Verdict(False, _wrong_way(change), levels)
        return
    if change.by:
        yield _by(change, change.by)
    if change.percent and first.value:
        yield _percent(change, change.percent)


def _same(first: Term, second: Term) -> bool:
    """Levels that differ by less than they are rounded to may have gone either way."""
    near = abs(first.value - second.value) < (first.step + second.step) / 2
    return first.kind != "count" and near and first.text != second.text


def _wrong_way(change: Change) -> str:
    told, real = ("en stigning", "et fald") if change.way > 0 else ("et fald", "en stigning")
    if change.first.value == change.second.value:
        real = "hverken det ene eller det andet"
    return f"Der står {told}, men fra {change.first.text} til {change.second.text} er det {real}."


def _by(change: Change, by: Term) -> Verdict:
    first, second = change.first, change.second
    places = (by.span, first.span, second.span)
    apart = second.range - first.range
    low, high = sorted((abs(apart.low), abs(apart.high)))
    if apart.low <= 0 <= apart.high:
        low = Decimal(0)
    size = Range(abs(by.value), abs(by.value)).widened(by.step / 2)
    words = f"Forskellen på {first.text} og {second.text}"
    if size.meets(Range(low, high)):
        return Verdict(True, f"{words} er {stopped(by.text)}", places)
    if by.kind == "percent":
        return _percent(change, by)  # `fra 5 pct. til 8 pct., en stigning på 60 pct.`
    should = like(by, half_up(abs(second.value - first.value), by.printed_step))
    return Verdict(False, f"{words} er {should}, men der står {stopped(by.text)}", places, should)


def _percent(change: Change, percent: Term) -> Verdict:
    first, second = change.first, change.second
    places = (percent.span, first.span, second.span)
    ratio = (second.range - first.range) / first.range
    words = f"Fra {first.text} til {second.text}"
    size = Range(abs(percent.value), abs(percent.value)).widened(percent.step / 2)
    hundred = Range(Decimal(100), Decimal(100))
    exact = ratio * hundred if ratio else None
    if exact and (exact.meets(size) or (-exact).meets(size)):
        return Verdict(True, f"{words} er en ændring på {stopped(percent.text)}", places)
    value = abs(second.value - first.value) / first.value * 100
    should = like(percent, half_up(value, percent.printed_step))
    message = f"{words} er en ændring på {should}, men der står {stopped(percent.text)}"
    return Verdict(False, message, places, should)
