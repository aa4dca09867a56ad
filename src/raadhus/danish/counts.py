"""Counts of things: `23 ansøgninger`, `tre pladser`, `25 voksne borgere`."""

from __future__ import annotations

import re
from dataclasses import dataclass

Span = tuple[int, int]

#: Number words that mean a count; *en* and *et* are articles far more often.
NUMBER_WORDS = {
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16,
    "sytten": 17, "atten": 18, "nitten": 19, "tyve": 20,
}  # fmt: skip
_WORDS = "|".join(
    word for plain in NUMBER_WORDS for word in (plain, plain.capitalize(), plain.upper())
)
_NO_THING = (
    r"(?:og|eller|til|samt|af|i|på|for|med|ud|pr|per|den|det|de|der|som|er|var|kr|kroner|mio|mia|mill|t"
    r"|pct|procent|promille|stk|nr|januar|februar|marts|april|maj|juni|juli|august|september"
    r"|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec|kvartal|halvår"
    r"|udvalget|ikke|om|ved|fra|men|mens|at|en|et|skal|kan|vil|har|blev|bliver|under|over|mod|hvis)"
)
_COUNT = re.compile(
    rf"(?<![\w.,/§-])(?<!§ )"
    rf"(?P<number>[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{1,2}}|[0-9]{{1,6}}|{_WORDS})"
    rf"(?P<things>(?:[^\S\n]{{1,2}}(?!{_NO_THING}\b)[a-zæøå][a-zæøå-]{{1,40}}){{1,3}})"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DIGIT = re.compile(r"[0-9]")
_HINT = re.compile(rf"(?<!\w)(?:{_WORDS})\s")


@dataclass(frozen=True, slots=True)
class Count:
    """So many things. `things` are the words that follow, as printed, at most three.

    The first of them may be an adjective (`25 voksne borgere`) and the last may belong to the
    rest of the sentence (`16 boliger besatte`): a reader compares them by their words.
    """

    span: Span
    value: int
    things: tuple[str, ...]


def find_counts(text: str) -> list[Count]:
    """All counts in order; a year, an amount, a section of law or a date is none."""
    if not _DIGIT.search(text) and not _HINT.search(text):
        return []
    return [
        Count(match.span("number"), _value(match["number"]), tuple(match["things"].split()))
        for match in _COUNT.finditer(text)
        if not _YEAR.fullmatch(match["number"])
    ]


def _value(printed: str) -> int:
    word = NUMBER_WORDS.get(printed.lower())
    return int(printed.replace(".", "")) if word is None else word
