"""The lines of all pages composed into one document."""

from __future__ import annotations

from dataclasses import replace

from ...lines import Composer, Document, Role, Shape
from .shapes import Page, Printed

MEDIA_TYPE = "application/pdf"


def compose(pages: list[Page], notes: tuple[str, ...]) -> Document:
    """The document: every printed line and row in reading order."""
    composer = Composer()
    printed = [line for page in pages for line in page.lines if line.text.strip()]
    trusted = any(line.tag is not None and line.tag.kind == "H" for line in printed)
    for line in printed:
        facts = _facts(line)
        if line.cells is not None:
            composer.row(line.cells, table=line.table, header=line.header, **facts)
        else:
            composer.line(line.text, block=line.block or None, **facts, **_shape(line, trusted))
    numbered = composer.document(MEDIA_TYPE, pages=len(pages), notes=notes)
    marked = tuple(
        replace(line, marker=(line.span[0], line.span[0] + len(source.marker)))
        if source.marker and line.shape is Shape.ENTRY
        else line
        for line, source in zip(numbered.lines, printed, strict=True)
    )
    return replace(numbered, lines=marked)


def _facts(line: Printed) -> dict[str, object]:
    return {
        "role": Role.FURNITURE if line.furniture else None,
        "bold": line.bold,
        "size": round(line.size, 1),
        "page": line.page,
        "gap": line.gap,
    }


def _shape(line: Printed, trusted: bool) -> dict[str, object]:
    """What the tags or the type size say of a line.

    Many programs tag everything as a paragraph; only a document that tags its headings
    is taken at its word (`trusted`).
    """
    if line.furniture:
        return {}
    if line.tag is None:
        return {"shape": Shape.HEADING, "level": line.level} if line.level else {}
    kind = line.tag.kind
    if kind == "H":
        return {"shape": Shape.HEADING, "level": line.tag.level}
    if kind in ("LI", "LBL"):
        ordered = any(c.isalnum() for c in line.marker) if line.marker else None
        return {"shape": Shape.ENTRY, "level": max(line.tag.level, 1), "ordered": ordered}
    if kind == "CAPTION" and line.table:
        return {"shape": Shape.CAPTION, "table": line.table}
    return {"shape": Shape.PARAGRAPH} if trusted else {}
