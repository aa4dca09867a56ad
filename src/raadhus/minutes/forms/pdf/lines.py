"""Runs of words put together into printed lines."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from .shapes import Printed, Run, Tag

_SAME_LINE = 0.4  # of the type size: raised and lowered figures stay on their line
_RAISED = 0.7  # of the type size: the farthest that a figure is raised
_WIDE = 1.5  # of the type size: more than any blank in running text
_LEVEL = 0.12  # of the type size: less is the same baseline


def printed_lines(runs: Iterable[Run], page: int) -> list[Printed]:
    """The lines of a page or a cell from top to bottom, each from left to right."""
    return [_printed(row, page) for row in rows_of(runs)]


def rows_of(runs: Iterable[Run]) -> list[list[Run]]:
    """Runs that share a baseline, from top to bottom, each row from left to right."""
    rows: list[list[Run]] = []
    base = size = 0.0
    for run in sorted(runs, key=lambda run: (-run.y, run.x0)):
        if rows and _joins(run, rows[-1], base, size):
            rows[-1].append(run)
            if run.size > size:
                base, size = run.y, run.size
        else:
            rows.append([run])
            base, size = run.y, run.size
    return [_without_doubles(row) for row in _with_raised(rows)]


def join(runs: list[Run]) -> str:
    """The text of runs on one line: parted by one blank except where they touch."""
    parts = [runs[0].text]
    for before, run in pairwise(runs):
        touches = run.glued and run.x0 - before.x1 < 0.3 * run.size
        parts.append(run.text if touches else " " + run.text)
    text = "".join(parts)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _joins(run: Run, row: list[Run], base: float, size: float) -> bool:
    distance = abs(run.y - base)
    if distance > _SAME_LINE * max(size, run.size):
        return False
    if distance <= _LEVEL * size:
        return True
    return not any(run.x0 < other.x1 - 1 and other.x0 < run.x1 - 1 for other in row)


def _with_raised(rows: list[list[Run]]) -> list[list[Run]]:
    """Rows with raised and lowered figures that came out as rows of their own put back."""
    kept: list[list[Run]] = []
    for row in rows:
        if kept and _raised(kept[-1], row):
            kept[-1] = row + kept[-1]
        elif kept and _raised(row, kept[-1]):
            kept[-1] = kept[-1] + row
        else:
            kept.append(row)
    return kept


def _raised(small: list[Run], row: list[Run]) -> bool:
    """Whether every run of `small` is a few characters that touch a run of the row."""
    if abs(small[0].y - row[0].y) > _RAISED * row[0].size:
        return False
    return all(
        len(run.text) <= 4
        and any(min(abs(run.x0 - o.x1), abs(o.x0 - run.x1)) < 0.15 * run.size for o in row)
        for run in small
    )


def _without_doubles(row: list[Run]) -> list[Run]:
    """A row from left to right, text printed twice at one place (to look bold) kept once."""
    if len(row) == 1:
        return row
    row.sort(key=lambda run: run.x0)
    kept: list[Run] = []
    for run in row:
        if not any(_doubles(run, other) for other in kept[-4:]):
            kept.append(run)
    return kept


def _doubles(run: Run, other: Run) -> bool:
    near = 0.12 * run.size
    return (
        run.text == other.text
        and abs(run.x0 - other.x0) <= near
        and abs(run.x1 - other.x1) <= near
        and abs(run.y - other.y) <= near
    )


def _printed(row: list[Run], page: int) -> Printed:
    first = row[0]
    if len(row) == 1:
        tag, size, bold, text, base = first.tag, first.size, first.bold, first.text, first.y
    else:
        largest = max(row, key=lambda run: (run.size, len(run.text)))
        size, base = _main_size(row), largest.y
        bold, text = all(run.bold for run in row), join(row)
        tag = _main_tag(row)
    marker = " ".join(run.text for run in row if run.tag and run.tag.kind == "LBL")
    width = (first.x1 - first.x0) * len(first.text.split(" ", 1)[0]) / len(first.text)
    return Printed(
        text, first.x0, max(run.x1 for run in row), base, size, bold, page,
        lead=width, tag=tag, marker=marker if text.startswith(marker) else "", aside=first.aside,
        wide=any(b.x0 - a.x1 > _WIDE * b.size for a, b in pairwise(row)),
    )  # fmt: skip


def _main_size(row: list[Run]) -> float:
    sizes: Counter[float] = Counter()
    for run in row:
        sizes[run.size] += len(run.text)
    return sizes.most_common(1)[0][0]


def _main_tag(row: list[Run]) -> Tag | None:
    """The tag of most of the line's text; a list entry's label gives way to its text."""
    weight: dict[Tag, int] = defaultdict(int)
    for run in row:
        if run.tag:
            weight[run.tag] += len(run.text) if run.tag.kind != "LBL" else 0
    return max(weight, key=lambda tag: weight[tag]) if weight else None
