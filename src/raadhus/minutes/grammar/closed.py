"""The marks by which a title says that its item is closed to the public, or open."""

from __future__ import annotations

import re

from ..model import Span

_WORD = r"(?:lukket(?:\s+(?:punkt|sag|møde|dagsorden|del))?|closed|lukkede?\s+sager?)"
_BEFORE = re.compile(
    rf"^(?:\(\s*{_WORD}\s*\)|\[\s*{_WORD}\s*\])\s*[:–-]?\s*|^{_WORD}\s*[:–-]+\s*", re.IGNORECASE
)
_OPEN = re.compile(
    r"^(?:\(åben(?:t)?\)|\[åben(?:t)?\]|åben(?:t)?(?: punkt)?\s*[:–-])\s*(?=\S)", re.IGNORECASE
)
_BARE = re.compile(r"^LUKKET\s+(?=[A-ZÆØÅ])")
_AFTER = re.compile(
    r"\s*(?:[–-]\s*(?:lukket(?:\s+(?:punkt|sag))?)|\(\s*(?:lukket(?:\s+(?:punkt|sag|møde))?"
    r"|for lukkede døre)\s*\)"
    r"|\[\s*lukket(?:\s+punkt)?\s*\])\s*$",
    re.IGNORECASE,
)


_BEGINS_MARK = frozenset("LlCc([")
_BEGINS_OPEN = frozenset("ÅåÅ([")


def strip_closed(text: str) -> tuple[Span, bool]:
    """The span of the title proper in `text`, and whether a mark says that the item is closed."""
    start, closed = 0, False
    while text[start : start + 1] in _BEGINS_MARK:
        head = text[start:]
        match = _BEFORE.match(head) or _BARE.match(head)
        if not match or match.end() == len(head):
            break
        start += match.end()
        closed = True
    if not closed and text[:1] in _BEGINS_OPEN:
        match = _OPEN.match(text)
        start = match.end() if match else start
    if "ukke" in text or "UKKE" in text:
        match = _AFTER.search(text, start)
        if match and match.start() > start:
            return (start, match.start()), True
    return (start, len(text)), closed


_NO_LETTER = re.compile(r"[\W_]+")


def title_key(text: str) -> str:
    """What titles are compared by: letters and digits alone, the first 70 (contents cut titles)."""
    return _NO_LETTER.sub("", text[:160]).casefold()[:70]


_GROUP = re.compile(
    r"^(?:lukke(?:t|de)\s+(?:møde|sager|punkter|dagsorden|del)|punkter for lukkede døre"
    r"|for lukkede døre)\s*:?$",
    re.IGNORECASE,
)
_OPEN_GROUP = re.compile(
    r"^(?:åb(?:ent|ne)\s+(?:møde|sager|punkter|dagsorden|del)|punkter for åbne døre"
    r"|for åbne døre)\s*:?$",
    re.IGNORECASE,
)


def group_of(text: str) -> bool | None:
    """True for a line that heads the closed items, False for one that heads the open, else None."""
    if len(text) > 40:
        return None
    if _GROUP.match(text):
        return True
    return False if _OPEN_GROUP.match(text) else None
