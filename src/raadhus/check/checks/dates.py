"""Dates that cannot be, and weekdays that do not fit them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from raadhus.danish.dates import MONTHS, WEEKDAYS, FoundDate, weekday_number

from ..model import Verdict
from ..paper import Paper, Sentence
from ..registry import check
from ..wording import day

_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)[0-9]{2}(?![\w/-])")
_MOST_YEARS = 20  # years named beside a date
LEAP_YEAR = 2024  # a 29 February without a year may be one


def dates_of(paper: Paper) -> Iterator[FoundDate]:
    """All dates of the head and of the items; a date in a table's cell is none of them."""
    for sentence in all_sentences(paper):
        for figure in sentence.figures:
            if isinstance(figure.value, FoundDate):
                yield figure.value


def all_sentences(paper: Paper) -> Iterator[Sentence]:
    yield from paper.head
    for part in paper.parts:
        yield from part.sentences


@check("date-impossible", "error", "Datoer, der ikke findes", "dates")
def date_impossible(paper: Paper) -> Iterator[Verdict]:
    """A date exists in the calendar: no 31 June, no 29 February 2023."""
    for found in dates_of(paper):
        if found.day is None or found.month is None:
            continue
        last = monthrange(found.year or LEAP_YEAR, found.month)[1]
        if found.day > last:
            month = MONTHS[found.month - 1]
            year = f" {found.year}" if found.year else ""
            message = (
                f"Den {found.day}. {month}{year} findes ikke: {month}{year} har {last} dage. "
                "Datoen skal rettes."
            )
            yield Verdict(False, message, (found.span,))


@check("weekday", "error", "Ugedag og dato", "dates")
def weekday(paper: Paper) -> Iterator[Verdict]:
    """A weekday printed before a date is the date's own weekday."""
    for sentence, around in _with_surroundings(paper):
        dates = [figure.value for figure in sentence.figures if isinstance(figure.value, FoundDate)]
        other_time = paper.date and _tells_of_another_time(sentence.text, paper.date)
        for found in dates:
            if found.weekday and found.date:
                yield _with_year(found, found.weekday, found.date)
            elif found.weekday and found.year is None and paper.date and not other_time:
                yield from _without_year(found, found.weekday, paper.date, _years_of(around))


def _with_surroundings(paper: Paper) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
    """Each sentence with the texts that may name its year: its passage and the item's title."""
    for sentence in paper.head:
        yield sentence, ()
    for part in paper.parts:
        title = part.item.title.value if part.item.title else ""
        for passage in part.passages:
            for sentence in passage.sentences:
                yield sentence, (title, passage.text)


def _years_of(around: tuple[str, ...]) -> list[int]:
    found = {int(match[0]) for text in around for match in _YEAR.finditer(text)}
    return sorted(found)[:_MOST_YEARS]


def _tells_of_another_time(text: str, meeting: date) -> bool:
    """Whether a sentence names a year far from the meeting: `I 2015 blev mandag den 3. maj ...`."""
    return any(abs(int(match[0]) - meeting.year) > 1 for match in _YEAR.finditer(text))


def _with_year(found: FoundDate, printed: str, when: date) -> Verdict:
    right = WEEKDAYS[when.weekday()]
    if weekday_number(printed) == when.weekday():
        return Verdict(True, f"Den {day(when)} er en {right}.", (found.span,))
    message = (
        f"Den {day(when)} er en {right}, men her står “{printed}”. "
        "Enten ugedagen eller datoen er forkert."
    )
    return Verdict(False, message, (found.span,), right)


def _without_year(
    found: FoundDate, printed: str, meeting: date, named: list[int]
) -> Iterator[Verdict]:
    """Judged by the years around the meeting and those named beside it: one of them must fit."""
    years = {meeting.year - 1, meeting.year, meeting.year + 1, *named}
    near = sorted(
        (when for year in years for when in _day(found, year)),
        key=lambda when: abs((when - meeting).days),
    )
    fits = [when for when in near if weekday_number(printed) == when.weekday()]
    if fits:
        if fits[0] == near[0] or fits[0].year in named:
            right = WEEKDAYS[fits[0].weekday()]
            yield Verdict(True, f"Den {day(fits[0])} er en {right}.", (found.span,))
    elif near:
        right = WEEKDAYS[near[0].weekday()]
        message = (
            f"Her står “{printed}”, men den {day(near[0])} er en {right}. "
            "Enten ugedagen eller datoen er forkert."
        )
        yield Verdict(False, message, (found.span,), right, "warning")


def _day(found: FoundDate, year: int) -> Iterator[date]:
    if found.month and found.day and found.day <= monthrange(year, found.month)[1]:
        yield date(year, found.month, found.day)
