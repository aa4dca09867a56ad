"""Growth told in a sentence: from one level to another, by so much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..paper import Passage, Sentence
from .terms import Term, terms

_UP = (
    r"stig\w{0,7}|steget|steg|vokse\w{0,3}|vækst\w{0,2}|øge[srt]?|øget|øgning\w{0,3}"
    r"|forøge\w{0,4}|hæve\w{0,2}"
    r"|opjuster\w{0,4}|gået op|gik op|går op|opnormer\w{0,6}|forhøje\w{0,4}|udvid\w{0,7}"
)
_DOWN = (
    r"falde[rt]?|faldt|faldende|et (?:[a-zæøå]{2,20} )?fald|reducer\w{0,4}|reduktion\w{0,3}"
    r"|nedbring\w{0,2}|nedbragt|sænk\w{0,4}"
    r"|mindske\w{0,2}|nedjuster\w{0,4}|nedsætte\w{0,2}|nedsat|gået ned|gik ned|går ned"
    r"|nedgang\w{0,3}"
    r"|skære\w{0,2} ned|nednormer\w{0,6}"
)
_VERB = re.compile(rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?!\w)", re.IGNORECASE)
_NOT = re.compile(
    r"(?<!\w)(?:ikke|hverken|uden at|måtte|højst|undgå\w{0,3}|hvis|loft\w{0,2})(?!\w)",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?<!\w)fra\s(?:(?:et|en|de|den|det|budgetteret|i alt|ca\.|cirka|niveau|niveauet|på"
    r"|kr\.)\s){0,4}\Z",
    re.I,
)
_TO = re.compile(
    r"(?:\s(?:\([^()]{1,40}\)|[^\s.,;:()]{1,30}|(?:pr|d|den|ca)\.)){0,9},?\s(?:og\s)?til\s"
    r"(?:(?:et|en|de|den|det|nu|kun|i alt|ca\.|cirka|niveau|på|kr\.|hele|forventet"
    r"|forventede)\s){0,4}",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?<!\w)(?:med|på|svarende til|svarer til|dvs\.|altså|hvilket er|det er|i alt|er"
    r"|=)\s(?:(?:en|et|i alt|hele|ca\."
    r"|cirka|omkring|kun|samlet|stigning|fald|reduktion|vækst|forøgelse|nedgang|på|godt"
    r"|knap)\s){0,6}\Z"
    r"|[(\u2013-]\s?(?:(?:en|et|svarende til|stigning|fald|reduktion|på|ca\.|i alt)\s){0,5}\Z",
    re.IGNORECASE,
)
_BY_AFTER = re.compile(
    r"[^,;:()]{0,60}?(?:,|\(|[\u2013-]|(?<!\w)(?:og|hvilket|svarende|eller))\s?(?:(?:altså|dvs\."
    r"|hvilket|det|er"
    r"|svarer til|svarende til|dermed|en|et|i alt|samlet|ca\.|cirka|godt|knap|på|med|stigning"
    r"|stigningen|fald|faldet"
    r"|forøgelse|reduktion|vækst|nedgang|årlig|giver|omkring|kun|hele|besparelse|forskel|ændring"
    r"|eller|mere"
    r"|mindre|merudgift)\s){0,8}\Z",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\s?(?:(?:af|pr\.|per|om|ud af|over)\s|(?:mere|mindre|flere|færre|højere|lavere)\s(?=end\s))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:(]|\s(?:mens|men|fordi|da|idet|hvor|når)\s|\.\s(?=[A-ZÆØÅ])")
_NEXT = re.compile(
    r"(?:det|dette|hvilket|stigningen|faldet|reduktionen|væksten|forskellen|der er (?:dermed"
    r"|således|altså)"
    r"|dermed)(?!\w)",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\s(?:(?:[a-zæøå]{2,20}\s){0,2}?(?P<more>mere|højere|flere|større|over)"
    r"|(?:[a-zæøå]{2,20}\s){0,2}?(?P<less>mindre|lavere|færre|under))\s(?:end\s)?[^.;:()0-9]{0,80}",
    re.IGNORECASE,
)
_WHICH_IS = re.compile(
    r"(?:[^.;:()0-9]{0,60}?(?:,|\(|(?<!\w)og)\s?(?:hvilket er|som er|der er|dermed|svarende til"
    r"|og dermed|altså|er"
    r"|hvilket svarer til|det er|dvs\.|således|ligger)\s(?:ca\.\s)?)\Z",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"[a-zæøå]{2,}\s(?:fra|i|på|ved|hos|i de|på de|fra de|fordelt på|blandt)\s\Z", re.IGNORECASE
)
_AGAINST = re.compile(
    r"[^.;:()]{0,60}?(?:,\s|\s)mod\s(?:(?:kun|et|en|budgetteret|ca\.|i alt|de"
    r"|oprindeligt)\s){0,3}\Z",
    re.I,
)
_GAP = 120


@dataclass(frozen=True, slots=True)
class Change:
    """Two levels and what is told of the way between them.

    `way` is 1 for a rise, -1 for a fall, 0 where nothing is told; `by` is the distance in the
    levels' unit, `percent` in hundredths of the first level.
    """

    first: Term
    second: Term
    way: int
    by: Term | None = None
    percent: Term | None = None
    sure: bool = True


def changes(passage: Passage) -> Iterator[Change]:
    """All changes of a passage, with what the sentence after them adds."""
    for sentence, after in pairwise([*passage.sentences, None]):
        if sentence is None or not _worth(sentence.text):
            continue
        found = terms(sentence)
        yield from _from_to(sentence, found, after)
        yield from _more_than(sentence, found)
        yield from _against(sentence, found)


def _worth(text: str) -> bool:
    return "fra " in text or "Fra " in text or "mod " in text or " end " in text


def _from_to(sentence: Sentence, found: list[Term], after: Sentence | None) -> Iterator[Change]:
    for at, (one, two) in enumerate(pairwise(found)):
        if not _level_pair(sentence, one, two):
            continue
        way = _way(sentence, one, two)
        others = _told_by(sentence, found, at)
        following = terms(after) if after and _NEXT.match(after.text) else []
        if not any(others) and following:
            others = _told_after(after, following) if after else (None, None)
        by, percent = _fitting(one, others)
        if way or by or percent:
            yield Change(one, two, way, by, percent)


def _level_pair(sentence: Sentence, one: Term, two: Term) -> bool:
    if one.kind != two.kind or one.bound or two.bound or one.value < 0 or two.value < 0:
        return False
    if not _FROM.search(sentence.between(one.span[0] - 50, one.span[0])):
        return False
    gap = sentence.between(one.span[1], two.span[0])
    return len(gap) <= _GAP and bool(_TO.fullmatch(gap))


def _way(sentence: Sentence, one: Term, two: Term) -> int:
    """The verb before *fra* (not further than the clause), else the one right after the levels."""
    before = sentence.between(one.span[0] - 120, one.span[0])
    clauses = [each for each in _CLAUSE.split(before) if each.strip()]
    before = clauses[-1] if clauses and clauses[-1].strip() != "fra" else " ".join(clauses[-2:])
    if _NOT.search(before):
        return 0
    found = list(_VERB.finditer(before))
    ways = {1 if match["up"] else -1 for match in found}
    if len(ways) == 1:
        return ways.pop()
    if ways:
        return 0
    behind = sentence.between(two.span[1], two.span[1] + 30)
    match = re.match(r"(?:\s?[,(]?\s?(?:altså|dvs\.|hvilket er|det er)?\s?(?:en|et)\s)", behind)
    verb = _VERB.match(behind, match.end()) if match else None
    return (1 if verb["up"] else -1) if verb else 0


def _told_by(sentence: Sentence, found: list[Term], at: int) -> tuple[Term | None, Term | None]:
    """The term right before the levels (*faldet med 4 fra 41 til 37*) or right after them."""
    one, two = found[at], found[at + 1]
    by: Term | None = None
    percent: Term | None = None
    neighbours = [(found[at - 1], True)] if at else []
    neighbours += [(term, False) for term in found[at + 2 : at + 4]]
    edge = two.span[1]
    for term, is_before in neighbours:
        if term.bound or not _by(sentence, term, one, edge, is_before=is_before):
            if not is_before:
                break
            continue
        if term.kind == "percent" and one.kind != "percent":
            percent = percent or term
        elif term.kind == one.kind:
            by = by or term
        if not is_before:
            edge = term.span[1]
    return by, percent


def _by(sentence: Sentence, term: Term, one: Term, edge: int, *, is_before: bool) -> bool:
    if is_before:
        gap = sentence.between(term.span[1], one.span[0])
        lead = sentence.between(term.span[0] - 60, term.span[0])
        near = len(gap) <= 40 and not re.search(r"[.;:()]|(?<!\w)(?:til|og|men)(?!\w)", gap)
        return near and bool(_BY.search(lead)) and bool(_VERB.search(lead))
    return by_after(sentence.between(edge, term.span[0])) and not told_of_other(sentence, term)


def by_after(lead: str) -> bool:
    """Whether the words between levels and a figure make it the way between them."""
    return len(lead) <= 100 and bool(_BY_AFTER.fullmatch(lead))


def told_of_other(sentence: Sentence, term: Term) -> bool:
    """Whether a figure is a share of something or a rate: *16 pct. af*, *om året*."""
    return bool(_THING.match(sentence.between(term.span[1], term.span[1] + 16)))


def _told_after(after: Sentence, following: list[Term]) -> tuple[Term | None, Term | None]:
    """`Det er en stigning på 11 (27 pct.).` in the sentence after the levels."""
    first = following[0]
    lead = after.between(after.span[0], first.span[0])
    if len(following) > 2 or not _VERB.search(lead) or not _BY.search(lead):
        return None, None
    if first.bound or told_of_other(after, first):
        return None, None
    percent = next((term for term in following if term.kind == "percent" and not term.bound), None)
    return (first if first.kind != "percent" else None), percent


def _fitting(one: Term, told: tuple[Term | None, Term | None]) -> tuple[Term | None, Term | None]:
    by, percent = told
    return (by if by and by.kind == one.kind else None), (
        percent if one.kind != "percent" else None
    )


def _more_than(sentence: Sentence, found: list[Term]) -> Iterator[Change]:
    """`12,4 mio. kr., hvilket er 1,9 mio. kr. mere end de 10,5 mio. kr. i april`"""
    for at in range(len(found) - 2):
        second, by, first = found[at : at + 3]
        second = _level_of(sentence, found, at)
        if not second.kind == by.kind == first.kind or second.kind == "percent":
            continue
        if second.bound or by.bound or first.bound:
            continue
        lead = sentence.between(second.span[1], by.span[0])
        gap = sentence.between(by.span[1], first.span[0])
        than = _THAN.fullmatch(gap) if len(gap) <= _GAP else None
        if than and len(lead) <= _GAP and _WHICH_IS.fullmatch(lead):
            yield Change(first, second, 1 if than["more"] else -1, by)


def _level_of(sentence: Sentence, found: list[Term], at: int) -> Term:
    """The level itself and not a figure that only tells where: *24 beboere fra fire tilbud*."""
    term = found[at]
    if at and found[at - 1].kind == term.kind and not found[at - 1].bound:
        gap = sentence.between(found[at - 1].span[1], term.span[0])
        if _WHERE.search(gap) and len(gap) <= _GAP and found[at - 1].kind == "count":
            return found[at - 1]
    return term


def _against(sentence: Sentence, found: list[Term]) -> Iterator[Change]:
    """`52 sager mod 41 året før, en stigning på 11 (27 pct.)`"""
    for at, (second, first) in enumerate(pairwise(found)):
        if second.kind != first.kind or second.bound or first.bound:
            continue
        gap = sentence.between(second.span[1], first.span[0])
        if len(gap) > _GAP or not _AGAINST.fullmatch(gap):
            continue
        by, percent = _fitting(first, _told_by(sentence, found, at))
        lead = sentence.between(first.span[1], first.span[1] + 80)
        verb = _VERB.search(lead)
        if verb and (by or percent):
            yield Change(first, second, 1 if verb["up"] else -1, by, percent)
