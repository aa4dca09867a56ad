"""Whether two mentions in running text are of the same thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .arithmetic import Range, round_step
from .contrasts import contrast
from .naming import Mention
from .words import last_part

_SHARERS = 24  # so many earlier mentions that share a word are compared, the nearest ones


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions that could be of one thing, the earlier first.

    `weight` counts the words they share, each by how few others bear it; `cover` is how much of
    the shorter name that is; `linked` tells whether the word that one hangs on is in the other.
    """

    one: Mention
    other: Mention
    weight: float
    cover: float
    linked: bool

    @property
    def score(self) -> float:
        return self.weight * (0.4 + 0.6 * self.cover) * (1.5 if self.linked else 1.0)


def pairs(found: Sequence[Mention]) -> Iterator[Pair]:
    """All pairs of one kind that nothing sets apart, at most so many for each mention."""
    bearers = Counter(word for mention in found for word in mention.near)
    seen: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in found:
        candidates = {
            each.place: each
            for word in mention.near
            for each in seen[mention.kind, word][-_SHARERS:]
        }
        for place in sorted(candidates)[-_SHARERS:]:
            if not apart(candidates[place], mention):
                yield _pair(candidates[place], mention, bearers)
        for word in mention.near:
            seen[mention.kind, word].append(mention)


def apart(one: Mention, other: Mention) -> bool:
    """Whether the names of two mentions say that they are two things."""
    if one.sentence.span == other.sentence.span:
        return True
    if one.years and other.years and not one.years & other.years:
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
    first, second = signless(one), signless(other)
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
    return meets(rough, signless(fine))


def meets(one: Range, other: Range) -> bool:
    """Whether two printed values may be one: half-up, so 3,15 is printed 3,2 and never 3,1."""
    if one.low == one.high or other.low == other.high:
        narrow, wide = sorted((one, other), key=lambda each: each.high - each.low)
        return wide.low <= narrow.low < wide.high or wide == narrow
    return one.low < other.high and other.low < one.high


def signless(mention: Mention) -> Range:
    """All values that a mention may stand for, without its sign."""
    low, high = sorted((abs(mention.low), abs(mention.high)))
    return Range(low - mention.step / 2, high + mention.step / 2)


def near_digits(one: str, other: str) -> bool:
    """Whether one figure is the other with a slip of the pen: one digit changed, two swapped,
    one left out or doubled, or a zero lost. Both as their digits alone: `453600`."""
    if len(one) == len(other):
        differs = [at for at in range(len(one)) if one[at] != other[at]]
        if len(differs) == 1:
            return len(one) > 1
        at = differs[0] if differs else 0
        swapped = len(differs) == 2 and differs[1] == at + 1
        return swapped and one[at] == other[at + 1] and one[at + 1] == other[at]
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1 or len(short) < 2:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def figure(mention: Mention) -> str:
    """The digits as printed: `453600`, `2375` for 2,375 mio. kr."""
    if mention.text[:1].isalpha() and mention.kind == "count":
        return str(mention.low)
    return "".join(char for char in mention.text if char.isdecimal())


def significant(mention: Mention) -> int:
    """How many digits it takes to print it."""
    return len(mention.digits)


def _pair(one: Mention, other: Mention, bearers: Counter[str]) -> Pair:
    shared = one.near & other.near
    least = min(len(one.near), len(other.near))
    weight = sum(1.0 / max(1, bearers[word] - 1) ** 0.5 for word in shared)
    linked = bool(one.head and one.head in other.near) or bool(
        other.head and other.head in one.near
    )
    return Pair(one, other, weight, len(shared) / max(1, least), linked)


def _two_kinds(one: str, other: str) -> bool:
    """`anlægsbevilling` and `tillægsbevilling`: one kernel, two things."""
    if one == other or not one or not other:
        return False
    kernel = last_part(one)
    return kernel == last_part(other) and kernel not in {one, other}


def _last_unit(mention: Mention) -> Decimal:
    """One unit of the last digit that is no zero at the end of a whole number of kroner."""
    return max(mention.step, round_step(abs(mention.low))) if mention.low else mention.step
