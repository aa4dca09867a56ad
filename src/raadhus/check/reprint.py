"""A value in the print form of a place: what should have stood there."""

from __future__ import annotations

import re
from decimal import Decimal

from raadhus.danish.numbers import BLANKS, MINUS

from .arithmetic import half_up

_NUMBER = re.compile(
    rf"([{MINUS}+]?)([{BLANKS}]?)([0-9]{{1,3}}(?:[.{BLANKS}][0-9]{{3}}){{1,5}}|[0-9]{{1,18}})(?:,([0-9]{{1,12}}))?"
)


def like(text: str, value: Decimal) -> str | None:
    """The text with `value` in the place of its first number: its signs, decimals and stops.

    >>> like("-1.234,5 kr.", Decimal("987.65"))
    '987,7 kr.'
    """
    match = _NUMBER.search(text)
    if match is None:
        return None
    sign, blank, whole, decimals = match.groups()
    places = len(decimals or "")
    rounded = half_up(value, Decimal(1).scaleb(-places))
    plain = len(whole) > 3 and whole.isdigit()
    mark = next((character for character in whole if not character.isdigit()), ".")
    printed = f"{abs(rounded):,.{places}f}".replace(",", "" if plain else "\0")
    printed = printed.replace(".", ",").replace("\0", mark)
    if rounded < 0:
        printed = (sign if sign and sign in MINUS else "-") + blank + printed
    elif sign == "+" and rounded > 0:
        printed = sign + blank + printed
    return text[: match.start()] + printed + text[match.end() :]
