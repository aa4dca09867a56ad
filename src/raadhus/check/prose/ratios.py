"""Percentages with what they are reckoned from: a part and a whole, or two levels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from raadhus.danish.shares import Share

from ..arithmetic import Printed
from ..model import Span
from ..paper import Passage, Sentence
from .claims import claims
from .terms import Term, of_kind, terms

#: What says that the figure after it is the same thing in another form.
_SAME = (
    r"(?:\(|=|[\u2013-]\s|(?<!\w)(?:svarende til|svarer(?: det)?(?: dermed| således)? til"
    r"|svarede til|eller"
    r"|dvs\.|altså|det vil sige|hvilket (?:er|giver|udgør)|udgør|udgjorde|det er|er det|dermed"
    r"|giver))"
)
_FILL = (
    r"(?:\s?(?:i alt|samlet|ca\.|cirka|omkring|knap|godt|næsten|en andel på|andelen|et forbrug på"
    r"|en"
    r"|et|på|til|af|for|er|[a-zæøå]{3,22}(?:procent|procenten|andel|grad|sats|belægning)|at"
    r"|hele)){0,4}\s?"
)
_LINKED = re.compile(rf"{_SAME}{_FILL}\Z", re.IGNORECASE)
_OTHER = re.compile(
    r"(?<!\w)(?:mod|mens|men|sammenlignet|landsplan\w?|landsgennemsnit\w{0,3}|året før|sidste år"
    r"|stigning"
    r"|steget|fald|faldet|højere|lavere|mere|mindre|flere|færre|afvigelse|merforbrug|mindreforbrug"
    r"|forskel|reduktion|besparelse|for(?:øget|højet)|yderligere|årligt)(?!\w)|[!?;]\s",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\s(?:(?!af\b)[a-zæøå]{2,30}\s){0,3}(?:ud\s)?af\s(?:[^\s.,;:()0-9]{1,40}\s){0,6}",
    re.IGNORECASE,
)
_WHOLE_FIRST = re.compile(r"(?:\A\s?Af|(?<!\w)[uU]d af|,\saf)\s(?:[^\s.,;:()0-9]{1,40}\s){0,6}\Z")
_THEN_PART = re.compile(r"[^;:()]{1,110}")
_OF_WHOLE = re.compile(r"\)?\saf\s[^.,;:()0-9]{0,90}", re.IGNORECASE)
_OF_SOMETHING = re.compile(r"\s?af\s(?!(?:dem|disse|sagerne|borgerne|de\s)\b)", re.IGNORECASE)
_OF_THEM = re.compile(r"(?:heraf|deraf|hvoraf|af disse|af dem)(?!\w)", re.IGNORECASE)
_DIFFERENCE = re.compile(
    r"(?<!\w)(?:en |et )?(?:samlet )?(?:afvigelse|forskel|difference|merforbrug|mindreforbrug"
    r"|overskridelse"
    r"|stigning|fald|besparelse|merudgift|mindreudgift|forøgelse|reduktion)(?:en|et|n)?(?!\w)",
    re.IGNORECASE,
)
_DIFFERENCE_OPENS = re.compile(
    r"(?:det|dette|hermed|dermed|der|herved|afvigelsen|forskellen|differencen|merforbruget"
    r"|mindreforbruget"
    r"|overskridelsen|stigningen|faldet|besparelsen)(?!\w)",
    re.IGNORECASE,
)
_EQUAL = re.compile(r"\s(?:er|bliver|udgør|svarer til)\s(?:ca\.\s|i alt\s)?", re.IGNORECASE)
_NEAR = 100


@dataclass(frozen=True, slots=True)
class Ratio:
    """A percentage and the two figures it should follow from. `places` are all their places."""

    percent: Term
    part: Printed
    whole: Printed
    sure: bool
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """So much of so much: `11 ud af 31`, `1,5 mio. kr. af 7,1 mio. kr.`"""

    span: Span
    part: Printed
    whole: Printed
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two levels, what parts them in per cent, and in the levels' unit where it is told."""

    percent: Term
    levels: tuple[Term, Term]
    amount: Term | None
    sure: bool


