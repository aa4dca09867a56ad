"""Things with their year, their period or their day: `partnerskabsaftalen for 2025`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from raadhus.danish.dates import MONTHS, FoundDate, find_dates
from raadhus.danish.small_words import small_words
from raadhus.danish.terms import query_terms, tokens

from .model import Span
from .paper import Part, Passage
from .wording import day

_NOUN = r"(?<![\w-])(?P<noun>[^\W\d_](?:[^\W\d_]|-){4,60})"
_YEAR = re.compile(
    rf"{_NOUN}\s(?:(?:for|fra|vedr\.|vedrørende|til|i)\s)?(?P<year>20[0-9]{{2}})"
    r"(?![-/–\w]|[.,][0-9]|\s[-–]\s?20)"
)
_GLUED = re.compile(r"(?<![\w/.-])(?P<year>20[0-9]{2})-(?P<noun>[^\W\d_]{5,60})(?![\w-])")
_PERIOD = re.compile(
    rf"{_NOUN}\s(?:(?:for|i|til)\s(?:årene\s|perioden\s)?)?"
    r"(?P<year>20[0-9]{2}\s?[-–]\s?(?:20)?[0-9]{2})(?![\w.,-]*[0-9])"
)
_DATED = re.compile(rf"{_NOUN}\s(?:for [^.,;]{{3,40}}? )?(?:pr\.?|per)\s(?:den\s|d\.\s)?\Z")
_ANY_YEAR = re.compile(r"(?<![\w/.-])20[0-9]{2}(?!\w|\s?[-–]\s?20)")
_ANY_PERIOD = re.compile(r"(?<![\w/.-])20[0-9]{2}\s?[-–]\s?20[0-9]{2}(?!\w)")
_BLANKS = re.compile(r"\s")
_SEGMENT = re.compile(r"\s[-–]\s|[:;(]")
_ALSO = re.compile(r"(?<!\w)(?:og|samt|eller)(?!\w)|,")
_REACH = 120
_SHORTEST = 5  # letters of a word that names a thing
#: Words that tell when and no thing: `i foråret 2025`, `uge 35 2024`.
_TIMES = frozenset({
    *MONTHS, "forår", "sommer", "efterår", "vinter", "kvartal", "halvår", "ultimo", "primo",
    "medio", "periode", "årene", "årets", "kalenderår", "budgetår", "regnskabsår", "skoleår",
    "overslagsår", "finansår", "starten", "start", "slutning", "udgang", "begyndelse", "løbet",
    "siden", "årsskifte", "valgperiode", "sæson", "nytår", "helår", "måned", "jul", "påske",
    "kroner", "fremover", "senest", "januar", "resten", "niveau", "prisniveau",
})  # fmt: skip
#: The forms in which the words above are printed.
_ENDINGS = ("", "et", "en", "t", "n", "r", "e", "s", "erne", "ets", "ens")
_TIME_FORMS = frozenset(word + ending for word in _TIMES for ending in _ENDINGS)


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing with its year or its day. `order` tells which of two is the later.

    `near`: the year stands right beside the noun, and not only in the same title.
    """

    key: str
    noun: str
    value: str
    order: tuple[int, int, int]
    span: Span
    role: str
    passage: int
    near: bool = True

    @property
    def kind(self) -> str:
        """A year, a period or a day: only what is alike is compared."""
        return "year" if len(self.value) == 4 else "period" if "-" in self.value else "day"


def mentions_of(part: Part) -> list[Mention]:
    """The things with a year; those of history sections belong to other meetings."""
    found: list[Mention] = []
    for number, passage in enumerate(part.passages):
        if passage.kind not in {"history", "earlier_decision", "attendance"}:
            found.extend(_mentions(number, passage))
            if passage.role == "title":
                found.extend(_of_title(number, passage))
    return found


def _mentions(number: int, passage: Passage) -> Iterator[Mention]:
    role = "title" if passage.role == "title" else passage.kind
    base = passage.span[0]
    for pattern in (_YEAR, _GLUED, _PERIOD):
        for match in pattern.finditer(passage.text):
            start, end = match.span("year")
            value = _printed(match["year"])
            order = (int(value[:4]), 0, 0)
            yield from _mention(
                match["noun"], value, order, (base + start, base + end), role, number
            )
    for figure in passage.figures:
        found = figure.value
        if isinstance(found, FoundDate) and found.date:
            start = found.span[0] - base
            dated = _DATED.search(passage.text, max(0, start - _REACH), start)
            if dated:
                when = found.date
                order = (when.year, when.month, when.day)
                yield from _mention(dated["noun"], day(when), order, found.span, role, number)


def _mention(
    noun: str,
    value: str,
    order: tuple[int, int, int],
    span: Span,
    role: str,
    number: int,
    *,
    near: bool = True,
) -> Iterator[Mention]:
    key = word_key(noun)
    if key:
        yield Mention(key, noun, value, order, span, role, number, near)


def _of_title(number: int, passage: Passage) -> Iterator[Mention]:
    """The words of a title that names one year: `Samarbejdsaftale med Seniorhuset Ask 2025`.

    Of two things that *og* joins nobody knows which the year belongs to.
    """
    years = [*_ANY_YEAR.finditer(passage.text[:400])]
    if len(years) != 1 or any(found.date for found in find_dates(passage.text[:400])):
        return
    before = passage.text[: years[0].start()]
    cuts = [0, *(match.end() for match in _SEGMENT.finditer(before))]
    start = cuts[-1] if before[cuts[-1] :].strip() or len(cuts) < 2 else cuts[-2]
    if _ALSO.search(before, start):
        return
    span = (passage.span[0] + years[0].start(), passage.span[0] + years[0].end())
    order = (int(years[0][0]), 0, 0)
    for word in dict.fromkeys(tokens(before[start:])):
        yield from _mention(word, years[0][0], order, span, "title", number, near=False)


def beside(part: Part, keys: Iterable[str]) -> dict[str, dict[str, dict[int, Span]]]:
    """For each thing: the years and days in its sentences, by passage."""
    wanted = set(keys)
    found: dict[str, dict[str, dict[int, Span]]] = {key: defaultdict(dict) for key in wanted}
    for number, passage in enumerate(part.passages):
        for sentence in passage.sentences:
            values = [*values_of(sentence.text, sentence.span[0])]
            if values:
                for key in wanted.intersection(map(word_key, tokens(sentence.text))):
                    for value, span in values:
                        found[key][value].setdefault(number, span)
    return found


def values_of(text: str, base: int) -> Iterator[tuple[str, Span]]:
    """All years, periods and days of a text."""
    for pattern in (_ANY_YEAR, _ANY_PERIOD):
        for match in pattern.finditer(text):
            yield _printed(match[0]), (base + match.start(), base + match.end())
    for found in find_dates(text):
        if found.date:
            yield day(found.date), (base + found.span[0], base + found.span[1])


def _printed(year: str) -> str:
    return _BLANKS.sub("", year).replace("–", "-")


@lru_cache(maxsize=50_000)
def word_key(word: str) -> str:
    """What forms of a word are compared by; empty for one that names no thing.

    >>> word_key("Partnerskabsaftalens") == word_key("partnerskabsaftale")
    True
    """
    folded = word.casefold().strip("-")
    if len(folded) < _SHORTEST or len(folded) > 60:
        return ""
    if folded in small_words() or folded in _TIME_FORMS:
        return ""
    return min(query_terms(folded) or {folded}, key=lambda form: (len(form), form))
