"""The text under a heading as paragraphs, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lines import Shape
from ..model import Block, List, ListEntry, Paragraph
from .entries import Marker, marker_of
from .tables import Group, is_table_line, table_of
from .view import Piece, fold

_CAPTION = re.compile(r"^(?:Tabel|Oversigt|Figur)\s*\d+\w?\s*[.:–-]?\s", re.IGNORECASE)


def blocks_of(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """Build the blocks; every piece lands in exactly one of them."""
    blocks: list[Block] = []
    index = 0
    while index < len(pieces):
        group, index = _table_from(pieces, index)
        if group is not None:
            below = pieces[index] if index < len(pieces) else None
            blocks.append(table_of(group, below))
            continue
        entry = entry_of(pieces[index])
        if entry is not None:
            index = _list_from(pieces, index, blocks)
            continue
        blocks.append(Paragraph(fold(pieces[index].text), pieces[index].span))
        index += 1
    return tuple(blocks)


# --- tables ----------------------------------------------------------------------------


def _table_from(pieces: Sequence[Piece], index: int) -> tuple[Group | None, int]:
    """A table that begins here, with its caption, or None."""
    first = pieces[index]
    caption = None
    at = index
    if (
        (first.shape is Shape.CAPTION or _is_caption_line(first))
        and index + 1 < len(pieces)
        and is_table_line(pieces[index + 1])
    ):
        caption = first
        at = index + 1
    if not is_table_line(pieces[at]) or (pieces[at].shape is not Shape.ROW):
        return None, index
    rows = [pieces[at]]
    end = at + 1
    while end < len(pieces) and _goes_on(pieces, end, rows[-1]):
        rows.append(pieces[end])
        end += 1
    if (
        len(rows) == 1
        and caption is None
        and rows[0].line.table is None
        and len(rows[0].line.cells) < 2
    ):
        return None, index
    if (
        end < len(pieces)
        and pieces[end].shape is Shape.CAPTION
        and caption is None
        and pieces[end].line.table == rows[0].line.table
    ):
        caption = pieces[end]
        end += 1
    return Group(tuple(rows), caption), end


def _is_caption_line(piece: Piece) -> bool:
    return piece.shape in (Shape.PLAIN, Shape.PARAGRAPH) and bool(_CAPTION.match(piece.text))


def _goes_on(pieces: Sequence[Piece], at: int, before: Piece) -> bool:
    piece = pieces[at]
    if piece.shape is Shape.ROW:
        return piece.line.table == before.line.table
    # A line of one cell between the rows of a table in plain text: "som fordeler sig således:"
    if piece.shape is not Shape.PLAIN or before.line.table is not None or len(piece.text) > 80:
        return False
    if at + 1 >= len(pieces) or pieces[at + 1].shape is not Shape.ROW or pieces[at + 1].gap:
        return False
    return not _CAPTION.match(piece.text) and entry_of(piece) is None


# --- lists -----------------------------------------------------------------------------


def entry_of(piece: Piece) -> Marker | None:
    """How a piece is marked as a list entry; a marker of no length where the form made it."""
    if piece.shape is Shape.ENTRY:
        printed = _printed_marker(piece)
        if printed is not None:
            return printed
        return Marker("", 0, bool(piece.line.ordered))
    if piece.shape in (Shape.PLAIN, Shape.PARAGRAPH):
        return marker_of(piece.text)
    return None


def _printed_marker(piece: Piece) -> Marker | None:
    if piece.line.marker is not None:
        start, end = piece.line.marker
        text = piece.text[: end - start]
        digits = re.search(r"\d+", text)
        after = (
            end - start + len(piece.text[end - start :]) - len(piece.text[end - start :].lstrip())
        )
        return Marker(
            text.strip(),
            after,
            bool(re.search(r"[\dA-Za-z]", text)) and text.strip() != "o",
            int(digits.group()) if digits else None,
        )
    return marker_of(piece.text) if piece.line.ordered is None else None


def _list_from(pieces: Sequence[Piece], index: int, blocks: list[Block]) -> int:
    first = entry_of(pieces[index])
    assert first is not None
    if first.ordered and first.text and not _counts(pieces, index, first, blocks):
        blocks.append(Paragraph(fold(pieces[index].text), pieces[index].span))
        return index + 1
    entries = [_entry(pieces[index], first)]
    end = index + 1
    last = first
    while end < len(pieces):
        marker = entry_of(pieces[end])
        if marker is None or not _same_list(last, marker):
            break
        entries.append(_entry(pieces[end], marker))
        last = marker
        end += 1
    span = (entries[0].span[0], entries[-1].span[1])
    blocks.append(List(tuple(entries), span, first.ordered))
    return end


def _counts(pieces: Sequence[Piece], index: int, marker: Marker, blocks: list[Block]) -> bool:
    """Whether a numbered line is one of a list: the first, the next, or followed by the next."""
    text = pieces[index].text[marker.end :]
    if marker.number in (None, 1) or text[:1].isupper():
        return True
    if index + 1 < len(pieces):
        below = entry_of(pieces[index + 1])
        if below is not None and below.number == (marker.number or 0) + 1:
            return True
    return any(
        isinstance(block, List) and block.ordered and block.entries[-1].marker == _before(marker)
        for block in blocks
    )


def _before(marker: Marker) -> str:
    return marker.text.replace(str(marker.number), str((marker.number or 0) - 1))


def _same_list(last: Marker, marker: Marker) -> bool:
    if last.ordered != marker.ordered or bool(last.text) != bool(marker.text):
        return False
    if not last.ordered:
        return last.text == marker.text
    if marker.number is None or last.number is None:
        return True
    return marker.number > last.number and last.text[-1:] == marker.text[-1:]


def _entry(piece: Piece, marker: Marker) -> ListEntry:
    return ListEntry(fold(piece.text[marker.end :]), piece.span, marker.text or None)