def pairs(sentence: Sentence, found: list[Term]) -> list[Pair]:
    made = [_share(figure.value) for figure in sentence.figures if isinstance(figure.value, Share)]
    for one, two in pairwise(found):
        if one.kind != two.kind or one.kind in {"percent", "time"} or one.bound or two.bound:
            continue
        gap = sentence.between(one.span[1], two.span[0])
        if len(gap) <= _NEAR and _OUT_OF.fullmatch(gap) and abs(one.value) <= abs(two.value):
            span = (one.span[0], two.span[1])
            made.append(Pair(span, one, two, (one.span, two.span)))
    made += _whole_first(sentence, found)
    return sorted(made, key=lambda pair: pair.span)


def _whole_first(sentence: Sentence, found: list[Term]) -> Iterator[Pair]:
    """`Ud af 16 boliger er 13 besat`, `Af bevillingen på 500.000 kr. er 350.000 kr. brugt`."""
    for whole, part in pairwise(found):
        if (
            whole.kind != part.kind
            or whole.kind not in {"amount", "count"}
            or abs(part.value) > abs(whole.value)
        ):
            continue
        start = max(sentence.span[0], whole.span[0] - 80)
        before = sentence.between(start, whole.span[0])
        gap = sentence.between(whole.span[1], part.span[0])
        if whole.bound or part.bound or not _THEN_PART.fullmatch(gap) or _OTHER.search(gap):
            continue
        if _WHOLE_FIRST.search(before) and (
            start == sentence.span[0] or not before.startswith("Af")
        ):
            yield Pair((whole.span[0], part.span[1]), part, whole, (part.span, whole.span))


def _share(share: Share) -> Pair:
    zero = Decimal(0)
    part = Printed(share.span, Decimal(share.part), zero)
    whole = Printed(share.span, Decimal(share.whole), zero)
    return Pair(share.span, part, whole, (share.span,))


def ratios(passage: Passage) -> Iterator[Ratio]:
    """All percentages of a passage whose part and whole are told beside them."""
    last: Sentence | None = None
    for sentence in passage.sentences:
        if _has_percent(sentence):
            found = terms(sentence)
            percents = [term for term in found if term.kind == "percent" and not term.bound]
            yield from _of_sentence(sentence, found, percents, last)
        last = sentence


def _of_sentence(
    sentence: Sentence, found: list[Term], percents: list[Term], last: Sentence | None
) -> Iterator[Ratio]:
    told: set[Span] = set()
    for ratio in (
        *_with_pairs(sentence, found, percents),
        *_of_wholes(sentence, found),
        *_of_claims(sentence, found),
        *_of_them(sentence, found, last),
    ):
        if ratio.percent.span not in told:
            told.add(ratio.percent.span)
            yield ratio


def _with_pairs(sentence: Sentence, found: list[Term], percents: list[Term]) -> Iterator[Ratio]:
    everything = pairs(sentence, found)
    for percent in percents:
        before = [pair for pair in everything if pair.span[1] <= percent.span[0]][-1:]
        after = [pair for pair in everything if pair.span[0] >= percent.span[1]][:1]
        for pair in before:
            gap = sentence.between(pair.span[1], percent.span[0])
            if _linked(gap):
                yield _ratio(sentence, percent, pair)
        for pair in after:
            gap = sentence.between(percent.span[1], pair.span[0])
            if _linked(gap):
                yield Ratio(percent, pair.part, pair.whole, True, (percent.span, *pair.places))


def _ratio(sentence: Sentence, percent: Term, pair: Pair) -> Ratio:
    sure = not _OF_SOMETHING.match(sentence.between(percent.span[1], percent.span[1] + 20))
    return Ratio(percent, pair.part, pair.whole, sure, (percent.span, *pair.places))


def _linked(gap: str) -> bool:
    return (
        len(gap) <= _NEAR
        and not re.search(r"[0-9]", gap)
        and not _OTHER.search(gap)
        and bool(_LINKED.search(gap))
    )


