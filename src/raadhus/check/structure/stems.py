"""Words of titles and sentences as they are compared: without endings, compounds by their ends."""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadhus.danish.small_words import small_words

from .. import lists

_WORD = re.compile(r"[^\W\d_]{2,60}")
_ENDINGS = ("ernes", "enes", "erne", "ets", "ens", "ers", "ene", "er", "en", "et", "es", "s", "e")
_SHORTEST = 4  # letters that a word must keep to be told from others
#: Words that stand in the title of any case and tell no subject.
COMMON = frozenset(lists.words("common-words.txt"))


def words(text: str) -> list[str]:
    """The words of a text, case-folded, in order."""
    return [match[0].casefold() for match in _WORD.finditer(text)]


def content_words(text: str) -> list[str]:
    """The words that tell what a text is about."""
    return [
        word
        for word in words(text)
        if len(word) >= _SHORTEST and word not in COMMON and word not in small_words()
    ]


def stem(word: str) -> str:
    """The word without its ending, so that *rapport*, *rapporten* and *rapporternes* are alike."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


def related(one: str, other: str) -> bool:
    """Whether two words are one, or one is the first or last part of the other's compound."""
    short, long = sorted((stem(one), stem(other)), key=len)
    if len(short) < _SHORTEST:
        return short == long
    return long.startswith(short) or long.endswith(short) or _slip(short, long)


def share(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether some word of the one is related to some word of the other. For short lists only."""
    others = list(other)
    return any(related(a, b) for a in one for b in others)


def _slip(short: str, long: str) -> bool:
    """One letter too few or another in a long word: *medlemstatistik*, *offentlig-privat*."""
    if len(short) < 8 or len(long) - len(short) > 1:
        return False
    front = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    rest = len(short) - front if len(long) > len(short) else len(short) - front - 1
    return rest <= 0 or short[-rest:] == long[-rest:]
