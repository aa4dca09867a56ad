"""Averages and rates told beside what they are reckoned from: a total, and how many share it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ..arithmetic import Printed
from ..model import Span
from ..paper import Passage, Sentence
from .lists import run_before
from .terms import Term, of_kind, terms

_LINK = (
    r"(?:,|\(|=|[\u2013-]\s|(?<!\w)(?:svarende til|svarer (?:det |dermed )?til|dvs\.|det vil sige"
    r"|altså|eller|hvilket"
    r" giver|hvilket er|det giver|giver|det er|er det))"
)
_MEAN = (
    r"(?:(?:i |et |en |den |det )?gennemsnit(?:lig|ligt|lige)?(?:spris(?:en)?|sudgift(?:en)?"
    r"|sbeløb(?:et)?)?)"
)
_FILL = (
    r"(?:\s?(?:ca\.|cirka|omkring|knap|godt|på|af|til|er|et|en|udgift|beløb|pris|kr\."
    r"|svarende til|hver|samlet)){0,5}\s?"
)
_LEAD = re.compile(rf"{_LINK}\s?{_FILL}(?P<mean>{_MEAN})?{_FILL}\Z", re.IGNORECASE)
_MEAN_LEAD = re.compile(rf"(?P<mean>{_MEAN}){_FILL}\Z", re.IGNORECASE)
_MEAN_TAIL = re.compile(r"\s(?:i gennemsnit|gennemsnitligt)(?!\w)", re.IGNORECASE)
_PER = re.compile(
    r"\s?(?:i gennemsnit\s)?(?:(?:pr\.?|per)\s(?:[a-zæøå]{3,12}\s){0,1}?(?P<unit>[a-zæøå]{2,30})"
    r"|til hver (?:af de )?(?P<each>[a-zæøå]{2,30})|(?P<hver>hver|pr\. stk))(?!\w)",
    re.IGNORECASE,
)
_MONTHLY = re.compile(
    r"\s?(?:i gennemsnit\s)?(?:om måneden|pr\.? (?:måned|md)|per måned|månedlig\w{0,2}"
    r"|hver måned)(?!\w)",
    re.I,
)
_YEARLY = re.compile(
    r"\s?(?:om året|pr\.? år(?!\w)|per år|årlig\w{0,2}|på årsbasis|på et år|i årlig \w{3,12}"
    r"|hvert år|p\.a\.)",
    re.I,
)
_YEARLY_BEFORE = re.compile(
    r"(?<!\w)årlig\w{0,2}\s(?:[a-zæøå]{2,25}\s){0,3}(?:ca\.\s)?\Z", re.IGNORECASE
)
_MONTHLY_BEFORE = re.compile(
    r"(?<!\w)månedlig\w{0,2}\s(?:[a-zæøå]{2,25}\s){0,3}(?:ca\.\s)?\Z", re.IGNORECASE
)
_EACH = re.compile(
    r"[^;:]{0,60}?\s(?:à|a|á|af|på|for|til)\s(?:hver\s)?(?:ca\.\s|kr\.\s)?\Z", re.IGNORECASE
)
_IN_ALL = re.compile(
    r"[^;:]{0,60}?(?:,|\(|=|svarende til|giver|dvs\."
    r"|og)\s?(?:[a-zæøå]{2,12}\s){0,3}?i\s?alt\s(?:[a-zæøå]{2,12}\s){0,3}(?:ca\.\s)?\Z|\s?=\s?\Z",
    re.I,
)
_ODD = re.compile(
    r"(?<!\w)(?:ekskl\w{0,6}|inkl\w{0,6}|desuden|hertil|heraf|fra (?:januar|februar|marts|april"
    r"|maj|juni|juli|august|september|oktober|november|december|den)|resten af|halvår\w{0,2}"
    r"|kvartal\w{0,2}|rabat|moms)(?!\w)",
    re.I,
)
_TWELVE = Decimal(12)
_NEAR = 110


@dataclass(frozen=True, slots=True)
class Average:
    """What `value` should be: `whole` divided by `count`. `words` names the count."""

    value: Term
    whole: Printed
    count: Printed
    places: tuple[Span, ...]
    words: str
    sure: bool = True


def averages(passage: Passage) -> Iterator[Average]:
    """All averages of a passage with what they are reckoned from."""
    last: Sentence | None = None
    for sentence in passage.sentences:
        if sentence.figures and _worth(sentence.text):
            found = terms(sentence)
            yield from _of_year(sentence, of_kind(found, "amount"))
            yield from _per_thing(sentence, found, last)
            yield from _mean_of_list(sentence, found)
        last = sentence


def _worth(text: str) -> bool:
    lower = text.lower()
    return any(
        word in lower
        for word in ("gennemsnit", "pr.", "per ", "måned", "hver", " à ", " á ", "pr ")
    )


def _of_year(sentence: Sentence, amounts: list[Term]) -> Iterator[Average]:
    """`120.000 kr. årligt, svarende til 10.000 kr. om måneden`, and the other way round."""
    for one, two in pairwise(amounts):
        gap = sentence.between(one.span[1], two.span[0])
        if len(gap) > _NEAR or one.bound or two.bound or not _LEAD.search(gap) or _ODD.search(gap):
            continue
        if _ODD.search(sentence.between(two.span[1], two.span[1] + 50)):
            continue
        first, second = _time(sentence, one, gap), _time(sentence, two, None)
        if (first, second) == ("year", "month"):
            yield _twelfth(two, one)
        elif (first, second) == ("month", "year"):
            yield _twelfth(one, two)


def _time(sentence: Sentence, term: Term, gap: str | None) -> str | None:
    after = gap if gap is not None else sentence.between(term.span[1], term.span[1] + 40)
    before = sentence.between(term.span[0] - 60, term.span[0])
    if _MONTHLY.match(after) or _MONTHLY_BEFORE.search(before):
        return "month"
    return "year" if _YEARLY.match(after) or _YEARLY_BEFORE.search(before) else None


def _twelfth(month: Term, year: Term) -> Average:
    twelve = Printed(month.span, _TWELVE, Decimal(0))
    return Average(month, year, twelve, (month.span, year.span), "12 måneder")


def _per_thing(sentence: Sentence, found: list[Term], last: Sentence | None) -> Iterator[Average]:
    """`24 ansøgninger på i alt 360.000 kr., svarende til 15.000 kr. pr. ansøgning`"""
    amounts = of_kind(found, "amount")
    for term in amounts:
        per = _PER.match(sentence.between(term.span[1], term.span[1] + 60))
        unit = (per["unit"] or per["each"]) if per else None
        if unit is None or term.bound or _is_time(unit):
            continue
        yield from _rate(sentence, found, last, term, unit.lower())
        yield from _product(sentence, found, term, unit.lower())


def _rate(
    sentence: Sentence, found: list[Term], last: Sentence | None, term: Term, unit: str
) -> Iterator[Average]:
    earlier = [each for each in found if each.span[1] <= term.span[0]]
    start = earlier[-1].span[1] if earlier else sentence.span[0]
    lead = sentence.between(max(start, term.span[0] - _NEAR), term.span[0])
    opened = not earlier and (_MEAN_LEAD.search(lead) or _opens(lead))
    if not (_LEAD.search(lead) if earlier else opened) or _ODD.search(lead):
        return
    source = earlier if len(of_kind(earlier, "amount")) == 1 else []
    if not earlier:
        source = terms(last) if last else []
    wholes = of_kind(source, "amount")
    counts = [each for each in of_kind(source, "count") if names_unit(each, unit)]
    if len(wholes) == 1 and len(counts) == 1 and not wholes[0].bound and not counts[0].bound:
        places = (term.span, wholes[0].span, counts[0].span)
        yield Average(term, wholes[0], counts[0], places, counts[0].text)


def _opens(lead: str) -> bool:
    return bool(
        re.match(r"(?:det|dette|hvilket) (?:svarer til|giver|er)(?!\w)", lead.strip(), re.I)
    )


def _product(sentence: Sentence, found: list[Term], rate: Term, unit: str) -> Iterator[Average]:
    """`4 pladser à 250.000 kr. pr. plads, i alt 1 mio. kr.`"""
    at = found.index(rate)
    if at == 0 or at + 1 >= len(found):
        return
    count, whole = found[at - 1], found[at + 1]
    if count.kind != "count" or whole.kind != "amount" or count.bound or whole.bound:
        return
    first = sentence.between(count.span[1], rate.span[0])
    second = sentence.between(rate.span[1], whole.span[0])
    if len(first) > _NEAR or len(second) > _NEAR or _ODD.search(first + second):
        return
    if names_unit(count, unit) and _EACH.fullmatch(first) and _IN_ALL.fullmatch(second):
        places = (whole.span, count.span, rate.span)
        yield Average(rate, whole, count, places, count.text)


def _mean_of_list(sentence: Sentence, found: list[Term]) -> Iterator[Average]:
    """`12, 15, 9 og 16 dage, hvilket giver et gennemsnit på 13 dage`"""
    for kind in ("amount", "count", "percent", "time"):
        same = _alike([term for term in found if term.kind == kind])
        if len(same) < 3:
            continue
        mean = same[-1]
        lead = sentence.between(same[-2].span[1], mean.span[0])
        link = _LEAD.search(lead) if len(lead) <= _NEAR else None
        tail = sentence.between(mean.span[1], mean.span[1] + 20)
        if mean.bound or not link or not (link["mean"] or _MEAN_TAIL.match(tail)):
            continue
        run = run_before(sentence, same[:-1], amount_first=True)
        if run is None or not run.closed or any(term.bound for term in run.terms):
            continue
        yield _mean(mean, run.terms)


def _alike(found: list[Term]) -> list[Term]:
    """Those counts that are of the last one's things (*12, 15 og 16 dage*), and all amounts."""
    if not found or found[-1].kind in {"amount", "percent"}:
        return found
    like = {(), (",",), ("og",), ("samt",), found[-1].things[:1]}
    return [term for term in found if term.things[:1] in like]


def _mean(mean: Term, listed: tuple[Term, ...]) -> Average:
    value = sum((term.value for term in listed), Decimal(0))
    step = sum((term.step for term in listed), Decimal(0))
    whole = Printed(mean.span, value, step)
    count = Printed(mean.span, Decimal(len(listed)), Decimal(0))
    places = (mean.span, *(term.span for term in listed))
    # a mean of percentages is not the percentage of the whole
    return Average(mean, whole, count, places, f"{len(listed)} tal", sure=mean.kind != "percent")


def _is_time(unit: str) -> bool:
    return bool(
        re.match(r"(?:år|måned|md|uge|dag|døgn|time|kvartal|halvår|kilometer|km|m2)", unit, re.I)
    )


def names_unit(count: Term, unit: str) -> bool:
    """Whether a count is of the thing a rate is told for: *23 ansøgninger*, *pr. ansøgning*."""
    stem = unit[: max(4, len(unit) - 2)]
    irregular = {"barn": "børn", "bolig": "bolig", "ansat": "ansat", "mand": "mænd", "sag": "sag"}
    stem = irregular.get(unit, stem)
    return any(stem in thing.lower() for thing in count.things)
