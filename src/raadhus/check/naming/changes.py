"""*Faldet fra 41 til 37*: words of rise and fall with the two figures they stand between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from raadhus.danish.numbers import NUMBER, parse_number

from ..model import Span
from ..paper import Sentence

_UP = (
    r"steget|steg|stiger|stige|\w{0,24}stigning(?:en)?|øget|øges|øgning(?:en)?|vokset|vokser|voksede"
    r"|forøget|forøges|forøgelse|hævet|hæves|forhøjet|forhøjes|forhøjelse|opjusteret|opjusteres"
)
_DOWN = (
    r"faldet|faldt|falder|falde|\w{0,24}fald|reduceret|reduceres|reduktion|sænket|sænkes|nedsat"
    r"|nedsættes|mindsket|mindskes|nedgang(?:en)?|tilbagegang|nedjusteret|nedjusteres"
)
_WORD = re.compile(rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?!\w)", re.IGNORECASE)
_UNIT = r"(?:mio|mia|mill|kr|kroner|t\.?kr|pct|procent|%|[^\W\d_]{2,30})"
_ABOUT = r"(?:ca\.?\s|omkring\s|i alt\s|nu\s|kun\s|samlet\s|knap\s|godt\s)?"
_MIDDLE = r"(?P<middle>(?:(?!\s(?:fra|til)\s)[^;:()\n!?]){0,70}?)"
_FIGURE = rf"{NUMBER}(?![\w/:]|[.,-][0-9])"
_FROM_TO = re.compile(
    rf"\bfra\s{{1,2}}{_ABOUT}(?P<first>{_FIGURE}){_MIDDLE}\s(?:og\s)?til\s{{1,2}}{_ABOUT}"
    rf"(?P<second>{_FIGURE})\s{{0,2}}(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ANY_YEAR = re.compile(r"(?<![\w.,])(?:19|20)[0-9]{2}(?![\w.,]?[0-9])")
_ORDINAL = re.compile(r"\.\s{0,2}(?:[a-zæøå(]|[0-9])")
_NOT = re.compile(r"\bikke\b|\bhverken\b|\bi stedet\b", re.IGNORECASE)
_FIRST_UNIT = re.compile(rf"\s{{0,2}}(?P<unit>{_UNIT})", re.IGNORECASE)
_FACTORS = {"mio": 10**6, "mill": 10**6, "million": 10**6, "mia": 10**9, "t.kr": 1000, "tkr": 1000}
_TIMES = ("dag", "uge", "måned", "år", "time", "minut", "kvartal")
_GAP = re.compile(r"[^,.;:()\n]{0,70},?\s")  # from the word to *fra*
#: Where a higher figure is less: a rank, or cleaning every third week instead of every second.
_INVERSE = re.compile(
    r"serviceniveau|kvalitet|frekvens|hyppighed|interval|placering|rangliste|nummer|standard",
    re.IGNORECASE,
)
_OPPOSITES = {
    "steget": "faldet", "steg": "faldt", "stiger": "falder", "stige": "falde",
    "stigning": "fald", "stigningen": "faldet", "øget": "reduceret", "øges": "reduceres",
    "vokset": "faldet", "vokser": "falder", "faldet": "steget", "faldt": "steg",
    "falder": "stiger", "falde": "stige", "fald": "stigning", "reduceret": "øget",
    "reduceres": "øges", "hævet": "sænket", "sænket": "hævet", "forhøjet": "nedsat",
    "nedsat": "forhøjet", "opjusteret": "nedjusteret", "nedjusteret": "opjusteret",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """A word of rise or fall and its two figures, in the order of time."""

    word: str
    span: Span
    up: bool
    first: Decimal
    second: Decimal
    printed: tuple[str, str]
    places: tuple[Span, Span]

    @property
    def rises(self) -> bool:
        return self.second > self.first

    @property
    def right(self) -> bool:
        return self.rises == self.up

    @property
    def expected(self) -> str | None:
        return _OPPOSITES.get(self.word.lower())


def changes(sentence: Sentence) -> Iterator[Change]:
    """All such words of a sentence that have two comparable figures."""
    text = sentence.text
    if "fra " not in text:
        return
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        end = words[at + 1].start() if at + 1 < len(words) else len(text)
        match = _FROM_TO.search(text, word.end(), min(end, word.end() + 260))
        if match is None or not _GAP.fullmatch(text, word.end(), match.start()):
            continue
        if _NOT.search(text, max(0, word.start() - 20), word.start()):
            continue
        if _INVERSE.search(text, max(0, word.start() - 80), match.start()):
            continue
        change = _change(sentence, word, match)
        if change:
            yield change


def _change(sentence: Sentence, word: re.Match[str], match: re.Match[str]) -> Change | None:
    first, second = parse_number(match["first"]), parse_number(match["second"])
    if first is None or second is None or first == second:
        return None
    ordinal = _ORDINAL.match(match["middle"]) or _ORDINAL.match(sentence.text, match.end("second"))
    if ordinal or any(_year(match, name) for name in ("first", "second")):
        return None
    before, behind = _FIRST_UNIT.match(match["middle"]), match["unit"]
    scaled = _scaled(first, second, before["unit"] if before else "", behind or "")
    if scaled is None or _backwards(match["middle"], sentence.text[match.end() : match.end() + 30]):
        return None
    base = sentence.span[0]
    places = tuple(_place(sentence, match.span(name)) for name in ("first", "second"))
    span = (base + word.start(), base + match.end("second"))
    printed = (match["first"], match["second"])
    return Change(word[0], span, bool(word["up"]), *scaled, printed, (places[0], places[1]))


def _year(match: re.Match[str], name: str) -> bool:
    return bool(_YEAR.fullmatch(match[name]))


def _scaled(
    first: Decimal, second: Decimal, before: str, behind: str
) -> tuple[Decimal, Decimal] | None:
    """Both figures in one unit, None where they are of different kinds (dage, uger)."""
    one, other = _factor(before), _factor(behind)
    times = {name for unit in (before, behind) for name in _TIMES if unit.lower().startswith(name)}
    if len(times) > 1:
        return None
    if one == 1 and other > 1 and not before.lower().startswith("kr"):
        one = other if first < 1000 else 1  # `fra 2,1 til 1,9 mio. kr.`, `fra 950.000 til 1,1 mio.`
    percent = [unit.lower().startswith(("pct", "procent", "%")) for unit in (before, behind)]
    if percent[0] and not percent[1] and behind.lower().startswith(("kr", "mio", "mia")):
        return None
    return (first * one, second * other) if (first * one != second * other) else None


def _factor(unit: str) -> int:
    low = unit.lower()
    return next((factor for name, factor in _FACTORS.items() if low.startswith(name)), 1)


def _backwards(middle: str, behind: str) -> bool:
    """Whether the years beside the figures run backwards: `fra 44 i 2024 til 39 i 2023`."""
    first, second = _ANY_YEAR.search(middle), _ANY_YEAR.search(behind)
    return bool(first and second and int(first[0]) > int(second[0]))


def _place(sentence: Sentence, span: Span) -> Span:
    """The figure that a number is part of, else the number itself."""
    low, high = sentence.span[0] + span[0], sentence.span[0] + span[1]
    for figure in sentence.figures:
        if figure.kind != "period" and figure.span[0] <= low and high <= figure.span[1]:
            return figure.span
    return low, high
