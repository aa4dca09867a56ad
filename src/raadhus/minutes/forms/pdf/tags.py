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
_LONG = 200  # children of one element
_PATIENCE = 50  # children of other pages between two of this one
_MOST_WORK = 30_000_000  # children times pages: PDFium looks at them all on every page
_BLOCKS = {"P", "Caption", "LI", "TOCI", "Title", "BlockQuote", "Note"}


class _Place(NamedTuple):
    """Where in the tree an element stands."""

    tag: Tag
    depth: int = 0


class TagReader:
    """Reads the trees of a document's pages in their order.

    The children of a long element are those of the whole document; those of the next page
    follow those of the last, so the search begins where it last found something and ends
    when it finds no more. When that leaves more text without a tag than a thorough search
    last did, the page is to be searched thoroughly (`unsure`).
    """

    def __init__(self, pages: int) -> None:
        self._pages = pages
        self._count = 0
        self._reached: dict[tuple[int, int], int] = {}
        self._thorough = False
        self._given_up = False
        self._skipped = False
        self._usual = 0

    def page(self, page: Any, thorough: bool = False) -> dict[int, Tag]:
        """The tag of each marked content id of a page; empty where the file has no tree."""
        self._thorough, self._skipped = thorough, False
        tree = None if self._given_up else pdfium.FPDF_StructTree_GetForPage(page)
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

    def unsure(self, untagged: int) -> bool:
        """Whether the quick search may have missed something; `untagged` counts runs."""
        return self._skipped and untagged > self._usual

    def settle(self, untagged: int) -> None:
        """Remember how much a thorough search leaves without a tag."""
        self._usual = untagged

    def _walk(self, element: Any, above: _Place, found: dict[int, Tag], index: int) -> None:
        if above.depth > _DEEPEST:
            return
        place = _Place(self._tag(element, above.tag, index), above.depth + 1)
        count = min(pdfium.FPDF_StructElement_CountChildren(element), _MOST_CHILDREN)
        if place.tag.kind == "TR":
            place = place._replace(tag=place.tag._replace(width=count))
        if count > _LONG:
            self._walk_long(element, place, found, (index, count))
            return
        for child_index in range(count):
            self._child(element, child_index, place, found)

    def _walk_long(
        self, element: Any, place: _Place, found: dict[int, Tag], shape: tuple[int, int]
    ) -> None:
        """Walk the children that this page has, which stand near those of the page before."""
        index, count = shape
        self._given_up = self._given_up or count * self._pages > _MOST_WORK
        key = (place.depth, index)
        first = last = 0 if self._thorough else self._reached.get(key, 0)
        self._skipped = True
        met = False
        for child_index in range(first, count):
            if self._child(element, child_index, place, found):
                first, last, met = (first if met else child_index), child_index, True
            elif met and child_index - last > _PATIENCE and not self._thorough:
                break
        self._reached[key] = first

    def _child(self, element: Any, index: int, place: _Place, found: dict[int, Tag]) -> bool:
        """Walk one child; whether this page has it."""
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            self._walk(child, place, found, index)
            return True
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            found[mark] = place.tag
        return bool(mark >= 0)

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
    buffer = (ctypes.c_char * 64)()
    size = pdfium.FPDF_StructElement_GetType(element, buffer, 64)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "replace") if size <= 64 else ""
