"""The structure tree of a tagged PDF: which text is a heading, a list entry, a cell.

Element types are those of PDF 32000-1, section 14.8.4, after the file's own role map.
"""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from .shapes import Tag

ARTIFACT = -2  # stands for the marked content id of what the file calls no content
_DEEPEST = 64  # a tree deeper than this is no minutes
_MOST_CHILDREN = 100_000
_BLOCKS = {"P", "Caption", "LI", "TOCI", "Title", "BlockQuote", "Note"}


class _Place(NamedTuple):
    """Where in the tree an element stands."""

    tag: Tag
    depth: int = 0


class TagReader:
    """Reads the trees of a document's pages in their order.

    The children of a long element are the whole document's; those of the next page follow
    those of the last, so the search begins where it last found something.
    """

    def __init__(self) -> None:
        self._count = 0
        self._reached: dict[tuple[int, str], int] = {}

    def page(self, page: Any) -> dict[int, Tag]:
        """The tag of each marked content id of a page; empty where the file has no tree."""
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        if not tree:
            return {}
        found: dict[int, Tag] = {ARTIFACT: Tag("ARTIFACT", 0)}
        try:
            for index in range(min(pdfium.FPDF_StructTree_CountChildren(tree), _MOST_CHILDREN)):
                child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
                if child:
                    self._walk(child, _Place(Tag("", 0)), found, index)
        finally:
            pdfium.FPDF_StructTree_Close(tree)
        return found

    def _walk(self, element: Any, above: _Place, found: dict[int, Tag], index: int) -> None:
        if above.depth > _DEEPEST:
            return
        place = _Place(self._tag(element, above.tag, index), above.depth + 1)
        count = min(pdfium.FPDF_StructElement_CountChildren(element), _MOST_CHILDREN)
        if place.tag.kind == "TR":
            place = place._replace(tag=place.tag._replace(width=count))
        for child_index in range(count):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, child_index)
            if child:
                self._walk(child, place, found, child_index)
                continue
            mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, child_index)
            if mark >= 0:
                found[mark] = place.tag

    def _tag(self, element: Any, above: Tag, index: int) -> Tag:
        """The tag of an element: what it adds to what stands above it."""
        kind = _kind(element)
        if kind in ("Table", "L", "TR"):
            self._count += 1
        if kind == "Table":
            return Tag("P", self._count, table=self._count)
        if kind == "L":
            return above._replace(level=above.level + 1 if above.kind in ("LI", "L") else 1)
        if kind == "TR":
            return above._replace(kind="TR", row=self._count)
        if kind in ("TD", "TH"):
            return above._replace(kind=kind, cell=index)
        return self._text_tag(kind, above)

    def _text_tag(self, kind: str, above: Tag) -> Tag:
        if kind == "Lbl" and above.kind == "LI":
            return above._replace(kind="LBL")
        heading = kind[:1] == "H" and (kind[1:].isdigit() or kind == "H")
        within = above.kind in ("TD", "TH") or (above.kind == "LI" and kind in ("LBody", "P"))
        if within or not (heading or kind in _BLOCKS):
            return above
        self._count += 1
        if heading:
            return Tag("H", self._count, min(int(kind[1:] or 1), 6))
        if kind == "Caption":
            return Tag("CAPTION", self._count, table=above.table)
        return above._replace(kind="LI" if kind == "LI" else "P", block=self._count)


def _kind(element: Any) -> str:
    buffer = ctypes.create_string_buffer(64)
    size = pdfium.FPDF_StructElement_GetType(element, buffer, 64)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "replace") if size <= 64 else ""
