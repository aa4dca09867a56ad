"""A search without any engine's grammar: clauses that an entry fulfils or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from raadhus.danish.small_words import small_words

from .document import (
    cut,
    facet_mark,
    field_mark,
    kind_mark,
    parts,
    surface,
    visibility_mark,
    wanted,
)
from .parse import Parsed, Part


@dataclass(frozen=True)
class Word:
    """One of these terms stands in title or body, or a term that begins so.

    `parts` are what the word is made of; only a relaxed query asks for them. One that is `meant`
    stands in quotation marks, and is needed in a relaxed query too.
    """

    terms: tuple[str, ...]
    beginning: str = ""
    parts: tuple[str, ...] = ()
    meant: bool = False


@dataclass(frozen=True)
class Phrase:
    """These words follow each other."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Marks:
    """One of these marks is on it."""

    marks: tuple[str, ...]


Clause = Word | Phrase | Marks


@dataclass(frozen=True)
class Query:
    """What an entry must have, all of it, and what it may not have, none of it.

    `reader` holds the marks of whom the search is for; it is a clause like the others, always
    there. `filters` holds each facet's clause, so that a facet can be counted without its own.
    """

    reader: Marks
    needs: tuple[Clause, ...] = ()
    bars: tuple[Clause, ...] = ()
    filters: tuple[tuple[str, Marks], ...] = ()

    @property
    def all_needs(self) -> tuple[Clause, ...]:
        return (*self.needs, *(marks for _, marks in self.filters), self.reader)

    @property
    def words(self) -> tuple[Word | Phrase, ...]:
        """What an entry's rank depends on."""
        return tuple(clause for clause in self.needs if not isinstance(clause, Marks))

    def without_filter(self, facet: str) -> Query:
        return replace(self, filters=tuple(pair for pair in self.filters if pair[0] != facet))


def relaxed(query: Query) -> Query | None:
    """The query where one of its words is enough, or a part of one, without the small ones.

    The more an entry has of them, and the rarer they are, the better it ranks. None where that
    asks for nothing else: one simple word, a beginning, only small words.
    """
    words = [one for one in query.needs if isinstance(one, Word) and not one.meant]
    telling = [one for one in words if not {*one.terms} <= small_words()]
    if not telling or any(one.beginning for one in words):
        return None
    if len(words) == 1 and not telling[0].parts:
        return None
    terms = dict.fromkeys(term for one in telling for term in (*one.terms, *one.parts))
    others = (one for one in query.needs if one not in words)
    return replace(query, needs=(Word(tuple(terms)), *others))


def query(
    parsed: Parsed,
    tokens: frozenset[str],
    filters: Mapping[str, Sequence[str]],
    kinds: Sequence[str] | None,
) -> Query:
    """The clauses of a parsed query for a reader who holds `tokens` (at least one)."""
    needs = [clause for part in parsed.wanted for clause in clauses(part)]
    if kinds is not None:
        needs.append(Marks(tuple(kind_mark(kind) for kind in sorted({*kinds}))))
    return Query(
        reader=Marks(tuple(visibility_mark(token) for token in sorted(tokens))),
        needs=tuple(dict.fromkeys(needs)),
        bars=tuple(clauses(part)[-1] for part in parsed.parts if part.excluded),
        filters=tuple(
            (facet, Marks(tuple(facet_mark(facet, value) for value in values)))
            for facet, values in sorted(filters.items())
            if values
        ),
    )


def clauses(part: Part) -> list[Clause]:
    """What a part asks for. A phrase's words are also asked for by themselves, for the rank."""
    if part.field == "period":
        return [Marks(tuple(facet_mark("period", token) for token in part.tokens))]
    if part.field:
        return _in_field(part)
    if part.beginning:
        return [Word(wanted(part.tokens[0]), cut(part.tokens[0]))]
    meant = '"' in part.shown
    words: list[Clause] = [
        Word(wanted(token), parts=() if meant else parts(token), meant=meant)
        for token in part.tokens
    ]
    return [*words, Phrase(tuple(map(surface, part.tokens)))] if part.phrase else words


def _in_field(part: Part) -> list[Clause]:
    words: list[Clause] = [
        Marks(tuple(field_mark(part.field, term) for term in wanted(token)))
        for token in part.tokens
    ]
    if part.phrase:
        words.append(Phrase(tuple(field_mark(part.field, surface(token)) for token in part.tokens)))
    return words
