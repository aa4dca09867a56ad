"""The attachments of an item, each title without the marks around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lines import Role, Shape
from ..model import Attachment, Found
from .attendance import is_attendance_line
from .blocks import entry_of
from .sections import RawSection
from .view import Piece, fold

_COUNT = re.compile(
    r"^\d+ bilag\b.*$|^(?:ingen|intet|-|–|ingen bilag.*|der er ingen bilag.*|intet bilag"
    r"|bilag:? ingen)\.?$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3})*[.)]?\s+)?"
    r"(?:(?P<access>åben|åbent|åbne|lukket|offentlig|open)"
    r"\s*(?:[-–:]\s*|(?-i:(?=[A-ZÆØÅ0-9\"”])))\s*)?"
    r"(?P<recommended>anbefales|anbefalet læsning|læses)?(?(recommended)[.:]?\s*[-–]?\s+)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+(?=[^\W\d_])")
_TAIL = re.compile(
    r"\s*(?:\((?:pdf|docx?|xlsx?|pptx?)[^)]*\)|\[(?:pdf|docx?|xlsx?)[^\]]*\]|[-–(]?\s*\d+(?:[.,]\d+)?\s?[km]b\)?|\bdok\.?\s?(?:nr\.?)?:?\s*[\d/-]+)\s*$",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(r"\s+\d{1,7}/\d{2,4}$")
_HEADS = re.compile(
    r"^(?:titel|navn|dokument|dokumentnavn|bilagsnavn|nr\.?|åben|adgang|filnavn)$", re.IGNORECASE
)


def attachments_of(
    sections: Sequence[RawSection], told: Sequence[Piece]
) -> tuple[Attachment, ...] | None:
    """All entries of the item's lists, and what the form itself calls an attachment.

    None where the item has no list at all.
    """
    lists = [section for section in sections if section.kind == "attachments"]
    pieces = [piece for section in lists for piece in section.pieces]
    pieces += [piece for piece in told if piece.role is Role.ATTACHMENT]
    if not lists and not pieces:
        return None
    found = [_attachment(piece) for piece in pieces]
    return tuple(attachment for attachment in found if attachment is not None)


def _attachment(piece: Piece) -> Attachment | None:
    start, end = _widest_cell(piece) if piece.shape is Shape.ROW else (0, len(piece.text))
    text = piece.text[start:end]
    if (
        is_attendance_line(text)
        or _COUNT.match(fold(text))
        or piece.line.header
        or _HEADS.match(text.strip())
    ):
        return None
    marker = entry_of(piece) if piece.shape is not Shape.ROW else None
    offset = marker.end if marker is not None else 0
    lead = _LEAD.match(text, offset) if marker is not None else _LEAD.match(text)
    numbered = _NUMBER.match(text, offset)
    offset = numbered.end() if numbered is not None else offset
    recommended = bool(lead and lead["recommended"])
    if lead and (lead["access"] or lead["recommended"]):
        offset = lead.end()
    stop = len(text.rstrip())
    for pattern in (_TAIL, _DOCUMENT if lead and lead["access"] else _TAIL):
        match = pattern.search(text, offset, stop)
        if match and match.start() > offset:
            stop = match.start()
    stop = offset + len(text[offset:stop].rstrip(" -–"))
    title = fold(text[offset:stop])
    if not title:
        return None
    return Attachment(
        Found(title, piece.place(start + offset, start + stop), ("list of attachments",)),
        recommended,
    )


def _widest_cell(piece: Piece) -> tuple[int, int]:
    if not piece.line.cells:
        return 0, len(piece.text)
    base = piece.span[0]
    return max(
        ((a - base, b - base) for a, b in piece.line.cells), key=lambda cell: cell[1] - cell[0]
    )
