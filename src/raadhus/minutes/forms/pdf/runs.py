"""The words of a page with their places, in as few calls into the library as possible.

The text of the whole page comes in one call; a place is asked for only where a run of
words begins and ends, which makes this three to four times faster than asking per character.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from typing import Any

import pypdfium2.raw as pdfium

from .shapes import Frame, Run, Tag
from .tags import ARTIFACT

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"[^\s\x00\x01\x03-\x1f\u200b\ufeff]+")
_CONTROLS = {chr(code): " " for code in [*range(2), *range(3, 32), 0x200B, 0xFEFF]}
_BOLD_NAMES = ("bold", "black", "heavy", "fett")
_FORCE_BOLD = 1 << 18  # PDF 32000-1, table 123
_FILL_AND_STROKE = 2
_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\uffff": None, "\xad": None}
_REPLACED = str.maketrans(_CONTROLS | _LIGATURES | _HYPHENS)


class Looks:
    """Type size, weight, direction and mark of text objects, each asked for once."""

    def __init__(self, tagged: bool) -> None:
        self._fonts: dict[int, bool] = {}
        self._tagged = tagged

    def of(self, textpage: Any, index: int, handle: Any) -> tuple[float, bool, int, int]:
        """Size in points, bold or not, direction in whole degrees, marked content id or -1."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(textpage, index, matrix)
        size = pdfium.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        bold = self._bold(pdfium.FPDFTextObj_GetFont(handle))
        bold = bold or pdfium.FPDFTextObj_GetTextRenderMode(handle) == _FILL_AND_STROKE
        mark = pdfium.FPDFPageObj_GetMarkedContentID(handle)
        if mark < 0 and self._tagged and _is_artifact(handle):
            mark = ARTIFACT
        return size or 1.0, bold, angle, mark

    def _bold(self, font: Any) -> bool:
        if not font:
            return False
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            self._fonts[key] = _is_bold(font)
        return self._fonts[key]


def page_runs(
    textpage: Any, tags: dict[int, Tag], size: tuple[float, float]
) -> tuple[list[Run], Frame]:
    """The runs of a page of the given size in the order of the file, and how its text stands."""
    text = _page_text(textpage, pdfium.FPDFText_CountChars(textpage))
    found = _Finder(textpage, text, bool(tags)).runs()
    frame = Frame(_main_angle(found), *size)
    return [_placed(textpage, piece, tags, frame) for piece in found], frame


class _Piece:
    """A run before its place is known: text, first and last character, looks."""

    __slots__ = ("first", "glued", "last", "looks", "text")

    def __init__(self, text: str, ends: tuple[int, int], looks: Any, glued: bool) -> None:
        self.text, self.looks, self.glued = text, looks, glued
        self.first, self.last = ends


class _Finder:
    def __init__(self, textpage: Any, text: str, tagged: bool) -> None:
        self._textpage, self._text = textpage, text
        self._looks = Looks(tagged)
        self._seen: dict[int, tuple[float, bool, int, int]] = {}

    def runs(self) -> list[_Piece]:
        found: list[_Piece] = []
        for line in _LINE.finditer(self._text):
            words = [word.span() for word in _WORD.finditer(self._text, *line.span())]
            if words:
                found += self._line(words)
        return [piece for piece in found if piece.text]

    def _line(self, words: list[tuple[int, int]]) -> list[_Piece]:
        """One piece where the line is one text object, else a piece per object and word."""
        first, last = words[0][0], words[-1][1] - 1
        if self._object(first) == self._object(last):
            whole = _clean(self._text[first : last + 1])
            return [self._piece(" ".join(whole.split()), first, last, False)]
        return [piece for start, end in words for piece in self._word(start, end)]

    def _word(self, start: int, end: int) -> list[_Piece]:
        """A word in pieces where its type changes ("m" and a raised "2")."""
        if self._object(start) == self._object(end - 1):
            return [self._piece(_clean(self._text[start:end]), start, end - 1, False)]
        pieces = []
        begin = start
        for at in range(start + 1, end + 1):
            if at == end or self._object(at) != self._object(begin):
                text = _clean(self._text[begin:at])
                pieces.append(self._piece(text, begin, at - 1, begin > start))
                begin = at
        return pieces

    def _object(self, index: int) -> int:
        handle = pdfium.FPDFText_GetTextObject(self._textpage, index)
        if not handle:
            return 0
        key = ctypes.addressof(handle.contents)
        if key not in self._seen:
            self._seen[key] = self._looks.of(self._textpage, index, handle)
        return key

    def _piece(self, text: str, first: int, last: int, glued: bool) -> _Piece:
        looks = self._seen.get(self._object(first), (1.0, False, 0, -1))
        return _Piece(text, (first, last), looks, glued)


def _page_text(textpage: Any, count: int) -> str:
    """The page's characters such that place n of the text is character n of the page."""
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", errors="replace")
    last = pdfium.FPDFText_GetTextIndexFromCharIndex(textpage, count - 1)
    if len(text) == count and last == count - 1:
        return text
    codes = (pdfium.FPDFText_GetUnicode(textpage, index) for index in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)


def _clean(text: str) -> str:
    """Text as printed: hyphens at line ends kept, ligatures as letters, Å in one character."""
    if text.isascii() and text.isprintable():
        return text
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", text.translate(_REPLACED))


def _is_bold(font: Any) -> bool:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("latin-1").lower()
    flags = pdfium.FPDFFont_GetFlags(font)
    return any(part in name for part in _BOLD_NAMES) or (flags > 0 and bool(flags & _FORCE_BOLD))


def _is_artifact(handle: Any) -> bool:
    """Whether a text object stands in marked content called Artifact."""
    for index in range(min(pdfium.FPDFPageObj_CountMarks(handle), 20)):
        buffer, size = (ctypes.c_ushort * 32)(), ctypes.c_ulong()
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        if pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), size):
            name = bytes(buffer)[: max(size.value - 2, 0)].decode("utf-16-le", "replace")
            if name == "Artifact":
                return True
    return False


def _main_angle(pieces: list[_Piece]) -> int:
    """The right angle in which most of the page's characters are set."""
    weight = {0: 0, 90: 0, 180: 0, 270: 0}
    for piece in pieces:
        if piece.looks[2] in weight:
            weight[piece.looks[2]] += len(piece.text)
    return max(weight, key=lambda angle: weight[angle])


def _placed(textpage: Any, piece: _Piece, tags: dict[int, Tag], frame: Frame) -> Run:
    size, bold, own, mark = piece.looks
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, piece.first, x, y)
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage, piece.last, box)
    x0, base = frame.turned(x.value, y.value)
    ends = (frame.turned(box.left, box.bottom)[0], frame.turned(box.right, box.top)[0])
    aside = own != frame.angle
    x1 = max(x0, *ends)
    return Run(piece.text, x0, x1, base, size, bold, piece.glued, tags.get(mark), aside)
