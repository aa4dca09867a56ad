"""Plain text: one typed line per printed line, white space being all the layout there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lines import Document, Line, Shape
from ..model import Span

_LINE = re.compile("[^\n\r\f\v\x85\u2028\u2029]+")
_ONE_BREAK = frozenset(("\n", "\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"))
_MARKER = re.compile(r"[-–—•·*▪◦o]|\(?(?:\d{1,3}|[a-zæøå])[.)]", re.IGNORECASE)


def read_text(text: str, notes: tuple[str, ...] = ()) -> Document:
    """`text` as a document whose offsets count in exactly this text."""
    paged = "\f" in text
    lines: list[Line] = []
    breaks_from, page, gap = 0, 1, False
    before = ""
    for match in _LINE.finditer(text):
        start, end = match.span()
        between = text[breaks_from:start]
        breaks_from = end
        if start and between not in _ONE_BREAK:
            before, gap = "", True
            page += between.count("\f")
        raw = match[0]
        bare = raw.strip()
        if not bare:
            before, gap = "", True
            continue
        start += raw.index(bare[0])
        lines.append(
            Line((start, start + len(bare)), bare, page=page if paged else None, gap=gap)
            if "\t" not in raw
            else _tabbed(match, before, page if paged else None, gap)
        )
        before, gap = raw, False
    pages = lines[-1].page if paged and lines else None
    return Document(text, tuple(lines), "text/plain", pages, notes, plain=True)


def _tabbed(match: re.Match[str], before: str, page: int | None, gap: bool) -> Line:
    """A line with tabs: a row, a list entry set off by a tab, or an indented line."""
    raw, text = match[0], match.string
    bare = raw.strip()
    start = match.start() + raw.index(bare[0])
    span = (start, start + len(bare))
    cells = tuple(_cells(raw, match.start()))
    filled = [cell for cell in cells if cell[0] < cell[1]]
    first = text[slice(*filled[0])]
    if len(filled) == 2 and _MARKER.fullmatch(first):
        return Line(span, bare, marker=filled[0], page=page, gap=gap)
    if len(filled) == 1 and not _beside_row(match, before):
        return Line(span, bare, page=page, gap=gap)
    return Line(span, bare, Shape.ROW, cells=cells, page=page, gap=gap)


def _cells(raw: str, offset: int) -> Iterator[Span]:
    """Where the cells of a line stand; an empty one has no length."""
    for cell in raw.split("\t"):
        bare = cell.strip()
        start = offset + len(cell) - len(cell.lstrip()) if bare else offset
        yield start, start + len(bare)
        offset += len(cell) + 1


def _beside_row(match: re.Match[str], before: str) -> bool:
    """Whether the line before or after has as many tabs and more than one filled cell."""
    after = _LINE.search(match.string, match.end())
    tabs = match[0].count("\t")
    return any(
        near.count("\t") == tabs and sum(map(bool, map(str.strip, near.split("\t")))) > 1
        for near in (before, after[0] if after else "")
    )
