"""List markers in plain text: which line begins a list entry, and which only looks like it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKER = re.compile(
    r"^(?P<bullet>[-–—•·▪◦*‣o])(?P<space>\s+)(?![=\d]+\s*$)(?P<b>[^\s=])|^(?P<dot>[•▪◦‣])(?P<d>\S)"
    r"|^(?P<number>\(?\d{1,2}(?:[.)]|\.\)))\s+(?P<n>\S)|^(?P<letter>\(?[a-zA-Z][.)])\s+(?P<l>\S)"
)
_MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
_ORDINAL = re.compile(
    r"^\d{1,2}\.\s+(?:behandling|viceborgmester|næstformand|kvartal|halvår|klasse|klassetrin|etage|sal|"
    r"(?:"
    + "|".join(_MONTHS)
    + r"|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)\b|\d|budgetopfølgning"
    r"|budgetår|fase af|runde af|møde i|juledag|-)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A printed marker; `end` is where the entry's own text begins."""

    text: str
    end: int
    ordered: bool
    number: int | None = None


def marker_of(text: str) -> Marker | None:
    """The list marker that a line begins with, if any."""
    head = text[:1]
    if not (
        head in "-–—•·▪◦*‣("
        or head.isdigit()
        or (text[1:2] in ".)" and head.isalpha())
        or (head == "o" and text[1:2] == " ")
    ):
        return None
    match = _MARKER.match(text)
    if match is None:
        return None
    if match["number"]:
        if _ORDINAL.match(text):
            return None
        digits = re.search(r"\d+", match["number"])
        return Marker(
            match["number"], match.start("n"), True, int(digits.group()) if digits else None
        )
    if match["letter"]:
        letter = match["letter"].strip("().").lower()
        return Marker(match["letter"], match.start("l"), True, ord(letter) - 96)
    if match["dot"]:
        return Marker(match["dot"], match.start("d"), False)
    return Marker(match["bullet"], match.start("b"), False)
