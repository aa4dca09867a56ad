"""Amounts of money in Danish texts, in kroner whatever unit was printed.

A number without a unit is no amount, unless `,-` ends it or it has thousands and two
decimals (`13.641,50`). `16.30 kr.` is none: a full stop is never a decimal point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .numbers import MINUS, NUMBER, decimals, parse_number
from .signs import qualifier_before, sign_word_near

Span = tuple[int, int]

_KR = r"(?:kr(?:oner)?|DKK|danske kroner)(?![^\W_])\.?+"
_MILLION = r"(?:mio|mill|million(?:er)?)(?![^\W_])\.?+"
_BILLION = r"(?:mia|milliard(?:er)?)(?![^\W_])\.?+"
_THOUSAND = rf"(?:td?\.?\s?{_KR}|(?:tus\.|tusinde?)\s{{0,2}}{_KR})"
_NO_MONEY = (
    r"(?!\s{0,2}(?:borgere|danskere|mennesker|personer|tons?|kWh|m2|m3|m²|m³|km|liter|timer)\b)"
)
_UNIT = (
    rf"(?:(?P<million>{_MILLION})|(?P<billion>{_BILLION}))(?:\s{{0,2}}{_KR}|{_NO_MONEY})"
    rf"|(?P<thousand>{_THOUSAND})|(?P<one>{_KR})"
)
_WORDS = {
    "en halv": "0,5", "halvanden": "1,5", "en": "1", "én": "1", "to": "2", "tre": "3", "fire": "4",
    "fem": "5", "seks": "6", "syv": "7", "otte": "8", "ni": "9", "ti": "10",
}  # fmt: skip
_WORD = rf"(?-i:{'|'.join(_WORDS)})(?=\s(?:{_MILLION}|{_BILLION}))"
#: A blank may part thousands where no other number stands before it, as in a row of columns.
_FIGURE = (
    rf"(?:(?<![0-9] )[1-9][0-9]{{0,2}}(?: [0-9]{{3}}){{1,5}}(?:,[0-9]{{1,2}})?(?![0-9])|{NUMBER})"
    r"(?![.,:/]?[0-9])"
)
#: Printed before its figure: `kr. 450`, `t.kr. 450`, `mio. kr. 2,4`.
_UNIT_BEFORE = (
    r"(?:(?P<before_million>mio|mill)|(?P<before_billion>mia))(?:\.\s?|\s)kr\.?"
    r"|(?P<before_thousand>t\.?\s?kr)\.?|kr\.?|DKK"
)
_TO = r"\s?[-\u2013]\s?|\s(?:til|og)\s"
_AMOUNT = re.compile(
    rf"(?<![\w.,/])(?<![^\W_][{MINUS}])"
    rf"(?P<outer_sign>[{MINUS}](?=kr))?(?:(?P<before>(?:{_UNIT_BEFORE})(?=[\s0-9{MINUS}+]))\s{{0,2}})?"
    rf"(?P<sign>[{MINUS}+]\s?)?"
    rf"(?P<low>{_FIGURE}|{_WORD})(?:(?P<to>{_TO})(?P<high>{_FIGURE}))?(?P<dash>,[{MINUS}]{{1,2}})?"
    rf"(?:\s{{0,2}}(?P<unit>{_UNIT}))?",
    re.IGNORECASE,
)
_UNIT_NOTE = re.compile(
    rf"(?<![\w])(?:(?:1\.000|1000)\s?(?P<note_thousand>{_KR})|{_UNIT})", re.IGNORECASE
)
_BEFORE_NOTE = re.compile(r"(?:\(|(?<!\w)i|hele)\s{0,2}\Z", re.IGNORECASE)
_KRONER_AND_OERE = re.compile(r"[0-9.]{0,20}\.[0-9]{3},[0-9]{2}")
_FIGURE_END = re.compile(r"[0-9][\s,\-]{0,3}\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DIGIT = re.compile(r"[0-9]")
_HINTS = ("kr", "Kr", "KR", "mi", "Mi", "MI", "DKK", ",-", ",\u2013")
_FACTORS = {"million": Decimal(10**6), "billion": Decimal(10**9), "thousand": Decimal(1000)}


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount; `low` and `high` in kroner, equal but for a range (`2-3 mio. kr.`).

    `unit` as printed (`mio. kr.`), None where only `,-` or the decimals say money.
    `rounding` is one unit of the last printed digit, in kroner: 100,000 for `4,6 mio. kr.`
    `qualifier` is what limits it, as printed (`ca.`, `mindst`); `approximate` tells whether
    that means about (`ca.`, `knap`) and not a bound. `sign_word` is the nearest word that
    says which way a difference goes, in its basic form (`merforbrug`).
    """

    span: Span
    low: Decimal
    high: Decimal
    unit: str | None
    rounding: Decimal
    approximate: bool = False
    qualifier: str | None = None
    sign_word: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """What the figures of a table are in: `text` as printed, `factor` in kroner."""

    span: Span
    text: str
    factor: Decimal


