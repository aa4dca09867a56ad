"""Word files with styles for headings, real lists and tables, header and footer."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from .model import Meeting, Table
from .printed import Grid, Heading, Listing, Node, Paragraph, Printed

ZIP_TIME = (2020, 1, 1, 0, 0, 0)


def render(meeting: Meeting, printed: Printed) -> bytes:
    document = Document()
    stamp = datetime.combine(meeting.published or meeting.day, time(12))
    document.core_properties.created = document.core_properties.modified = stamp
    document.core_properties.title = printed.title
    document.sections[0].header.paragraphs[0].text = printed.head[0]
    _page_number(document.sections[0].footer.paragraphs[0])
    for line in printed.head:
        document.add_heading(line, 0)
    for label, text in printed.facts:
        document.add_paragraph(f"{label} {text}")
    listed = ", ".join(row[0] for row in printed.people)
    document.add_paragraph(f"{printed.people_label} {listed}")
    if printed.absent_line:
        document.add_paragraph(printed.absent_line)
    for item in printed.items:
        document.add_heading(item.title_line, 1)
        if item.case_line:
            document.add_paragraph(item.case_line)
        for node in item.nodes:
            _node(document, node)
    return _packed(document)


def _node(document: Any, node: Node) -> None:
    match node:
        case Heading(text, level):
            document.add_heading(text, level + 1)
        case Paragraph(text):
            document.add_paragraph(text)
        case Listing(ordered, entries):
            _listing(document, ordered, entries)
        case Grid(table):
            document.add_paragraph(table.caption, style="Caption")
            _table(document, table)


def _listing(document: Any, ordered: bool, entries: tuple[str, ...]) -> None:
    number = _restarted(document) if ordered else None
    for text in entries:
        style = "List Number" if ordered else "List Bullet"
        paragraph = document.add_paragraph(text, style=style)
        if number is not None:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = number


def _restarted(document: Any) -> int:
    """A numbering of its own for a list, so that it begins with 1."""
    numbering = document.part.numbering_part.element
    base = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(num for num in numbering.num_lst if num.numId == base).abstractNumId.val
    fresh = numbering.add_num(abstract)
    fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(fresh.numId)


def _table(document: Any, table: Table) -> None:
    grid = document.add_table(rows=0, cols=len(table.head))
    grid.style = "Table Grid"
    for row in (table.head, *table.rows):
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _page_number(paragraph: Any) -> None:
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
