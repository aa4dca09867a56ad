"""Word files: paragraphs, lists, tables, what is no text, and damaged files."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from raadhus.minutes.forms import foreign, open_document
from raadhus.minutes.lines import Document, Role, Shape, UnreadableDocumentError

W = nsdecls("w")


def save(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_body(xml: str) -> Document:
    """A Word file whose body is `xml` alone."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{xml}</w:body></w:document>"
        )
    return open_document(out.getvalue(), "x.docx")


def cells(document: Document) -> list[list[str]]:
    return [[document.text[a:b] for a, b in line.cells] for line in document.lines if line.cells]


def test_paragraphs_headings_lists_and_furniture() -> None:
    word = docx.Document()
    word.add_heading("Punkt 1", 2)
    word.add_paragraph("Mødedato\tonsdag\nLokale 2")
    word.add_paragraph("")
    word.add_paragraph().add_run("Fed").bold = True
    word.add_paragraph("Et", "List Bullet")
    word.add_paragraph("To", "List Number")
    word.sections[0].header.paragraphs[0].text = "Prøvekøbing"
    document = open_document(save(word))
    lines = document.lines
    assert [(line.text, line.shape, line.level) for line in lines] == [
        ("Prøvekøbing", Shape.PARAGRAPH, 0),
        ("Punkt 1", Shape.HEADING, 2),
        ("Mødedato onsdag", Shape.PARAGRAPH, 0),
        ("Lokale 2", Shape.PARAGRAPH, 0),
        ("Fed", Shape.PARAGRAPH, 0),
        ("Et", Shape.ENTRY, 1),
        ("To", Shape.ENTRY, 1),
    ]
    assert lines[0].role is Role.FURNITURE
    assert lines[2].block == lines[3].block != lines[4].block
    assert (lines[4].bold, lines[4].gap, lines[3].bold) == (True, True, False)
    assert [line.ordered for line in lines[5:]] == [False, True]
    assert all(document.text[slice(*line.span)] == line.text for line in lines)


def test_tables_keep_their_places() -> None:
    word = docx.Document()
    table = word.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 1).text = ""
    table.cell(0, 2).text = "Kr."
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(2, 0).text = ""
    table.cell(1, 0).merge(table.cell(2, 0))
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))
    document = open_document(save(word))
    assert cells(document) == [["00", "Kr.", ""], ["10", "11", "12"], ["", "21", "22"]]
    assert [(line.header, line.table) for line in document.lines] == [
        (True, 1), (False, 1), (False, 1),
    ]  # fmt: skip


def test_deleted_text_and_field_codes_are_no_text_and_inserted_text_is() -> None:
    document = with_body(
        "<w:p><w:r><w:t>Vi </w:t></w:r><w:del><w:r><w:delText>ikke </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>straks </w:t></w:r></w:ins><w:hyperlink><w:r><w:t>går</w:t></w:r>"
        "</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:p><w:r><w:br w:type='page'/><w:t>Indhold.....7</w:t></w:r></w:p>"
    )
    assert [(line.text, line.role, line.gap) for line in document.lines] == [
        ("Vi straks går", None, False),
        ("Indhold.....7", Role.CONTENTS, True),
    ]


def test_the_text_of_boxes_stands_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Boks</w:t></w:r></w:p></w:txbxContent>"
    document = with_body(f"<w:p><w:r><w:t>Før</w:t></w:r><w:r><w:pict>{box}</w:pict></w:r></w:p>")
    assert [line.text for line in document.lines] == ["Før", "Boks"]


def damaged() -> list[tuple[bytes, str]]:
    whole = save(docx.Document())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * (61 * 1024 * 1024))
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/styles.xml", "<x/>")
    return [
        (whole, foreign.EMPTY),
        (whole[: len(whole) // 2], foreign.BROKEN_WORD),
        (out.getvalue(), foreign.BOMB),
        (empty.getvalue(), foreign.BROKEN_WORD),
    ]


def test_damaged_files_are_refused() -> None:
    for content, sentence in damaged():
        with pytest.raises(UnreadableDocumentError) as refusal:
            open_document(content)
        assert str(refusal.value) == sentence


def test_deep_nesting_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000
    with pytest.raises(UnreadableDocumentError, match="beskadiget"):
        with_body(deep)
