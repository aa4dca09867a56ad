"""Editions: a meeting written so that it is read back exactly. See docs/editions.md."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import PurePath

from ..contract import to_contract
from ..lines import UnreadableDocumentError
from ..model import Minutes, Source
from .build import minutes_of
from .claims import claims_of
from .data import from_json
from .marked import GENERATOR, from_html
from .page import to_html
from .same import same_meeting
from .text import FIRST_LINE, check_version, from_text, to_text
from .write import tree_of

__all__ = ["read_edition", "same_meeting", "write_html", "write_json", "write_text"]

_MARK = b"\xef\xbb\xbf"
_FORMAT = re.compile(rb'"format"\s*:\s*"raadhus-minutes"')
_START = b"Raadhus-referat "
LARGEST = 20 * 1024 * 1024  # bytes; a hundred times the longest minutes
_TOO_LARGE = "Raadhus-referatet fylder over 20 MB, og det gør intet møde; vælg filen med ét møde i."
_HEAD = 2048  # bytes from the beginning in which a page says that it is an edition
_OTHER_TEXT = "Siden viser en anden tekst, end dens mærker siger, så ingen af dem kan bruges."
_NOT_UTF8 = "Raadhus-referatet er ikke gyldig UTF-8 (fra byte {}); hent filen igen."


def write_text(minutes: Minutes) -> str:
    """The text edition, to be kept as UTF-8; reading it gives the same meeting."""
    return to_text(tree_of(minutes))


def write_json(minutes: Minutes) -> str:
    """The contract as JSON, indented; raises ValueError for a number that JSON cannot hold."""
    return json.dumps(to_contract(minutes), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_html(minutes: Minutes) -> str:
    """The meeting as a web page, to be kept as UTF-8; reading it gives the same meeting."""
    return to_html(tree_of(minutes))


def read_edition(content: bytes, name: str = "") -> Minutes | None:
    """The meeting of an edition in text, JSON or HTML; None where `content` is none.

    Raises UnreadableDocumentError, naming the line, field or mark, for one that is damaged.
    """
    start = content.removeprefix(_MARK).lstrip()
    if start.startswith(b"<") and (page := GENERATOR.search(start[:_HEAD])):
        check_version(page[1].decode("utf-8", "replace"))
        return _placed(_from_page(_decoded(content)), content, name, "text/html")
    if start.startswith(b"{") and _FORMAT.search(content):
        plain = from_json(_decoded(content))
        return (
            None if plain is None else _placed(_written(plain), content, name, "application/json")
        )
    if (
        not start.startswith(_START)
        or FIRST_LINE.match(start[:100].decode("utf-8", "replace")) is None
    ):
        return None
    return _placed(_decoded(content), content, name, "text/plain")


def _from_page(text: str) -> str:
    """The text edition of a page whose marks say just what it shows."""
    root, seen = from_html(text)
    minutes = minutes_of(root, Source("", "text/html", "", ""))
    if from_html(write_html(minutes))[1] != seen:
        raise UnreadableDocumentError(_OTHER_TEXT)
    return write_text(minutes)


def _written(minutes: Minutes) -> str:
    try:
        return write_text(minutes)
    except (ValueError, OverflowError):
        raise UnreadableDocumentError(
            "Raadhus-JSON har et tal, som ingen celle kan vise."
        ) from None


def _placed(text: str, content: bytes, name: str, media_type: str) -> Minutes:
    root = from_text(text)
    sha256 = hashlib.sha256(content).hexdigest()
    source = Source(PurePath(name).name, media_type, sha256, text, claims_of(root))
    return minutes_of(root, source)


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST:
        raise UnreadableDocumentError(_TOO_LARGE)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(_NOT_UTF8.format(error.start)) from None
