"""Tables without rules: lines whose figures stand beneath each other."""

from __future__ import annotations

import re
from itertools import pairwise

from .grids import flag_heads, table_row
from .lines import join
from .shapes import Printed, Run

_FIGURE = re.compile(r"[-+–−]?\(?[-+–−]?\d[\d.,  ]*\)?(?:\s?%|,-|\s?kr\.?)?|[-–−]")
_TIGHT = 2.6  # of the type size: the most that parts two lines of a table
_FEWEST = 3  # lines of figures that make a table

Piece = list[Run]  # runs close together on one line


def aligned_rows(rows: list[list[Run]], page: int) -> tuple[list[Printed], list[list[Run]]]:
    """The rows of a page's aligned tables and the lines that belong to none.

    Tables have the numbers -1001, -1002, … in `table`, counted on this page alone.
    """
    split = [pieces(row) for row in rows]
    figures = [_figures(line) for line in split]
    found: list[Printed] = []
    taken: set[int] = set()
    number = 1000
    for begin, end in _stretches(rows, split, figures):
        number += 1
        begin = _with_heads(rows, split, begin, end, taken)  # noqa: PLW2901
        taken.update(range(begin, end))
        table = [_row(line, page, -number) for line in _whole(split[begin:end])]
        flag_heads(table)
        found += table
    return found, [row for index, row in enumerate(rows) if index not in taken]


def pieces(row: list[Run]) -> list[Piece]:
    """A line parted where the space between its words is far wider than a blank."""
    parts: list[Piece] = [[row[0]]]
    for before, run in pairwise(row):
        if run.x0 - before.x1 > 0.9 * run.size:
            parts.append([run])
        else:
            parts[-1].append(run)
    return parts


def _figures(line: list[Piece]) -> list[Piece]:
    """The figures at the end of a line that has something before them."""
    found: list[Piece] = []
    for piece in line[:0:-1]:
        if not _FIGURE.fullmatch(join(piece)):
            break
        found.append(piece)
    return found[::-1]


def _stretches(
    rows: list[list[Run]], split: list[list[Piece]], figures: list[list[Piece]]
) -> list[tuple[int, int]]:
    """Lines after each other, as (first, end), whose figures stand in the same columns."""
    found: list[tuple[int, int]] = []
    begin = 0
    while begin < len(rows):
        end = begin + 1
        while figures[begin] and end < len(rows) and _continues(rows, figures, split, end):
            end += 1
        while end > begin and not figures[end - 1]:
            end -= 1
        if _is_table(figures[begin:end]):
            found.append((begin, end))
        begin = max(end, begin + 1)
    return found


def _continues(
    rows: list[list[Run]], figures: list[list[Piece]], split: list[list[Piece]], at: int
) -> bool:
    """Whether line `at` has figures beneath the last ones, or is a lone label among them."""
    if rows[at - 1][0].y - rows[at][0].y > _TIGHT * rows[at][0].size:
        return False
    before = figures[at - 1] or figures[at - 2]
    if not figures[at]:
        return len(split[at]) == 1 and bool(figures[at - 1]) and split[at][0][-1].x1 < _left(before)
    return any(_under(piece, other) for piece in figures[at] for other in before)


def _left(line: list[Piece]) -> float:
    return line[0][0].x0


def _under(piece: Piece, other: Piece) -> bool:
    ends = abs(piece[-1].x1 - other[-1].x1) < 3 or abs(piece[0].x0 - other[0].x0) < 3
    return ends or (piece[0].x0 < other[-1].x1 and other[0].x0 < piece[-1].x1)


def _is_table(figures: list[list[Piece]]) -> bool:
    """Enough lines, and more than page numbers beside a list of contents."""
    lines = [line for line in figures if line]
    if len(lines) < _FEWEST:
        return False
    if any(len(line) > 1 for line in lines):
        return True
    values = [join(line[0]) for line in lines]
    if not all(value.isdecimal() and len(value) <= 4 for value in values):
        return True
    numbers = [int(value) for value in values]
    return numbers != sorted(numbers)


def _with_heads(
    rows: list[list[Run]], split: list[list[Piece]], begin: int, end: int, taken: set[int]
) -> int:
    """Where the table begins when the column heads above its figures are counted in."""
    columns = max((_figures(line) for line in split[begin:end]), key=len)
    while begin > 0 and begin - 1 not in taken:
        above = split[begin - 1]
        close = rows[begin - 1][0].y - rows[begin][0].y <= _TIGHT * rows[begin][0].size
        heads = above if above[0][0].x0 > _left(columns) - 40 else above[1:]
        if not (close and heads and all(_over_any(piece, columns) for piece in heads)):
            break
        begin -= 1
    return begin


def _whole(lines: list[list[Piece]]) -> list[list[Piece]]:
    """Lines of a table, a label's second line put back to the row above that it is close to."""
    kept = [lines[0]]
    for index, line in enumerate(lines[1:], start=1):
        before, after = lines[index - 1], lines[min(index + 1, len(lines) - 1)]
        near, far = before[0][0].y - line[0][0].y, line[0][0].y - after[0][0].y
        label = len(line) == 1 and len(kept[-1]) > 1 and _under(line[0], kept[-1][0])
        if label and near < 0.85 * far:
            kept[-1] = [kept[-1][0] + line[0], *kept[-1][1:]]
        else:
            kept.append(line)
    return kept


def _over_any(piece: Piece, columns: list[Piece]) -> bool:
    return any(_under(piece, column) for column in columns)


def _row(line: list[Piece], page: int, table: int) -> Printed:
    runs = [run for piece in line for run in piece]
    span = (runs[0].x0, max(run.x1 for run in runs))
    return table_row([join(piece) for piece in line], runs, page, table, span)
