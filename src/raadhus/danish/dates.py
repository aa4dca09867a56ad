"""Dates as Danish texts print them, day before month.

What is printed but cannot be (`31. juni`) is found all the same, with `date` None: the
reader reports it. A numeric date with a two-digit year between full stops (`27.12.04`) may
be a KLE number; it counts only after *den*, *d.*, *pr.* or *dato*, or as the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

Span = tuple[int, int]

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

#: Month names, full and abbreviated, in small letters, to 1-12.
MONTH_NUMBERS = (
    {name: number for number, name in enumerate(MONTHS, 1)}
    | {name[:3]: number for number, name in enumerate(MONTHS, 1)}
    | {"febr": 2, "sept": 9}
)


def _cases(words: Iterable[str]) -> str:
    """An alternation of the words in small letters, with a capital, and in capitals.

    Case is spelled out since IGNORECASE takes in letters (long s, dotless i) that
    `str.lower` does not bring back.
    """
    forms = [form for word in words for form in (word, word.capitalize(), word.upper())]
    return "|".join(sorted(forms, key=len, reverse=True))


MONTH = rf"(?-i:{_cases(MONTH_NUMBERS)})(?![^\W\d_])"
YEAR = r"(?:1[6-9]|20|21)[0-9]{2}(?![0-9]|[.,][0-9])"

_GAP = r"\s{0,3}"
_THE = r"(?:den\s{1,3}|d\.\s{0,3}|d\s)?"
_NOT_INSIDE = r"(?<![\w/])(?<![0-9][.,:])"
_ISO = (
    r"(?P<iso_year>(?:1[6-9]|20|21)[0-9]{2})-(?P<iso_month>[0-9]{2})-(?P<iso_day>[0-9]{2})"
    r"(?![0-9-])"
)
_SINCE = (
    rf"(?:(?P<since>[0-9]{{1,2}})(?:\.?{_GAP}[-\u2013]{_GAP}"
    rf"|\.{_GAP}(?:til(?: og med)?|og|eller){_GAP}){_THE})?"
)
_DASHED_YEAR = rf"-[0-9]{{2}}(?!\.?[\w/-])(?!\.?\s{{0,2}}{MONTH})"  # 3. juni -24
_WORDS = (
    rf"{_SINCE}(?P<day>[0-9]{{1,2}})\.?{_GAP}(?P<month>{MONTH})"
    rf"(?:\.?,?{_GAP}(?P<year>{YEAR}|['\u2019][0-9]{{2}}(?![0-9])|{_DASHED_YEAR}))?"
)
_NUMERIC = (
    r"(?P<d>[0-9]{1,2})(?P<sep>[-/]|\. ?)(?P<m>[0-9]{1,2})"
    r"(?:(?P<sep2>[-/]|\. ?|(?<=[0-9]) )(?P<y>(?:1[6-9]|20|21)[0-9]{2}|[0-9]{2}))?"
    r"(?![\w/]|[.,:-][0-9])"
)
_DATES = re.compile(
    rf"{_NOT_INSIDE}(?:(?<![0-9]-)(?:{_ISO}|{_NUMERIC})|{_WORDS})"
    rf"|(?<!\w)(?P<month_only>{MONTH})\.?{_GAP}(?P<its_year>{YEAR})",
    re.IGNORECASE,
)
_FULL_WEEKDAY = rf"(?-i:{_cases([day + end for day in WEEKDAYS for end in ('', 'en')])})(?!\w)"
_SHORT_WEEKDAY = (
    rf"(?-i:{_cases(['man', 'tir', 'tirs', 'ons', 'tor', 'tors', 'fre', 'lør', 'søn'])})\."
)
_WEEKDAY = rf"{_FULL_WEEKDAY}|{_SHORT_WEEKDAY}"
_WEEKDAY_BEFORE = re.compile(rf"(?<!\w)({_WEEKDAY}),?\s{{0,3}}{_THE}\Z", re.IGNORECASE)
_WEEKDAY_LISTED = re.compile(  # `lørdag og søndag den 4. og 5. maj`
    rf"(?:{_WEEKDAY})\s?(?:,|og|-|\u2013|/|til|eller|samt)\s?\Z", re.IGNORECASE
)
_ANY_WEEKDAY = re.compile(rf"(?<!\w){_FULL_WEEKDAY}")
_DATE_WORD_BEFORE = re.compile(
    r"(?<!\w)(?:den|d\.?|pr\.?|per|dato:?|mødedato:?|dateret|dags|fra|til)\s{0,3}\Z", re.IGNORECASE
)
_EARLIER_DAY = re.compile(r"(?<![\w.,/-])([0-9]{1,2})\.,\s{1,2}\Z")  # `22., 23. og 24. marts`
_CLOCK_AFTER = re.compile(r",?\s{0,2}kl")
_BETWEEN = re.compile(r"\.?\s{0,3}(?:[-\u2013]|til(?: og med)?|og)\s{0,3}(?:den\s|d\.\s?)?", re.I)
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text; `date` is None when a part is missing or the day does not exist.

    `span` begins at the weekday where one is printed (of a list of weekdays none counts), else
    at the first digit (or the month's name), never at *den*. In a range month and year may be
    taken from the later date.
    """

    span: Span
    date: date | None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: str | None = None


