"""Averages, rates and monthly amounts told in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import Printed, half_up
from ..model import Verdict
from ..paper import Paper, Part
from ..prose.averages import Average, averages
from ..prose.means import means
from ..prose.tabled_means import tabled_means
from ..prose.terms import Term, like, loosened, stopped
from ..registry import check


@check("prose-average", "warning", "Gennemsnit i teksten", "amounts")
def prose_average(paper: Paper) -> Iterator[Verdict]:
    """An average, a price for one or a monthly amount is the total it is told with, divided."""
    for part in paper.parts:
        for average in (*_of_sentences(part), *tabled_means(part)):
            verdict = _verdict(average)
            if verdict:
                yield verdict


def _of_sentences(part: Part) -> Iterator[Average]:
    """The averages whose base is told in sentences, each once."""
    for passage in part.passages:
        found = list(averages(passage))
        told = {average.value.span for average in found}
        yield from found
        yield from (mean for mean in means(passage) if mean.value.span not in told)


def _verdict(found: Average) -> Verdict | None:
    """Such figures are rounded freely (20.500 kr. for 20.511,78): a round one counts as *ca.*"""
    exact = found.whole.range / found.count.range
    if exact is None:
        return None
    shown = _shown(found.whole)
    words = f"{shown} delt med {found.words}" if shown else f"Gennemsnittet af de {found.words}"
    text = found.value.text
    if exact.meets(loosened(found.value).range):
        return Verdict(True, f"{words} er {stopped(text)}", found.places)
    if not found.sure:
        return None
    value = found.whole.value / found.count.value
    should = like(found.value, half_up(value, found.value.printed_step))
    message = f"{words} er {should}, men der står {stopped(text)}"
    expected = should if found.places[0] == found.value.span else _product(found)
    return Verdict(False, message, found.places, expected)


def _product(found: Average) -> str | None:
    """What the total should be, where the total stands first."""
    if not isinstance(found.whole, Term):
        return None
    value: Decimal = found.value.value * found.count.value
    return like(found.whole, half_up(value, found.whole.printed_step))


def _shown(whole: Printed) -> str | None:
    return whole.text if isinstance(whole, Term) else None
