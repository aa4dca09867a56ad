"""Word files: styles or bold lines for headings, real lists, tables, header and footer."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from .layout import Layout
from .markup import Grid
from .printed import Heading, InlineHeading, Listing, Node, Printed, TableNode, Text

MADE = datetime(2020, 1, 1, tzinfo=UTC)
ZIP_TIME = (2020, 1, 1, 0, 0, 0)


def render(layout: Layout, printed: Printed) -> bytes:
    document = Document()
    document.core_properties.created = document.core_properties.modified = MADE
    document.core_properties.title = " ".join(printed.head)
    writer = _Writer(document, styled=layout.skin == "styles")
    document.sections[0].header.paragraphs[0].text = printed.head[0]
    _page_number(document.sections[0].footer.paragraphs[0])
    for line in printed.head:
        writer.title(line)
    for label, text in printed.facts:
        document.add_paragraph(f"{label} {text}")
    _people(document, printed)
    for item in printed.items:
        writer.item_title(item.title_line)
        if item.case_line:
            document.add_paragraph(item.case_line)
        for node in item.nodes:
            writer.node(node)
    return _packed(document)


def _people(document: Any, printed: Printed) -> None:
    if printed.people_style == "table":
        document.add_paragraph(printed.people_label)
        head = ("Navn", "Parti", "Rolle", "Fremmøde")
        _table(document, Grid(None, head, tuple(tuple(row) for row in printed.people)))
        return
    listed = [row[0] for row in printed.people if not row[0].startswith("Afbud")]
    document.add_paragraph(f"{printed.people_label} {', '.join(listed)}")
    for row in printed.people[len(listed) :]:
        document.add_paragraph(row[0])


class _Writer:
    """Puts nodes into a document, with styles or with bold and italic lines."""

    def __init__(self, document: Any, *, styled: bool) -> None:
        self.document, self.styled, self.changed = document, styled, False

    def title(self, text: str) -> None:
        if self.styled:
            self.document.add_heading(text, 0)
        else:
            self._bold(text)

    def item_title(self, text: str) -> None:
        if self.styled:
            self.document.add_heading(text, 1)
        else:
            self._bold(text)

    def _bold(self, text: str) -> None:
        self.document.add_paragraph().add_run(text).bold = True

    def node(self, node: Node) -> None:
        match node:
            case Heading(text, level):
                self._heading(text, level)
            case InlineHeading(heading, text):
                paragraph = self.document.add_paragraph()
                paragraph.add_run(heading).bold = True
                paragraph.add_run(f" {text}")
            case Text(text):
                self._text(text)
            case Listing(ordered, entries):
                self._listing(ordered, [text for _, text in entries])
            case TableNode(grid):
                if grid.caption:
                    style = "Caption" if self.styled else None
                    self.document.add_paragraph(grid.caption, style=style)
                _table(self.document, grid)

    def _heading(self, text: str, level: int) -> None:
        if self.styled:
            self.document.add_heading(text, level + 1)
        elif level == 1:
            self._bold(text)
        else:
            self.document.add_paragraph().add_run(text).italic = True

    def _text(self, text: str) -> None:
        """A paragraph; the first long one has a tracked change: words struck, others put in."""
        paragraph = self.document.add_paragraph()
        words = text.split(" ")
        if self.changed or len(words) < 12:
            paragraph.add_run(text)
            return
        self.changed = True
        paragraph.add_run(" ".join(words[:4]) + " ")
        paragraph._p.append(_change("w:del", "w:delText", "måske "))
        paragraph._p.append(_change("w:ins", "w:t", " ".join(words[4:7]) + " "))
        paragraph.add_run(" ".join(words[7:]))

    def _listing(self, ordered: bool, texts: list[str]) -> None:
        style = "List Number" if ordered else "List Bullet"
        number = _restarted(self.document) if ordered else None
        for text in texts:
            paragraph = self.document.add_paragraph(text, style=style)
            if number is not None:
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val = 0
                properties.get_or_add_numId().val = number


def _change(tag: str, text_tag: str, text: str) -> Any:
    change = OxmlElement(tag)
    change.set(qn("w:id"), "1" if tag == "w:del" else "2")
    change.set(qn("w:author"), "Sekretær")
    change.set(qn("w:date"), "2020-01-01T00:00:00Z")
    run, words = OxmlElement("w:r"), OxmlElement(text_tag)
    words.text = text
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    change.append(run)
    return change


def _restarted(document: Any) -> int:
    """A numbering of its own for a list, so that it begins with 1."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    base = style.pPr.numPr.numId.val
    abstract = next(num for num in numbering.num_lst if num.numId == base).abstractNumId.val
    fresh = numbering.add_num(abstract)
    fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(fresh.numId)


def _table(document: Any, grid: Grid) -> None:
    table = document.add_table(rows=0, cols=len(grid.head))
    table.style = "Table Grid"
    for row in (grid.head, *grid.rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    header = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(header)


def _page_number(paragraph: Any) -> None:
    """Side N, as a field."""
    paragraph.add_run("Side ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _packed(document: Any) -> bytes:
    """The file with fixed times in its archive, so that it is the same every time."""
    first, packed = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(packed, "w") as target:
        for name in sorted(source.namelist()):
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            target.writestr(entry, source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
