"""The form is told by the content; what is no document is refused in one sentence."""

import io
import zipfile

import pytest

from raadhus.minutes.forms import foreign, open_document
from raadhus.minutes.forms.sniff import Form, sniff
from raadhus.minutes.lines import UnreadableDocumentError


def pack(**files: str) -> bytes:
    """A zip file; `__` in a name stands for a slash, `_` for a full stop."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return out.getvalue()


def office(part: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(part, "<x/>")
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "name", "form"),
    [
        (b"Referat af m\xf8de", "x.txt", Form.TEXT),
        (b"Referat", "x.pdf", Form.TEXT),
        (b"MZ er en by; BM og ID3 er forkortelser", "", Form.TEXT),
        (b"Drift;1.000\nAnl\xe6g;2.000", "tal.csv", Form.TEXT),
        (b"[1] Dagsorden", "", Form.TEXT),
        (b"{tom} Dagsorden", "", Form.TEXT),
        (b"<ingen> bem\xe6rkninger", "x.txt", Form.TEXT),
        (b"<!DOCTYPE html><html><body>Hej", "x.txt", Form.HTML),
        (b"\xef\xbb\xbf \n<!-- gemt fra siden --><HTML lang=da>", "", Form.HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "", Form.HTML),
        ("<div>Møde</div>".encode("utf-16"), "", Form.HTML),
        (b"Forside <p>Punkt 1</p>", "side.htm", Form.HTML),
        (b"Forside <p>Punkt 1</p>", "side.txt", Form.TEXT),
        (b' {"Id": 1}', "", Form.JSON),
        (b"[{}]", "", Form.JSON),
        (b"%PDF-1.7\n", "x.txt", Form.PDF),
        (office("word/document.xml"), "x.zip", Form.DOCX),
    ],
)
def test_form(content: bytes, name: str, form: Form) -> None:
    assert sniff(content, name).form is form


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", foreign.EMPTY),
        (b" \r\n\t\f", foreign.EMPTY),
        (b"\xef\xbb\xbf", foreign.EMPTY),
        ("\u00a0\u2003\n".encode(), foreign.EMPTY),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", foreign.PICTURE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", foreign.PICTURE),
        (b"GIF89a\x01\0\x01\0\x80\0\0", foreign.PICTURE),
        (b"RIFF\x24\0\0\0WEBPVP8 ", foreign.PICTURE),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", foreign.PICTURE),
        (b"BM\x36\0\0\0\0\0\0\0", foreign.PICTURE),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", foreign.SOUND),
        (b"ID3\x03\0\0\0\0\0\0", foreign.SOUND),
        (b"MZ\x90\0\x03\0\0\0", foreign.PROGRAM),
        (b"\x7fELF\x02\x01\x01\0", foreign.PROGRAM),
        (b"{\\rtf1\\ansi Referat}", foreign.RTF),
        (OLE, foreign.OLD_OFFICE),
        (OLE + "WordDocument".encode("utf-16-le"), foreign.OLD_WORD),
        (OLE + "Workbook".encode("utf-16-le"), foreign.SHEET),
        (OLE + "EncryptedPackage".encode("utf-16-le"), foreign.LOCKED),
        (office("xl/workbook.xml"), foreign.SHEET),
        (office("ppt/presentation.xml"), foreign.SLIDES),
        (pack(mimetype="application/vnd.oasis.opendocument.text"), foreign.OPEN_TEXT),
        (pack(mimetype="application/vnd.oasis.opendocument.spreadsheet"), foreign.SHEET),
        (pack(mimetype="application/epub+zip"), foreign.BOOK),
        (pack(referat_txt="Møde"), foreign.ARCHIVE),
        (pack(referat_txt="Møde")[:-9], foreign.BROKEN_ARCHIVE),
        (office("word/document.xml")[:60] + b"word/", foreign.BROKEN_WORD),
        (b"\x1f\x8b\x08\0\0\0\0\0", foreign.ARCHIVE),
        (bytes(range(256)), foreign.BINARY),
        (b"\0\0\0\0", foreign.BINARY),
        (b"\xff\xfe" + bytes(200), foreign.BINARY),
        (b'<?xml version="1.0"?><sag><moede/></sag>', foreign.XML),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", foreign.MAIL),
    ],
)
def test_refusal(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableDocumentError) as refusal:
        sniff(content)
    assert str(refusal.value) == sentence


def test_each_refusal_is_one_sentence_that_says_what_to_do() -> None:
    named = vars(foreign).items()
    sentences = [text for name, text in named if name[0].isupper() and isinstance(text, str)]
    assert len(sentences) > 20
    for text in sentences:
        assert text[0].isupper()
        assert text.endswith(".")
        assert text.count("; ") == 1


@pytest.mark.parametrize("text", ["[1,2", "[]", "{ broken", "null", '"abc"', "[" * 100_000])
def test_a_json_file_that_is_no_meeting_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDocumentError, match="JSON"):
        open_document(text.encode(), "svar.json")
