"""Means of counts and of sums: `1.176 besøg på 14 dage, i gennemsnit 84 om dagen`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..arithmetic import Printed
from ..paper import Passage, Sentence
from .averages import Average, names_unit
from .terms import Term, terms

_MEAN = re.compile(r"(?<!\w)(?:gennemsnit(?:lig|ligt|lige)?|snit)(?!\w)", re.IGNORECASE)
_EQUALS = re.compile(
    r"(?:(?<!\w)(?:svarende til|svarer (?:det )?til|altså|dvs\.|det giver|hvilket giver|hvilket er"
    r"|det er|er det|det vil sige)|\()\s?(?:ca\.\s|cirka\s|omkring\s|knap\s|godt\s)?\Z",
    re.IGNORECASE,
)
_SPAN_AFTER = re.compile(
    r"\s?(?:[a-zæøå]{2,25}\s){0,2}?(?:i gennemsnit\s|i snit\s)?(?:(?:om|i|pr\.?|per|hver)\s"
    r"(?:(?P<day>dagen?|døgnet|døgn)|(?P<week>ugen?)|(?P<month>måneden?|md\.?))"
    r"|(?P<daily>dagligt)|(?P<weekly>ugentligt)|(?P<monthly>månedligt?))(?!\w)",
    re.IGNORECASE,
)
_THING_AFTER = re.compile(
    r"\s?(?:[a-zæøå]{2,25}\s){0,2}?(?:i gennemsnit\s|i snit\s)?(?:pr\.?|per|til hver|for hver"
    r"|i hver|på hver|hver)\s(?P<unit>[a-zæøå]{3,30})(?!\w)",
    re.IGNORECASE,
)
_THING_BEFORE = re.compile(
    r"(?:(?:\A|[,;]\s|(?<!\w)(?:og|dermed|altså|så|således|har|fik|får|bruger|koster|kostede|hvor)\s)"
    r"(?:en|et|én|ét|hver|hver enkelt)|(?<!\w)(?:pr\.|per))\s(?P<unit>[a-zæøå]{3,30})\s"
    r"(?:[a-zæøå]{1,20}\s){1,7}\Z",
    re.IGNORECASE,
)
_EACH_OF = re.compile(r"(?<!\w)hver af de\s\Z", re.IGNORECASE)
_AGAIN = re.compile(
    r"\s?(?:[a-zæøå]{2,20}\s)?(?:om|pr\.?|per|i)\s(?!\d)[a-zæøå]{3,12}", re.IGNORECASE
)
_RATE = re.compile(
    r"\s?(?:[a-zæøå]{2,25}\s){0,2}?(?:pr\.|per|om (?:dagen|ugen|måneden|året))(?!\w)", re.I
)
_ODD = re.compile(
    r"(?<!\w)(?:heraf|hvoraf|desuden|hertil|derudover|ekskl\w{0,6}|inkl\w{0,6}|resten|mindst"
    r"|fra (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    r"|den)|mod|mens|men|året før|sidste år|i fjor|landsgennemsnit\w{0,3}|median\w{0,3})(?!\w)",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"(?<!\w)(?:i\s?alt|samlet|samlede|tilsammen|sammenlagt)(?!\w)", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?<!\w)(?:(?P<half>(?:1\.|2\.|første|andet) halvår)|(?P<quarter>(?:[1-4]\.|første|andet"
    r"|tredje|fjerde) kvartal)|(?P<year>(?:i|i løbet af|i hele|hele|for|året|hele året|i året)))\s"
    r"(?:af\s|i\s)?20[0-9]{2}(?![\w/]|[.,-][0-9])",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"(?<![\w.,/-])20[0-9]{2}(?![\w/]|[.,-][0-9])")
_MONTHS = {"year": 12, "half": 6, "quarter": 3}
_UNITS = {"day": ("dag", "døgn"), "week": ("uge",), "month": ("måned", "md")}
_OPENS = re.compile(
    r"(?:det|dette|hvilket)\s(?:giver|svarer til|er)(?!\w)|i gennemsnit|i snit", re.I
)
_NEAR = 110


@dataclass(frozen=True, slots=True)
class _Told:
    """A mean, and what it is told for: a unit of time (`day`) or a thing."""

    value: Term
    place: int
    time: str | None
    unit: str | None
    count: Term | None = None


def means(passage: Passage) -> Iterator[Average]:
    """All means of a passage whose total and count stand before them."""
    for at, sentence in enumerate(passage.sentences):
        if not _worth(sentence.text):
            continue
        found = terms(sentence)
        for place in range(len(found)):
            told = _told(sentence, found, place)
            average = _average(passage, at, found, told) if told else None
            if average:
                yield average


def _worth(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in ("snit", "pr.", "per ", "om ", "hver ", "dagligt", "igt"))


def _told(sentence: Sentence, found: list[Term], place: int) -> _Told | None:
    value = found[place]
    if value.kind == "percent" or value.bound:
        return None
    since = found[place - 1].span[1] if place else sentence.span[0]
    until = found[place + 1].span[0] if place + 1 < len(found) else sentence.span[1]
    lead = sentence.between(max(since, value.span[0] - _NEAR), value.span[0])
    tail = sentence.between(value.span[1], min(until, value.span[1] + 80))
    mean = _MEAN.search(lead) or _MEAN.search(tail[:40])
    if _ODD.search(lead) or not (mean or _EQUALS.search(lead)):
        return None
    each = _each(sentence, found, place) if mean else None
    if each:
        return _Told(value, place, None, each.things[0].lower(), each)
    return _of_unit(value, place, lead if mean else "", tail)


def _of_unit(value: Term, place: int, lead: str, tail: str) -> _Told | None:
    span, thing = _SPAN_AFTER.match(tail), _THING_AFTER.match(tail)
    after = span or thing
    if after and _AGAIN.match(tail[after.end() :]):
        return None  # `3 timer pr. borger om ugen`
    if span:
        group = span.lastgroup or ""
        time = {"daily": "day", "weekly": "week", "monthly": "month"}.get(group, group)
        return _Told(value, place, time, None)
    before = _THING_BEFORE.search(lead)
    chosen = thing or before
    return _Told(value, place, None, chosen["unit"].lower()) if chosen else None


def _each(sentence: Sentence, found: list[Term], place: int) -> Term | None:
    """`Hver af de 12 frivillige har i gennemsnit givet 85 timer`"""
    count = found[place - 1] if place else None
    if count is None or count.kind != "count" or not count.things or count.bound:
        return None
    return count if _EACH_OF.search(sentence.between(count.span[0] - 16, count.span[0])) else None


def _average(passage: Passage, at: int, found: list[Term], told: _Told) -> Average | None:
    window = _window(passage, at, found, told)
    count = told.count or _count(window, told)
    months = None if count or told.time != "month" else _months(window)
    divisor: Printed | None = count or months
    whole = _whole(window, told, count) or _whole_behind(passage.sentences[at], found, told, count)
    if divisor is None or whole is None or whole.value < told.value.value or not divisor.value:
        return None
    places = (told.value.span, whole.span, *((count.span,) if count else ()))
    words = count.text if count else f"{divisor.value} måneder"
    return Average(told.value, whole, divisor, places, words)


def _window(
    passage: Passage, at: int, found: list[Term], told: _Told
) -> list[tuple[Sentence, list[Term]]]:
    """The sentence of the mean and two before it, the nearest first, with their figures."""
    here = (passage.sentences[at], found[: told.place])
    earlier = [(each, terms(each)) for each in reversed(passage.sentences[max(0, at - 2) : at])]
    return [here, *earlier]


def _count(window: list[tuple[Sentence, list[Term]]], told: _Told) -> Term | None:
    """The only count of what the mean is told for, in the nearest sentence that has one."""
    for _, found in window:
        if told.time:
            stems = _UNITS[told.time]
            named = [term for term in found if term.kind == "time" and _head(term, stems)]
        else:
            unit = told.unit or ""
            named = [term for term in found if term.kind == "count" and names_unit(term, unit)]
        if named:
            return named[0] if len(named) == 1 and not named[0].bound else None
    return None


def _head(term: Term, stems: tuple[str, ...]) -> bool:
    return bool(term.things) and any(
        re.fullmatch(rf"{stem}(?:e|r|er|n|en)?[.,]?", term.things[0].lower()) for stem in stems
    )


def _months(window: list[tuple[Sentence, list[Term]]]) -> Printed | None:
    """The months of the only period that the sentence (or the one before) tells."""
    for sentence, _ in window[:2]:
        years = {match[0] for match in _ANY_YEAR.finditer(sentence.text)}
        if not years:
            continue
        periods = list(_PERIOD.finditer(sentence.text))
        if len(years) > 1 or len(periods) != 1 or _ODD.search(sentence.text):
            return None
        group = periods[0].lastgroup or "year"
        return Printed(sentence.span, Decimal(_MONTHS[group]), Decimal(0))
    return None


def _whole(
    window: list[tuple[Sentence, list[Term]]], told: _Told, count: Term | None
) -> Term | None:
    """What is shared out: the only figure of its kind before the mean, or the only *i alt*."""
    value = told.value
    for place, (sentence, found) in enumerate(window):
        some = [term for term in found if _may_be_whole(sentence, term, value, count)]
        summed = [
            term
            for term in some
            if _IN_ALL.search(sentence.between(term.span[0] - 45, term.span[0]))
        ]
        some = some if len(some) == 1 else summed
        if len(some) == 1:
            rest = sentence.between(
                some[0].span[1], value.span[0] if not place else sentence.span[1]
            )
            return None if _ODD.search(rest) else some[0]
        if any(term.kind == value.kind and term is not count for term in found):
            return None
    return None


def _whole_behind(
    sentence: Sentence, found: list[Term], told: _Told, count: Term | None
) -> Term | None:
    """`...; i alt blev det til 1.020 timer` behind the mean."""
    following = found[told.place + 1 : told.place + 2]
    for term in following:
        lead = sentence.between(told.value.span[1], term.span[0])
        if _IN_ALL.search(lead) and _may_be_whole(sentence, term, told.value, count):
            return term
    return None


def _may_be_whole(sentence: Sentence, term: Term, value: Term, count: Term | None) -> bool:
    if term.kind != value.kind or term.bound or term is count or term.value <= 0:
        return False
    if _RATE.match(sentence.between(term.span[1], term.span[1] + 60)):
        return False
    thing = _thing(value)
    return value.kind == "amount" or not thing or thing in [each.lower() for each in term.things]


def _thing(value: Term) -> str:
    """The thing that a mean counts; the words of its unit are none: *84 om dagen*."""
    thing = value.things[0].lower().strip(".,;()") if value.things else ""
    return "" if thing in {"om", "pr", "per", "i", "hver", "til", "for", "på", "dagligt"} else thing
