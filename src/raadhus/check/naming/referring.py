"""Figures that refer back to one the item has told: `de 16 frivillige`, `tilskuddet på …`.

What is told as known must be told elsewhere. Where it is not, and one other figure of the item
is the same but for a slip of the pen, the two are meant to be one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from raadhus.danish.compounds import split

from ..arithmetic import half_up
from .mention import Mention
from .pairing import Slip, agree, apart, significant, slip, slip_between
from .tellers import Tellers
from .words import content

_MOST = 120  # figures of an item; of more, no two are compared
_KIN = 12  # figures of one key that are compared with one
_DIGITS = 8  # digits of a figure that are looked at
_STEM = 6  # letters that `frigivelse` and `frigives` share
_DEFINITE = re.compile(
    r"(?:\A|[\s(])(?:de|det|den|disse|dette|alle|samtlige|alle de)\s(?:[a-zæøå]{3,20}e\s)?\Z",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"(?:\b(?:de|det|den|disse|dette|nævnte|omtalte)\s(?:[a-zæøå]{3,20}e\s){0,2}[a-zæøå-]{3,40}"
    r"|\b[a-zæøå-]{3,40}s\s(?:[a-zæøå]{3,20}e\s)?[a-zæøå-]{3,40}"
    r"|\b[a-zæøå-]{3,40}(?:en|et|n|rne|ene))"
    r"(?:\s(?:for|i|fra)\s(?:[12][0-9]{3}|[a-zæøå-]{3,20}))?,?"
    r"(?:\s(?:er|udgør|bliver|lyder|ligger|beløber sig|som|i år)){0,3}"
    r"(?:\s(?:på|til|om|af|er|udgør|bliver)|,)?"
    r"(?:\si alt)?\s\Z",
    re.IGNORECASE,
)
#: `fraværet på plejecentrene er`: of a part, where nothing else names it.
_PLACE = re.compile(
    r"\s(?:på|i|hos|blandt|for)\s(?:de\s)?(?P<place>[a-zæøå-]{4,40})\s"
    r"(?:er|var|udgør|udgjorde|ligger|lå)(?:\spå)?\s\Z"
)
_RELATIVE = re.compile(r",?\s(?:der|som|hvor)\b")
_TOLD = frozenset({"recommendation", "decision"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A figure that refers to another, and is it but for a slip."""

    mention: Mention
    other: Mention


def references(found: Sequence[Mention], shown: frozenset[int]) -> Iterator[Reference]:
    """The figures of an item that refer to another; `shown` are places of those in its tables."""
    if len(found) > _MOST:
        return
    usable = [mention for mention in found if _is_usable(mention)]
    kin, tellers = _kin(usable), Tellers(found, shown)
    told: set[int] = set()
    for mention in usable:
        if mention.place in told:
            continue
        near = {each.place: each for key in _keys(mention) for each in kin[key][:_KIN]}
        meant = [
            each
            for each in near.values()
            if _comparable(mention, each)
            and _meant(mention, each, kin)
            and (tellers.alone(mention) or tellers.alone(each))
        ]
        if meant and len({each.low for each in meant}) == 1:
            told |= {mention.place, meant[0].place}
            alone = tellers.alone(mention)
            yield Reference(*((mention, meant[0]) if alone else (meant[0], mention)))


def _kin(found: Sequence[Mention]) -> defaultdict[str, list[Mention]]:
    """The figures under keys that those share which may be one but for a slip."""
    kin: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        for key in _keys(mention):
            kin[key].append(mention)
    return kin


