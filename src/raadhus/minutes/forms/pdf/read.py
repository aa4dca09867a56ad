"""A PDF as a document of typed lines.

Source: PDF 32000-1:2008 (ISO) for text, marked content and structure; read with PDFium.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ...lines import Document, UnreadableDocumentError
from .compose import compose
from .furniture import mark_furniture
from .pages import page_lines, tagged, untagged
from .paragraphs import mark_headings, mark_paragraphs
from .rules import page_drawing
from .runs import page_runs
from .shapes import Page
from .tables import join_tables
from .tags import TagReader

MOST_BYTES = 250_000_000
MOST_PAGES = 5_000
MOST_CHARACTERS = 20_000_000
MOST_SECONDS = 120  # checked after each page; 5,000 ordinary pages take 20
MOST_ON_A_PAGE = 200_000  # characters
_HEADER_WITHIN = 1_024  # bytes: what readers of PDF tolerate before the header

_NO_KIDS = re.compile(rb"/Kids\s{0,9}\[\s{0,9}\]")  # PDFium opens no file without pages
_LOCKS = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)

_NO_PDF = "Filen er ikke en PDF. Hent dokumentet igen, eller gem det som PDF."
_DAMAGED = "PDF-filen er beskadiget eller ufuldstændig. Hent den igen, eller gem den på ny som PDF."
_LOCKED = (
    "PDF-filen er låst med adgangskode. Gem en kopi uden adgangskode, og indlæs kopien i stedet."
)
_EMPTY = "PDF-filen har ingen sider. Hent dokumentet igen, eller gem det på ny som PDF."
_TOO_LONG = f"PDF-filen har flere end {MOST_PAGES} sider. Del den, og indlæs hvert møde for sig."
_TOO_BIG = "PDF-filen er for stor til at blive læst. Del den, og indlæs hvert møde for sig."
_NO_TEXT = (
    "PDF-filen er billeder uden tekst. Kør tekstgenkendelse (OCR) på den, og indlæs den igen."
)


def read_pdf(content: bytes) -> Document:
    """The document in the bytes of a PDF; `text` is composed, one line per printed line or row.

    Raises `UnreadableDocumentError` where the bytes are no PDF, or one that is damaged,
    locked, empty, without text or beyond one of the limits above. A single page that takes
    PDFium very long cannot be interrupted from here: what strangers send belongs in a job
    with a time limit.
    """
    if b"%PDF-" not in content[:_HEADER_WITHIN]:
        raise UnreadableDocumentError(_NO_PDF)
    if len(content) > MOST_BYTES:
        raise UnreadableDocumentError(_TOO_BIG)
    with _opened(content) as document:
        pages, unread = _pages(document)
    if not any(page.lines for page in pages):
        raise UnreadableDocumentError(_DAMAGED if unread else _NO_TEXT)
    mark_furniture(pages)
    join_tables(pages)
    mark_paragraphs(pages)
    mark_headings(pages)
    return compose(pages, _notes(pages, unread))


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        # the library's code may be that of an earlier file, so the file must speak of a lock too
        locked = error.err_code in _LOCKS and b"/Encrypt" in content
        empty = _EMPTY if _NO_KIDS.search(content) else _DAMAGED
        raise UnreadableDocumentError(_LOCKED if locked else empty) from error
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise UnreadableDocumentError(_TOO_LONG)
        yield document
    finally:
        document.close()


def _pages(document: Any) -> tuple[list[Page], list[int]]:
    """The pages, and the numbers of those that could not be opened."""
    tags = TagReader(len(document))
    found: list[Page] = []
    unread: list[int] = []
    characters = 0
    end = monotonic() + MOST_SECONDS
    for number in range(1, len(document) + 1):
        page = pdfium.FPDF_LoadPage(document.raw, number - 1)
        if not page:
            unread.append(number)
            continue
        try:
            found.append(_page(page, number, tags))
        finally:
            pdfium.FPDF_ClosePage(page)
        characters += sum(len(line.text) for line in found[-1].lines)
        if characters > MOST_CHARACTERS or monotonic() > end:
            raise UnreadableDocumentError(_TOO_BIG)
    return found, unread


def _page(page: Any, number: int, tags: TagReader) -> Page:
    size = _size(page)
    textpage = pdfium.FPDFText_LoadPage(page)
    if not textpage:
        return Page(number, *size, [])
    try:
        if pdfium.FPDFText_CountChars(textpage) > MOST_ON_A_PAGE:
            raise UnreadableDocumentError(_TOO_BIG)
        runs, frame = page_runs(textpage, tags.page(page), size)
        if tags.unsure(untagged(runs)):
            runs, frame = page_runs(textpage, tags.page(page, thorough=True), size)
            tags.settle(untagged(runs))
    finally:
        pdfium.FPDFText_ClosePage(textpage)
    width, height = frame.upright
    drawing = None if tagged(runs, height) else page_drawing(page, frame)
    return Page(number, width, height, page_lines(runs, number, drawing))


def _size(page: Any) -> tuple[float, float]:
    """Width and height in the page's own coordinates, before it is turned for the reader."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    return (height, width) if pdfium.FPDFPage_GetRotation(page) % 2 else (width, height)


def _notes(pages: list[Page], unread: list[int]) -> tuple[str, ...]:
    """What could not be read, in Danish."""
    notes = [f"Side {number} kunne ikke åbnes og er ikke med." for number in unread[:20]]
    bare = [page.number for page in pages if not page.lines]
    notes += [
        f"Side {number} har ingen tekst; er den et billede, er den ikke læst."
        for number in bare[:20]
    ]
    return tuple(notes)
