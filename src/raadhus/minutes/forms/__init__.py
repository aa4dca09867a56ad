"""The forms in which minutes come: bytes to typed lines."""

from __future__ import annotations

from ..lines import Document
from .docx import read_docx
from .html import read_html
from .portal import load_json, read_portal
from .sniff import Form, sniff
from .text import read_text


def open_document(content: bytes, name: str = "") -> Document:
    """The typed lines of a file, its form told by its content first and its name second.

    Raises UnreadableDocumentError with one Danish sentence for everything that is no
    document with text: pictures, spreadsheets, archives, damaged and empty files.
    """
    sniffed = sniff(content, name)
    if sniffed.form is Form.PDF:
        from .pdf import read_pdf  # its libraries are slow to load  # noqa: PLC0415

        return read_pdf(content)
    if sniffed.form is Form.DOCX:
        return read_docx(content)
    if sniffed.form is Form.HTML:
        return read_html(sniffed.text, sniffed.notes)
    if sniffed.form is Form.JSON:
        return read_portal(load_json(sniffed.text), sniffed.notes)
    return read_text(sniffed.text, sniffed.notes)
