"""What is left of a total when its parts are taken: `De resterende 24.000 kr. går til kurser.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice, pairwise

from ..arithmetic import Printed, total
from ..paper import Part, Passage, Sentence
from .left import left_of_item
from .lists import level
from .ratios import pairs
from .terms import Kind, Term, of_kind, terms

_REST_BEFORE = re.compile(
    r"(?<!\w)(?:(?:rester(?:ende|er)|tilbageværende|overskydende|rest\w{0,12}beløb(?:et)?"
    r"|restbevilling(?:en)?|restpulje(?:n)?"
    r"|restbudget(?:tet)?|resten|rest|restfinansiering(?:en)?|(?:er|står) (?:der )?(?:herefter "
    r"|dermed |så )?tilbage"
    r"|tilbage er(?: der)?|tilbage står)(?!\w)"
    r"(?:[\s,(](?:[a-zæøå]{2,30}|der|på|er|udgør|kr\.|med|i alt"
    r"|2[0-9]{3})){0,6}?[\s,(]{1,2}(?:kr\.\s)?"
    r"|(?:de|den|det) (?:sidste|øvrige|restende)\s)\Z",
    re.IGNORECASE,
)
_REST_AFTER = re.compile(
    r"(?:\s[a-zæøå]{2,20}){0,2}?\s(?:er |står |bliver |som er |der er )?(?:tilbage|til rest"
    r"|uforbrugt)(?!\w)",
    re.IGNORECASE,
)
_LEFT_BEFORE = re.compile(
    r"(?<!\w)(?:er der|der er|der står|herefter er|så er der|dermed"
    r"|har)(?:\s[a-zæøå]{2,12}){0,2}\s\Z",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?<!\w)(?:afsat|afsættes|bevilget|bevilliget|bevilgede|bevilling\w{0,4}"
    r"|anlægsbevilling\w{0,4}"
    r"|tillægsbevilling\w{0,4}|ramme\w{0,4}|budget\w{0,6}|pulje\w{0,4}|i\s?alt|samlet|samlede"
    r"|ud af|modtager"
    r"|modtaget|tilskud\w{0,3}|rådighed\w{0,8}|rummer|har|råder over|beløb\w{0,2}|midler\w{0,2}"
    r"|søgt|indkommet"
    r"|indkom|fik|får|modtog|koster|kostede|udgift\w{0,4}|der er|antal\w{0,3}|består af|omfatter"
    r"|af de|af)(?!\w)",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"(?<!\w)(?:ud af|af de|af)\s(?:[a-zæøå]{1,20}\s){0,2}\Z", re.IGNORECASE)
_UNCOUNTED = re.compile(
    r"(?<!\w)(?:en|et|én|ét|ingen|nogle|enkelte|flere|få|andre)\s(?:er|har|blev|var|af|fik"
    r"|bor)(?!\w)",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"(?<!\w)(?:pr\. (?:borger|plads|måned|år|person)|om året|årligt|oprindeligt|tidligere"
    r"|sidste år|i fjor"
    r"|gennemsnit\w{0,6}|året før|mod|forventes|yderligere|desuden|derudover|hertil"
    r"|herudover)(?!\w)",
    re.IGNORECASE,
)
_MOST_PARTS = 6
_SENTENCES_BACK = 4
_SENTENCES = 300  # of an item in which the total may stand; real items have fewer
_NAMED = 20  # of them that name it


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is said to be left, the total and the parts taken. `sure`: no other reading;
    `apart`: put together from different places of the item, which is less sure."""

    rest: Term
    whole: Printed
    parts: tuple[Printed, ...]
    fits: bool
    sure: bool
    apart: bool = False


def remainders(part: Part) -> Iterator[Remainder]:
    """All remainders of an item with what they are left of."""
    for passage in part.passages:
        for at, sentence in enumerate(passage.sentences):
            if not _worth(sentence.text):
                continue
            found = terms(sentence)
            for place, term in enumerate(found):
                if (
                    term.kind in {"amount", "count"}
                    and not term.bound
                    and _is_rest(sentence, found, place)
                ):
                    remainder = _remainder(part, passage, at, found, place)
                    if remainder:
                        yield remainder


def _worth(text: str) -> bool:
    lower = text.lower()
    return any(
        word in lower for word in ("rest", "tilbage", "overskyd", "uforbrugt", "sidste", "øvrige")
    )


def _is_rest(sentence: Sentence, found: list[Term], place: int) -> bool:
    term = found[place]
    since = found[place - 1].span[1] if place else sentence.span[0]
    before = sentence.between(max(since, term.span[0] - 110), term.span[0])
    if _REST_BEFORE.search(before):
        return True
    until = found[place + 1].span[0] if place + 1 < len(found) else sentence.span[1]
    after = sentence.between(term.span[1], min(until, term.span[1] + 60))
    return bool(_REST_AFTER.match(after) and _LEFT_BEFORE.search(before))


def _remainder(
    part: Part, passage: Passage, at: int, found: list[Term], place: int
) -> Remainder | None:
    rest = found[place]
    sentence = passage.sentences[at]
    share = _of_pair(passage, at, rest)
    if share:
        return share
    earlier = _earlier(passage, at, found[:place], rest.kind)
    chosen = _explained(rest, [term for _, term in earlier])
    if chosen:
        return Remainder(rest, chosen[0], chosen[1], fits=True, sure=True)
    elsewhere = _from_named(part, sentence, rest)
    if elsewhere:
        return elsewhere
    return _unexplained(rest, earlier) or _of_item(part, sentence, rest, earlier)


def _of_item(
    part: Part, sentence: Sentence, rest: Term, earlier: list[tuple[Sentence, Term]]
) -> Remainder | None:
    found = left_of_item(part, sentence, rest, [term for _, term in earlier])
    if found is None:
        return None
    return Remainder(rest, found.whole, found.parts, found.fits, found.sure, apart=True)


