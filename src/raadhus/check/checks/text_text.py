"""The same thing named twice in the running text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..mention import Mention
from ..model import Severity, Verdict
from ..naming_words import in_form_of, quote, where
from ..pairing import SURE, Pair, agree, apart, named_alike, pairs_of, significant, slip_between
from ..paper import Paper, Part
from ..registry import check

_EARLIER = "earlier"
#: Sections of one group tell the case once; a summary repeats what the presentation tells.
_GROUPS = {
    "summary": "summary", "topic": "summary", "recommendation": "recommendation",
    "economy": "economy", "decision": "decision", "earlier_decision": _EARLIER,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """All pairs of an item, and for each mention those of the same name that agree with it."""

    pairs: tuple[Pair, ...]
    supported: dict[int, list[Mention]]


@check("text-text", "warning", "Tekst mod tekst", "amounts")
def text_text(paper: Paper) -> Iterator[Verdict]:
    """An amount, percentage or count that one item names twice is the same both times."""
    for part, every in zip(paper.parts, pairs_of(paper), strict=True):
        yield from _of_part(part, every)


def _of_part(part: Part, every: tuple[Pair, ...]) -> Iterator[Verdict]:
    agreeing = [pair for pair in every if agree(pair.one, pair.other) and named_alike(pair)]
    supported: defaultdict[int, list[Mention]] = defaultdict(list)
    for pair in agreeing:
        supported[pair.one.place].append(pair.other)
        supported[pair.other.place].append(pair.one)
        yield _confirmed(part, pair)
    yield from _doubtful(part, Found(every, supported))


def _confirmed(part: Part, pair: Pair) -> Verdict:
    message = (
        f"{quote(pair.other)} {where(part, pair.other)} stemmer med "
        f"“{pair.one.text}” {where(part, pair.one)}."
    )
    return Verdict(True, message, (pair.other.span, pair.one.span))


def _doubtful(part: Part, found: Found) -> Iterator[Verdict]:
    """For each mention that agrees with none: its nearest relative, where the two are one."""
    best: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in found.pairs:
        best[pair.one.place].append(pair)
        best[pair.other.place].append(pair)
    for place in best:
        best[place].sort(key=lambda pair: -pair.score)
    told: set[int] = set()
    for pair in sorted(found.pairs, key=lambda pair: (-pair.score, pair.one.place)):
        if told & {pair.one.place, pair.other.place} or not _differ(pair, found):
            continue
        severity = _severity(pair)
        if severity and _nearest(pair, best):
            told |= {pair.one.place, pair.other.place}
            yield _finding(part, pair, found, severity)


def _differ(pair: Pair, found: Found) -> bool:
    one, other = pair.one, pair.other
    for mine, another in ((one, other), (other, one)):
        if any(
            mine.place in found.supported or apart(mine, each)
            for each in found.supported.get(another.place, ())
        ):
            return False
    if one.borrowed or other.borrowed or one.bound or other.bound or _listed(one, other):
        return False
    return one.low == one.high and other.low == other.high and not agree(one, other)


def _listed(one: Mention, other: Mention) -> bool:
    """Whether both are entries of one list: those are different things."""
    first, second = one.passage, other.passage
    same = (first.section, first.block) == (second.section, second.block)
    return same and first.role == "entry"


def _severity(pair: Pair) -> Severity | None:
    """How sure it is that two different figures are meant to be one; None where it is not.

    The more a slip of the pen explains the difference, the fewer words must be shared: nobody
    swaps two digits of 1.085.000 kr. by chance.
    """
    one, other = pair.one, pair.other
    if one.kind == "count" and (one.head != other.head or not pair.linked):
        return None
    elsewhere = _group(one) != _group(other)
    kind = slip_between(one, other)
    digits = max(significant(one), significant(other))
    if kind is None:
        sure = pair.linked and pair.weight >= 3 and pair.cover >= 0.75
        return (
            "warning"
            if elsewhere and sure and _EARLIER not in {_group(one), _group(other)}
            else None
        )
    if not elsewhere and (_aimed_apart(one, other) or digits < 3):
        return None
    if kind == "swap" and elsewhere and _swapped(pair, digits):
        return "warning"
    tied = pair.linked or pair.purpose or (bool(one.years) and one.years == other.years)
    if digits >= 4 and tied and pair.weight >= 0.7:
        return "error"
    if digits >= 6 and elsewhere:
        return "warning"
    if digits >= 3 and tied:
        least = 0.7 if one.head == other.head else 0.9
        return "warning" if pair.weight >= (least if elsewhere else 1.4) else None
    return "warning" if elsewhere and _one_digit(pair) else None


def _swapped(pair: Pair, digits: int) -> bool:
    """Whether two swapped digits are one amount: the fewer digits, the more words it takes.

    Of things of one name (pladser, sager) a case counts many: no third such count may stand by.
    A percentage of the whole is told beside those of its parts: both need the same words.
    """
    if pair.one.kind == "count":
        return pair.weight >= 1
    if digits >= 4:
        return True
    if digits == 3:
        return pair.weight >= 0.3 or pair.few
    if pair.one.kind != "amount" and pair.likeness < 0.6:
        return False
    return pair.linked and pair.weight >= 0.5


def _one_digit(pair: Pair) -> bool:
    """Whether 7,4 and 7,9 mio. kr. are one amount: they hang on one word that no other has, or
    are for one purpose in one year, or share most of their words."""
    one, other = pair.one, pair.other
    bare = not (one.after | other.after or one.way or other.way)
    alone = bare and one.head == other.head and pair.weight >= 0.95
    aimed = pair.purpose and bool(one.years) and one.years == other.years
    return alone or aimed or (pair.linked and pair.weight >= 1.4 and pair.cover >= 0.5)


def _aimed_apart(one: Mention, other: Mention) -> bool:
    """Whether different words stand behind the two: `til drift`, `til leje`."""
    return bool(one.after and other.after) and not one.after & other.after


def _nearest(pair: Pair, best: dict[int, list[Pair]]) -> bool:
    """Whether each of the two has no nearer relative with another figure in the other's place.

    Where a slip of the pen explains the difference, a relative that is as near is none.
    """
    slipped = slip_between(pair.one, pair.other)
    if slipped == "swap":
        return True
    least = max(SURE, pair.score * (1 if slipped else 0.75))
    for mine, other in ((pair.one, pair.other), (pair.other, pair.one)):
        for rival in best[mine.place]:
            far = rival.other if rival.one.place == mine.place else rival.one
            if rival.score <= least:
                break
            if far.place != other.place and _group(far) == _group(other) and not agree(far, other):
                return False
    return True


def _group(mention: Mention) -> str:
    if mention.passage.role == "title":
        return "title"
    return _GROUPS.get(mention.passage.kind, "presentation")


def _finding(part: Part, pair: Pair, found: Found, severity: Severity) -> Verdict:
    """The doubtful one is the one that nothing else in the item agrees with, else the later."""
    doubtful, other = pair.other, pair.one
    if doubtful.place in found.supported:
        doubtful, other = other, doubtful
    message = (
        f"Her står {quote(doubtful)}, men {where(part, other)} står {quote(other)}. "
        "Det ser ud til at være det samme, og så passer det ene tal ikke."
    )
    expected = in_form_of(abs(other.low), doubtful)
    return Verdict(False, message, (doubtful.span, other.span), expected, severity)
