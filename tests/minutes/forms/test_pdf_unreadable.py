"""Files that are no readable PDF: one plain sentence, never a crash."""

from __future__ import annotations

import io
import sys
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.minutes.forms.pdf import read_pdf
from raadhus.minutes.lines import Document, UnreadableDocumentError

sys.path.insert(0, str(Path(__file__).parent))
from pdf_files import HELLO, assembled, drawn, printed

NO_PDF = "Filen er ikke en PDF. Hent dokumentet igen, eller gem det som PDF."
DAMAGED = "PDF-filen er beskadiget eller ufuldstændig. Hent den igen, eller gem den på ny som PDF."
LOCKED = (
    "PDF-filen er låst med adgangskode. Gem en kopi uden adgangskode, og indlæs kopien i stedet."
)
NO_TEXT = "PDF-filen er billeder uden tekst. Kør tekstgenkendelse (OCR) på den, og indlæs den igen."
TOO_BIG = "PDF-filen er for stor til at blive læst. Del den, og indlæs hvert møde for sig."
TOO_LONG = "PDF-filen har flere end 5000 sider. Del den, og indlæs hvert møde for sig."
EMPTY = "PDF-filen har ingen sider. Hent dokumentet igen, eller gem det på ny som PDF."
CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"


def complaint(content: bytes) -> str:
    with pytest.raises(UnreadableDocumentError) as error:
        read_pdf(content)
    return str(error.value)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>", b"\x00" * 5000])
def test_other_files_are_no_pdf(content: bytes) -> None:
    assert complaint(content) == NO_PDF


def test_a_header_alone_is_a_damaged_file() -> None:
    assert complaint(b"%PDF-1.7\n") == DAMAGED


def test_a_locked_file_asks_for_a_copy_without_password() -> None:
    lock = b"<</Filter/Standard/V 2/R 3/Length 128/P -4/O<%s>/U<%s>>>" % (b"11" * 32, b"22" * 32)
    plain = assembled(CATALOGUE, b"<</Type/Pages/Kids[]/Count 0>>", lock)
    locked = plain.replace(b"trailer<<", b"trailer<</Encrypt 3 0 R/ID[<00><00>]")
    assert complaint(locked) == LOCKED


def test_a_page_without_text_asks_for_text_recognition() -> None:
    assert complaint(drawn(b"0 0 200 200 re f")) == NO_TEXT


@pytest.mark.parametrize(
    "pages",
    [
        b"<</Type/Pages/Kids[2 0 R]/Count 1>>",
        b"<</Type/Pages/Kids[2 0 R]/Count 4000>>",
    ],
)
def test_a_file_whose_pages_cannot_be_had_is_damaged(pages: bytes) -> None:
    assert complaint(assembled(CATALOGUE, pages)) == DAMAGED


def test_a_file_without_pages_is_empty() -> None:
    assert complaint(assembled(CATALOGUE, b"<</Type/Pages/Kids[]/Count 0>>")) == EMPTY


def test_more_pages_than_any_minutes_have_are_refused() -> None:
    source = pypdfium2.PdfDocument.new()
    for _ in range(5_001):
        source.new_page(595, 842).close()
    saved = io.BytesIO()
    source.save(saved)
    source.close()
    assert complaint(saved.getvalue()) == TOO_LONG


def test_more_characters_than_a_page_can_hold_are_refused_and_not_cut() -> None:
    line = b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj "
    assert complaint(drawn(b"BT /F 1 Tf 72 700 Td " + line * 5_001 + b"ET")) == TOO_BIG


@pytest.mark.parametrize("box", ["0 0 9999999999 9999999999", "0 0 0 0", "9 9 -9 -9"])
def test_a_page_of_impossible_size_is_still_read(box: str) -> None:
    assert read_pdf(drawn(HELLO, box)).text == "Hej verden\n"


def test_deep_nesting_is_survived() -> None:
    assert read_pdf(drawn(b"q " * 100_000 + HELLO)).text == "Hej verden\n"


def test_a_page_that_is_a_picture_among_others_is_named() -> None:
    document = read_pdf(printed("<p>Referat</p><div style='break-before: page'></div>"))
    assert document.notes == ("Side 2 har ingen tekst; er den et billede, er den ikke læst.",)


@cache
def sample() -> bytes:
    table = "<table class=ruled><tr><th>Område<th>Kr.<tr><td>Skole<td>10</table>"
    return printed(f"<h1>Referat</h1><p>Åben dagsorden.</p>{table}", "", "pdf/ua-1")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_gives_a_document_or_the_clear_error(data: st.DataObject) -> None:
    content = bytearray(sample())
    for _ in range(data.draw(st.integers(0, 12))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] ^= 1 << data.draw(st.integers(0, 7))
    length = data.draw(st.integers(0, len(content)))
    outcome = outcome_of(bytes(content[: length or len(content)]))
    if isinstance(outcome, str):
        assert outcome in {NO_PDF, DAMAGED, LOCKED, NO_TEXT, EMPTY}
    else:
        assert all(outcome.text[slice(*line.span)] == line.text for line in outcome.lines)


def outcome_of(content: bytes) -> Document | str:
    """The document, or the sentence that says why there is none."""
    try:
        return read_pdf(content)
    except UnreadableDocumentError as error:
        return str(error)
