"""HTML tables: which hold figures and which only place text, and the cells of their rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .tree import Holds, Node

_WIDEST = 200  # cells of a row; spans are not followed beyond
_LONGEST = 1000  # rows that one cell may span


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, None where another cell spans the place."""

    cells: tuple[Node | None, ...]
    header: bool


def rows_of(table: Node) -> list[Row]:
    """The rows in order; a single cell across the whole table stays a single cell."""
    rows: list[Row] = []
    spans: dict[int, int] = {}  # column -> rows that a cell above still covers
    for row, in_head in _tr(table, False):
        nodes = [
            cell for cell in row.children if isinstance(cell, Node) and cell.tag in ("td", "th")
        ]
        if not nodes:
            continue
        heads = all(cell.tag == "th" or not cell.size for cell in nodes)
        at_top = all(earlier.header for earlier in rows)
        header = in_head or (heads and at_top and any(cell.tag == "th" for cell in nodes))
        rows.append(Row(tuple(_place(nodes, spans)), header))
    return rows


def is_layout(table: Node, rows: list[Row]) -> bool:
    """Whether the table only places text: one column, or headings and tables in its cells."""
    if table.get("role") in ("presentation", "none"):
        return True
    cells = [cell for row in rows for cell in row.cells if cell]
    if max((len(row.cells) for row in rows), default=0) < 2:
        return True
    if any(cell.tag == "th" for cell in cells):
        return False
    return any(cell.holds & (Holds.HEADING | Holds.TABLE) for cell in cells)


def _tr(node: Node, in_head: bool) -> Iterator[tuple[Node, bool]]:
    for child in node.children:
        if isinstance(child, str):
            continue
        if child.tag == "tr":
            yield child, in_head
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _tr(child, child.tag == "thead")


def _place(nodes: list[Node], spans: dict[int, int]) -> Iterator[Node | None]:
    """Cells at their columns: text once, nothing where a cell spans on or from above."""
    alone = len(nodes) == 1 and not spans
    column = 0
    for cell in nodes:
        while spans.get(column, 0):
            _cover(spans, column)
            yield None
            column += 1
        width = 1 if alone else min(_number(cell.get("colspan")), max(1, _WIDEST - column))
        height = min(_number(cell.get("rowspan")), _LONGEST)
        for place in range(column, column + width):
            if height > 1:
                spans[place] = height - 1
            yield cell if place == column else None
        column += width
    while spans.get(column, 0):
        _cover(spans, column)
        yield None
        column += 1
    for place in [place for place in spans if place > column]:
        _cover(spans, place)  # a row that ends early uses the cells above up all the same


def _cover(spans: dict[int, int], column: int) -> None:
    spans[column] -= 1
    if not spans[column]:
        del spans[column]


def _number(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 5 else 1
