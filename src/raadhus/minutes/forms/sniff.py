"""Which form a file is in: by its first bytes, by its first characters, last by its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from ..lines import UnreadableDocumentError
from . import foreign
from .encoding import Decoded, decode


class Form(StrEnum):
    TEXT = "text"
    HTML = "html"
    JSON = "json"
    PDF = "pdf"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Sniffed:
    """A form and, for those made of text, the decoded text; `notes` are in Danish."""

    form: Form
    text: str = ""
    notes: tuple[str, ...] = ()


# Control characters that no text holds; a file where one byte in a hundred is one is no text.
_CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B})
_CHARSET = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE)
_TAG = re.compile(
    r"(?:<\?xml[^<>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)?"
    r"<(?:!doctype\s+html|(?:html|head|title|meta|link|style|script|body|main|article|section|nav"
    r"|header|div|span|p|h[1-6]|table|ul|ol|dl|center|font|b|strong|a|br|form|details)\b[^<]*>)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"</(?:html|body|div|p|table|h[1-6]|ul|li|td|section|article)\s*>", re.IGNORECASE
)
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*\{)')
_JSON_VALUE = re.compile(r"\s*(?:[\[{\"]|(?:null|true|false|-?[0-9.eE+-]+)\s*$)")
_MAIL = re.compile(r"(?:From: .*\r?\n)?(?:MIME-Version:|Received: |Return-Path: )", re.IGNORECASE)


def sniff(content: bytes, name: str = "") -> Sniffed:
    """The form of `content`; `name` decides only between text and a web page.

    Raises UnreadableDocumentError for what is no document that can be read.
    """
    if not content.strip():
        raise UnreadableDocumentError(foreign.EMPTY)
    if len(content) > foreign.LARGEST:
        raise UnreadableDocumentError(foreign.TOO_LARGE)
    if b"%PDF-" in content[:1024]:
        return Sniffed(Form.PDF)
    if content.startswith(b"PK\x03\x04"):
        _refuse(foreign.in_zip(content))
        return Sniffed(Form.DOCX)
    _refuse(foreign.by_magic(content))
    return _sniff_text(content, PurePath(name).suffix.lower())


def _refuse(sentence: str | None) -> None:
    if sentence:
        raise UnreadableDocumentError(sentence)


def _sniff_text(content: bytes, suffix: str) -> Sniffed:
    charset = _CHARSET.search(content, 0, 4096)
    decoded = decode(content, charset[1].decode("ascii") if charset else None)
    text = decoded.text
    if _is_binary(content, decoded):
        raise UnreadableDocumentError(foreign.in_binary(content))
    if not text or text.isspace():
        raise UnreadableDocumentError(foreign.EMPTY)
    form = Form.TEXT
    if _JSON.match(text) or (suffix == ".json" and _JSON_VALUE.match(text)):
        form = Form.JSON
    elif _is_html(text, suffix):
        form = Form.HTML
    elif re.match(r"\s*<\?xml\b", text):
        raise UnreadableDocumentError(foreign.XML)
    elif _MAIL.match(text):
        raise UnreadableDocumentError(foreign.MAIL)
    return Sniffed(form, text, decoded.notes)


def _is_binary(content: bytes, decoded: Decoded) -> bool:
    """Whether control characters say that this is no text."""
    if decoded.encoding.startswith(("utf-16", "utf-32")):  # where zero bytes are nothing odd
        content = decoded.text.encode("ascii", "replace")
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return controls * 100 > len(content)


def _is_html(text: str, suffix: str) -> bool:
    head = text[:20_000].lstrip()
    if head.startswith("<") and _TAG.match(head):
        return True
    return suffix in (".html", ".htm", ".xhtml") and bool(_CLOSING.search(text))