def find_amounts(text: str) -> list[Amount]:
    """All amounts of money in order. A unit note (`i 1.000 kr.`) is none: see `find_unit`."""
    if not _DIGIT.search(text) and "illi" not in text and " mi" not in text:
        return []
    if not any(hint in text for hint in _HINTS) and not _KRONER_AND_OERE.search(text):
        return []
    found = [amount for match in _AMOUNT.finditer(text) if (amount := _amount(text, match))]
    return [_with_context(text, found, at) for at in range(len(found))]


def find_unit(text: str) -> Unit | None:
    """The unit that a caption or a table's head declares: `(1.000 kr.)`, `i mio. kr.`, `kr.`.

    It stands in brackets, after *i* or *hele*, or ends the text (`Afvigelse mio. kr.`).
    """
    end = len(text.rstrip())
    for match in _UNIT_NOTE.finditer(text):
        start = match.start()
        ends = match.end() == end and not _FIGURE_END.search(text, max(0, start - 4), start)
        if ends or _BEFORE_NOTE.search(text, max(0, start - 6), start):
            factor = _factor(match) if not match["note_thousand"] else Decimal(1000)
            return Unit(match.span(), match[0], factor)
    return None


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    low, high = _figures(text, match)
    unit = match["unit"]
    bare = match["dash"] or _KRONER_AND_OERE.fullmatch(match["low"])
    if not (unit or match["before"] or bare) or _is_unit_note(text, match):
        return None
    if _before_factor(match) and not unit and _YEAR.fullmatch(match["low"]):
        return None  # the head of a table: `mio. kr. 2024`
    factor = _factor(match)
    printed = match["high"] or _WORDS.get(match["low"], match["low"])
    rounding = factor.scaleb(-decimals(printed))
    start = match.start("high") if low is None else match.start()
    low = high if low is None else low
    span = (start, match.end())
    return Amount(span, low * factor, high * factor, unit or match["before"], rounding)


def _figures(text: str, match: re.Match[str]) -> tuple[Decimal | None, Decimal]:
    """Low and high as printed; low is None where the first number is not of the range.

    `i 2025 til 3 mio. kr.` and `i 2024 og 3 mio. kr.` hold one amount.
    """
    first = _value(match["low"])
    if match["outer_sign"] or (match["sign"] and match["sign"][0] in MINUS):
        first = -first
    if match["high"] is None:
        return first, first
    second = _value(match["high"])
    between = text[max(0, match.start() - 8) : match.start()].lower().endswith("mellem ")
    linked = between or match["to"].strip() != "og"
    if match["high"].endswith(".000") and 0 < first * 1000 < second:
        first *= 1000  # `4-5.000 kr.`
    if linked and first < second and not _YEAR.fullmatch(match["low"]):
        return first, second
    return None, second


def _value(printed: str) -> Decimal:
    value = parse_number(_WORDS.get(printed, printed))
    return value if value is not None else Decimal(0)


def _factor(match: re.Match[str]) -> Decimal:
    after = next((factor for name, factor in _FACTORS.items() if match[name]), None)
    return after or _before_factor(match) or Decimal(1)


def _before_factor(match: re.Match[str]) -> Decimal | None:
    """The factor of a unit before the figure; None for plain kroner."""
    if not match.re.groupindex.get("before") or not match["before"]:
        return None
    return next((f for name, f in _FACTORS.items() if match[f"before_{name}"]), None)


def _is_unit_note(text: str, match: re.Match[str]) -> bool:
    if match["low"] not in {"1.000", "1000"} or not match["one"] or match["high"]:
        return False
    before = _BEFORE_NOTE.search(text, max(0, match.start() - 6), match.start())
    return bool(before) or text.strip() == match[0]


def _with_context(text: str, found: list[Amount], at: int) -> Amount:
    """The amount with the words around it, no further than its neighbours."""
    amount = found[at]
    since = found[at - 1].span[1] if at else 0
    until = found[at + 1].span[0] if at + 1 < len(found) else len(text)
    qualifier, approximate = qualifier_before(text, since, amount.span[0])
    word = sign_word_near(text, since, amount.span, until)
    return Amount(
        amount.span, amount.low, amount.high, amount.unit, amount.rounding,
        approximate, qualifier, word,
    )  # fmt: skip
