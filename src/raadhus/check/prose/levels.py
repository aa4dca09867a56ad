"""Growth told of two levels that stand with their years: `96 i 2024 og 114 i 2025. Det er ...`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..paper import Passage, Sentence
from .changes import Change, by_after, told_of_other
from .lists import level
from .terms import Term, terms

_UP = r"stigning\w{0,2}|vækst\w{0,2}|forøgelse\w{0,1}|fremgang|forhøjelse"
_DOWN = r"fald(?:et)?|reduktion\w{0,2}|nedgang\w{0,2}|tilbagegang"
_OPENS = (
    r"(?:(?<!\w)(?:(?:det|dette|hvilket|der)\s(?:er|var|svarer til|svarede til|giver|udgør)"
    r"|svarende til|altså|dvs\.|det vil sige|hvilket svarer til|er det|var det|svarer det til)"
    r"|[,(\u2013])\s?(?:dermed|således|altså|der)?"
)
_FILL = r"(?:(?:i alt|ca\.|cirka|omkring|godt|knap|næsten|hele|kr\.)\s){0,3}\Z"
_TELLS = re.compile(
    rf"{_OPENS}\s?(?:en|et)\s(?:samlet\s|lille\s|stor\s|markant\s|betydelig\s)?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:i\santal(?:let)?\s)?på\s{_FILL}"
    rf"|(?<!\w)(?:(?P<rise>stigningen|væksten)|(?P<drop>faldet|nedgangen|reduktionen))\s"
    rf"(?:er|udgør|svarer til)\s(?:dermed\s|således\s|altså\s)?(?:på\s)?{_FILL}"
    rf"|(?<!\w)(?:tallet|antallet|det|udgiften|beløbet)\ser\s(?:dermed|således|altså)\s"
    rf"(?:(?P<rose>steget|vokset|øget|gået op)|(?P<fell>faldet|reduceret|gået ned))\smed\s{_FILL}",
    re.IGNORECASE,
)
_THEREFORE = re.compile(rf"{_OPENS}\s?{_FILL}", re.IGNORECASE)
_MORE = re.compile(
    r"\s(?:[a-zæøå]{3,20}\s)?(?:(?P<more>flere|mere|højere)|(?P<less>færre|mindre|lavere))(?!\w)"
    r"(?!\send\s(?!(?:i\s)?(?:20[0-9]{2}|året|fjor|sidste år)(?!\w)))"
)
_YEAR = re.compile(
    r"(?<![\w.,/-])(?P<year>20[0-9]{2})(?![\w/]|[.,-][0-9])"
    r"|(?<!\w)(?P<before>året (?:før|forinden)|i fjor|sidste år)(?!\w)|(?<!\w)(?P<now>i år)(?!\w)",
    re.IGNORECASE,
)
_OTHER_BASE = re.compile(
    r"[^.;]{0,40}?(?:i forhold til|sammenlignet med|siden|over|set over|fra)\s(?P<base>[^.;]{0,40})"
)
_EARLIER = re.compile(r"(?<!\w)(?:året (?:før|forinden)|i fjor|sidste år)(?!\w)", re.I).search
_PREPOSITIONS = frozenset({"i", "på", "til", "fra", "hos", "om", "med", "og", "mod", "ved", "for"})
_NOW, _BEFORE = 9999, -1
_TAIL = 70


def level_changes(passage: Passage) -> Iterator[Change]:
    """All growths of a passage that follow two levels of different years."""
    for at, sentence in enumerate(passage.sentences):
        if not _worth(sentence.text):
            continue
        found = terms(sentence)
        for place, told in enumerate(found):
            way = _way(sentence, found, place)
            pair = _levels(passage, at, found[:place], told) if way else None
            if pair is None or _other_base(sentence, told, pair[0][1]):
                continue
            (first, _), (second, _) = pair
            by, percent = _distance(sentence, found, place, first)
            if by or percent:
                yield Change(first, second, way, by, percent)
            break


def _worth(text: str) -> bool:
    lower = text.lower()
    return any(
        word in lower
        for word in (
            "stig", "vækst", "fald", "steg", "vokse", "reduktion", "forøgelse", "nedgang",
            "fremgang", "tilbagegang", "forhøjelse", "flere", "færre", "mere", "mindre", "øget",
            "gået", "højere", "lavere", "reduceret",
        )
    )  # fmt: skip


def _way(sentence: Sentence, found: list[Term], place: int) -> int:
    """1 where a term is told as a rise of what stands before it, -1 as a fall, 0 as neither."""
    told = found[place]
    since = found[place - 1].span[1] if place else sentence.span[0]
    lead = sentence.between(max(since, told.span[0] - 90), told.span[0])
    if told.bound:
        return 0
    match = _TELLS.search(lead)
    if match and not told_of_other(sentence, told):
        return 1 if match["up"] or match["rise"] or match["rose"] else -1
    until = found[place + 1].span[0] if place + 1 < len(found) else sentence.span[1]
    tail = sentence.between(told.span[1], min(until, told.span[1] + 40))
    more = _MORE.match(tail) if _THEREFORE.search(lead) else None
    return 0 if more is None else 1 if more["more"] else -1


def _levels(
    passage: Passage, at: int, before: list[Term], told: Term
) -> tuple[tuple[Term, int], tuple[Term, int]] | None:
    """The two levels told before a growth, the earlier year's first."""
    found = _flat(passage.sentences[at], before)
    start = passage.sentences[at].span[0]
    for sentence in reversed(passage.sentences[max(0, at - 2) : at]):
        if len(found) >= 2:
            break
        start, found = sentence.span[0], [*_flat(sentence, terms(sentence)), *found]
    if len(found) != 2 or not _alike(*found):
        return None
    years = _years(passage, start, found[0], found[1], told)
    if years is None or years[0] == years[1]:
        return None
    dated = sorted(zip(found, years, strict=True), key=lambda pair: pair[1])
    return dated[0], dated[1]


