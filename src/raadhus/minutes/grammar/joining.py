"""Which lines belong together: what the page's width or a page break has parted.

Forms that know their paragraphs say so themselves; plain text is judged by its own habit:
broken at a width, set apart by empty lines, or one paragraph a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..lines import Document, Line, Shape
from .words import Heading

_JOINED = frozenset({Shape.PLAIN, Shape.PARAGRAPH, Shape.ENTRY, Shape.HEADING})
_STARTS_NEW = re.compile(
    r"^(?:[-–•·▪*o](?:\s|$)|•|\d{1,3}[.):]\s|[a-z][.)]\s|[A-ZÆØÅ][\wæøå./ -]{1,30}:(?:\s|$)"
    r"|Punkt \d|§)"
)
_LEGEND = re.compile(r"^[-+–−*) ]+=")
_ENTRY_END = re.compile(r"(?:\.{3,}|…)\s?\d{1,4}$")  # the page of a line of contents
_COLUMNS = "   "  # a gap that parts columns
_WIDEST = 120  # characters: beyond, lines are paragraphs and not broken at all
_FEWEST = 8  # lines that show a width


@dataclass(frozen=True, slots=True)
class Above:
    """What a line is compared with: the text so far, its last line, and what it could be."""

    text: str
    line: Line  # the first
    last: Line
    heading: Heading | None


class Joining:
    """How one document breaks its lines."""

    def __init__(self, document: Document, lines: Sequence[Line]) -> None:
        self._document = document
        self._width = _width(document, lines) if document.plain else None
        self._spaced = document.plain and _is_spaced(lines)

    def continues(self, above: Above, line: Line, text: str) -> bool:
        """Whether a line goes on with what stands above it."""
        before = above.line
        if line.shape is not before.shape or line.shape not in _JOINED:
            return False
        if line.role is not before.role:
            return False
        if line.block is not None and self._document.pages is not None:
            return line.block == before.block
        return self._document.plain and self._continues_plain(above, line, text)

    def _continues_plain(self, above: Above, line: Line, text: str) -> bool:
        if _LEGEND.match(text) and above.text.startswith("*"):
            return above.heading is None
        if _STARTS_NEW.match(text) or _COLUMNS in text or _COLUMNS in above.text:
            return False  # a new beginning, or columns
        if _ENTRY_END.search(above.text[-20:]):
            return False
        if line.gap:
            return above.heading is None and _cut_by_page(above.text, text)
        if self._width is not None:
            return _may_go_on(above.heading) and self._did_not_fit(above.last, text)
        return self._spaced and above.heading is None and len(above.text) >= 45

    def _did_not_fit(self, last: Line, text: str) -> bool:
        """Whether the first word of a line had no room at the end of the line above it."""
        assert self._width is not None
        return _end(self._document.text, last) + 1 + len(text.split(" ", 1)[0]) > self._width


def _may_go_on(heading: Heading | None) -> bool:
    """A heading is a line of its own, unless it only began like one."""
    return heading is None or heading.recommends or heading.inline is not None


def _end(text: str, line: Line) -> int:
    """The column at which a line ends, its indentation counted."""
    start, end = line.span
    return end - (text.rfind("\n", 0, start) + 1)


def _width(document: Document, lines: Sequence[Line]) -> int | None:
    """The width at which a text was broken, if it was: most long lines end near it, unfinished."""
    prose = [line for line in lines if line.shape is Shape.PLAIN and len(line.text) >= 40]
    if len(prose) < _FEWEST:
        return None
    ends = sorted(_end(document.text, line) for line in prose)
    width = ends[int(len(ends) * 0.98)]
    full = [line for line in prose if _end(document.text, line) * 5 >= width * 4]
    finished = sum(line.text.rstrip()[-1] in ".!?:" for line in full)
    if width > _WIDEST or len(full) * 5 < len(prose) * 2 or finished * 5 > len(full) * 2:
        return None
    return width


def _is_spaced(lines: Sequence[Line]) -> bool:
    """Text in which most lines are set apart by empty ones breaks its paragraphs by width."""
    prose = [line for line in lines if line.shape is not Shape.ROW]
    return sum(line.gap for line in prose) * 3 >= len(prose)


def _cut_by_page(before: str, after: str) -> bool:
    """A paragraph parted by a page break: unfinished before, a small letter after."""
    if len(before) < 60 or before[-1] in ".:;!?)":
        return False
    return after[0].islower() and not after.startswith("at ")
