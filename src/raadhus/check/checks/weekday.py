"""A weekday and the date beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from raadhus.danish.dates import WEEKDAYS, FoundDate, weekday_number

from ..model import Verdict
from ..paper import Paper
from ..registry import check
from ..wording import day


@check("weekday", "error", "Ugedag og dato", "dates")
def weekday(paper: Paper) -> Iterator[Verdict]:
    """A weekday printed before a date is the date's own weekday."""
    sentences = [*paper.head, *(sentence for part in paper.parts for sentence in part.sentences)]
    for sentence in sentences:
        for figure in sentence.figures:
            found = figure.value
            if isinstance(found, FoundDate) and found.weekday and found.date:
                yield _verdict(found, found.weekday, found.date)


def _verdict(found: FoundDate, printed: str, when: date) -> Verdict:
    right = WEEKDAYS[when.weekday()]
    if weekday_number(printed) == when.weekday():
        return Verdict(True, f"Den {day(when)} er en {right}.", (found.span,))
    message = (
        f"Den {day(when)} er en {right}, men her står “{printed}”. "
        "Enten ugedagen eller datoen er forkert."
    )
    return Verdict(False, message, (found.span,), right)