def _of_wholes(sentence: Sentence, found: list[Term]) -> Iterator[Ratio]:
    """`A svarer til X pct. af B`, `X pct. af B, svarende til A`."""
    for at, percent in enumerate(found[:-1]):
        whole = found[at + 1]
        if percent.kind != "percent" or percent.bound or whole.kind == "percent" or whole.bound:
            continue
        gap = sentence.between(percent.span[1], whole.span[0])
        if len(gap) > _NEAR or not _OF_WHOLE.fullmatch(gap) or _OTHER.search(gap):
            continue
        for part, between in _beside(sentence, found, at):
            equal = part.span[0] > whole.span[0] and _EQUAL.fullmatch(between)
            if part.kind == whole.kind and not part.bound and (equal or _linked(between)):
                yield Ratio(percent, part, whole, True, (percent.span, part.span, whole.span))


def _beside(sentence: Sentence, found: list[Term], at: int) -> Iterator[tuple[Term, str]]:
    if at:
        yield found[at - 1], sentence.between(found[at - 1].span[1], found[at].span[0])
    if at + 2 < len(found):
        yield found[at + 2], sentence.between(found[at + 1].span[1], found[at + 2].span[0])


def _of_claims(sentence: Sentence, found: list[Term]) -> Iterator[Ratio]:
    """`16 boliger, heraf 13 (81 pct.)`: a part of a told whole and its percentage."""
    following = {one.span: two for one, two in pairwise(found)}
    for claim in claims(sentence):
        for part in claim.parts:
            percent = following.get(part.span)
            if percent is None or percent.kind != "percent" or percent.bound:
                continue
            gap = sentence.between(part.span[1], percent.span[0])
            tail = sentence.between(percent.span[1], percent.span[1] + 20)
            if _linked(gap):
                sure = not _OF_SOMETHING.match(tail)
                places = (percent.span, part.span, claim.total.span)
                yield Ratio(percent, part, claim.total, sure, places)


def _of_them(sentence: Sentence, found: list[Term], last: Sentence | None) -> Iterator[Ratio]:
    """`Der er 16 boliger. Heraf er 13 besat, svarende til 81 pct.`"""
    if len(found) < 2 or last is None or not _OF_THEM.match(sentence.text):
        return
    part, percent = found[:2]
    before = [term for term in terms(last) if term.kind in {"amount", "count"}]
    if (
        len(before) != 1
        or part.kind != before[0].kind
        or percent.kind != "percent"
        or percent.bound
    ):
        return
    if _linked(sentence.between(part.span[1], percent.span[0])):
        places = (percent.span, part.span, before[0].span)
        yield Ratio(percent, part, before[0], True, places)


def differences(passage: Passage) -> Iterator[Difference]:
    """`Købt for A, betalt B. Det er en afvigelse på X pct. svarende til D.`"""
    last: Sentence | None = None
    for sentence in passage.sentences:
        if _has_percent(sentence):
            found = terms(sentence)
            percents = [term for term in found if term.kind == "percent" and not term.bound]
            if len(percents) == 1 and _DIFFERENCE.search(_lead(sentence, percents[0])):
                before = of_kind(terms(last), "amount") if last else []
                yield from _difference(sentence, percents[0], of_kind(found, "amount"), before)
        last = sentence


def _has_percent(sentence: Sentence) -> bool:
    return any(figure.kind == "percentage" for figure in sentence.figures)


def _lead(sentence: Sentence, percent: Term) -> str:
    return sentence.between(percent.span[0] - 60, percent.span[0])


def _difference(
    sentence: Sentence, percent: Term, amounts: list[Term], before: list[Term]
) -> Iterator[Difference]:
    tail = sentence.between(percent.span[1], percent.span[1] + 30)
    if re.match(r"\s?(?:af|i forhold til|mere|mindre)\s", tail):
        return
    if len(before) == 2 and len(amounts) <= 1 and _DIFFERENCE_OPENS.match(sentence.text):
        amount = amounts[0] if amounts else None
        yield Difference(percent, (before[0], before[1]), amount, sure=True)
    elif len(amounts) == 3 and amounts[1].span[1] <= percent.span[0]:
        yield Difference(percent, (amounts[0], amounts[1]), amounts[2], sure=False)
