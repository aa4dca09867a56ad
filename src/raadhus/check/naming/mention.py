"""A figure in running text with its name: what the checks of amounts compare."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from raadhus.danish.figures import Figure

from ..arithmetic import Range
from ..model import Span
from ..paper import Passage, Sentence
from .contrasts import Mark
from .when import Days

Kind = Literal["amount", "percentage", "points", "count"]

_PLAN = r"(?:budgetteret|forventet|(?:det\s)?(?:\w{0,12}e\s)?budget(?:tet)?\b(?! på))"
_WAY = re.compile(
    r"(?P<more>merforbrug|overforbrug|merudgift|mindreindtægt|underskud|overskridelse)"
    r"|(?P<less>mindreforbrug|underforbrug|mindreudgift|merindtægt|overskud)"
    rf"|(?P<over>(?:mere|højere) end {_PLAN}|overskrid)|(?P<under>(?:mindre|lavere) end {_PLAN})",
    re.IGNORECASE,
)
_BEHIND = 60  # characters behind a figure in which its word of direction may stand


@dataclass(frozen=True, slots=True)
class Way:
    """A word that says which way a figure goes: `more` costs (merforbrug) or less."""

    span: Span
    text: str
    more: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in running text and what it is about.

    `before` and `after` are the content words of its clause, `far` those around the clause,
    `aim` those that tell what it is for (`til konsulenter`),
    `topic` those of the heading it stands under, `around` the text itself on both sides.
    `head` is the word it hangs on. `years` and `days` are what it stands for, `names` the
    proper names of its clause, `marks` what sets it apart (oprindeligt, pr. måned).
    `approximate` (ca.) and `bound` (mindst) limit it. `borrowed`: its sentence says nothing,
    so its words are those of the sentence before. `lead` and `tail` are the text of its clause
    on both sides.
    """

    figure: Figure
    kind: Kind
    place: int
    passage: Passage
    sentence: Sentence
    low: Decimal
    high: Decimal
    step: Decimal
    head: str
    before: frozenset[str]
    after: frozenset[str]
    aim: frozenset[str]
    far: frozenset[str]
    topic: frozenset[str]
    around: str
    years: frozenset[int]
    days: Days
    names: frozenset[str]
    marks: frozenset[Mark]
    way: Way | None
    approximate: bool
    bound: bool
    borrowed: bool
    text: str
    lead: str = ""
    tail: str = ""

    @property
    def span(self) -> Span:
        return self.figure.span

    @property
    def near(self) -> frozenset[str]:
        return self.before | self.after

    @property
    def all_words(self) -> frozenset[str]:
        """The words of its clause, around it, and of its heading."""
        return self.before | self.after | self.topic | self.far

    @property
    def exact(self) -> bool:
        """Whether it is one value, neither a range nor limited."""
        return self.low == self.high and not self.approximate and not self.bound

    @property
    def signless(self) -> Range:
        """All values that it may stand for, without its sign."""
        low, high = sorted((abs(self.low), abs(self.high)))
        return Range(low - self.step / 2, high + self.step / 2)

    @property
    def digits(self) -> str:
        """Its digits without zeros at the ends: `4536` for 453.600."""
        return digits_of(self.low)

    def behind(self, length: int) -> str:
        """So many characters of its sentence behind it."""
        end = self.span[1] - self.sentence.span[0]
        return self.sentence.text[end : end + length]

    def ahead(self, length: int) -> str:
        """So many characters of its sentence before it."""
        start = self.span[0] - self.sentence.span[0]
        return self.sentence.text[max(0, start - length) : start]


def digits_of(value: Decimal) -> str:
    """The digits of a value without zeros at the ends."""
    return "".join(map(str, value.as_tuple().digits)).strip("0")


def ways_in(sentence: Sentence) -> list[Way]:
    """All words of a sentence that say which way its figures go."""
    return [_found(match, sentence.span[0]) for match in _WAY.finditer(sentence.text)]


def way_near(text: str, since: int, span: Span, until: int, base: int) -> Way | None:
    """The last such word before a figure in its clause, else the first behind it."""
    before = list(_WAY.finditer(text, since, span[0]))
    match = before[-1] if before else _WAY.search(text, span[1], min(until, span[1] + _BEHIND))
    return _found(match, base) if match else None


def _found(match: re.Match[str], base: int) -> Way:
    more = bool(match["more"] or match["over"])
    return Way((base + match.start(), base + match.end()), match[0], more)
