"""Words of a text as keys that can be compared: lemmas, without the words that say nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from raadhus.danish.compounds import split
from raadhus.danish.lexicon import Role, lexicon
from raadhus.danish.small_words import small_words
from raadhus.danish.terms import query_terms

from .. import lists

_WORD = re.compile(r"[^\W\d_]{2,40}(?:-[^\W\d_]{1,40}){0,3}")
_CACHED = 50_000


@cache
def light_words() -> frozenset[str]:
    """Words that say nothing of what an amount is about."""
    return _listed("light-words.txt")


@cache
def total_words() -> frozenset[str]:
    """Words of a sentence that tells the result of the whole committee."""
    return _listed("total-words.txt")


def content(text: str) -> list[str]:
    """The keys of the words that say something, in order."""
    return [key for match in _WORD.finditer(text) if (key := _key(match[0]))]


def last_part(key: str) -> str:
    """The kernel of a compound: `bevilling` of `tillægsbevilling`, the word itself of others."""
    return split(key)[-1]


def names(text: str) -> frozenset[str]:
    """Proper names of a text, case-folded, without the -s of the genitive.

    A capital letter that begins a sentence makes no name of an ordinary word.
    """
    found: set[str] = set()
    for match in _WORD.finditer(text):
        word = match[0]
        if not word[0].isupper() or _key(word) is None:
            continue
        first = match.start() == 0 or text[: match.start()].rstrip()[-1:] in {
            "",
            ".",
            ":",
            "-",
            "#",
        }
        if not first or _is_name(word.casefold()):
            found.add(_without_s(word.casefold()))
    return frozenset(found)


@lru_cache(maxsize=_CACHED)
def _key(word: str) -> str | None:
    folded = word.casefold()
    if folded in small_words() or folded in light_words():
        return None
    lemmas = query_terms(folded) - {folded} or {folded}
    lemma = _bare(max(sorted(lemmas), key=len))
    return None if lemma in light_words() or lemma in small_words() else lemma


@lru_cache(maxsize=_CACHED)
def _is_name(folded: str) -> bool:
    readings = lexicon().readings(folded)
    if not readings:
        return len(split(folded)) == 1
    return all(Role.NAME in reading.role for reading in readings)


def _without_s(name: str) -> str:
    """A name without the -s of the genitive; one that is a word keeps its own."""
    return name if len(name) < 5 or lexicon().readings(name) else name.removesuffix("s")


def _bare(word: str) -> str:
    """A word that the lexicon does not know, without the -s of its genitive."""
    known = bool(lexicon().readings(word)) or len(split(word)) > 1
    return word if known or len(word) < 5 else word.removesuffix("s")


def _listed(name: str) -> frozenset[str]:
    return frozenset(lists.words(name))
