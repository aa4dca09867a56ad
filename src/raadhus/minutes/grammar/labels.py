"""Labelled facts of a meeting's head: `Mødedato Onsdag d. …`, `Sted: …`, or label above value.

The labels are data: `data/labels.tsv`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..lines import Shape
from .view import Piece
from .words import key_of, word_table

# Labels distinct enough to be known without a colon: "Mødedato Onsdag d. …".
_PLAIN = re.compile(
    r"^(mødedato|mødetidspunkt|mødested|mødedeltagere|mødelokale|starttidspunkt|sluttidspunkt"
    r"|møde lokation|dato|sted|tidspunkt|lokale|deltagere|afbud fra|afbud|fraværende|til stede"
    r"|medlemmer|øvrige deltagere|udvalg|mødet (?:blev )?hævet"
    r"|mødet (?:startede|begyndte|sluttede|slut|startet|slutter))\s+(?=\S)",
    re.IGNORECASE,
)
_VALUE_OF = {
    "date": re.compile(r"\d"),
    "start": re.compile(r"\d"),
    "end": re.compile(r"\d"),
}


@dataclass(slots=True)
class Labelled:
    """A labelled field: its values as (piece, start, end) in the piece's text."""

    name: str
    label: str
    at: int
    values: list[tuple[Piece, int, int]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


def field_name(label: str) -> str | None:
    known = word_table("labels")
    key = key_of(label)
    return known.get(key) or known.get(re.sub(r"\s*\(.*\)$", "", key))


def label_at(piece: Piece) -> tuple[str, str, int] | None:
    """(field, label, where the value begins) when a piece begins with a label."""
    text = piece.text
    if piece.shape is Shape.ROW and len(piece.line.cells) >= 2:
        first = piece.line.cells[0]
        label = text[: first[1] - piece.span[0]]
        name = field_name(label)
        return (name, label, len(label)) if name and label.strip() else None
    colon = text.find(":", 0, 60)
    if colon > 0:
        name = field_name(text[:colon])
        if name:
            return name, text[:colon], colon + 1
    if len(text) < 60:
        name = field_name(text)
        if name:
            return name, text, len(text)
    match = _PLAIN.match(text)
    if match:
        name = field_name(match[1]) or "end"
        test = _VALUE_OF.get(name)
        if test is None or test.search(text, match.end()):
            return name, match[1], match.end()
    return None


def labelled_fields(lines: list[tuple[int, Piece]]) -> list[Labelled]:
    """The labelled fields of a head, each with the lines that belong to it."""
    fields: list[Labelled] = []
    current: Labelled | None = None
    for index, piece in lines:
        found = label_at(piece) if piece.role is None else None
        if found is not None and not _waits_for(current, piece, found):
            current = Labelled(found[0], found[1], index, lines=[index])
            fields.append(current)
            start = found[2]
            start += len(piece.text[start:]) - len(piece.text[start:].lstrip())
            if start < len(piece.text):
                current.values.append((piece, start, len(piece.text)))
        elif current is not None and _belongs(current, piece):
            current.values.append((piece, 0, len(piece.text)))
            current.lines.append(index)
        else:
            current = None
    return fields


def _waits_for(current: Labelled | None, piece: Piece, found: tuple[str, str, int]) -> bool:
    """`Lokale 114` below a bare `Sted` is its value, though Lokale is a label too."""
    if current is None or current.values or found[2] >= len(piece.text.rstrip()):
        return False
    return ":" not in piece.text[: found[2]] and piece.shape is not Shape.ROW


PEOPLE = frozenset({"present", "absent", "substitute", "official", "guest", "chair"})


def _belongs(current: Labelled, piece: Piece) -> bool:
    """Whether a line without a label goes on with the field above it."""
    if piece.role is not None:
        return False
    if piece.heading is not None and piece.heading.kind != "attendance":
        return False
    if current.name in PEOPLE and piece.text[0].isdigit():
        return False
    if current.name in PEOPLE:
        return (len(piece.text) < 200 and not piece.text.endswith(".")) or _list_goes_on(current)
    return not current.values and len(piece.text) < 150


def _list_goes_on(current: Labelled) -> bool:
    if not current.values:
        return True
    piece, _, end = current.values[-1]
    return piece.text[:end].rstrip().endswith((",", " og"))
