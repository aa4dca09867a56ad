"""Tables: which rows are heads, which print sums, what unit and sign they are in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadhus.danish.numbers import cell_value

from ..lines import Shape
from ..model import Cell, Found, Table
from .view import Piece, fold

_UNIT = re.compile(
    r"(?:\b(?:i\s+)?(?:hele\s+)?)?\b(1\.?000\.?\s*kr\.?|mio\.?\s*kr\.?|mia\.?\s*kr\.?|t\.?\s?kr\.?|tusinde?\s+kr(?:oner|\.)?|millioner\s+kr(?:oner|\.)?|100\.000\s*kr\.?|kr\.|kroner|pct\.|procent)(?=\W|$)",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"[-+–−]\s*(?:=|er|betyder|angiver)\s*(?:et\s+)?(?:mer|mindre|over|under|indtægt|udgift)"
    r"|\b(?:plus|minus|negativ\w*|positiv\w*)\b.{0,30}\b(?:er|betyder|angiver|viser|=)\b.{0,20}"
    r"\b(?:mer|mindre|over|under|indtægt|udgift)",
    re.IGNORECASE,
)
_FORMULA = re.compile(r"^[\s()\d=+*/–−x-]*$")
_TOTAL = re.compile(
    r"^(?:i alt|ialt|sum|total|samlet|hovedtotal|resultat i alt|samlet resultat|i alt\b.*"
    r"|total\b.*|samlet\b.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Group:
    """The pieces of one table, in order."""

    rows: tuple[Piece, ...]
    caption: Piece | None = None


def is_table_line(piece: Piece) -> bool:
    return piece.shape is Shape.ROW


def table_of(group: Group, below: Piece | None = None) -> Table:
    """The table of a group of rows; `below` is the piece after it, which may tell its signs."""
    rows = [_cells(piece) for piece in group.rows]
    heads = _head_rows(group, rows)
    header = tuple(
        tuple(Cell(cell.text, cell.span) for cell in rows[i])
        for i in range(len(rows))
        if i in heads
    )
    body = tuple(row for i, row in enumerate(rows) if i not in heads)
    first = group.caption or group.rows[0]
    spans = [piece.span for piece in (*group.rows, first)]
    return Table(
        header,
        body,
        (min(a for a, _ in spans), max(b for _, b in spans)),
        _caption(group.caption),
        _unit(group, header),
        tuple(i for i, row in enumerate(body) if row and _TOTAL.match(row[0].text)),
        _sign_note(below),
    )


def _sign_note(below: Piece | None) -> Found[str] | None:
    """The legend that says what plus and minus mean; it stays a paragraph of its own as well."""
    if below is None or below.shape is Shape.ROW or len(below.text) > 200:
        return None
    if not _SIGN.search(below.text):
        return None
    return Found(fold(below.text), below.span, ("line below the table",))


def _cells(piece: Piece) -> tuple[Cell, ...]:
    if not piece.line.cells:
        return (Cell(fold(piece.text), piece.span, None),)
    base = piece.span[0]
    cells = []
    for start, end in piece.line.cells:
        text = (
            fold(piece.text[start - base : end - base])
            if start >= base and len(piece.parts) == 1
            else ""
        )
        cells.append(Cell(text, (start, end), cell_value(text) if text else None))
    return tuple(cells)


def _head_rows(group: Group, rows: list[tuple[Cell, ...]]) -> set[int]:
    """Rows the form calls heads; else the first row of words, and rows of formulas below it."""
    told = {i for i, piece in enumerate(group.rows) if piece.line.header}
    if told and len(told) < len(rows):
        return told
    heads: set[int] = set()
    if len(rows) > 1 and _is_head(rows[0]):
        heads.add(0)
    for index in range(1, min(len(rows), 6)):
        if index - 1 in heads and _is_formula_row(rows[index]):
            heads.add(index)
    return heads


def _is_head(row: tuple[Cell, ...]) -> bool:
    texts = [cell.text for cell in row[1:]] if len(row) > 1 else []
    filled = [cell for cell in row[1:] if cell.text]
    if not texts:
        return False
    if not filled:
        return bool(_UNIT.search(row[0].text)) or row[0].text.startswith("(")
    years = [bool(re.fullmatch(r"(?:19|20)\d\d(?:[-/]\d{2,4})?", cell.text)) for cell in filled]
    if all(years):
        return True
    numbers = [
        cell.value is not None and not year for cell, year in zip(filled, years, strict=True)
    ]
    return not any(numbers)


def _is_formula_row(row: tuple[Cell, ...]) -> bool:
    filled = [cell.text for cell in row if cell.text]
    return bool(filled) and all("(" in text and _FORMULA.match(text) for text in filled)


def _caption(piece: Piece | None) -> Found[str] | None:
    return Found(fold(piece.text), piece.span, ("caption",)) if piece else None


def _unit(group: Group, header: tuple[tuple[Cell, ...], ...]) -> Found[str] | None:
    places = [(cell.text, cell.span[0]) for row in header for cell in row[:1]]
    if group.caption is not None:
        places.append((group.caption.text, group.caption.span[0]))
    for text, base in places:
        match = _UNIT.search(text)
        if match:
            return Found(
                fold(match[1]), (base + match.start(1), base + match.end(1)), ("table head",)
            )
    return None
