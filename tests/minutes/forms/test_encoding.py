"""Every encoding that Danish text comes in gives the same text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.minutes.forms.encoding import MIXED, TWICE, decode

DANISH = "Referat af møde i Økonomiudvalget – på Ærø og Åbo: “æøå” ÆØÅ é ü § 1.000 kr.\r\n" * 3
LETTERS = "Referat af møde i Økonomiudvalget, Ærø og Åbo: æble, græs, sø, gå. ÆØÅ\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (b"", "cp1252"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-32-le"),
        (b"", "utf-32-be"),
    ],
)
def test_the_text_is_the_same_in_every_encoding(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + DANISH.encode(encoding))
    assert (decoded.text, decoded.notes) == (DANISH, ())


@pytest.mark.parametrize("encoding", ["iso8859-1", "mac_roman", "cp865"])
def test_old_one_byte_encodings_are_told_by_the_danish_letters(encoding: str) -> None:
    assert decode(LETTERS.encode(encoding)).text == LETTERS


def test_a_text_encoded_twice_is_decoded_twice_and_noted() -> None:
    twice = DANISH.encode().decode("cp1252", "surrogateescape").translate({0xDC9D: 0x9D}).encode()
    decoded = decode(twice)
    assert (decoded.text, decoded.notes) == (DANISH, (TWICE,))


def test_a_mark_encoded_twice_is_no_text() -> None:
    assert decode("ï»¿Møde på Ærø".replace("ø", "Ã¸").replace("å", "Ã¥").replace("Æ", "Ã†").encode()
                  ).text == "Møde på Ærø"  # fmt: skip


def test_a_text_that_only_speaks_of_double_encoding_stays_as_it_is() -> None:
    text = "Tegnet Ã¦ vises i stedet for æ."
    assert decode(text.encode()).text == text


def test_a_stray_byte_in_utf8_is_read_as_windows_and_noted() -> None:
    decoded = decode("møde på Ærø ".encode() + b"gr\xe6s")
    assert (decoded.text, decoded.notes) == ("møde på Ærø græs", (MIXED,))


def test_what_cannot_be_read_is_counted() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "Møde".encode("utf-16-le") + b"\x00")
    assert decoded.text == "Møde\ufffd"
    assert decoded.notes == ("Tegn i filen, der ikke kunne læses: 1.",)


def test_a_declared_encoding_is_followed_where_utf8_fails() -> None:
    assert decode("Łódź".encode("iso8859-2"), "iso-8859-2").text == "Łódź"
    assert decode("på besøg".encode("cp1252"), "no-such-encoding").text == "på besøg"


@given(st.text())
def test_utf8_comes_back_whole_unless_it_was_encoded_twice(text: str) -> None:
    decoded = decode(codecs.BOM_UTF8 + text.encode("utf-8"))
    assert decoded.text == text or decoded.notes == (TWICE,)


@given(st.binary())
def test_any_bytes_give_text_that_can_be_written(content: bytes) -> None:
    decode(content).text.encode("utf-8")


@pytest.mark.parametrize(
    ("wrong", "text"),
    [("cp1252", "Punkt 1: Æblehaven på øen\n"), ("latin-1", "Punkt 1: Æblehaven på Øen – åben\n")],
)
def test_text_encoded_twice_through_either_western_table_is_read_right(
    wrong: str, text: str
) -> None:
    decoded = decode(text.encode().decode(wrong).encode())
    assert (decoded.text, decoded.notes) == (text, (TWICE,))
