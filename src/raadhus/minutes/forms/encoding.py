"""From bytes to text: which encoding a file of text is written in.

Order: byte order mark, UTF-16 and UTF-32 by their zero bytes, UTF-8, then the one-byte
encodings of Windows, Macintosh and DOS, told apart by where they put the Danish letters.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

TWICE = "Tegnene i filen var kodet to gange; de er læst, som de var ment."
MIXED = "Filen blander to tegnsæt; enkelte tegn kan være læst forkert."

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The bytes of æøåÆØÅ after an ASCII letter in each one-byte encoding; the first wins a tie.
_DANISH_AFTER_LETTER = (
    ("cp1252", re.compile(rb"[A-Za-z][\xe6\xf8\xe5\xc6\xd8\xc5]")),
    ("mac_roman", re.compile(rb"[A-Za-z][\xbe\xbf\x8c\xae\xaf\x81]")),
    ("cp865", re.compile(rb"[A-Za-z][\x91\x9b\x86\x92\x9d\x8f]")),
)
# Windows-1252 leaves five bytes without a character; they stand for themselves, as on the web.
_HOLES = {0xDC00 + byte: byte for byte in range(0x80, 0x100)}
_HOLES_BACK = {byte: 0xDC00 + byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_TWICE = re.compile("[ÃÂ][\x80-\xff\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without byte order mark, and what had to be given up, in Danish."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Decode `content`; `declared` is what the file says itself (a web page's charset).

    Never fails: bytes that fit no encoding become U+FFFD and are noted.
    """
    encoding = _by_mark(content)
    if encoding:
        mark = next(mark for mark, name in _MARKS if content.startswith(mark))
        return _lenient(content[len(mark) :], encoding)
    if b"\0" in content and (encoding := _by_zeros(content)):
        return _lenient(content, encoding)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(content, declared)
    return _once(text, "utf-8")


def _by_mark(content: bytes) -> str | None:
    return next((name for mark, name in _MARKS if content.startswith(mark)), None)


def _by_zeros(content: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: Danish text has its zero bytes all in one place."""
    sample = content[:4096]
    zeros = [sample[place::4].count(0) * 4 / len(sample) for place in range(4)]
    if min(zeros[2:]) > 0.9 and zeros[1] > 0.7 > zeros[0]:
        return "utf-32-le"
    if min(zeros[:2]) > 0.9 and zeros[2] > 0.7 > zeros[3]:
        return "utf-32-be"
    if min(zeros[1], zeros[3]) > 0.7 and max(zeros[0], zeros[2]) < 0.05:
        return "utf-16-le"
    if min(zeros[0], zeros[2]) > 0.7 and max(zeros[1], zeros[3]) < 0.05:
        return "utf-16-be"
    return None


def _lenient(content: bytes, encoding: str) -> Decoded:
    try:
        return _once(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = content.decode(encoding, "replace")
    lost = text.count("\ufffd")
    return Decoded(text, encoding, (f"Tegn i filen, der ikke kunne læses: {lost}.",))


def _not_utf8(content: bytes, declared: str | None) -> Decoded:
    if declared and _is_one_byte(declared):
        return _lenient(content, declared)
    text = content.decode("utf-8", "surrogateescape")
    strays = sum("\udc80" <= char <= "\udcff" for char in text)
    letters = sum(char > "\x7f" for char in text) - strays
    if letters > strays:  # UTF-8 with a few bytes from somewhere else
        return Decoded(re.sub("[\udc80-\udcff]+", _windows, text), "utf-8", (MIXED,))
    counts = [len(pattern.findall(content)) for _, pattern in _DANISH_AFTER_LETTER]
    encoding = _DANISH_AFTER_LETTER[counts.index(max(counts))][0]
    return Decoded(_one_byte(content, encoding), encoding)


def _is_one_byte(encoding: str) -> bool:
    """Whether Python knows `encoding` as one of Europe's; UTF-8 has failed by now."""
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return False
    return name.startswith(("iso8859", "cp125", "cp8", "mac")) and name != "iso8859-1"


def _windows(stray: re.Match[str]) -> str:
    return _one_byte(stray[0].encode("utf-8", "surrogateescape"), "cp1252")


def _one_byte(content: bytes, encoding: str) -> str:
    return content.decode(encoding, "surrogateescape").translate(_HOLES)


def _once(text: str, encoding: str) -> Decoded:
    """Undo a second encoding ("Ã¦" for "æ") when the whole text agrees with it."""
    if _TWICE.search(text):
        for wrong in ("cp1252", "latin-1"):
            holes = _HOLES_BACK if wrong == "cp1252" else {}
            try:
                raw = text.translate(holes).encode(wrong, "surrogateescape")
                once = raw.decode("utf-8").removeprefix("\ufeff")
            except UnicodeError:
                continue
            return Decoded(once, encoding, (TWICE,))
    return Decoded(text, encoding)
