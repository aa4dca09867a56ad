"""Typed lines: the one shape into which every form of document is brought before reading.

A form (text, HTML, PDF, DOCX, JSON) turns bytes into a `Document`: one text, in which all
offsets count, and its lines in reading order with what the form itself knows about each.
The grammar sees nothing else, so it needs no template per form or municipality.

The text of a form that has no plain text of its own (HTML, PDF, DOCX, JSON) is composed:
one line per paragraph, heading, list entry or table row; the cells of a row separated by
a tab; nothing added that a reader of the original would not see.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .model import Span


class Shape(StrEnum):
    """What a line is in its form. PLAIN where the form does not say (text, most PDF)."""

    PLAIN = "plain"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ENTRY = "entry"  # of a list
    ROW = "row"  # of a table
    CAPTION = "caption"  # of the table whose number it bears


class Role(StrEnum):
    """What a form says outright about a line's meaning (JSON keys, classes, `<nav>`)."""

    FURNITURE = "furniture"
    COMMITTEE = "committee"
    TERM = "term"
    DATE = "date"  # a date, with or without times
    START_TIME = "start_time"
    END_TIME = "end_time"
    PLACE = "place"
    MUNICIPALITY = "municipality"
    DOCUMENT_TITLE = "document_title"
    PARTICIPANT = "participant"
    ABSENT_PARTICIPANT = "absent_participant"
    CONTENTS = "contents"  # a line of the table of contents
    ITEM_NUMBER = "item_number"
    ITEM_TITLE = "item_title"
    CLOSED_ITEM_TITLE = "closed_item_title"  # the form itself says that it is closed
    CASE_NUMBER = "case_number"
    DECISION = "decision"  # text of this meeting's decision, without a heading
    ATTACHMENT = "attachment"
    SPEAKER = "speaker"  # somebody who came to one item
    UNKNOWN = "unknown"  # text of a field nobody knows: kept, reported as unclaimed


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the document's text.

    `span` bounds the line without white space at its ends. `cells` are the spans of a row's
    cells, in order, empty ones with start == end. `page` counts from 1. `gap` is true
    where the form shows empty space before the line (an empty line, a new page).
    """

    span: Span
    text: str
    shape: Shape = Shape.PLAIN
    level: int = 0  # heading level 1-6; depth of a list entry from 1
    cells: tuple[Span, ...] = ()
    header: bool = False  # a row of header cells
    table: int | None = None  # which table a row or caption belongs to
    ordered: bool | None = None  # for entries of a list whose kind the form knows
    marker: Span | None = None  # printed list marker, where the form separates it
    role: Role | None = None
    bold: bool = False  # the whole line is set in bold
    size: float | None = None  # type size in points, where known
    page: int | None = None
    gap: bool = False
    block: int | None = None  # lines of one paragraph share a number, where the form knows


@dataclass(frozen=True, slots=True)
class Document:
    """A document in typed lines. `plain` is true where white space is all the layout."""

    text: str
    lines: tuple[Line, ...]
    media_type: str
    pages: int | None = None
    notes: tuple[str, ...] = field(default=())  # what the form had to give up, in Danish
    plain: bool = False


class UnreadableDocumentError(ValueError):
    """The bytes are no readable document; the message is one plain Danish sentence."""


class Composer:
    """Builds the text of a document line by line and keeps the offsets right.

    >>> compose = Composer()
    >>> compose.line("Punkt 1", shape=Shape.HEADING, level=2)
    >>> compose.row(["Drift", "1.000"], table=1)
    >>> compose.document("text/html").text
    'Punkt 1\\nDrift\\t1.000\\n'
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._lines: list[Line] = []

    def line(self, text: str, **facts: object) -> None:
        """Add one line; white space inside it is folded to one blank, an empty one is left out."""
        text = " ".join(text.split())
        if not text:
            return
        start = self._append(text)
        self._lines.append(Line((start, start + len(text)), text, **facts))  # type: ignore[arg-type]

    def row(self, cells: list[str], **facts: object) -> None:
        """Add one table row; cells are separated by a tab, empty cells kept."""
        texts = [" ".join(cell.split()) for cell in cells]
        if not any(texts):
            return
        joined = "\t".join(texts)
        start = self._append(joined)
        spans: list[Span] = []
        at = start
        for text in texts:
            spans.append((at, at + len(text)))
            at += len(text) + 1
        lead = len(joined) - len(joined.lstrip())
        stripped = joined.strip()
        span = (start + lead, start + lead + len(stripped))
        self._lines.append(
            Line(span, stripped, shape=Shape.ROW, cells=tuple(spans), **facts)  # type: ignore[arg-type]
        )

    def _append(self, text: str) -> int:
        start = self._length
        self._parts.append(text + "\n")
        self._length += len(text) + 1
        return start

    def document(self, media_type: str, **facts: object) -> Document:
        return Document("".join(self._parts), tuple(self._lines), media_type, **facts)  # type: ignore[arg-type]
