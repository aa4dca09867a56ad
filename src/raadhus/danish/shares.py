"""Percentages and shares: `35,0%`, `2-3 pct.`, `11 ud af 31`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .numbers import MINUS, NUMBER, decimals, parse_number
from .signs import qualifier_before

Span = tuple[int, int]

_FIGURE = rf"{NUMBER}(?![.,:/]?[0-9])"
_PERCENTAGE = re.compile(
    rf"(?<![\w.,/])(?<![^\W_][{MINUS}])(?P<sign>[{MINUS}+])?(?P<low>{_FIGURE})"
    rf"(?:(?:\s?%?\s?[-\u2013]\s?|\s(?:til)\s)(?P<high>{_FIGURE}))?"
    r"\s{0,2}(?P<unit>%(?:[-\s]?points?(?!\w))?|(?:pct\.?|procent)(?:[-\s]?points?|enheder)?(?!\w))",
    re.IGNORECASE,
)
_WORDS = {
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "ingen": 0,
    "En": 1, "Én": 1, "Et": 1, "To": 2, "Tre": 3, "Fire": 4, "Fem": 5, "Ingen": 0,
}  # fmt: skip
_COUNT = rf"(?:[0-9]{{1,3}}(?:\.[0-9]{{3}}){{1,2}}|[0-9]{{1,7}}|(?-i:{'|'.join(_WORDS)}))(?!\w)"
_OUT_OF = re.compile(r"[uU][dD]\s{1,2}[aA][fF]\s")
_SHARE = re.compile(
    rf"(?<![\w.,/-])(?P<part>{_COUNT})(?:\s[^\W\d_]{{1,30}}){{0,2}}?\s{{1,2}}ud\s{{1,2}}af\s{{1,2}}"
    rf"(?:(?:i alt|de|alle|samtlige)\s)?(?:[^\W\d_]{{2,40}}s\s)?(?P<whole>{_COUNT})(?![.,][0-9])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Percentage:
    """A percentage as a number of hundredths: `35,0%` is 35.0. `points`: percentage points."""

    span: Span
    low: Decimal
    high: Decimal
    rounding: Decimal
    points: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many: `11 ud af 31`."""

    span: Span
    part: int
    whole: int


def find_percentages(text: str) -> list[Percentage]:
    """All percentages in order, ranges included (`2-3 pct.`)."""
    if "%" not in text and not any(hint in text for hint in ("pct", "roce", "PCT", "Pct", "ROCE")):
        return []
    return [_percentage(text, match) for match in _PERCENTAGE.finditer(text)]


def find_shares(text: str) -> list[Share]:
    """All shares printed with *ud af*: `11 ud af 31`, `en ud af tre`, `3 boliger ud af 16`."""
    if not _OUT_OF.search(text):
        return []
    return [
        Share(match.span(), _count(match["part"]), _count(match["whole"]))
        for match in _SHARE.finditer(text)
    ]


def _percentage(text: str, match: re.Match[str]) -> Percentage:
    low = parse_number(match["low"]) or Decimal(0)
    low = -low if match["sign"] and match["sign"] in MINUS else low
    high = low if match["high"] is None else parse_number(match["high"]) or Decimal(0)
    start = match.start()
    if high < low:  # `fra 2023 til 5 pct.`: no range
        low, start = high, match.start("high")
    _, approximate = qualifier_before(text, 0, start)
    rounding = Decimal(1).scaleb(-decimals(match["high"] or match["low"]))
    points = "point" in match["unit"].lower() or "enhed" in match["unit"].lower()
    return Percentage((start, match.end()), low, high, rounding, points, approximate)


def _count(printed: str) -> int:
    word = _WORDS.get(printed)
    return int(printed.replace(".", "")) if word is None else word
