"""The same thing named twice in the running text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..model import Severity, Span, Verdict
from ..naming.cells import Cells
from ..naming.mention import Mention
from ..naming.of import mentions
from ..naming.pairing import (
    SURE,
    Pair,
    agree,
    apart,
    named_alike,
    pairs_of,
    significant,
    slip_between,
)
from ..naming.referring import Reference, references
from ..naming.when import years_of
from ..naming.wording import in_form_of, quote, where
from ..naming.words import content
from ..paper import Paper, Part
from ..registry import check

_EARLIER = "earlier"
_PART = re.compile(
    r"\A(?:\s[^\W\d_]{2,40}){1,2}?\s(?:i|med|til|hos|over|under)\s(?P<part>[^\W\d_]{3,40})"
)
#: Sections of one group tell the case once; a summary repeats what the presentation tells.
_GROUPS = {
    "summary": "summary", "topic": "summary", "recommendation": "recommendation",
    "economy": "economy", "decision": "decision", "earlier_decision": _EARLIER,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """All pairs of an item, and for each mention those of the same name that agree with it.

    `years` are those that the item is about: of its title, of the meeting, and the next;
    `beside` the values of each kind that a passage tells.
    """

    pairs: tuple[Pair, ...]
    supported: dict[int, list[Mention]]
    years: frozenset[int]
    beside: dict[tuple[str, Span], set[Decimal]]


@check("text-text", "warning", "Tekst mod tekst", "amounts")
def text_text(paper: Paper) -> Iterator[Verdict]:
    """An amount, percentage or count that one item names twice is the same both times."""
    rounds = zip(paper.parts, pairs_of(paper), mentions(paper), strict=True)
    for part, every, found in rounds:
        title = part.item.title.value if part.item.title else ""
        now = {paper.date.year, paper.date.year + 1} if paper.date else set[int]()
        yield from _of_part(part, every, found, years_of(title) | now)


def _of_part(
    part: Part, every: tuple[Pair, ...], found: tuple[Mention, ...], years: frozenset[int]
) -> Iterator[Verdict]:
    agreeing = [pair for pair in every if agree(pair.one, pair.other) and named_alike(pair)]
    supported: defaultdict[int, list[Mention]] = defaultdict(list)
    for pair in agreeing:
        supported[pair.one.place].append(pair.other)
        supported[pair.other.place].append(pair.one)
        yield _confirmed(part, pair)
    beside: defaultdict[tuple[str, Span], set[Decimal]] = defaultdict(set)
    for mention in found:
        beside[mention.kind, mention.passage.span].add(abs(mention.low))
    told: set[int] = set()
    for pair, verdict in _doubtful(part, Found(every, supported, years, beside)):
        told |= {pair.one.place, pair.other.place}
        yield verdict
    for each in references(found, _shown(part, found)):
        if not told & {each.mention.place, each.other.place}:
            yield _reference(part, each)


def _shown(part: Part, found: Sequence[Mention]) -> frozenset[int]:
    """The places of the mentions that a cell of the item's tables prints."""
    if not part.grids:
        return frozenset()
    cells = Cells(part)
    return frozenset(mention.place for mention in found if cells.fitting(mention))


def _reference(part: Part, each: Reference) -> Verdict:
    one, other = each.mention, each.other
    return Verdict(
        False, _differing(part, one, other), (one.span, other.span),
        in_form_of(abs(other.low), one), "warning",
    )  # fmt: skip


def _confirmed(part: Part, pair: Pair) -> Verdict:
    message = (
        f"{quote(pair.other)} {where(part, pair.other)} stemmer med "
        f"“{pair.one.text}” {where(part, pair.one)}."
    )
    return Verdict(True, message, (pair.other.span, pair.one.span))


def _doubtful(part: Part, found: Found) -> Iterator[tuple[Pair, Verdict]]:
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
            yield pair, _finding(part, pair, found, severity)


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
    if bool(one.years) != bool(other.years) and not (one.years | other.years) & found.years:
        return False  # `i 2019 var den 12,1 mio. kr.`: of another year than the case is
    gap = abs(abs(one.low) - abs(other.low))
    if any(gap in found.beside[mine.kind, mine.passage.span] for mine in (one, other)):
        return False  # one of them holds the other
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
    named = one.head == other.head and pair.linked
    if one.kind == "count" and (not named or _of_a_part(pair)):
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
        return pair.lone
    if digits >= 4:
        return True
    if digits == 3:
        return pair.weight >= 0.3 or pair.few
    if pair.one.kind != "amount" and pair.likeness < 0.6:
        return False
    return pair.linked and pair.weight >= 0.5


def _of_a_part(pair: Pair) -> bool:
    """Whether one count is of a part of the things: `278 elever i almenklasser`."""
    one, other = pair.one, pair.other
    return any(
        set(content(match["part"])) - far.all_words
        for near, far in ((one, other), (other, one))
        if (match := _PART.search(near.behind(60)))
    )


def _one_digit(pair: Pair) -> bool:
    """Whether 7,4 and 7,9 mio. kr. are one amount: they hang on one word that no other has, or
    are for one purpose in one year, or share most of their words.
    """
    one, other = pair.one, pair.other
    if {("earlier", "earlier")} & (one.marks | other.marks):
        return False
    bare = not (one.aim | other.aim or one.way or other.way)
    alone = bare and pair.lone and pair.weight >= 0.95
    aimed = pair.purpose and bool(one.years) and one.years == other.years
    same = one.years == other.years and pair.linked
    return alone or aimed or (same and pair.weight >= 1.4 and pair.cover >= 0.5)


def _aimed_apart(one: Mention, other: Mention) -> bool:
    """Whether different words stand behind the two: `til drift`, `til leje`."""
    return bool(one.aim and other.aim) and not one.aim & other.aim


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
    expected = in_form_of(abs(other.low), doubtful)
    message = _differing(part, doubtful, other)
    return Verdict(False, message, (doubtful.span, other.span), expected, severity)


def _differing(part: Part, one: Mention, other: Mention) -> str:
    return (
        f"Her står {quote(one)}, men {where(part, other)} står {quote(other)}. "
        "Det ser ud til at være det samme, og så passer det ene tal ikke."
    )
