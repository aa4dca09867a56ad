"""What a single sentence claims to add up: a total and the parts it says it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..paper import Sentence
from .lists import Run, goes_on, level, run_after, run_before
from .reckon import adds_up, signed
from .terms import Kind, Term, of_kind, terms

#: Words after a total that announce all its parts.
_LINK = re.compile(
    r"(?<!\w)(?P<whole>(?:består|bestod|bestående) af|(?:er |som er |bliver )?sammensat(?:te)? af"
    r"|udgøres af|udgjort af|sammensættes af|fremkommer (?:ved|af|som)"
    r"|(?:er |bliver |blev |er blevet |foreslås |forventes )?(?:fordelt|opdelt|delt)"
    r"|fordeles|opdeles|deles|fordeler sig|fordelte sig|fordelende sig|deler sig|opgøres således)"
    r"(?!\w)|(?<!\w)(?P<cover>(?:som|der|og|beløbet) (?:dækker|omfatter|rummer|går til|anvendes til)"
    r"|til dækning af)(?!\w)"
    r"|(?<!\w)(?P<paid>finansier(?:es|et|ede)|tilvejebringes|dækkes|betales)(?!\w)"
    r"|(?<!\w)(?P<of_it>heraf|hvoraf|deraf)(?!\w)",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(
    r"(?<!\w)(?:bl\.? ?a|blandt andet|primært|hovedsag\w{1,6}|herunder|delvist?|først og fremmest|især"
    r"|særligt?|fx|f\.? ?eks|for eksempel|eksempelvis|overvejende|størstedelen|størst\w{0,3}|ikke"
    r"|minus|fratrukket|netto\w{0,12}|indtægt\w{0,4}|refusion\w{0,4}|hver|inkl|inklusive?|ekskl"
    r"|eksklusive?|modregn\w{0,6})(?!\w)",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?:[\s,:(\u2013-]|(?<!\w)(?:på|med|som følger|således|sådan|hhv\.|henholdsvis|af|til|ca\.|cirka"
    r"|er|var|hvor|og|følgende|ud|så|bliver|mellem|efter|imellem|både|dels|et beløb)(?!\w)){0,16}"
)
_WITH = re.compile(
    r"\s?,?\s?(?:med|hvor)\s(?:ca\.\s|henholdsvis\s|hhv\.\s)?|\s?[:\u2013(]\s?(?:ca\.\s)?"
)
TOTAL_WORD = re.compile(
    r"(?<!\w)(?:i\s?alt|samlet|samlede|samlet set|tilsammen|totalt?|sammenlagt|alt i alt)(?!\w)",
    re.IGNORECASE,
)
_TO_TOTAL = re.compile(
    r"\s{0,2}[^.;:()]{0,60}?(?:[,(=\u2013-]\s?|(?<!\w)(?:og|som|hvilket|det|altså|dvs\.)\s)"
    r"(?:(?:svarende til|altså|dvs\.|det vil sige|hvilket|som|der|og|dermed|således|det|giver|udgør"
    r"|udgøres|er|bliver|beløber sig|beløbet|en|et|den|de|samlet set|udgift|sum|beløb)\s){0,6}"
    r"(?P<word>i\s?alt|samlet|samlede|tilsammen|totalt?|sammenlagt|alt i alt)\s"
    r"(?:(?:set|giver|udgør|er|bliver|svarer til|beløb|udgift|sum|på|til|for|ca\.|kr\.?)\s){0,4}\Z",
    re.IGNORECASE,
)
_EQUALS = re.compile(r"\s?=\s?")
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
    everything = terms(sentence)
    for kind in ("amount", "count"):
        found = of_kind(everything, kind)
        if len(found) >= 2:
            yield from _of_kind(sentence, found, kind)


def _of_kind(sentence: Sentence, found: list[Term], kind: Kind) -> Iterator[Claim]:
    depths = level(sentence, found)
    told: set[tuple[int, int]] = set()
    for at, total in enumerate(found[:-1]):
        claim = _forward(sentence, found, depths, at, kind)
        if claim and total.span not in told:
            told.add(total.span)
            yield claim
    for at in range(2, len(found)):
        claim = _backward(sentence, found, at, kind)
        if claim and claim.total.span not in told:
            told.add(claim.total.span)
            yield claim


def _forward(
    sentence: Sentence, found: list[Term], depths: list[int], at: int, kind: Kind
) -> Claim | None:
    """A total that the text after it takes apart."""
    total, rest = found[at], found[at + 1 :]
    gap = sentence.between(total.span[1], rest[0].span[0])
    if total.bound or len(gap) > 240:
        return None
    before = sentence.between(total.span[0] - 24, total.span[0])
    announced = bool(TOTAL_WORD.search(before))
    link = _last_link(gap)
    if link is None:
        return _with_list(sentence, total, rest, gap) if announced else None
    parts = _one_level(rest, depths[at + 1 :])
    first = _FIRST.fullmatch(gap, link.end()) is not None
    run = run_after(sentence, parts, amount_first=first)
    if link["of_it"]:
        return _of_it(total, parts, run, first=first)
    if run is None:
        return None
    sure = _surely(sentence, total, run, gap, link) and (
        not link["paid"] or _by_source(gap, link, depths, at)
    )
    sure = sure and (kind == "amount" or _same_things(total, run))
    return Claim(total, _fitting(total, run.terms, head=True), sure)


def _last_link(gap: str) -> re.Match[str] | None:
    found = list(_LINK.finditer(gap))
    return found[-1] if found else None


def _by_source(gap: str, link: re.Match[str], depths: list[int], at: int) -> bool:
    """*finansieres af en pulje på 3 mio. kr.* names the pool's size: only brackets or
    amounts that come first are surely what is paid."""
    return depths[at + 1] > depths[at] or _FIRST.fullmatch(gap, link.end()) is not None


def _one_level(rest: list[Term], depths: list[int]) -> list[Term]:
    """The terms outside brackets, or where only one or none is outside, those within."""
    low = min(depths)
    outside = [term for term, depth in zip(rest, depths, strict=True) if depth == low]
    inside = [term for term, depth in zip(rest, depths, strict=True) if depth > low]
    return inside if depths[0] > low and len(outside) < 2 else outside


def _surely(sentence: Sentence, total: Term, run: Run, gap: str, link: re.Match[str]) -> bool:
    inside = sentence.between(total.span[1], run.terms[-1].span[1])
    end = run.terms[-1].span[1]
    tail = sentence.between(end, min(sentence.span[1], end + _TAIL))
    if any(term.bound for term in run.terms) or _NOT_ALL.search(inside) or goes_on(tail):
        return False
    return not run.loose and (run.closed or _ends_here(tail)) and link.start() <= 120


def _ends_here(tail: str) -> bool:
    return not re.search(r"[0-9]", tail)


def _with_list(sentence: Sentence, total: Term, rest: list[Term], gap: str) -> Claim | None:
    """`i alt 900.000 kr. med 500.000 kr. til A og 400.000 kr. til B`, or the same in brackets."""
    if not _WITH.fullmatch(gap):
        return None
    run = run_after(sentence, rest, amount_first=True)
    if run is None or total.kind == "count":
        return None
    end = run.terms[-1].span[1]
    inside = sentence.between(total.span[1], end)
    tail = sentence.between(end, min(sentence.span[1], end + _TAIL))
    sure = run.closed and not _NOT_ALL.search(inside) and not goes_on(tail)
    return Claim(total, run.terms, sure and not any(term.bound for term in run.terms))


def _of_it(total: Term, parts: list[Term], run: Run | None, *, first: bool) -> Claim | None:
    if not first:
        return None
    found = run.terms if run else tuple(parts[:1])
    return Claim(total, found, sure=True, whole=False)


def _backward(sentence: Sentence, found: list[Term], at: int, kind: Kind) -> Claim | None:
    """Parts and then their total: `500.000 kr. til A og 400.000 kr. til B, i alt 900.000 kr.`"""
    total = found[at]
    gap = sentence.between(found[at - 1].span[1], total.span[0])
    if total.bound or len(gap) > 160:
        return None
    equals = _EQUALS.fullmatch(gap)
    if not equals and not _TO_TOTAL.fullmatch(gap):
        return None
    run = run_before(sentence, found[:at], amount_first=True)
    if run is None:
        return None
    inside = sentence.between(run.terms[0].span[0], total.span[0])
    sure = run.closed and not _NOT_ALL.search(inside) and kind == "amount"
    sure = sure and not any(term.bound for term in run.terms)
    return Claim(total, _fitting(total, run.terms, head=False), sure)


def _fitting(total: Term, parts: tuple[Term, ...], *, head: bool) -> tuple[Term, ...]:
    """The longest beginning (or end) of a list that adds up to the total; all where none does."""
    for left_out in range(len(parts) - 1):
        some = parts[: len(parts) - left_out] if head else parts[left_out:]
        found = signed(total, some)
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
    "borgere", "personer", "deltagere", "medlemmer", "ansatte", "medarbejdere", "børn", "unge", "elever",
    "voksne", "kvinder", "mænd", "drenge", "piger", "ældre", "pårørende", "frivillige", "ledere",
    "politikere", "beboere", "brugere", "ansøgere",
})  # fmt: skip
