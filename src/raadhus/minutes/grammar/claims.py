"""The account of a document's characters: every one belongs to a part, furniture, or unclaimed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Claim, Span
from .view import Piece

_INK = re.compile(r"\S")


def claims_of(piece: Piece, part: str) -> list[Claim]:
    """The claims by which every character of a line belongs to `part`."""
    return [Claim(span, part) for span in piece.parts]


def settled(text: str, claims: Iterable[Claim], furniture: Iterable[Span]) -> tuple[Claim, ...]:
    """Claims in order and without overlap (the first wins), the rest of the text unclaimed."""
    wanted = [*claims, *(Claim(span, "furniture") for span in furniture)]
    wanted.sort(key=lambda claim: (claim.span[0], -claim.span[1]))
    kept: list[Claim] = []
    at = 0
    for claim in wanted:
        start, end = max(claim.span[0], at), claim.span[1]
        if end <= start:
            continue
        _rest(text, at, start, kept)
        kept.append(Claim((start, end), claim.part) if start != claim.span[0] else claim)
        at = end
    _rest(text, at, len(text), kept)
    return tuple(kept)


def _rest(text: str, start: int, end: int, kept: list[Claim]) -> None:
    """Whatever is not white space between two claims was not understood."""
    if start >= end or not _INK.search(text, start, end):
        return
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    kept.append(Claim((start + lead, start + len(piece.rstrip())), "unclaimed"))
