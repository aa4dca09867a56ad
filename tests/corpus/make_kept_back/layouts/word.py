"""Two Word layouts: one with styles, one where everything is typed and only bold tells headings."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from ..dates import clock, long_date, short_date, weekday
from ..model import Block, Item, Listing, Meeting, Paragraph, Section, Table
from ..truth import Marks
from .printed import Printed, names_of, shown


def ikast(meeting: Meeting) -> Printed:
    """Title, Heading 1-3, automatic lists, participants in a table, head and foot."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = meeting.printed["heading"]
    foot = f"Referat · {meeting.committee} · {short_date(meeting.date)}"
    document.sections[0].footer.paragraphs[0].text = foot
    document.add_paragraph(f"{meeting.committee} {meeting.term or ''}".strip(), "Title")
    document.add_paragraph("Referat", "Subtitle")
    for label, value in (
        ("Mødedato:", f"{weekday(meeting.date).capitalize()} den {long_date(meeting.date)}"),
        ("Mødetid:", f"{clock(meeting.start)} - {clock(meeting.end)}"),
        ("Mødested:", meeting.place or ""),
    ):
        document.add_paragraph().add_run(f"{label} ").bold = True
        document.paragraphs[-1].add_run(value)
    _people_table(document, meeting)
    for item in meeting.items:
        document.add_heading(f"Punkt {item.label} {item.printed_title}", 1)
        if item.case:
            document.add_paragraph(f"Sagsnr. {item.case}")
        for section in item.sections:
            _styled_section(document, section)
    return Printed(_saved(document), Marks(None, False), [])


def _people_table(document: WordDocument, meeting: Meeting) -> None:
    table = document.add_table(1, 3, "Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Deltager", "Parti", "Bemærkning"), strict=True):
        cell.text = text
    for person in meeting.people:
        texts = (person.name, person.party or "", person.role or person.remark)
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text


def _styled_section(document: WordDocument, section: Section) -> None:
    if section.heading and not section.glued:
        document.add_heading(section.heading, 1 + section.level)
    for i, block in enumerate(section.blocks):
        if isinstance(block, Listing):
            _styled_list(document, block)
        elif isinstance(block, Table):
            _table(document, block)
        elif section.glued and i == 0:
            document.add_paragraph().add_run(f"{section.heading}: ").bold = True
            document.paragraphs[-1].add_run(block.printed)
        else:
            document.add_paragraph(block.printed)


def _styled_list(document: WordDocument, block: Listing) -> None:
    number = _restarted(document) if block.ordered else None
    for entry in block.entries:
        style = "List Number" if block.ordered else "List Bullet"
        paragraph = document.add_paragraph(entry.printed, style)
        if number is not None:
            own: Any = paragraph._p.get_or_add_pPr()
            properties = own.get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = number


def _restarted(document: WordDocument) -> int:
    """A new numbering that begins at 1: Word otherwise counts on from list to list."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    old = style.pPr.numPr.numId.val
    abstract = next(n for n in numbering.num_lst if n.numId == old).abstractNumId.val
    num = numbering.add_num(abstract)
    num.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(num.numId)


def _table(document: WordDocument, block: Table) -> None:
    if block.caption:
        document.add_paragraph(block.caption, "Caption")
    table = document.add_table(0, len(block.rows[0]), "Table Grid")
    for row in block.header:
        _fill(table.add_row().cells, row, bold=True)
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        table.rows[-1]._tr.get_or_add_trPr().append(mark)
    for row in block.rows:
        _fill(table.add_row().cells, row, bold=False)
    document.add_paragraph()


def _fill(cells: tuple[object, ...], texts: tuple[str, ...], *, bold: bool) -> None:
    for cell, text in zip(cells, texts, strict=True):
        cell.paragraphs[0].add_run(text).bold = bold  # type: ignore[attr-defined]


def aeroe(meeting: Meeting) -> Printed:
    """No styles: bold paragraphs for headings, typed dashes and numbers, two-line labels."""
    document = Document()
    _bold(document, meeting.printed["heading"], 16)
    _bold(document, f"Referat af møde i {meeting.committee}", 14)
    for label, value in (
        (
            "Dato",
            f"{weekday(meeting.date)} den {long_date(meeting.date)} kl. {clock(meeting.start)}",
        ),
        ("Sted", meeting.place or ""),
        ("Til stede", ", ".join(map(shown, names_of(meeting, "present")))),
        ("Afbud", ", ".join(map(shown, names_of(meeting, "absent")))),
    ):
        if value:
            _bold(document, label, 11)
            document.add_paragraph(value)
    for item in meeting.items:
        _typed_item(document, item)
    if meeting.end:
        document.add_paragraph(f"Mødet hævet kl. {clock(meeting.end)}.")
    return Printed(_saved(document), Marks("-", True), [])


def _typed_item(document: WordDocument, item: Item) -> None:
    _bold(document, f"Punkt {item.label}: {item.printed_title}", 13)
    if item.case:
        document.add_paragraph(f"Sagsnummer: {item.case}")
    for section in item.sections:
        if section.heading:
            _bold(document, section.heading, 11, italic=section.kind == "subheading")
        for block in section.blocks:
            _typed(document, block)


def _bold(document: WordDocument, text: str, size: int, *, italic: bool = False) -> None:
    run = document.add_paragraph().add_run(text)
    run.bold, run.italic, run.font.size = not italic, italic, Pt(size)


def _typed(document: WordDocument, block: Block) -> None:
    if isinstance(block, Table):
        _table(document, block)
    elif isinstance(block, Listing):
        for entry in block.entries:
            document.add_paragraph(f"{entry.marker} {entry.printed}")
    else:
        assert isinstance(block, Paragraph)
        document.add_paragraph(block.printed)


def _saved(document: WordDocument) -> bytes:
    """The file with fixed times, so that the same content gives the same bytes."""
    moment = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    document.core_properties.created = document.core_properties.modified = moment
    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return fixed.getvalue()
