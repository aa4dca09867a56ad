"""Two printings of one title: shortened, abbreviated and marked ones are the same title still."""

from __future__ import annotations

import re
from itertools import product

from raadhus.danish.dates import find_dates

from .stems import related, stem

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_MOST = 60  # words of a title that are compared
#: Words that come and go in titles: what joins others, and marks of how an item is treated.
_LIGHT = frozenset({
    "af", "at", "de", "den", "der", "det", "en", "er", "et", "for", "fra", "hos", "i", "med", "og",
    "om", "på", "samt", "som", "til", "under", "ved", "vedr", "vedrørende", "ang", "angående", "pr",
    "per", "nr", "ad", "mv", "mm", "inkl", "ift", "ifm", "jf", "eller", "punkt", "pkt", "sag",
    "lukket", "lukkede", "åben", "åbent", "fortrolig", "fortroligt", "beslutning", "orientering",
    "drøftelse", "godkendelse", "behandling", "kommune", "kommunes", "kommunen", "kommunens",
    "a", "b", "c", "o", "d",
})  # fmt: skip
_ORDINALS = {
    "første": "1", "anden": "2", "andet": "2", "tredje": "3", "fjerde": "4", "femte": "5",
    "sjette": "6", "to": "2", "tre": "3", "fire": "4", "fem": "5", "seks": "6", "ii": "2",
    "iii": "3",
}  # fmt: skip
#: Items that every meeting has, under names that vary.
_GENERIC = re.compile(
    r"underskrift|underskriv|dagsorden|eventuelt|(?<!\w)evt(?!\w)|meddelelse|orienteringspunkt"
    r"|orientering fra|(?:godkendelse|protokol|underskr).{0,20}referat|referat.{0,20}godkend"
    r"|næste møde|gensidig orientering|bordet rundt|(?<!\w)(?:bilag|deltagere|fraværende|afbud)"
    r"(?!\w)|mødedeltagere|(?:åbne|lukkede) (?:punkter|sager)|lukket (?:punkt|del|møde)",
    re.IGNORECASE,
)


def is_generic(title: str) -> bool:
    """Whether a title is one that offices do not print alike: *Underskrifter*, *Eventuelt*."""
    return len(title) < 80 and bool(_GENERIC.search(title))


def contradict(one: str, other: str) -> bool:
    """Whether each of two titles says something that the other lacks.

    A shorter form of the same title does not, nor one with another ending, an abbreviation
    or another way to print a day or a number.
    """
    first, second = _tokens(one), _tokens(other)
    left = [word for word in first if not _among(word, second, other)]
    right = [word for word in second if not _among(word, first, one)]
    words, figures = _kinds(left), _kinds(right)
    if (
        any(map(_is_year, first))
        and any(map(_is_year, second))
        and any(map(_is_year, left + right))
    ):
        return True  # both name years, and not the same
    for mine, theirs in zip(words, figures, strict=True):
        if mine and theirs and not all(_short_for(a, b) for a, b in product(mine, theirs)):
            return True
    return False


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _kinds(found: list[str]) -> tuple[list[str], list[str]]:
    return [w for w in found if not w[0].isdigit()], [w for w in found if w[0].isdigit()]


def _tokens(title: str) -> list[str]:
    """The words that tell, in order; a day is one of them, however it is printed."""
    text = title[:500]
    found: list[str] = []
    at = 0
    for day in find_dates(text):
        if day.date:
            found.extend(_words(text[at : day.span[0]]))
            found.append(f"0:{day.date.isoformat()}")
            at = day.span[1]
    return [*found, *_words(text[at:])][:_MOST]


def _words(text: str) -> list[str]:
    found = (match[0].casefold() for match in _TOKEN.finditer(text))
    return [_ORDINALS.get(word, word.lstrip("0") or "0") for word in found if word not in _LIGHT]


def _among(word: str, others: list[str], title: str) -> bool:
    """Whether a word stands among the others too: as it is, with another ending or cut short."""
    if word in others or (word[0].isdigit() and _short_year(word, others)):
        return True
    if word[0].isdigit():
        return False
    if any(stem(word) == stem(other) for other in others):
        return True
    return any(_short_for(word, other) for other in others) or _initials(word, title)


def _short_year(word: str, others: list[str]) -> bool:
    """`2024-27` for `2024-2027`, or a month of a year for a day in it"""
    years = [other for other in others if other.isdigit()]
    if ":" in word:
        return word[2:6] in years
    return any(
        {len(word), len(other)} == {2, 4} and word[-2:] == other[-2:] for other in years
    ) or (len(word) == 4 and any(other.startswith(f"0:{word}") for other in others))


def _short_for(one: str, other: str) -> bool:
    """Whether the shorter is an abbreviation of the longer: `kvt` of `kvartal`, *udv* of *udvalg*.

    Or the one is the last or first part of the other's compound: *beretning*, *årsberetning*.
    """
    if one[0].isdigit() or other[0].isdigit():
        return False
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or short[0] != long[0]:
        return len(short) > 4 and related(short, long) and long.endswith(stem(short))
    if len(short) <= 4 and len(long) > len(short) + 1:
        rest = iter(long)
        return all(letter in rest for letter in short)
    return len(short) >= 4 and long.startswith(short) and len(long) > len(short) + 3


def _initials(word: str, title: str) -> bool:
    """`SSU` for `Social- og Sundhedsudvalget`: letters that begin or stand in its words."""
    if not 2 <= len(word) <= 5 or word in title.casefold():
        return False
    joined = "".join(match[0].casefold() for match in _TOKEN.finditer(title[:500]))
    starts = {match[0][0].casefold() for match in _TOKEN.finditer(title[:500])}
    letters = iter(joined)
    return word[0] in starts and word[-1] in joined and all(letter in letters for letter in word)
