"""Elements of a written page: every text and attribute escaped, every node marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from .marks import CODES, KEY, PART, SAID_BY_ATTRIBUTE, VALUE, attribute_of, writable
from .nodes import Node


def shown(text: str) -> str:
    """Text to stand in an element; what HTML cannot hold is replaced."""
    return escape(writable(text)[0])


def node(name: str, node: Node, *inside: str, value: str | None = None, facts: str = "") -> str:
    """The element of a node: with `value` hidden in an attribute, or told by parts in it.

    `facts` are further attributes as they stand in the tag.
    """
    hidden = "" if value is None else _attribute(VALUE, value)
    told = "".join(
        _attribute(attribute_of(child.key), child.value or "")
        for child in node.children
        if child.key in SAID_BY_ATTRIBUTE
    )
    return f"<{name}{facts}{_attribute(KEY, node.key)}{hidden}{told}>{''.join(inside)}</{name}>"


def part(name: str, text: str, facts: str = "") -> str:
    """An element whose text is a part of the value of the node around it."""
    return f"<{name}{facts}{_part(text)}>{shown(text)}</{name}>"


def whole(name: str, one: Node) -> str:
    """A node whose value is the text of its element; its other children stand in attributes."""
    return node(name, one, shown(one.value or ""), facts=_part(one.value or ""))


def parts(one: Node, name: str = "span") -> str:
    """The parts of a node's value, each in an element of its own; none where there is no value."""
    return " ".join(part(name, text) for text, _ in one.parts())


def hidden(one: Node) -> str:
    """A node and what is beneath it, for reading back alone."""
    children = (hidden(child) for child in one.children if child.key not in SAID_BY_ATTRIBUTE)
    return node("div", one, *children, value=one.value, facts=" hidden")


def lines(items: Iterable[str]) -> str:
    """Elements that stand on lines of their own."""
    return "".join(f"\n{item}" for item in items) + "\n"


def group(name: str, items: Iterable[str], heading: str = "", facts: str = "") -> Iterator[str]:
    """A list or table part with what is in it, under a heading; nothing where there is nothing."""
    inside = lines(items)
    if inside.strip():
        yield f"{heading}<{name}{facts}>{inside}</{name}>"


def _part(text: str) -> str:
    codes = writable(text)[1]
    return f" {PART}" + (f' {CODES}="{codes}"' if codes else "")


def _attribute(name: str, value: str) -> str:
    text, codes = writable(value)
    written = escape(text).replace("\t", "&#9;")
    return f' {name}="{written}"' + (f' {CODES}="{codes}"' if codes else "")
