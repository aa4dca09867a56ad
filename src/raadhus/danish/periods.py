"""Periods: `2024-2027`, `1. halvår 2024`, `uge 35 2024`, `maj 2023 til april 2027`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from .dates import MONTH, MONTH_NUMBERS, YEAR, FoundDate, find_dates

Span = tuple[int, int]

_TO = r"\s{0,2}(?:[-\u2013/]|til(?: og med)?)\s{0,2}"
_YEARS = (
    rf"(?<![\w.,/-])(?P<first>(?:19|20)[0-9]{{2}}){_TO}(?P<last>(?:19|20)[0-9]{{2}}|[0-9]{{2}})"
    r"(?![\w/-]|[.,][0-9])"
)
_PART = (
    r"(?<![\w.,/-])(?P<part>[1-4])\.?\s{0,2}(?P<kind>halvår|kvartal)\s{0,2}(?:i |af )?"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
)
_WEEK = (
    r"(?<!\w)uge\s{0,2}(?P<week>[0-9]{1,2}),?\s{1,2}(?:i )?"
    r"(?P<week_year>(?:19|20)[0-9]{2})(?![0-9])"
)
_EDGE = (
    rf"(?<!\w)(?P<edge>primo|medio|ultimo)\s(?:(?P<month>{MONTH})\.?\s{{0,2}}(?:måned\s)?)?"
    rf"(?P<edge_year>{YEAR})"
)
_PERIOD = re.compile(rf"{_YEARS}|{_PART}|{_WEEK}|{_EDGE}", re.IGNORECASE)
_DATES_LINKED = re.compile(r"\.?\s{0,3}(?:[-\u2013]|til(?: og med)?)\s{0,3}(?:den\s|d\.\s?)?", re.I)
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included. *Primo* and *ultimo* are one day, *medio* the 15th
    of the month (of the year: 1 July)."""

    span: Span
    start: date
    end: date


def find_periods(text: str, *, dates: Sequence[FoundDate] | None = None) -> list[Period]:
    """All periods in order: years, halves, quarters, weeks, primo/ultimo, and two linked dates.

    `dates` are those of the text where they have been found already.
    """
    if not _DIGIT.search(text):
        return []
    found = [period for match in _PERIOD.finditer(text) if (period := _read(match))]
    for one, two in pairwise(find_dates(text) if dates is None else dates):
        period = _linked(text, one, two)
        if period:
            found.append(period)
    return sorted(found, key=lambda period: period.span)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _read(match: re.Match[str]) -> Period | None:
    if match["first"]:
        return _years(match)
    if match["part"]:
        return _part(match)
    if match["week"]:
        return _week(match)
    day = _edge(match)
    return Period(match.span(), day, day)


def _years(match: re.Match[str]) -> Period | None:
    """`2024-2027`; `2024/25` and `2024-25` are the two years as well."""
    first, last = int(match["first"]), int(match["last"])
    if last < 100:
        if "til" in match[0].lower():  # `steget fra 2022 til 37`
            return None
        last += first // 100 * 100
    if not first < last <= first + 60:
        return None
    return Period(match.span(), date(first, 1, 1), date(last, 12, 31))


def _part(match: re.Match[str]) -> Period | None:
    months = 6 if match["kind"].lower() == "halvår" else 3
    part, year = int(match["part"]), int(match["year"])
    if part * months > 12:
        return None
    start = date(year, (part - 1) * months + 1, 1)
    return Period(match.span(), start, month_end(year, part * months))


def _week(match: re.Match[str]) -> Period | None:
    try:
        start = date.fromisocalendar(int(match["week_year"]), int(match["week"]), 1)
    except ValueError:
        return None
    return Period(match.span(), start, start + timedelta(days=6))


def _edge(match: re.Match[str]) -> date:
    edge, year = match["edge"].lower(), int(match["edge_year"])
    month = MONTH_NUMBERS[match["month"].lower()] if match["month"] else None
    if edge == "primo":
        return date(year, month or 1, 1)
    if edge == "ultimo":
        return month_end(year, month or 12)
    return date(year, month, 15) if month else date(year, 7, 1)


def _linked(text: str, one: FoundDate, two: FoundDate) -> Period | None:
    """Two dates or months with a dash or *til* between."""
    if not _DATES_LINKED.fullmatch(text, one.span[1], two.span[0]):
        return None
    start, end = _first_day(one), _last_day(two)
    if start is None or end is None or end < start:
        return None
    return Period((one.span[0], two.span[1]), start, end)


def _first_day(found: FoundDate) -> date | None:
    if found.day is None and found.year and found.month:
        return date(found.year, found.month, 1)
    return found.date


def _last_day(found: FoundDate) -> date | None:
    if found.day is None and found.year and found.month:
        return month_end(found.year, found.month)
    return found.date
