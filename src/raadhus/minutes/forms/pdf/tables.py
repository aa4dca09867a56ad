"""Tables over page breaks: one number for all parts, repeated heads as furniture."""

from __future__ import annotations

from .shapes import Page, Printed

_NEAR = 6.0  # points by which the edges of two parts of a table may differ


def join_tables(pages: list[Page]) -> None:
    """Number the tables of the document from 1 and join those parted by a page break."""
    tables: dict[tuple[int, int], list[Printed]] = {}
    last: Printed | None = None
    number = 0
    for page in pages:
        lines = [line for line in page.lines if not line.furniture]
        numbers: dict[int, int] = {}
        for line in lines:
            if line.cells is not None and line.table not in numbers:
                part = [row for row in lines if row.table == line.table]
                before = _continued(last, tables, part) if line is lines[0] else None
                if before is None:
                    number += 1
                    tables[number, 0] = part
                else:
                    _repeated_heads(before, part)
                numbers[line.table] = number
        for line in lines:
            if line.cells is not None:
                line.table = numbers[line.table]
            elif line.tag is not None and line.tag.kind == "CAPTION":
                line.table = numbers.get(line.tag.table, 0)
        last = lines[-1] if lines else last


def _continued(
    last: Printed | None, tables: dict[tuple[int, int], list[Printed]], part: list[Printed]
) -> list[Printed] | None:
    """The table that the first table of a page goes on with."""
    if last is None or last.cells is None or not tables:
        return None
    before = tables[len(tables), 0]
    heads = [row.cells for row in before if row.header]
    new_heads = [row.cells for row in part if row.header]
    if new_heads and new_heads != heads and part[0].text != before[0].text:
        return None
    if _columns(before) != _columns(part):
        return None
    ruled = -1000 < part[0].table < 0  # only drawn tables show where they begin and end
    edges = abs(last.span[0] - part[0].span[0]), abs(last.span[1] - part[0].span[1])
    return None if ruled and max(edges) > _NEAR else before


def _columns(rows: list[Printed]) -> int:
    return max(len(row.cells or ()) for row in rows)


def _repeated_heads(before: list[Printed], part: list[Printed]) -> None:
    """Flag the rows at the top of a later part that repeat the table's first rows."""
    for first, again in zip(before, part, strict=False):
        if first.text != again.text:
            break
        again.furniture = True
        first.header = True