def _of_pair(passage: Passage, at: int, rest: Term) -> Remainder | None:
    """`21 ud af 24 værelser er lejet ud, de sidste tre er tomme`"""
    for sentence in (passage.sentences[at], *passage.sentences[max(0, at - 1) : at]):
        for pair in reversed(pairs(sentence, terms(sentence))):
            same = isinstance(pair.part, Term) and pair.part.kind == rest.kind
            if pair.span[1] > rest.span[0] or not (same or rest.kind == "count"):
                continue
            if isinstance(pair.part, Term) and not same:
                continue
            fits = rest.range.meets(pair.whole.range - pair.part.range)
            return Remainder(rest, pair.whole, (pair.part,), fits, sure=True)
    return None


def _earlier(
    passage: Passage, at: int, before: list[Term], kind: Kind
) -> list[tuple[Sentence, Term]]:
    """The figures told before the remainder in its paragraph, the nearest sentences alone."""
    found: list[tuple[Sentence, Term]] = []
    for sentence in passage.sentences[max(0, at - _SENTENCES_BACK) : at]:
        found += [(sentence, term) for term in _outside(sentence, kind)]
    found += [(passage.sentences[at], term) for term in of_kind(before, kind)]
    return found[-(_MOST_PARTS + 1) :]


def _outside(sentence: Sentence, kind: Kind) -> list[Term]:
    found = terms(sentence)
    depths = level(sentence, found)
    flat = [term for term, depth in zip(found, depths, strict=True) if not depth]
    some = of_kind(flat, kind)
    return some or of_kind(found, kind)


def _explained(rest: Term, earlier: list[Term]) -> tuple[Term, tuple[Term, ...]] | None:
    """A total and following parts that leave just the remainder; more parts are tried first."""
    if rest.kind == "count" and len(earlier) > 4:
        return None
    for start, whole in enumerate(earlier):
        others = [term for term in earlier[start + 1 :] if not term.bound]
        for size in range(len(others), 0, -1):
            for some in combinations(others, size):
                if abs(whole.value) > 0 and rest.range.meets(whole.range - total(some)):
                    return whole, some
    return None


def _unexplained(rest: Term, earlier: list[tuple[Sentence, Term]]) -> Remainder | None:
    """A total and parts that do not leave the remainder: only where what was told before is
    one total, named as such, and then smaller parts of it alone."""
    for start in range(len(earlier) - 1):
        (first, whole), *others = earlier[start:]
        parts = [term for _, term in others]
        if not _is_whole(first, whole, rest) or any(term.bound for term in parts):
            continue
        if any(term.value >= whole.value or term.value < 0 for term in [*parts, rest]):
            continue
        if len(parts) > 3 or any(_NO_PART.search(_around(each, term)) for each, term in others):
            continue
        if rest.kind == "count" and (
            not _one_thing([whole, *parts, rest])
            or any(_UNCOUNTED.search(each.text) for each, _ in earlier[start:])
        ):
            continue
        return Remainder(rest, whole, tuple(parts), fits=False, sure=True)
    return None


def _is_whole(sentence: Sentence, whole: Term, rest: Term) -> bool:
    """Whether a figure is named as the total of what the remainder is left of."""
    named = sentence.between(whole.span[0] - 90, whole.span[1] + 20)
    if whole.bound or not _SOURCE.search(named):
        return False
    if rest.kind != "count":
        return True
    if rest.things and rest.things[0].lower() in {
        thing.lower().strip(",.") for thing in whole.things
    }:
        return True
    inside = sentence.span[0] <= rest.span[0] < sentence.span[1]
    return inside or bool(_OF_THE.search(sentence.between(whole.span[0] - 40, whole.span[0])))


def _around(sentence: Sentence, term: Term) -> str:
    return sentence.between(term.span[0] - 40, term.span[1] + 20)


def _one_thing(found: list[Term]) -> bool:
    """Whether counts name one kind of thing at most: *24 værelser ... 21 ... de sidste 3*."""
    heads = {term.things[0].lower() for term in found if term.things and len(term.things[0]) > 3}
    return len(heads) <= 2


def _from_named(part: Part, sentence: Sentence, rest: Term) -> Remainder | None:
    """`den resterende bevilling på 0,4 mio. kr.` against `200.000 kr. fra bevillingen på
    0,6 mio. kr.` elsewhere in the item."""
    before = sentence.between(rest.span[0] - 80, rest.span[0])
    match = re.search(r"resterende ([a-zæøå]{5,40}) på (?:ca\. )?\Z", before, re.IGNORECASE)
    if match is None or rest.kind != "amount":
        return None
    taken: dict[object, tuple[Term, Term]] = {}
    stem = match[1].lower()[:20].rstrip("en")
    some = (each for each in islice(part.sentences, _SENTENCES) if len(each.figures) > 1)
    named = (each for each in some if stem in each.text.lower())
    for each in islice(named, _NAMED):
        for one, two in pairwise(of_kind(terms(each), "amount")):
            gap = each.between(one.span[1], two.span[0])
            if re.fullmatch(
                rf".{{0,160}}\s(?:fra|af)\s.{{0,60}}{re.escape(stem)}\w{{0,6}} på ",
                gap,
                re.I | re.S,
            ):
                taken.setdefault(one.value, (one, two))
    if not taken:
        return None
    wholes = [two for _, two in taken.values()]
    parts = tuple(one for one, _ in taken.values())[:_MOST_PARTS]
    fits = rest.range.meets(wholes[0].range - total(parts))
    return Remainder(rest, wholes[0], parts, fits, sure=len(parts) > 1, apart=True)