def _keys(mention: Mention) -> frozenset[str]:
    """The ends of the things that are counted; else the digits in order of size, as they are
    and rounded, and with each of them left out or changed."""
    if mention.kind == "count":
        return frozenset(f"things {noun[-4:]}" for noun in _nouns(mention))
    digits = mention.digits[:_DIGITS]
    keys = {"".join(sorted(digits.replace("0", "")))}
    for places in (2, 3):
        if len(digits) > places:
            rounded = str((int(digits[: places + 1]) + 5) // 10)
            keys.add("".join(sorted(rounded.replace("0", ""))))
    holes = {f"{digits[:at]}?{digits[at + 1 :]}" for at in range(len(digits))}
    return frozenset(f"{mention.kind} {key}" for key in keys | holes)


def _is_usable(mention: Mention) -> bool:
    return mention.exact and not mention.borrowed and bool(mention.low)


def _comparable(one: Mention, other: Mention) -> bool:
    """Whether two figures differ, stand apart, and nothing says that they are two things."""
    if one.kind != other.kind or one.place == other.place:
        return False
    if one.passage.span == other.passage.span and one.kind != "count":
        return False
    entries = one.passage.role == other.passage.role == "entry"
    if entries and one.passage.block == other.passage.block:
        return False
    return not apart(one, other) and not agree(one, other)


def _meant(mention: Mention, other: Mention, kin: Mapping[str, list[Mention]]) -> bool:
    if mention.kind == "count":
        counted = [each for key in _keys(mention) for each in kin[key][:_KIN]]
        return _same_things(mention, other, counted)
    before = _text_before(mention)
    refers = 1 if _DEFINITE.search(before) or _KNOWN.search(before) else 0
    told = 1 if _is_told(mention) or _is_told(other) else 0
    alike = _alike(mention, other)
    kind = _slip(mention, other)
    digits = min(significant(mention), significant(other))
    if kind == "swap":
        digits = max(significant(mention), significant(other))
    if mention.digits == other.digits and abs(mention.low) != abs(other.low):
        return digits >= 2 and alike >= 1 and bool(refers or told)
    if kind == "swap":
        if digits >= 3:
            return refers + told + alike >= 1
        same = mention.head == other.head or refers or told
        return bool(alike >= 1 and same) and not _of_a_part(mention, other)
    if kind is None:
        return False
    years = bool(mention.years) and mention.years == other.years
    if digits >= 3:
        return bool(refers or told) and alike >= 1
    if _of_a_part(mention, other):
        return False
    return refers >= 1 and alike >= 2 and years and mention.head == other.head


def _of_a_part(one: Mention, other: Mention) -> bool:
    """Whether one alone names a place, or the two have different headings in one section."""
    for mine, its in ((one, other), (other, one)):
        match = _PLACE.search(mine.ahead(80))
        if match and _stems(frozenset(content(match["place"]))) - _stems(its.all_words):
            return True
    if one.passage.kind != other.passage.kind:
        return False
    return bool(one.topic and other.topic) and not one.topic & other.topic


def _slip(one: Mention, other: Mention) -> Slip | None:
    """The slip between two figures, each in the unit of the one that is printed more roughly."""
    exact = slip_between(one, other)
    unit = max(one.step, other.step)
    if exact == "swap" or not unit:
        return exact
    rough = slip(half_up(abs(one.low), unit), half_up(abs(other.low), unit), unit)
    if rough == "swap":
        return rough
    fine = slip(one.low, other.low, Decimal(1000)) if min(one.low, other.low) >= 10_000 else None
    return "swap" if fine == "swap" else exact  # 204.000 and 240.000: a zero is swapped, too


def _same_things(mention: Mention, other: Mention, found: Sequence[Mention]) -> bool:
    """Whether `de 16 frivillige` are those counted elsewhere, and by how much it may be off."""
    if not _DEFINITE.search(_text_before(mention)) or not mention.head:
        return False
    if mention.sentence.span == other.sentence.span or not _of_one_noun(mention, other):
        return False
    counted = {each.low for each in found if each.kind == "count" and _of_one_noun(mention, each)}
    counted -= {mention.low}
    if other.place > mention.place and not re.search(r"\b(?:alle|samtlige)\b", mention.lead, re.I):
        return False
    kind, digits = slip_between(mention, other), len(str(int(mention.low)))
    subset = bool(_RELATIVE.match(mention.tail, 1 + len(" ".join(_things(mention)))))
    if digits == 1:
        return len(counted) == 1 and abs(mention.low - other.low) == 1 and not subset
    return kind == "swap" or (kind == "digit" and not subset)


def _things(mention: Mention) -> tuple[str, ...]:
    things = getattr(mention.figure.value, "things", ())
    return tuple(things)


def _of_one_noun(one: Mention, other: Mention) -> bool:
    mine, its = _nouns(one), _nouns(other)
    return any(
        word == each
        or (min(len(word), len(each)) > 3 and (word.endswith(each) or each.endswith(word)))
        for word in mine
        for each in its
    )


def _nouns(mention: Mention) -> frozenset[str]:
    return frozenset(word.casefold() for word in _things(mention)[:2])


def _text_before(mention: Mention) -> str:
    return mention.ahead(120)


def _is_told(mention: Mention) -> bool:
    """Whether it stands where the case is told in short: in its title or recommendation."""
    return mention.passage.role == "title" or mention.passage.kind in _TOLD


def _alike(one: Mention, other: Mention) -> int:
    """How many words of their clauses are of one stem, compounds by both their ends."""
    return len(_stems(one.near) & _stems(other.near))


def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(part[:_STEM] for word in words for part in _parts(word))


@lru_cache(maxsize=20_000)
def _parts(word: str) -> tuple[str, ...]:
    parts = split(word)
    return (word, parts[-1]) if len(parts) > 1 and len(parts[-1]) > 3 else (word,)
