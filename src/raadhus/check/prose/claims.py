"""What a single sentence claims to add up: a total and the parts it says it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..paper import Sentence
from .links import (
    COLON,
    EQUALS,
    PAYS,
    SHARED_OUT,
    TO_TOTAL,
    TOTAL_WORD,
    WITH,
    comes_first,
    last_link,
    may_claim,
    not_all,
)  # fmt: skip
from .lists import Run, goes_on, level, run_after, run_before
from .reckon import adds_up, signed
from .terms import Kind, Term, of_kind, terms

_DIGIT = re.compile(r"[0-9]")
_TAIL = 200


@dataclass(frozen=True, slots=True)
class Claim:
    """A total and its parts. `sure`: no other reading. `whole` is False after *heraf*: the
    parts need not be all, but cannot be more."""

    total: Term
    parts: tuple[Term, ...]
    sure: bool
    whole: bool = True


def claims(sentence: Sentence) -> Iterator[Claim]:
    """All claims of a sentence, each total once."""
    if not sentence.figures or not may_claim(sentence.text):
        return
    everything = terms(sentence)
    kinds: tuple[Kind, ...] = ("amount", "count")
    for kind in kinds:
        found = of_kind(everything, kind)
        if len(found) >= 2:
            yield from _of_kind(sentence, found)


def opened_claim(sentence: Sentence, total: Term) -> Claim | None:
    """A total told before, which this sentence takes apart: `Beløbet fordeles med ...`"""
    found = of_kind(terms(sentence), total.kind)
    if len(found) < 2:
        return None
    gap = sentence.between(sentence.span[0], found[0].span[0])
    link = last_link(gap) if len(gap) <= 160 else None
    if link is None:
        return None
    parts = _one_level(found, level(sentence, found))
    run = run_after(sentence, parts, amount_first=comes_first(gap, link))
    if run is None:
        return None
    if link["of_it"]:
        return Claim(total, run.terms, sure=False, whole=False)
    sure = run.closed and _surely(sentence, sentence.span[0], run)
    sure = sure and (not link["paid"] or _by_source(sentence, run, gap, link))
    return Claim(total, _fitting(total, run, head=True), sure)


def _of_kind(sentence: Sentence, found: list[Term]) -> Iterator[Claim]:
    depths = level(sentence, found)
    told: set[tuple[int, int]] = set()
    for at in range(len(found) - 1):
        claim = _forward(sentence, found, depths, at)
        if claim:
            told.add(claim.total.span)
            yield claim
    for at in range(2, len(found)):
        claim = _backward(sentence, found, at)
        if claim and claim.total.span not in told:
            yield claim


def _forward(sentence: Sentence, found: list[Term], depths: list[int], at: int) -> Claim | None:
    """A total that the text after it takes apart."""
    total, rest = found[at], found[at + 1 :]
    gap = sentence.between(total.span[1], rest[0].span[0])
    if total.bound or len(gap) > 240:
        return None
    before = sentence.between(total.span[0] - 60, total.span[0])
    link = last_link(gap)
    if link is None:
        announced = COLON.fullmatch(gap) or TOTAL_WORD.search(before[-24:])
        return _with_list(sentence, total, rest, gap) if announced else None
    first = comes_first(gap, link)
    parts = _one_level(rest, depths[at + 1 :])
    run = run_after(sentence, parts, amount_first=first)
    if link["of_it"] and not (run and run.closed and SHARED_OUT.search(before)):
        return _of_it(total, parts, run) if first else None
    if run is None:
        return None
    sure = link.start() <= 120 and _surely(sentence, total.span[1], run)
    sure = sure and (not link["paid"] or _by_source(sentence, run, gap, link))
    sure = sure and (total.kind == "amount" or _same_things(total, run))
    return Claim(total, _fitting(total, run, head=True), sure)


def _by_source(sentence: Sentence, run: Run, gap: str, link: re.Match[str]) -> bool:
    """*finansieres af en pulje på 3 mio. kr.* names the pool's size: only what stands in
    brackets, comes first or follows *med* is surely what is paid."""
    paid = [sentence.between(part.span[0] - 8, part.span[0]) for part in run.terms]
    return comes_first(gap, link) or all(PAYS.search(before) for before in paid)


def _one_level(rest: list[Term], depths: list[int]) -> list[Term]:
    """The terms outside brackets, or where only one or none is outside, those within."""
    low = min(depths)
    outside = [term for term, depth in zip(rest, depths, strict=True) if depth == low]
    inside = [term for term, depth in zip(rest, depths, strict=True) if depth > low]
    return inside if depths[0] > low and len(outside) < 2 else outside


def _surely(sentence: Sentence, since: int, run: Run) -> bool:
    """Whether nothing in or after a list says that it is not the whole."""
    end = run.terms[-1].span[1]
    tail = sentence.between(end, min(sentence.span[1], end + _TAIL))
    if any(term.bound for term in run.terms) or goes_on(tail):
        return False
    if not_all(sentence.between(since, end)) or run.loose:
        return False
    return run.closed or not _DIGIT.search(tail)


def _with_list(sentence: Sentence, total: Term, rest: list[Term], gap: str) -> Claim | None:
    """`i alt 900.000 kr. med 500.000 kr. til A og 400.000 kr. til B`, or the same in brackets."""
    colon = COLON.fullmatch(gap)
    if not colon and (total.kind == "count" or not WITH.fullmatch(gap)):
        return None
    run = run_after(sentence, rest, amount_first=True)
    if run is None:
        return None
    sure = run.closed and _surely(sentence, total.span[1], run)
    sure = sure and (total.kind == "amount" or _same_things(total, run))
    return Claim(total, _fitting(total, run, head=True), sure)


def _of_it(total: Term, parts: list[Term], run: Run | None) -> Claim:
    found = run.terms if run else tuple(parts[:1])
    return Claim(total, found, sure=True, whole=False)


def _backward(sentence: Sentence, found: list[Term], at: int) -> Claim | None:
    """Parts and then their total: `500.000 kr. til A og 400.000 kr. til B, i alt 900.000 kr.`"""
    total = found[at]
    gap = sentence.between(found[at - 1].span[1], total.span[0])
    if total.bound or len(gap) > 160 or not (EQUALS.fullmatch(gap) or TO_TOTAL.fullmatch(gap)):
        return None
    run = run_before(sentence, found[:at], amount_first=True)
    if run is None:
        return None
    inside = sentence.between(run.terms[0].span[0], total.span[0])
    sure = run.closed and not not_all(inside) and total.kind == "amount"
    sure = sure and not any(term.bound for term in run.terms)
    return Claim(total, _fitting(total, run, head=False), sure)


def _fitting(total: Term, run: Run, *, head: bool) -> tuple[Term, ...]:
    """The terms of a list, or as many of its beginning (or end) as an *og* may part from the
    rest and that add up to the total."""
    parts = run.terms
    cuts = [parts[: at + 2] for at in run.ends] if head else [parts[at + 1 :] for at in run.ends]
    for some in (parts, *sorted(cuts, key=len, reverse=True)):
        found = signed(total, some) if len(some) > 1 else None
        if found and adds_up(found[0], found[1:]):
            return some
    return parts


def _same_things(total: Term, run: Run) -> bool:
    """Whether counts are of one kind: *16 pladser fordelt på 12 i A og 4 i B*, and not
    *400 børn fordelt på 3 skoler og 5 dagtilbud*."""
    whole = total.things[-1].lower() if total.things else ""
    for term in run.terms:
        thing = term.things[0].lower() if term.things else ""
        if thing in _PREPOSITIONS or (whole and len(whole) > 3 and thing.endswith(whole)):
            continue
        if not (whole in _PEOPLE and thing in _PEOPLE):
            return False
    return True


_PREPOSITIONS = frozenset(
    {"i", "på", "til", "fra", "af", "for", "hos", "med", "under", "over", "", ","}
)
_PEOPLE = frozenset({
    "borgere", "personer", "deltagere", "medlemmer", "ansatte", "medarbejdere", "børn", "unge",
    "elever", "voksne", "kvinder", "mænd", "drenge", "piger", "ældre", "pårørende", "frivillige",
    "ledere", "politikere", "beboere", "brugere", "ansøgere",
})  # fmt: skip
