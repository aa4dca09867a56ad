"""A document prepared for reading: logical lines with what each could be, computed once.

A piece is a line as its writer meant it: what the page's width or a page break has parted
is put together again, what is furniture is left out. Its text has the same length as its
place in the document (white space turned into blanks), so offsets stay true.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from raadhus.danish.cases import parse_case_number

from ..lines import Document, Line, Role, Shape
from ..model import Span
from .furniture import furniture_lines, glued_furniture
from .joining import Above, Joining
from .words import Heading, heading_of

_WHITE = str.maketrans(
    dict.fromkeys(
        (
            9,
            10,
            11,
            12,
            13,
            28,
            29,
            30,
            31,
            133,
            160,
            5760,
            *range(8192, 8203),
            8232,
            8233,
            8239,
            8287,
            12288,
        ),
        " ",
    )
)


@dataclass(slots=True)
class Piece:
    """One logical line. `text[i]` stands at `place(i, i + 1)` in the document."""

    text: str
    parts: tuple[Span, ...]
    line: Line
    gap: bool
    heading: Heading | None = None
    shape: Shape = field(init=False)  # of its first line, as is its role
    role: Role | None = field(init=False)

    def __post_init__(self) -> None:
        self.shape = self.line.shape
        self.role = self.line.role

    @property
    def span(self) -> Span:
        return self.parts[0][0], self.parts[-1][1]

    def place(self, start: int, end: int) -> Span:
        """Where text[start:end] stands in the document."""
        if len(self.parts) == 1:
            base = self.parts[0][0]
            return base + start, base + end
        return self._offset(start), self._offset(end - 1) + 1 if end > start else self._offset(
            start
        )

    def _offset(self, at: int) -> int:
        for start, end in self.parts:
            length = end - start
            if at < length:
                return start + at
            at -= length + 1  # the blank that joins two parts
            if at < 0:
                return end
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True)
class View:
    """The pieces of a document, the furniture left out of them, and how it breaks its lines."""

    document: Document
    lines: tuple[Piece, ...]
    furniture: tuple[Span, ...]
    running: tuple[Piece, ...] = ()  # furniture that may name the meeting: heads of pages
    case_lines: frozenset[int] = frozenset()  # lines that hold a case number and little else

    @property
    def text(self) -> str:
        return self.document.text

    def unfolds_after(self, offset: int) -> bool:
        """Whether furniture (an invitation to unfold) is glued to the text that ends at offset."""
        at = bisect_left(self.furniture, (offset, 0))
        return at < len(self.furniture) and self.furniture[at][0] - offset <= 2


def fold(text: str) -> str:
    """White space folded to one blank: how every value is given."""
    return " ".join(text.split())


def view_of(document: Document) -> View:
    outside = furniture_lines(document)
    furniture = [document.lines[index].span for index in outside]
    kept: list[Line] = []
    for index, line in enumerate(document.lines):
        if index in outside:
            continue
        rest, glued = glued_furniture(line)
        furniture.extend(glued)
        if rest is not None:
            kept.append(rest)
    pieces = tuple(_pieces(document, kept))
    running = _running(document, outside)
    cases = frozenset(index for index, piece in enumerate(pieces) if _is_case_line(piece))
    return View(document, pieces, tuple(sorted(furniture)), running, cases)


def _is_case_line(piece: Piece) -> bool:
    if piece.role is Role.CASE_NUMBER:
        return True
    if len(piece.text) >= 60 or not _DIGIT.search(piece.text):
        return False
    return parse_case_number(piece.text) is not None


def _running(document: Document, outside: frozenset[int]) -> tuple[Piece, ...]:
    """The heads of pages, which may name the meeting's body."""
    lines = [document.lines[index] for index in sorted(outside)[:40]]
    return tuple(
        Piece(aligned(document.text, line.span), (line.span,), line, line.gap)
        for line in lines
        if line.page is not None and len(line.text) < 160
    )


def aligned(text: str, span: Span) -> str:
    piece = text[span[0] : span[1]]
    return piece if piece.isprintable() else piece.translate(_WHITE)


# Roles whose lines are no headings, whatever their words are.
_NEVER = frozenset(Role) - {Role.DOCUMENT_TITLE, Role.DECISION, Role.FURNITURE}


def _pieces(document: Document, lines: list[Line]) -> list[Piece]:
    joining = Joining(document, lines)
    pieces: list[Piece] = []
    last: Line | None = None
    for line in lines:
        text = aligned(document.text, line.span)
        heading = _heading(line, text)
        above = pieces[-1] if pieces else None
        if (
            above is not None
            and last is not None
            and _may_be_inside(heading)
            and joining.continues(Above(above.text, above.line, last, above.heading), line, text)
        ):
            above.text += " " + text
            above.parts = (*above.parts, line.span)
            above.heading = _heading(above.line, above.text) if len(above.text) < 200 else None
        else:
            pieces.append(Piece(text, (line.span,), line, line.gap, heading))
        last = line
    return pieces


def _may_be_inside(heading: Heading | None) -> bool:
    """A line within a paragraph may look like `... foreslår, at`, never like a known heading."""
    return heading is None or heading.recommends


def _heading(line: Line, text: str) -> Heading | None:
    if line.shape in (Shape.ROW, Shape.ENTRY, Shape.CAPTION) or line.role in _NEVER:
        return None
    return heading_of(text)


_DIGIT = re.compile(r"\d")
UNFINISHED = re.compile(
    r"\b(?:af|at|på|i|og|eller|til|for|fra|med|om|ved|som|er|har|skal|kan|vil|under|over|efter|inden|samt|mellem|herunder)$"
)
