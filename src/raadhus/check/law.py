"""Dated sections of law: which are known, when they are in force, what they are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from raadhus.danish.small_words import small_words
from raadhus.danish.terms import terms, tokens

from .lists import rows

_SHORTEST = 5  # letters of a word that tells what a section is about
_TELLING = 7  # letters of a word that few sections share
_ALONE = 8  # letters of a word that is a section's name by itself
_PIECES = re.compile(r"[(;)]")


@dataclass(frozen=True, slots=True)
class KnownSection:
    """A section as the list gives it. `valid_to` is its last day; None where it has none.

    `sure` tells whether the days rest on a source, `sourced` whether number and name do.
    """

    act: str
    number: str
    name: str
    valid_from: date | None
    valid_to: date | None
    successor: str
    sure: bool
    sourced: bool

    def in_force(self, when: date) -> bool:
        early = self.valid_from is not None and when < self.valid_from
        late = self.valid_to is not None and when > self.valid_to
        return not early and not late


@dataclass(frozen=True, slots=True)
class KnownAct:
    """An act; `complete` where the list holds all its sections, so that others do not exist."""

    key: str
    valid_from: date | None
    complete: bool


@cache
def sections() -> dict[str, tuple[KnownSection, ...]]:
    """The known sections by number (`107`, `32a`), of all acts."""
    found: dict[str, list[KnownSection]] = {}
    for row in rows("law-sections.tsv"):
        each = KnownSection(
            row["act"], row["section"], row["name"], _day(row["valid_from"]),
            _day(row["valid_to"]), row["successor"], row["dates_sure"] == "yes",
            row["certainty"] == "S",
        )  # fmt: skip
        found.setdefault(each.number, []).append(each)
    return {number: tuple(each) for number, each in found.items()}


@cache
def acts() -> dict[str, KnownAct]:
    return {
        row["act"]: KnownAct(row["act"], _day(row["valid_from"]), row["complete"] == "yes")
        for row in rows("law-acts.tsv")
    }


def section(act: str, number: str) -> KnownSection | None:
    """The section of an act; None where the list does not hold it."""
    return next((each for each in sections().get(number, ()) if each.act == act), None)


def subject(text: str) -> frozenset[str]:
    """What a text is about, as terms of its longer words."""
    return frozenset(
        term
        for word in tokens(text)
        if len(word) >= _SHORTEST and word not in small_words()
        for term in terms(word)
        if len(term) >= _SHORTEST
    )


@cache
def subject_words(each: KnownSection) -> tuple[tuple[frozenset[str], ...], ...]:
    """The words of a section's name, each with all its terms: of the whole, and of its parts.

    `Almene ældre- og handicapboliger (botilbudslignende tilbud)` is called by either part.
    """
    pieces = [piece for piece in _PIECES.split(each.name) if piece.strip()]
    names = [each.name, *(piece for piece in pieces[:4] if len(pieces) > 1 and _tells(piece))]
    found = (tuple(filter(None, map(subject, tokens(name)))) for name in names)
    return tuple(name for name in found if name)


def _tells(piece: str) -> bool:
    words = [word for word in tokens(piece) if len(word) >= _SHORTEST]
    return len(words) > 1 or (len(words) == 1 and len(words[0]) >= _ALONE)


def fit(each: KnownSection, about: frozenset[str]) -> float:
    """How much of a section's name a text holds: the share of its words, 0 where none is long."""
    return max((_fit(words, about) for words in subject_words(each)), default=0.0)


def _fit(words: tuple[frozenset[str], ...], about: frozenset[str]) -> float:
    shared = [word for word in words if word & about]
    telling = any(len(term) >= _TELLING for word in shared for term in word & about)
    return len(shared) / len(words) if telling else 0.0


def _day(printed: str) -> date | None:
    return date.fromisoformat(printed) if printed else None
