"""Whether two mentions in running text are of the same thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal
from weakref import WeakKeyDictionary

from ..arithmetic import Range, round_step
from ..paper import Paper
from .contrasts import contrast
from .mention import Mention
from .of import mentions
from .words import last_part

#: One digit changed, two neighbours swapped, one lost or doubled (or a zero).
Slip = Literal["digit", "swap", "lost"]

_KERNEL = 0.6  # weight of a word that the other mention has as the end of a compound
SURE = 0.5  # score of a pair that names one thing, where the figures agree
_FEW, _MANY = 6, 400  # figures of an item: so few that none are alike by chance; a flood
_SHARERS = 24  # so many earlier mentions that share a word are compared, the nearest ones


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions that could be of one thing, the earlier first.

    `weight` counts the words they share, each by how few others bear it; `cover` is how much of
    the shorter name that is; `linked` tells whether the word that one hangs on is in the other,
    `purpose` whether the same words stand behind both (`til konsulenter`), `few` whether the
    item has so few figures of their kind that no two are alike by chance, `lone` whether no
    third value hangs on the word that both hang on.
    """

    one: Mention
    other: Mention
    weight: float
    cover: float
    linked: bool
    purpose: bool
    few: bool = False
    lone: bool = False

    @property
    def likeness(self) -> float:
        """How much of both names is shared."""
        both = self.one.near | self.other.near
        return len(self.one.near & self.other.near) / max(1, len(both))

    @property
    def score(self) -> float:
        return self.weight * (0.4 + 0.6 * self.cover) * (1.5 if self.linked else 1.0)


def pairs(found: Sequence[Mention]) -> Iterator[Pair]:
    """All pairs of one kind that nothing sets apart, at most so many for each mention.

    Candidates share a word, or are the same digits in another order (1.085.000, 1.805.000).
    """
    bearers = {kind: Counter[str]() for kind in {mention.kind for mention in found}}
    for mention in found:
        bearers[mention.kind].update(mention.near)
    kinds = Counter(mention.kind for mention in found)
    values = defaultdict[tuple[str, str], set[Decimal]](set)
    for mention in found:
        values[mention.kind, mention.head].add(mention.low)
    most = _SHARERS if len(found) <= _MANY else 2
    seen: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in found:
        words = mention.near | {last_part(word) for word in mention.near}
        keys = [(mention.kind, word) for word in sorted(words)]
        keys += [(mention.kind, key) for key in slip_keys(mention.digits)]
        candidates = {each.place: each for key in keys for each in seen[key][-most:]}
        for place in sorted(candidates)[-most:]:
            if not apart(candidates[place], mention):
                few = kinds[mention.kind] <= _FEW
                lone = len(values[mention.kind, mention.head]) == 2
                pair = _pair(candidates[place], mention, bearers[mention.kind])
                yield replace(pair, few=few, lone=lone and candidates[place].head == mention.head)
        for key in keys:
            seen[key].append(mention)


_KEPT: WeakKeyDictionary[Paper, tuple[tuple[Pair, ...], ...]] = WeakKeyDictionary()


def pairs_of(paper: Paper) -> tuple[tuple[Pair, ...], ...]:
    """For each item its pairs; computed once for a paper."""
    if paper not in _KEPT:
        _KEPT[paper] = tuple(tuple(pairs(found)) for found in mentions(paper))
    return _KEPT[paper]


def named_alike(pair: Pair) -> bool:
    """Whether the words, with the figures' agreement, say that the two are one thing."""
    if pair.score >= 2 * SURE:
        return True
    digits = significant(pair.one)
    if pair.one.digits == pair.other.digits and digits >= (3 if pair.few else 4):
        return True
    return digits >= 3 and (pair.linked or pair.score >= SURE)


def apart(one: Mention, other: Mention) -> bool:
    """Whether the names of two mentions say that they are two things."""
    if one.sentence.span == other.sentence.span:
        return True
    if one.years and other.years and not one.years & other.years:
        return True
    if one.days and other.days and not one.days & other.days:
        return True
    if one.way and other.way and one.way.more != other.way.more:
        return True
    if one.names and other.names and not one.names & other.names:
        return True
    return contrast(one.marks, other.marks) or _two_kinds(one.head, other.head)


