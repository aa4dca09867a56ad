"""Cutting a list of people into entries' pieces: where brackets, commas and dashes part."""

from __future__ import annotations

import re

from . import roles

Span = tuple[int, int]

_CROSS = re.compile(r"(?:\[[xX ]?\]|[☐☑☒✓✔×]|(?<!\S)[xX](?!\S))\s*")
_LEAD = re.compile(r"[\s\-\u2013\u2022*·,;:]*")
_DASH = re.compile(r"\s[-\u2013]\s+(?=\S)")
_INITIAL_END = re.compile(r"(?<!\w)[^\W\d_]\.\Z")
_BREAK = re.compile(r"[()\[\],\t\-\u2013]")


def pieces(text: str) -> tuple[list[Span], bool]:
    """The spans of an entry's parts, name first, and whether a cross or tick stands at it.

    `Navn (A), formand` has three parts. A comma inside brackets parts facts (`A, formand`)
    but not an office (`chef for Social, Sundhed`).
    """
    start, end = _bounds(text)
    cross = _CROSS.match(text, start, end)
    crossed = bool(cross and cross.end() < end)
    if cross and crossed:
        start = cross.end()
    spans = [trim(text, a, b) for a, b in _cut(text, start, end)]
    kept = [(a, b) for a, b in spans if a < b]
    if len(kept) > 1 and _CROSS.fullmatch(text, *kept[-1]):
        return kept[:-1], True
    return kept, crossed


def trim(text: str, start: int, end: int) -> Span:
    """The span without blanks, dashes and colons at its ends."""
    while start < end and (text[start].isspace() or text[start] in "-\u2013:"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "-\u2013:"):
        end -= 1
    return start, end


def _bounds(text: str) -> Span:
    """Without bullets before and punctuation after; the full stop of an initial stays."""
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    end = max(start, len(text.rstrip(" \t\n.,;\u00a0")))
    if end < len(text) and _INITIAL_END.search(text, max(0, end - 2), end + 1):
        end += 1
    return start, end


def _cut(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    at, depth = start, 0
    for match in _BREAK.finditer(text, start, end):
        char, position = match[0], match.start()
        if char in "()[]":
            depth = max(0, depth + (1 if char in "([" else -1))
            parts = True
        elif char in ",\t":
            parts = depth == 0 or _parts_facts(text, at, position, end)
        else:
            parts = depth == 0 and bool(_DASH.match(text, position - 1, end))
        if parts and position >= at:
            spans.append((at, position))
            at = position + 1
    return [*spans, (at, end)]


def _parts_facts(text: str, at: int, comma: int, end: int) -> bool:
    close = text.find(")", comma, end)
    after = text[comma + 1 : close if close >= 0 else end]
    return roles.is_mark(text[at:comma].strip()) or roles.is_mark(after.strip())
