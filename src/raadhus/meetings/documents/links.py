"""Links in running text: places that name another treatment become links to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..models import Item, Meeting, Reference
from .readers import Reader


class Piece(NamedTuple):
    """A stretch of text, and where it leads (empty: nowhere)."""

    text: str
    address: str = ""


def addresses(references: Iterable[Reference], reader: Reader) -> dict[str, str]:
    """The printed places that lead somewhere, the longest first."""
    found = {
        reference.quote: address
        for reference in references
        if reference.quote and (address := address_of(reference, reader))
    }
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


def address_of(reference: Reference, reader: Reader) -> str:
    """Where a reference leads: to its item, else to its meeting; nowhere if neither is shown."""
    target: Item | None = reference.target
    if target is not None and reader.sees(target):
        return target.get_absolute_url()
    meeting: Meeting | None = reference.meeting
    return meeting.get_absolute_url() if meeting is not None and not meeting.deleted_at else ""


def linked(text: str, links: Mapping[str, str]) -> list[Piece]:
    """A text in pieces. Together they are the text; links never overlap."""
    pieces = [Piece(text)]
    for quote, address in links.items():
        pieces = [part for piece in pieces for part in _split(piece, quote, address)]
    return pieces


def _split(piece: Piece, quote: str, address: str) -> list[Piece]:
    if piece.address or quote not in piece.text:
        return [piece]
    parts: list[Piece] = []
    for number, plain in enumerate(piece.text.split(quote)):
        if number:
            parts.append(Piece(quote, address))
        if plain:
            parts.append(Piece(plain))
    return parts


def linked_block(block: Mapping[str, Any], links: Mapping[str, str]) -> dict[str, Any]:
    """A block of the contract whose paragraphs and entries are in pieces."""
    if block["type"] == "paragraph":
        return {**block, "pieces": linked(block["text"], links)}
    if block["type"] == "list":
        entries = [
            {**entry, "pieces": linked(entry["text"], links), "place": number}
            for number, entry in enumerate(block["entries"], start=1)
        ]
        return {**block, "entries": entries}
    return dict(block)
