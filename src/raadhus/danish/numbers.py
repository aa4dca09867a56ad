"""Danish numbers: full stop or blank between thousands, comma before decimals.

A full stop is never a decimal point: `50.54` is an account or a time, not a number, and
`1.070` is one thousand and seventy. Groups are all or nothing (`1.23.456` is no number),
a sign may stand before the number, never after it, and `,-` ends a number of whole kroner.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

Span = tuple[int, int]

MINUS = "-\u2010\u2011\u2012\u2013\u2014\u2212"  # hyphens, dashes and the minus sign
BLANKS = " \t\u00a0\u2007\u2009\u202f"
HARD_BLANKS = "\u00a0\u2007\u2009\u202f"  # blanks that bind: thousands in running text

_LONGEST = 40  # characters; what is longer is no number that anybody printed
_SIGNS = MINUS + "+"
_GROUPED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5}(?![0-9])"
_PLAIN = r"[0-9]{1,18}(?![0-9])"
_DECIMALS = r"(?:,[0-9]{1,12}(?![0-9]))?"

#: A number with thousands by full stop or by any blank; for use inside other patterns.
LOOSE_NUMBER = (
    rf"(?:{_GROUPED}|[1-9][0-9]{{0,2}}(?:[{BLANKS}][0-9]{{3}}){{1,5}}(?![0-9])|{_PLAIN}){_DECIMALS}"
)
#: The same where only a binding blank parts thousands, since a plain one parts columns.
NUMBER = (
    rf"(?:{_GROUPED}|[1-9][0-9]{{0,2}}(?:[{HARD_BLANKS}][0-9]{{3}}){{1,5}}(?![0-9])|{_PLAIN})"
    rf"{_DECIMALS}"
)

_WHOLE = re.compile(rf"([{_SIGNS}]?)[{BLANKS}]?({LOOSE_NUMBER})(?:,[{MINUS}]{{1,2}})?")
_CELL = re.compile(
    rf"(?:kr\.?|DKK)?[{BLANKS}]?([{_SIGNS}]?)[{BLANKS}]?({LOOSE_NUMBER})(?:,[{MINUS}]{{1,2}})?"
    rf"[{BLANKS}]?(?:%|pct\.?|procent|kr\.?|kroner|DKK)?",
    re.IGNORECASE,
)
_CELL_START = frozenset("0123456789kKdD" + _SIGNS)
_DROP = str.maketrans({",": ".", ".": None} | dict.fromkeys(BLANKS))
_DIGIT = re.compile(r"[0-9]")

_CODES = (
    r"[0-9]{1,10}(?:[-/.][0-9]{1,10}){0,3}(?:-[0-9]{1,10}){2,4}"  # 27-11-2024, 330-2020-164
    r"|[A-ZÆØÅa-zæøå][0-9]{1,4}(?:-[0-9]{1,8})+"  # A21-1-24 of a case number
    r"|[0-9]{1,2}[.:][0-9]{2}(?![0-9.,])"  # 16.30, 50.54
    r"|[0-9]{1,4}(?:\.[0-9]{1,2}){2,5}(?![0-9.,])"  # 27.11.2024, 27.12.04
)
_IN_TEXT = re.compile(
    rf"(?<![\w.,/:])(?<![^\W_][{MINUS}])(?:(?:{_CODES})(?!\w)"
    rf"|(?P<sign>[{_SIGNS}](?=[0-9]))?(?P<number>{NUMBER})"
    r"(?:(?!\w)|(?=kr|mio|mia|pct))(?![.,/:][0-9]))"
    rf"|(?<=[0-9][{MINUS}])(?P<second>{NUMBER})(?:(?!\w)|(?=kr|mio|mia|pct))(?![.,/:-][0-9])"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text. `decimals` is how many were printed, so how it was rounded."""

    span: Span
    value: Decimal
    decimals: int

    @property
    def step(self) -> Decimal:
        """One unit of the last printed digit: 0.1 for `4,6`."""
        return Decimal(1).scaleb(-self.decimals)


def parse_number(text: str) -> Decimal | None:
    """The number that the whole text is (`1.234,5`, `−5`, `1 234`, `38.976,-`), or None."""
    if len(text) > _LONGEST:
        return None
    match = _WHOLE.fullmatch(text.strip())
    return _signed(match[1], match[2]) if match else None


def cell_number(text: str) -> Number | None:
    """The number that a table cell holds alone, with or without `%`, `pct.`, `kr.`, `,-`.

    None for text, a lone dash, several numbers, `(1)` (a column number, not a negative)
    and a number with another unit (`4,6 mio. kr.`), whose value would mislead.
    """
    start = len(text) - len(text.lstrip())
    text = text.strip()
    if not text or text[0] not in _CELL_START or len(text) > _LONGEST:
        return None
    match = _CELL.fullmatch(text)
    if match is None:
        return None
    span = (start, start + len(text))
    return Number(span, _signed(match[1], match[2]), decimals(match[2]))


def cell_value(text: str) -> float | None:
    """The value of `cell_number`, for the minutes' contract."""
    number = cell_number(text)
    return float(number.value) if number else None


def find_numbers(text: str) -> list[Number]:
    """All numbers in running text; dates, times, case numbers and `A21` or `91a` are none.

    A dash counts as a sign only where no letter or digit stands before it, so that
    `2022-2025` and `2-3` are two positive numbers.
    """
    if not _DIGIT.search(text):
        return []
    return [_found(match) for match in _IN_TEXT.finditer(text) if match.lastgroup]


def decimals(printed: str) -> int:
    """How many decimals a printed number has."""
    return len(printed.partition(",")[2])


def _found(match: re.Match[str]) -> Number:
    printed = match["number"] or match["second"]
    return Number(match.span(), _signed(match["sign"] or "", printed), decimals(printed))


def _signed(sign: str, printed: str) -> Decimal:
    value = Decimal(printed.translate(_DROP))
    return -value if sign and sign in MINUS and value else value
