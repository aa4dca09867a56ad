"""Words that are nearly alike: by letters, by sound, and whether the lexicon knows them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from raadhus.danish.compounds import split
from raadhus.danish.lexicon import lexicon

_LONGEST = 40  # letters of a word that is compared
_SOUNDS = (
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("ch", "k"), ("aa", "å"), ("ae", "æ"), ("oe", "ø"),
    ("é", "e"), ("kj", "k"), ("gj", "g"), ("w", "v"), ("z", "s"), ("x", "ks"), ("c", "k"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=50_000)
def known_word(word: str) -> bool:
    """Whether the lexicon knows a word or all the parts that it is made of."""
    folded = word.casefold()
    if len(folded) > _LONGEST:
        return False
    stem = folded.removesuffix("s")
    return any(lexicon().roles(form) or len(split(form)) > 1 for form in (folded, stem) if form)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A name by its sound, so that spellings that people mix up come out alike.

    >>> sound("Elsebeth") == sound("Elsebet"), sound("Kristina") == sound("Christina")
    (True, True)
    """
    folded = word.casefold()
    for letters, instead in _SOUNDS:
        folded = folded.replace(letters, instead)
    return _TWICE.sub(r"\1", folded)


def distance(one: str, other: str, limit: int = 2) -> int:
    """Letters put in, left out, changed, or swapped with their neighbour; `limit` at most."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) >= limit or max(len(one), len(other)) > 60:
        return limit
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return 1 if abs(len(one) - len(other)) == 1 else limit
    a, b = one[start:], other[start:]
    same = a[1:] == b[1:] or a[1:] == b or a == b[1:]
    swapped = a[:2] == b[1::-1] and a[2:] == b[2:] and len(a) > 1 and len(b) > 1
    return 1 if same or swapped else limit


def difference(one: str, other: str) -> int:
    """Where two words begin to differ, counted from the first letter."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def near_pairs(words: Iterable[str], others: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a word and another that differ in one letter; in time linear in their letters."""
    holes: dict[str, list[str]] = defaultdict(list)
    for other in others:
        for key in _holes(other):
            holes[key].append(other)
    for word in words:
        near = dict.fromkeys(other for key in _holes(word) for other in holes.get(key, ())[:8])
        for other in near:
            if other != word and distance(word, other) == 1:
                yield word, other


def _holes(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters."""
    if len(word) <= _LONGEST:
        yield word
        for at in range(len(word)):
            yield word[:at] + word[at + 1 :]
