"""The parts of a Word file (ECMA-376: XML in a zip), opened with strict limits."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from ..lines import UnreadableDocumentError
from . import foreign

_RATIO = 200  # how much smaller than itself XML of a document may be packed
_LARGEST_PART = 60 * 1024 * 1024  # bytes; beyond it a ratio is looked at
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"

_DAMAGED = (
    zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, KeyError, ValueError, EOFError, OSError,
    NotImplementedError, RuntimeError, RecursionError,
)  # fmt: skip


class Package:
    """Reads parts by name; every failure is an UnreadableDocumentError."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._infos = {info.filename: info for info in self._zip.infolist()}
        except _DAMAGED:
            raise UnreadableDocumentError(foreign.BROKEN_WORD) from None
        self._left = foreign.LARGEST

    def names(self, start: str) -> list[str]:
        """Names of the XML parts that begin with `start`, in order."""
        return sorted(
            name for name in self._infos if name.startswith(start) and name[-4:] == ".xml"
        )

    def part(self, name: str) -> etree._Element | None:
        """The root of a part, None where there is no such part."""
        info = self._infos.get(name)
        if info is None:
            return None
        size = info.file_size
        if size > self._left or (
            size > _LARGEST_PART and size > _RATIO * max(1, info.compress_size)
        ):
            raise UnreadableDocumentError(foreign.BOMB)
        self._left -= size
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            with self._zip.open(info) as stream:
                xml = stream.read(size + 1)
            return etree.fromstring(xml.replace(_STRICT, W[1:-1].encode()), parser)
        except _DAMAGED:
            raise UnreadableDocumentError(foreign.BROKEN_WORD) from None


def value(element: etree._Element | None, path: str, attribute: str = "val") -> str | None:
    """An attribute of the element at `path` (names parted by /), None where there is none."""
    for name in path.split("/"):
        if element is None:
            return None
        element = element.find(W + name)
    return None if element is None else element.get(W + attribute, "")


def is_on(element: etree._Element | None, path: str) -> bool:
    """Whether a switch such as <w:b/> is there and not turned off."""
    return value(element, path) not in (None, "0", "false", "off", "none")


def number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else default
