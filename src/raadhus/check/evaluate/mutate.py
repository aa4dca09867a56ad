"""Mutation testing: change one thing in a clean document, and see whether a check notices.

The choice is seeded by the document's text, so that the same document gives the same mutants.
"""

from __future__ import annotations

import random
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from raadhus.danish.dates import WEEKDAYS
from raadhus.minutes import read
from raadhus.minutes.model import Minutes

from ..model import Report, Result, Span
from ..paper import Paper
from ..positions import overlap
from ..run import check

Kind = Literal["digit", "year", "sign", "title", "weekday", "section"]
KINDS: tuple[Kind, ...] = ("digit", "year", "sign", "title", "weekday", "section")

_DIGITS = re.compile(r"[0-9]")
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_WEEKDAY = re.compile(rf"(?<!\w)(?:{'|'.join(WEEKDAYS)})(?!\w)", re.IGNORECASE)
_SECTION = re.compile(r"[0-9]{1,3}")
_MINUS = re.compile(r"(?<![\w.,])[-\u2212](?=[0-9])")
_SIGN_WORD = re.compile(r"(?<!\w)(?P<sign>mer|mindre)(?=forbrug|udgift|indtægt)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A document with one change: `place` in the clean text, `changed` in the mutant's."""

    kind: Kind
    text: str
    place: Span
    changed: Span


@dataclass(slots=True)
class Mutations:
    """Counts by kind. `sure` are mutants of a place that a check had confirmed.

    `by_check`: of the confirmed places of each check that were changed, how many it reported.
    """

    made: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    sure: Counter[str] = field(default_factory=Counter)
    sure_found: Counter[str] = field(default_factory=Counter)
    check_made: Counter[str] = field(default_factory=Counter)
    check_found: Counter[str] = field(default_factory=Counter)


def mutants(minutes: Minutes, number: int) -> Iterator[Mutant]:
    """At most `number` mutants of each kind, at places spread by chance over the document."""
    text = minutes.source.text
    chance = random.Random(zlib.crc32(text.encode("utf-8", "replace")))  # noqa: S311 - no secret
    paper = Paper(minutes)
    for kind in KINDS:
        places = sorted(set(_PLACES[kind](paper)))
        for place in sorted(chance.sample(places, min(number, len(places)))):
            new = _CHANGES[kind](text[place[0] : place[1]], chance)
            changed = (place[0], place[0] + max(1, len(new)))
            yield Mutant(kind, text[: place[0]] + new + text[place[1] :], place, changed)


def try_mutants(minutes: Minutes, number: int, into: Mutations) -> None:
    """Make mutants of a document that is right, check each, and count what was found."""
    clean = check(minutes)
    for mutant in mutants(minutes, number):
        report = check(read(mutant.text.encode("utf-8", "replace"), "mutant.txt"))
        new = _new(clean, report, mutant)
        sure = {result.check for result in clean.confirmed if _at(result, mutant.place)}
        into.made[mutant.kind] += 1
        into.found[mutant.kind] += bool(new)
        into.sure[mutant.kind] += bool(sure)
        into.sure_found[mutant.kind] += bool(sure and new)
        into.check_made.update(sure)
        into.check_found.update(sure & new)


def _new(clean: Report, report: Report, mutant: Mutant) -> set[str]:
    """Checks with more errors and warnings at the changed place than there were before."""
    before = Counter(each.check for each in _grave(clean) if _at(each, mutant.place))
    after = Counter(each.check for each in _grave(report) if _at(each, mutant.changed))
    return set(after - before)


def _grave(report: Report) -> Iterator[Result]:
    return (result for result in report.findings if result.severity != "note")


def _at(result: Result, place: Span) -> bool:
    return any(overlap(own, place) for own in result.places)


def _within(pattern: re.Pattern[str], paper: Paper, spans: Iterator[Span]) -> Iterator[Span]:
    for start, end in spans:
        yield from (match.span() for match in pattern.finditer(paper.text, start, end))


def _figures(paper: Paper, *kinds: str) -> Iterator[Span]:
    sentences = [*paper.head, *(each for part in paper.parts for each in part.sentences)]
    return (
        figure.span for sentence in sentences for figure in sentence.figures if figure.kind in kinds
    )


def _cells(paper: Paper) -> Iterator[Span]:
    return (cell.span for part in paper.parts for grid in part.grids for cell in grid.numbers)


def _digit_places(paper: Paper) -> Iterator[Span]:
    numbers = ("amount", "percentage", "share", "count")
    yield from _within(_DIGITS, paper, _figures(paper, *numbers))
    yield from _within(_DIGITS, paper, _cells(paper))


def _year_places(paper: Paper) -> Iterator[Span]:
    return _within(_YEAR, paper, _figures(paper, "date", "period"))


def _weekday_places(paper: Paper) -> Iterator[Span]:
    return _within(_WEEKDAY, paper, _figures(paper, "date"))


def _section_places(paper: Paper) -> Iterator[Span]:
    return _within(_SECTION, paper, _figures(paper, "law"))


def _sign_places(paper: Paper) -> Iterator[Span]:
    """A printed minus goes, a word of the sign turns."""
    whole = iter([(0, len(paper.text))])
    yield from _within(_MINUS, paper, _cells(paper))
    yield from _within(_SIGN_WORD, paper, whole)


def _title_places(paper: Paper) -> Iterator[Span]:
    titles = (entry.title.span for entry in paper.minutes.contents)
    return _within(_WORD, paper, titles)


def _another_digit(old: str, chance: random.Random) -> str:
    return chance.choice([digit for digit in "123456789" if digit != old])


def _another_year(old: str, chance: random.Random) -> str:
    return str(int(old) + chance.choice((-1, 1)))


def _another_weekday(old: str, chance: random.Random) -> str:
    new = chance.choice([day for day in WEEKDAYS if day != old.lower()])
    return new.capitalize() if old[0].isupper() else new


def _another_section(old: str, chance: random.Random) -> str:
    return str(int(old) + chance.randint(1, 30))


def _other_sign(old: str, _: random.Random) -> str:
    if old in "-\u2212":
        return ""
    new = "mindre" if old.lower() == "mer" else "mer"
    return new.capitalize() if old[0].isupper() else new


def _another_word(old: str, chance: random.Random) -> str:
    new = chance.choice([word for word in _OTHER_WORDS if word != old.lower()])
    return new.capitalize() if old[0].isupper() else new


_OTHER_WORDS = ("forslag", "kvartalet", "plejehjem", "ventelister", "rammeaftalen", "tilsynet")
_PLACES: dict[Kind, Callable[[Paper], Iterator[Span]]] = {
    "digit": _digit_places, "year": _year_places, "sign": _sign_places,
    "title": _title_places, "weekday": _weekday_places, "section": _section_places,
}  # fmt: skip
_CHANGES: dict[Kind, Callable[[str, random.Random], str]] = {
    "digit": _another_digit, "year": _another_year, "sign": _other_sign,
    "title": _another_word, "weekday": _another_weekday, "section": _another_section,
}  # fmt: skip
