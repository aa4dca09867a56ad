"""Paragraphs, lists and tables on the page."""

from __future__ import annotations

from collections.abc import Iterator

from .elements import group, lines, node, part, parts, whole
from .nodes import Node
from .words import Key


def block(one: Node) -> str:
    """A block of a section as its element."""
    if one.key is Key.TEXT:
        return whole("p", one)
    return _table(one) if one.key is Key.TABLE else _list(one)


def _list(one: Node) -> str:
    marked = any("\t" in (entry.value or "") for entry in one.children)
    entries = (node("li", entry, parts(entry)) for entry in one.children)
    name = "ol" if one.key is Key.NUMBERED else "ul"
    return node(name, one, lines(entries), facts=' class="marked"' if marked else "")


def _table(one: Node) -> str:
    heads, rows = one.all(Key.HEAD), one.all(Key.ROW, Key.SUM)
    return node("table", one, lines(_table_parts(one, heads, rows)))


def _table_parts(one: Node, heads: tuple[Node, ...], rows: tuple[Node, ...]) -> Iterator[str]:
    told = [] if one.value is None else [part("span", one.value)]
    told += [f"({whole('span', unit)})" for unit in one.all(Key.UNIT)]
    told += [f"({whole('span', signs)})" for signs in one.all(Key.SIGNS)]
    if told:
        yield f"<caption>{' '.join(told)}</caption>"
    yield from group("thead", map(_head, heads))
    yield from group("tbody", map(_row, rows))


def _head(one: Node) -> str:
    return node("tr", one, " ".join(_cell(text, "col") for text, _ in one.parts()))


def _row(one: Node) -> str:
    texts = [text for text, _ in one.parts()]
    cells = [
        _cell(text, "row" if at == 0 < len(texts) - 1 else "") for at, text in enumerate(texts)
    ]
    return node("tr", one, " ".join(cells), facts=' class="sum"' if one.key is Key.SUM else "")


def _cell(text: str, scope: str) -> str:
    """A cell; an empty one heads nothing."""
    return part("th", text, f' scope="{scope}"') if scope and text else part("td", text)