def _flat(sentence: Sentence, found: list[Term]) -> list[Term]:
    depths = level(sentence, found)
    return [term for term, depth in zip(found, depths, strict=True) if not depth]


def _alike(one: Term, two: Term) -> bool:
    """Whether two figures are of one kind, and of one kind of things where they name them."""
    if one.kind != two.kind or one.bound or two.bound or one.value <= 0 or two.value <= 0:
        return False
    first, second = _thing(one), _thing(two)
    return not first or not second or first == second or second in one.things


def _thing(term: Term) -> str:
    thing = term.things[0].lower().strip(",.;()") if term.things else ""
    return "" if not thing.isalpha() or thing in _PREPOSITIONS or len(thing) < 3 else thing


def _years(
    passage: Passage, start: int, one: Term, two: Term, told: Term
) -> tuple[int, int] | None:
    """The year of each level: both behind (*96 i 2024 og 114 i 2025*), both before, or one each."""
    before = _times(passage, start, one.span[0])
    gap = _times(passage, one.span[1], two.span[0])
    behind = _times(passage, two.span[1], told.span[0])
    if len(before) > 1 or len(gap) > 2 or (before and gap and behind):
        return None
    if len(gap) == 2:
        return None if before or behind else (gap[0], gap[1])
    if before and (gap or behind):
        return before[0], (gap or behind)[-1]
    return (gap[0], max(behind)) if gap and behind else None


def _times(passage: Passage, start: int, end: int) -> list[int]:
    text = passage.text[start - passage.span[0] : end - passage.span[0]]
    found = [
        int(match["year"]) if match["year"] else _NOW if match["now"] else _BEFORE
        for match in _YEAR.finditer(text[-400:])
    ]
    return [year for at, year in enumerate(found) if at == 0 or year != found[at - 1]]


def _other_base(sentence: Sentence, told: Term, year: int) -> bool:
    """Whether the growth is told from elsewhere: *en stigning på 16 pct. siden 2019*."""
    tail = sentence.between(told.span[1], told.span[1] + _TAIL)
    match = _OTHER_BASE.match(tail)
    text = match["base"] if match else tail
    years = [each["year"] for each in _YEAR.finditer(text) if each["year"]]
    return (bool(years) or match is not None) and str(year) not in years and not _EARLIER(text)


def _distance(
    sentence: Sentence, found: list[Term], place: int, first: Term
) -> tuple[Term | None, Term | None]:
    by: Term | None = None
    percent: Term | None = None
    last: Term | None = None
    for told in found[place : place + 2]:
        if last and (told.bound or not by_after(sentence.between(last.span[1], told.span[0]))):
            break
        if told.kind == "percent" and first.kind != "percent":
            percent = percent or told
        elif told.kind == first.kind and _of_level(told, first):
            by = by or told
        last = told
    return by, percent


def _of_level(told: Term, first: Term) -> bool:
    """*18 flere* and *18 borgere flere* are of the levels' things, *3 årsværk* is not."""
    thing = _thing(told)
    return not thing or thing in first.things or thing in _DEGREES or first.kind != "count"


_DEGREES = frozenset({"flere", "færre", "mere", "mindre", "højere", "lavere", "personer", "eller"})