@dataclass(frozen=True, slots=True)
class FoundWeekday:
    """A weekday's name in a text; `number` is 0 for Monday, as `date.weekday()` counts."""

    span: Span
    name: str
    number: int


def find_dates(text: str) -> list[FoundDate]:
    """All dates in order, complete or not; a range gives both its ends."""
    if not _DIGIT.search(text):
        return []
    found: list[FoundDate] = []
    for match in _DATES.finditer(text):
        found.extend(_read(text, match))
    return _share_years(text, found)


def parse_date(text: str) -> date | None:
    """The first full date in the text: `Onsdag d. 27. november 2024`, `27/11-24`, ISO.

    A time and offset after an ISO date are left out: the date is the one printed.
    """
    return next((found.date for found in find_dates(text) if found.date), None)


def find_weekday(text: str) -> FoundWeekday | None:
    """The first weekday named in full (`onsdag`, `Mandagen`), or None."""
    if "dag" not in text and "DAG" not in text:
        return None
    match = _ANY_WEEKDAY.search(text)
    return FoundWeekday(match.span(), match[0], weekday_number(match[0])) if match else None


def weekday_number(name: str) -> int:
    """0-6 from Monday for a weekday as printed, abbreviated or not."""
    return next(i for i, full in enumerate(WEEKDAYS) if full[:3] == name[:3].lower())


def _read(text: str, match: re.Match[str]) -> list[FoundDate]:
    if match["month"]:
        return _read_words(text, match)
    if match["month_only"]:
        month = MONTH_NUMBERS[match["month_only"].lower()]
        return [FoundDate(match.span(), None, int(match["its_year"]), month)]
    if match["iso_year"]:
        year, month, day = (int(match[f"iso_{part}"]) for part in ("year", "month", "day"))
        return _one(text, match.span(), year, month, day)
    if not _means_date(text, match):
        return []
    return _one(text, match.span(), _year(match["y"]), int(match["m"]), int(match["d"]))


def _read_words(text: str, match: re.Match[str]) -> list[FoundDate]:
    month = MONTH_NUMBERS[match["month"].lower()]
    year = _year(match["year"])
    start, end = match.span()
    if match["since"] is None:
        return _one(text, (start, end), year, month, int(match["day"]))
    first = _one(text, match.span("since"), year, month, int(match["since"]))
    for _ in range(5):
        earlier = _EARLIER_DAY.search(text, max(0, start - 6), start)
        if earlier is None:
            break
        start = earlier.start()
        first = _one(text, earlier.span(1), year, month, int(earlier[1])) + first
    return first + _one(text, (match.start("day"), end), year, month, int(match["day"]))


def _means_date(text: str, match: re.Match[str]) -> bool:
    """Whether `27/11-24`, `27.11.2024`... is a date and no case number, fraction or KLE number."""
    first, second, year = match["sep"].strip(), (match["sep2"] or "").strip(), match["y"]
    if year is None:
        return first == "/" and _told(text, match.start())
    if first == "/":
        return second in {"-", "/"} or len(year) == 4
    if first == "-" or len(year) == 4:
        return second == first
    sure = _told(text, match.start()) or _CLOCK_AFTER.match(text, match.end())
    return second == first and (bool(sure) or match[0] == text.strip())


def _told(text: str, start: int) -> bool:
    """Whether a word before `start` says that a date follows."""
    before = text[max(0, start - 14) : start]
    return bool(_DATE_WORD_BEFORE.search(before) or _WEEKDAY_BEFORE.search(before))


def _one(text: str, span: Span, year: int | None, month: int, day: int) -> list[FoundDate]:
    """The date in a list, or nothing where the figures cannot be meant as a date."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    weekday = _WEEKDAY_BEFORE.search(text, max(0, span[0] - 24), span[0])
    if weekday and _WEEKDAY_LISTED.search(text, max(0, weekday.start() - 14), weekday.start()):
        weekday = None  # of several days nobody knows which is the date's
    start = weekday.start(1) if weekday else span[0]
    printed = weekday[1] if weekday else None
    return [FoundDate((start, span[1]), _date(year, month, day), year, month, day, printed)]


def _share_years(text: str, found: list[FoundDate]) -> list[FoundDate]:
    """`4. januar - 7. maj 2024`: the first date has the second's year."""
    for i in range(len(found) - 2, -1, -1):
        one, two = found[i], found[i + 1]
        open_year = one.day and one.year is None and two.day and two.year is not None
        if open_year and _BETWEEN.fullmatch(text, one.span[1], two.span[0]):
            full = _date(two.year, one.month, one.day)
            found[i] = replace(one, year=two.year, date=full)
    return found


def _year(printed: str | None) -> int | None:
    if not printed:
        return None
    number = int(printed.lstrip("'\u2019-"))
    if number >= 100:
        return number
    return 2000 + number if number < 70 else 1900 + number


def _date(year: int | None, month: int | None, day: int | None) -> date | None:
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
