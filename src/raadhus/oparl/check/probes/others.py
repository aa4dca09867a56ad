"""Trying the files behind File, and an address that does not exist."""

from __future__ import annotations

from ..schema import FILE
from ..seen import ErrorAnswer, FileAnswer
from ..visit import Visitor
from ..walk import Walk

MOST_FILES = 10
KEEP = 2_000_000  # bytes of a file; more is not needed to know its headers
ADDRESSES = ("accessUrl", "downloadUrl")
NOWHERE = "/findes-ikke"


def try_files(walk: Walk) -> None:
    """Fetch some files, and the addresses of deleted ones that still tell them."""
    files = [(url, thing) for url, (kind, thing) in walk.met.items() if kind == FILE]
    files.sort(key=lambda pair: pair[1].get("deleted") is not True)
    for url, thing in files[:MOST_FILES]:
        for field in ADDRESSES:
            address = thing.get(field)
            if not isinstance(address, str):
                continue
            if not walk.visitor.is_home(address):
                walk.visitor.note("Filer på andre servere blev ikke hentet.")
                continue
            answer = walk.visitor.fetch(address, keep=KEEP)
            walk.visitor.see(FileAnswer(url, field, answer, thing))


def try_nowhere(visitor: Visitor, url: str) -> None:
    """Ask for what cannot be there, beneath an object and written as its address is."""
    seen = visitor.json(url.rstrip("/") + NOWHERE + ("/" if url.endswith("/") else ""))
    visitor.see(ErrorAnswer(seen.url, seen.answer, seen.value))
