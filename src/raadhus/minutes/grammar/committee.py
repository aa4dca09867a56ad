"""The name of the meeting's body, told apart from the words, term and date around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Found
from .view import Piece, fold
from .words import BODY

_TERM = re.compile(r"\s*[_,(]?\s*(?<!\d)((?:19|20)\d\d\s?[-–]\s?(?:(?:19|20)\d\d|\d\d))\b\)?")
# What stands before the name in a title: "Åbent referat fra ordinært møde i ".
_LEAD = re.compile(
    r"^(?:(?:åben|åbent|offentlig|offentligt|lukket|endelig|endeligt|foreløbig|foreløbigt"
    r"|ordinært|ekstraordinært|udkast til|tillægs-?|ny|revideret|godkendt)\s+)*"
    r"(?:beslutningsreferat|tillægsreferat|referat|beslutningsprotokol|protokol"
    r"|tillægsdagsorden|dagsorden|mødeindkaldelse|indkaldelse|møde)\b"
    r"(?:\s*(?:og|/)\s*(?:referat|dagsorden))?(?:\s+nr\.?\s*\d+)?[\s:–-]*"
    r"(?:(?:fra|for|af|til|over|med|i)\s+)?"
    r"(?:(?:det\s+)?(?:ordinært?e?|ekstraordinært?e?|konstituerende|\d+\.)\s+)?"
    r"(?:(?:møde[ts]?|fællesmøde)\b\s*(?:nr\.?\s*\d+\s*)?)?"
    r"(?:(?:i|for|af|med|den)\s+)?[\s:–-]*",
    re.IGNORECASE,
)
# What ends it: a bracket, a dash, a date, a weekday, "møde", "referat".
_TAIL = re.compile(
    r"\s*(?:[,:(–]|\s-\s|\bden\b|\bd\.|\bmøde\b|\bmødet\b|\bdagsorden|\breferat|\bkl\."
    r"|\b(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\b|\d{1,2}[./-]\s?\d{1,2}\b"
    r"|\d{1,2}\. [a-z]|\b(?:19|20)\d\d).*$",
    re.IGNORECASE,
)
# "Udvalget for Social, Sundhed & Ældre": here a comma belongs to the name.
_TAIL_OF_FOR = re.compile(
    r"\s*(?:\s[-–]\s|[:(]|\bden\b|\bd\.|\d|,\s*(?:den|d\.|\d|\w+dag\b)|\b\w+dag den\b|$)",
    re.IGNORECASE,
)
_MARKS = " -–:,.;_"


@dataclass(frozen=True, slots=True)
class Named:
    """A body's name, and the term printed with it."""

    committee: Found[str] | None
    term: Found[str] | None


def named_in(piece: Piece, start: int, end: int, witness: str) -> Named:
    """The whole of text[start:end] as a name, its term taken off."""
    text = piece.text[start:end]
    term = None
    match = _TERM.search(piece.text, start)
    if match and match.start() <= end + 3:
        term = Found(fold(match[1]), piece.place(*match.span(1)), (witness,))
        text = piece.text[start : min(end, match.start())]
    at = start + len(text) - len(text.lstrip(_MARKS))
    name = text.strip(_MARKS)
    found = Found(fold(name), piece.place(at, at + len(name)), (witness,)) if name else None
    return Named(found, term)


def named_in_title(piece: Piece) -> Named | None:
    """The body that a title line names by a word such as udvalg, råd or bestyrelse."""
    text = piece.text
    lead = _LEAD.match(text)
    start = lead.end() if lead and BODY.search(text, lead.end()) else 0
    if not BODY.search(text, start):
        return None
    end = _end_of_name(text, start)
    name = text[start:end].strip(_MARKS.replace(".", ""))
    if not BODY.search(name) or len(name.split()) > 14 or name.endswith("."):
        return None
    return named_in(piece, start, end, "heading") if name[:1].isupper() else None


def _end_of_name(text: str, start: int) -> int:
    bodies = list(BODY.finditer(text, start))
    body = next((b for b in bodies if text[b.end() : b.end() + 1] != "-"), bodies[-1])
    if text[body.start() : body.start() + 6].casefold() == "udvalg":
        after = re.compile(r"\s*for\b").match(text, body.end())
        if after or body.group().casefold().endswith("for"):
            at = after.end() if after else body.end()
            tail = _TAIL_OF_FOR.search(text, at)
            return tail.start() if tail else len(text)
    tail = _TAIL.search(text, body.end())
    return tail.start() if tail else len(text)


def titled(pieces: Sequence[Piece]) -> Named | None:
    """A body without such a word: what a title says after `Referat - `, up to a date."""
    for piece in pieces:
        if len(piece.text) > 120:
            continue
        lead = _LEAD.match(piece.text)
        if lead is None:
            continue
        tail = _TAIL.search(piece.text, lead.end() + 3)
        end = tail.start() if tail and piece.text[tail.start()] != "," else len(piece.text)
        name = piece.text[lead.end() : end].strip(_MARKS)
        if name[:1].isupper() and 1 <= len(name.split()) <= 8 and not re.search(r"\d|dag\b", name):
            return named_in(piece, lead.end(), end, "title")
    return None
