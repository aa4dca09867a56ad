"""Which lines make one paragraph, where empty space stands, and what is clearly a heading."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from .furniture import body_size
from .shapes import Page, Printed

_MARKER = re.compile(r"(?:[•◦▪‣·●○■–—-]|\(?\d{1,3}[.)]|\(?[a-zæøå][.)])(?= |$)", re.IGNORECASE)
_CONTENTS = re.compile(r"[.…]{2} ?\d{1,4}$")
_SENTENCE_END = (".", "!", "?", ":", ".”", '."', ".»")
_LEAST_MARGIN = 0.7  # of the page's width: text reaches at least so far where it is full
_LEADING = 1.35  # of the type size, where the document itself shows none
_LONGEST_HEADING = 200  # characters


def mark_paragraphs(pages: list[Page]) -> None:
    """Give every line its block, and `gap` where empty space or a page's top is before it."""
    leading = _leading(pages)
    margins = _margins(pages)
    block = 0
    before: Printed | None = None
    for page in pages:
        top = True
        for line in page.lines:
            if line.furniture:
                continue
            margin = margins[round(page.width)]
            joined = before is not None and (
                _over_page(before, line, margin) if top else _joined(before, line, margin, leading)
            )
            if not joined:
                block += 1
            line.block = block
            same_table = before is not None and 0 < before.table == line.table
            line.gap = not (joined or same_table) and (top or _spaced(before, line, leading))
            before, top = line, False


def mark_headings(pages: list[Page]) -> None:
    """Levels for short blocks in clearly larger type, by the rank of their size."""
    body = body_size(pages)
    blocks: dict[int, list[Printed]] = {}
    for page in pages:
        for line in page.lines:
            if not line.furniture and line.cells is None and line.tag is None:
                blocks.setdefault(line.block, []).append(line)
    heads = [lines for lines in blocks.values() if _is_heading(lines, body)]
    sizes = sorted({_rounded(lines[0]) for lines in heads}, reverse=True)
    for lines in heads:
        for line in lines:
            line.level = min(sizes.index(_rounded(lines[0])) + 1, 6)


def _is_heading(lines: list[Printed], body: float) -> bool:
    length = sum(len(line.text) for line in lines)
    larger = all(line.size >= 1.15 * body for line in lines)
    return larger and length <= _LONGEST_HEADING and any(c.isalpha() for c in lines[0].text)


def _rounded(line: Printed) -> float:
    return round(line.size * 2) / 2


def _joined(before: Printed, line: Printed, margin: float, leading: float) -> bool:
    """Whether a line goes on with the paragraph of the line above it."""
    if before.cells is not None or line.cells is not None:
        return False
    if before.tag is not None and line.tag is not None:
        same = before.tag.block == line.tag.block and not line.marker
        return same and not _broken(before, line, margin)
    distance = before.y - line.y
    if not 0 < distance <= (leading + 0.2) * max(before.size, line.size):
        return False
    return _alike(before, line) and _flows(before, line, margin)


def _broken(before: Printed, line: Printed, margin: float) -> bool:
    """Whether a line inside one tagged paragraph was ended by hand, far from the margin."""
    far = 0.15 * (margin - line.x0)
    return before.x1 + 0.25 * before.size + line.lead < margin - far and before.page == line.page


def _alike(before: Printed, line: Printed) -> bool:
    """Same type, and no list marker or indentation that begins something new."""
    if abs(before.size - line.size) > 0.6 or before.bold != line.bold:
        return False
    if _MARKER.match(line.text):
        return False
    if line.wide or _CONTENTS.search(before.text):
        return False
    if before.wide:  # a value goes on beneath itself, not beneath its label
        return line.x0 > before.x0 + 3
    return line.x0 <= before.x0 + 3 or _MARKER.match(before.text) is not None


def _flows(before: Printed, line: Printed, margin: float) -> bool:
    """The line above had no room for this one's first word, or its sentence goes on."""
    if before.x1 + 0.25 * before.size + line.lead > margin - 2:
        return True
    return line.text[:1].islower() and not before.text.endswith(_SENTENCE_END)


def _over_page(before: Printed, line: Printed, margin: float) -> bool:
    """Whether the first line of a page goes on with the last paragraph of the page before."""
    if before.cells is not None or line.cells is not None or not line.text[:1].islower():
        return False
    if before.text.endswith(_SENTENCE_END) or not _alike(before, line):
        return False
    return before.x1 + 0.25 * before.size + line.lead > margin - 2


def _spaced(before: Printed | None, line: Printed, leading: float) -> bool:
    if before is None:
        return True
    size = max(before.size, line.size)
    return before.y - line.y > (leading + 0.25) * size


def _leading(pages: list[Page]) -> float:
    """The usual distance of baselines, in type sizes."""
    steps: Counter[float] = Counter()
    for page in pages:
        for before, line in pairwise(page.lines):
            same = before.size == line.size and before.cells is None and line.cells is None
            if same and 0 < before.y - line.y < 2.2 * line.size:
                steps[round((before.y - line.y) / line.size, 1)] += len(line.text)
    return steps.most_common(1)[0][0] if steps else _LEADING


def _margins(pages: list[Page]) -> dict[int, float]:
    """The right edge of the text for each width of page: the farthest that lines reach often."""
    ends: dict[int, list[float]] = {}
    for page in pages:
        reached = ends.setdefault(round(page.width), [])
        reached += [x.x1 for x in page.lines if x.cells is None and not x.furniture]
    least = _LEAST_MARGIN
    return {width: max(_often_reached(sorted(x)), least * width) for width, x in ends.items()}


def _often_reached(ends: list[float]) -> float:
    """The farthest end that two others come near (one line may stick out)."""
    for index in range(len(ends) - 1, 1, -1):
        if ends[index] - ends[index - 2] < 20:
            return ends[index]
    return ends[-1] if ends else 0.0
