"""Word files: the body in order, then notes; headers and footers as furniture.

Deleted text and comments are no text, inserted text is. A soft line break ends a line in
the same block; a tab in a paragraph becomes a blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..lines import Composer, Document, Role, Shape, UnreadableDocumentError
from . import foreign
from .docx_styles import Style, numbering_of, styles_of
from .package import Package, W, is_on, number, value

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_LEADER = re.compile(r"\.{4}[. ]*\d+$")
_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_UNREAD = frozenset(
    W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "txbxContent")
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_docx(content: bytes) -> Document:
    """A Word file as a document; raises UnreadableDocumentError for damaged ones."""
    package = Package(content)
    root = package.part("word/document.xml")
    body = None if root is None else root.find(W + "body")
    if body is None:
        raise UnreadableDocumentError(foreign.BROKEN_WORD)
    reader = _Reader(package)
    reader.furniture(package.names("word/header"))
    reader.blocks(body)
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        reader.notes(package.part(name))
    reader.furniture(package.names("word/footer"))
    document = reader.compose.document(MEDIA_TYPE)
    if not document.lines:
        raise UnreadableDocumentError(foreign.EMPTY)
    return document


class _Reader:
    def __init__(self, package: Package) -> None:
        self.compose = Composer()
        self._package = package
        self._styles = styles_of(package)
        self._ordered = numbering_of(package)
        self._number = 0
        self._tables = 0
        self._gap = False

    def furniture(self, names: list[str]) -> None:
        """Headers or footers, each text once, without the fields that print page numbers."""
        seen: set[str] = set()
        for name in names:
            root = self._package.part(name)
            for paragraph in [] if root is None else root.iter(W + "p"):
                text, _ = _text(paragraph, fields=False)
                if text not in seen:
                    seen.add(text)
                    self.compose.line(text, shape=Shape.PARAGRAPH, role=Role.FURNITURE)

    def notes(self, root: etree._Element | None) -> None:
        for note in [] if root is None else root:
            if note.get(W + "type") in (None, "normal"):
                self.blocks(note)

    def blocks(self, parent: etree._Element) -> None:
        for child in parent:
            if child.tag == W + "p":
                self._paragraph(child)
            elif child.tag == W + "tbl":
                self._table(child)
            elif child.tag in _WRAPPERS:
                self.blocks(child)

    def _paragraph(self, paragraph: etree._Element) -> None:
        self._gap |= is_on(paragraph, "pPr/pageBreakBefore") or _breaks_page(paragraph)
        style = self._styles.get(value(paragraph, "pPr/pStyle") or "", Style())
        text, bold = _text(paragraph, bold=style.bold)
        if not text.strip():
            self._gap = True  # an empty paragraph is an empty line
        else:
            self._write(text, self._facts(paragraph, style, text, bold))
        for box in paragraph.iter(W + "txbxContent"):
            if not _inside(box, paragraph, _FALLBACK) and not _inside(box, paragraph, box.tag):
                self.blocks(box)

    def _write(self, text: str, facts: dict[str, object]) -> None:
        self._number += 1
        for line in text.split("\n"):
            if line.strip():
                self.compose.line(line, block=self._number, gap=self._gap, **facts)
                self._gap = False

    def _facts(
        self, paragraph: etree._Element, style: Style, text: str, bold: bool
    ) -> dict[str, object]:
        """What paragraph and style say: contents, heading, list entry or plain paragraph."""
        if style.contents or _LEADER.search(text):
            return {"shape": Shape.PARAGRAPH, "role": Role.CONTENTS}
        outline = number(value(paragraph, "pPr/outlineLvl"), 9)
        if level := outline + 1 if outline < 6 else style.level:
            return {"shape": Shape.HEADING, "level": level}
        own = value(paragraph, "pPr/numPr/numId")
        numbering = style.numbering if own is None else own
        if numbering and numbering != "0":
            depth = number(value(paragraph, "pPr/numPr/ilvl"), style.depth)
            ordered = self._ordered.get((numbering, depth), False)
            return {"shape": Shape.ENTRY, "level": depth + 1, "ordered": ordered, "bold": bold}
        return {"shape": Shape.PARAGRAPH, "bold": bold}

    def _table(self, table: etree._Element) -> None:
        rows = list(_children(table, W + "tr"))
        if max((len(list(_children(row, W + "tc"))) for row in rows), default=0) < 2:
            for row in rows:
                for cell in _children(row, W + "tc"):
                    self.blocks(cell)
            return
        self._tables += 1
        for row in rows:
            self._row(row, self._tables)

    def _row(self, row: etree._Element, table: int) -> None:
        nodes = list(_children(row, W + "tc"))
        texts: list[str] = []
        bolds: list[bool] = []
        for cell in nodes:
            text, bold = _cell(cell)
            covered = value(cell, "tcPr/vMerge") in ("", "continue")
            texts.append("" if covered else text)
            bolds.append(bold or not text)
            if len(nodes) > 1:
                texts += [""] * (min(number(value(cell, "tcPr/gridSpan"), 1), 100) - 1)
        header = is_on(row, "trPr/tblHeader") or value(row, "trPr/cnfStyle", "firstRow") == "1"
        self.compose.row(texts, table=table, header=header, bold=all(bolds), gap=self._gap)
        self._gap = False


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children with `tag`, also inside content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _cell(cell: etree._Element) -> tuple[str, bool]:
    """The text of a cell, its paragraphs parted by a blank, and whether all of it is bold."""
    parts = [_text(paragraph) for paragraph in cell.iter(W + "p")]
    filled = [(text, bold) for text, bold in parts if text.strip()]
    return " ".join(text for text, _ in filled), all(bold for _, bold in filled)


def _text(
    paragraph: etree._Element, *, bold: bool = False, fields: bool = True
) -> tuple[str, bool]:
    """The text of a paragraph and whether all of it is bold; without fields' results on demand."""
    parts: list[str] = []
    all_bold, depth = True, 0
    for run in _runs(paragraph, fields):
        weight = value(run, "rPr/b")
        run_bold = bold if weight is None else is_on(run, "rPr/b")
        hidden = is_on(run, "rPr/vanish")
        for child in run:
            name = str(child.tag).removeprefix(W)
            if name == "fldChar":
                depth += {"begin": 1, "end": -1}.get(child.get(W + "fldCharType", ""), 0)
            text = _sign(child, name)
            if text and not hidden and (fields or depth <= 0):
                parts.append(text)
                all_bold &= run_bold or not text.strip()
    return "".join(parts), all_bold


def _sign(child: etree._Element, name: str) -> str:
    if name == "t":
        return re.sub("[\u00ad\u200b-\u200d\u2060\ufeff]", "", child.text or "").replace("\n", " ")
    if name == "br" and child.get(W + "type") in ("page", "column"):
        return " "
    return _SIGNS.get(name, "")


def _runs(parent: etree._Element, fields: bool) -> Iterator[etree._Element]:
    """The runs of a paragraph, also those in links, insertions and content controls."""
    for child in parent:
        if child.tag == W + "r":
            yield child
        elif child.tag not in _UNREAD and (fields or child.tag != W + "fldSimple"):
            yield from _runs(child, fields)


def _breaks_page(paragraph: etree._Element) -> bool:
    return any(
        mark.get(W + "type") == "page"
        for run in _runs(paragraph, fields=True)
        for mark in run.iterfind(W + "br")
    )


def _inside(element: etree._Element, top: etree._Element, tag: str) -> bool:
    """Whether an element with `tag` stands between `element` and `top`."""
    for ancestor in element.iterancestors():
        if ancestor is top:
            return False
        if ancestor.tag == tag:
            return True
    return False
