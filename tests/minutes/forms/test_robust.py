"""Any bytes give a document or one plain sentence, and hostile ones do not hang."""

import io
import json

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raadhus.minutes.forms import foreign, open_document
from raadhus.minutes.lines import Document, UnreadableDocumentError


def word_file() -> bytes:
    word = docx.Document()
    word.add_heading("Punkt 1: Ny sti", 1)
    word.add_paragraph("Teknisk Udvalg indstiller,", "List Number")
    word.add_table(2, 2).cell(0, 0).text = "Kr."
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


SAMPLES = {
    "text": "Referat\r\n\r\nPunkt 1: Ny sti på Ærø\nDrift\t1.000\t2\n\f- at\n".encode(),
    "utf16": "Referat\nPunkt 1: Ny sti på Ærø\n".encode("utf-16"),
    "html": "<!doctype html><html><main><h1>Møde</h1><table><tr><td colspan=2>a<td>b</table>"
    "<ul><li>c<p style='font-weight:bold'>d</ul></main></html>".encode(),
    "json": json.dumps(
        {"Moede": {"Navn": "Referat"}, "Dagsordenpunkter": [{"Number": "1", "Navn": "Ny sti"}]}
    ).encode(),
    "docx": word_file(),
}


def read_or_refuse(content: bytes, name: str = "") -> None:
    if b"%PDF-" in content[:1024]:
        return  # the PDF reader has its own tests
    try:
        document = open_document(content, name)
    except UnreadableDocumentError as error:
        refusal = str(error)
    else:
        bounded(document)
        return
    assert refusal in vars(foreign).values()


def bounded(document: Document) -> None:
    document.text.encode("utf-8")
    assert document.lines
    for line in document.lines:
        assert document.text[slice(*line.span)] == line.text == line.text.strip() != ""
        assert all(0 <= start <= end <= len(document.text) for start, end in line.cells)


@given(st.binary(max_size=300), st.sampled_from(["", "x.html", "x.json", "x.docx", "../\0"]))
def test_any_bytes(content: bytes, name: str) -> None:
    read_or_refuse(content, name)


@pytest.mark.parametrize("form", SAMPLES)
@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_cut_and_flipped(form: str, data: st.DataObject) -> None:
    content = bytearray(SAMPLES[form])
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=8)):
        content[place] ^= 1 << data.draw(st.integers(0, 7))
    read_or_refuse(bytes(content[: data.draw(st.integers(1, len(content)))]))


@pytest.mark.parametrize(
    "piece",
    ["\tx\n", "x\t" * 50, "Ã", "{", "[", "<!--", "<a ", "<p>", "&", "1. ", " ", "....", "<meta "],
    ids=range(13),
)
@pytest.mark.parametrize("start", ["Referat ", "<html>"])
def test_half_a_million_hostile_characters_end(start: str, piece: str) -> None:
    read_or_refuse((start + piece * (500_000 // len(piece))).encode())
