"""The text edition and the tree: one line per node, two blanks of indentation per level.

A line is a key alone (`Lukket`), a key with an empty value (`Titel:`) or a key with a value
(`Titel: Budget`). Empty lines mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lines import UnreadableDocumentError
from .nodes import Growing, Node, check, fold, key_of
from .words import VERSION, Key

FIRST_LINE = re.compile(r"Raadhus-referat (\S{1,20})[ \t]*\r?(?:\n|\Z)")
_OTHER_VERSION = (
    "Filen er udgave {} af Raadhus-referat, og dette program læser udgave "
    f"{VERSION}; brug en udgave af Raadhus, der passer til filen."
)
_STEP = 2
_APART = (Key.PERSON, Key.CONTENTS, Key.ITEM, Key.FINISH)


def check_version(version: str) -> None:
    """Raise UnreadableDocumentError unless `version` is the one that is written here."""
    if version != str(VERSION):
        raise UnreadableDocumentError(_OTHER_VERSION.format(fold(version)[:20]))


def to_text(root: Node) -> str:
    """The tree as text, with an empty line before each group and each item."""
    lines = [f"{Key.ROOT} {root.value}"]
    before = Key.ROOT
    for node in root.children:
        if node.key in _APART and (node.key is not before or node.key is Key.ITEM):
            lines.append("")
        lines.extend(_lines(node, ""))
        before = node.key
    return "\n".join(lines) + "\n"


def _lines(node: Node, indentation: str) -> Iterator[str]:
    value = "" if node.value is None else f": {node.value}" if node.value else ":"
    yield f"{indentation}{node.key}{value}"
    for child in node.children:
        yield from _lines(child, indentation + " " * _STEP)


def from_text(text: str) -> Node:
    """The tree of a text edition, every value with its place.

    Raises UnreadableDocumentError, naming the line, where something is not as written.
    """
    first = FIRST_LINE.match(text)
    if first is None:
        raise UnreadableDocumentError("Filen begynder ikke med linjen “Raadhus-referat 1”.")
    check_version(first[1])
    growing = Growing(Node(Key.ROOT, first[1], place=first.span(1), line=(0, first.end(1))))
    at = first.end()
    for number, line in enumerate(text[at:].split("\n"), start=2):
        if line and not line.isspace():
            _grow(growing, line, at, f"Linje {number}")
        at += len(line) + 1
    root = growing.finished()
    check(root)
    return root


def _grow(growing: Growing, line: str, at: int, where: str) -> None:
    """Add the line that begins at offset `at`."""
    bare = line.lstrip(" ")
    depth, odd = divmod(len(line) - len(bare), _STEP)
    if odd or depth > growing.depth or bare[0].isspace():
        raise UnreadableDocumentError(f"{where} i Raadhus-referatet er ikke rykket rigtigt ind.")
    while growing.depth > depth:
        growing.close()
    growing.open(_node(bare.rstrip("\r"), at + depth * _STEP, where))


def _node(line: str, at: int, where: str) -> Node:
    name, colon, rest = line.partition(":")
    key = key_of(name.rstrip() if not colon else name, where)
    whole = (at, at + len(line.rstrip()))
    if not colon:
        return Node(key, None, (), (at, at), whole, where)
    if rest and not rest.startswith(" "):
        raise UnreadableDocumentError(
            f"{where} i Raadhus-referatet mangler et blanktegn efter “:”."
        )
    start = at + len(name) + 1 + (1 if rest else 0)
    return Node(key, rest[1:], (), (start, start + len(rest[1:])), whole, where)