def agree(one: Mention, other: Mention) -> bool:
    """Whether two figures may be one value, each rounded in its own way; signs are not compared.

    A figure in whole kroner that ends in zeros may be rounded as well (450.000 for 453.600), but
    two such must be equal. A figure with *ca.* is good for a tenth of it.
    """
    first, second = one.signless, other.signless
    if meets(first, second):
        return True
    if one.approximate or other.approximate:
        slack = max(first.high, second.high) / 10
        return first.widened(slack).meets(second)
    coarse, fine = sorted((one, other), key=_last_unit, reverse=True)
    unit = _last_unit(coarse)
    if one.kind != "amount" or unit == _last_unit(fine) or significant(coarse) < 2:
        return False
    rough = Range(abs(coarse.low) - unit / 2, abs(coarse.low) + unit / 2)
    return meets(rough, fine.signless)


def meets(one: Range, other: Range) -> bool:
    """Whether two printed values may be one: half-up, so 3,15 is printed 3,2 and never 3,1."""
    if one.low == one.high or other.low == other.high:
        narrow, wide = sorted((one, other), key=lambda each: each.high - each.low)
        return wide.low <= narrow.low < wide.high or wide == narrow
    return one.low < other.high and other.low < one.high


def slip(one: Decimal, other: Decimal, unit: Decimal) -> Slip | None:
    """The slip of the pen that makes one figure of the other; both in whole `unit`s."""
    first, second = (str(int(abs(each) / unit)) for each in (one, other))
    if len(first) == len(second):
        differs = [at for at in range(len(first)) if first[at] != second[at]]
        if len(differs) == 1:
            return "digit" if len(first) > 1 else None
        at = differs[0] if differs else 0
        beside = len(differs) == 2 and differs[1] == at + 1
        swapped = beside and first[at] == second[at + 1] and first[at + 1] == second[at]
        return "swap" if swapped else None
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) != 1 or len(short) < 2:
        return None
    lost = any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    return "lost" if lost else None


def slip_keys(digits: str) -> list[str]:
    """Keys that two figures share where one is a slip of the other: the digits in order of size
    (swapped), and for long ones the digits with one left out (changed, lost)."""
    keys = ["".join(sorted(digits))]
    if 6 <= len(digits) <= 12:
        keys += [f"{digits[:at]}?{digits[at + 1 :]}" for at in range(len(digits))]
    return keys


def slip_between(one: Mention, other: Mention) -> Slip | None:
    """The slip that would explain why two mentions differ."""
    if not one.low or not other.low:
        return None
    return slip(one.low, other.low, min(_last_unit(one), _last_unit(other)))


def significant(mention: Mention) -> int:
    """How many digits it takes to print it."""
    return len(mention.digits)


def _pair(one: Mention, other: Mention, bearers: Counter[str]) -> Pair:
    shared = one.near & other.near
    least = min(len(one.near), len(other.near))
    weight = sum(1.0 / max(1, bearers[word] - 1) ** 0.5 for word in sorted(shared))
    kernels = _kernels(one.near - shared, other.near - shared)
    linked = bool(one.head and one.head in other.near) or bool(
        other.head and other.head in one.near
    )
    purpose = any(bearers[word] <= 2 for word in one.after & other.after)
    purpose = purpose or bool(_kernels(one.after, other.after))
    weight += _KERNEL * len(kernels)
    return Pair(one, other, weight, len(shared) / max(1, least), linked, purpose)


def _kernels(one: frozenset[str], other: frozenset[str]) -> set[str]:
    """Words that are a compound on one side and its kernel alone on the other."""
    first = {last_part(word) for word in one} & other - one
    return first | {last_part(word) for word in other} & one - other


def _two_kinds(one: str, other: str) -> bool:
    """`anlægsbevilling` and `tillægsbevilling`: one kernel, two things."""
    if one == other or not one or not other:
        return False
    kernel = last_part(one)
    return kernel == last_part(other) and kernel not in {one, other}


def _last_unit(mention: Mention) -> Decimal:
    """One unit of the last digit that is no zero at the end of a whole number of kroner."""
    value = abs(mention.low)
    whole = value and value == value.to_integral_value()
    return max(mention.step, round_step(value)) if whole else mention.step or Decimal(1)
