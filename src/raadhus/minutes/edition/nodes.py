"""An edition as a small tree: named nodes with a value or none, and nodes beneath them.

Text and HTML are two ways to write the same tree; everything that knows the model works
on the tree alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..lines import UnreadableDocumentError
from ..model import Span
from .words import BARE, BENEATH, MAY_BE_BARE, REPEATED, Key

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_LONGEST_SHOWN = 40  # characters of a wrong value in a message


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the edition. The parts of a value (cells, marker and text) are parted by tabs.

    `place` is the value's span in the text, `line` that of the whole line without its
    indentation, `where` the line or field as a message names it.
    """

    key: Key
    value: str | None = None
    children: tuple[Node, ...] = ()
    place: Span = (0, 0)
    line: Span = (0, 0)
    where: str = ""

    def all(self, *keys: Key) -> tuple[Node, ...]:
        return tuple(child for child in self.children if child.key in keys)

    def one(self, key: Key) -> Node | None:
        return next((child for child in self.children if child.key is key), None)

    def parts(self) -> Iterator[tuple[str, Span]]:
        """The parts of the value, each folded, with their places."""
        if self.value is None:
            return
        at = self.place[0]
        for part in self.value.split("\t"):
            yield fold(part), (at, at + len(part))
            at += len(part) + 1

    def wrong(self, what: str) -> UnreadableDocumentError:
        """The error for this line; `what` goes on after the name of the place."""
        return UnreadableDocumentError(f"{self.where} i Raadhus-referatet {what}.")

    def shown(self) -> str:
        value = self.value or ""
        return value if len(value) <= _LONGEST_SHOWN else value[: _LONGEST_SHOWN - 1] + "…"


class Growing:
    """Builds a tree from the outside in: open a node, open those beneath it, close them."""

    def __init__(self, root: Node) -> None:
        self._open: list[tuple[Node, list[Node]]] = [(root, [])]

    @property
    def depth(self) -> int:
        """How many nodes are open beneath the root."""
        return len(self._open) - 1

    @property
    def head(self) -> Node:
        return self._open[-1][0]

    def open(self, head: Node) -> None:
        self._open.append((head, []))

    def close(self, value: str | None = None) -> None:
        """Close the innermost node, with `value` where it is known only now."""
        head, children = self._open.pop()
        kept = head.value if value is None else value
        self._open[-1][1].append(replace(head, value=kept, children=tuple(children)))

    def finished(self) -> Node:
        while self.depth:
            self.close()
        head, children = self._open[0]
        return replace(head, children=tuple(children))


def fold(text: str) -> str:
    """White space folded to one blank; half characters, which no file can hold, replaced."""
    return _LONE_SURROGATES.sub("\ufffd", " ".join(text.split()))


def key_of(name: str, where: str) -> Key:
    """The key that is called `name`; raises UnreadableDocumentError where there is none."""
    try:
        return Key(name)
    except ValueError:
        shown = name if len(name) <= _LONGEST_SHOWN else name[: _LONGEST_SHOWN - 1] + "…"
        message = f"{where} i Raadhus-referatet begynder med “{shown}”, som ikke er et felt."
        raise UnreadableDocumentError(message) from None


def check(root: Node) -> None:
    """Every node stands where it may, has a value where it must, and the end is there."""
    _check(root)
    if not root.children or root.children[-1].key is not Key.FINISH:
        message = "Raadhus-referatet er afbrudt: slutningen mangler. Hent filen igen."
        raise UnreadableDocumentError(message)


def _check(node: Node) -> None:
    seen: Counter[Key] = Counter()
    for child in node.children:
        seen[child.key] += 1
        if child.key not in BENEATH.get(node.key, ()):
            raise child.wrong(f"er “{child.key}”, som ikke hører til under “{node.key}”")
        if seen[child.key] > 1 and child.key not in REPEATED:
            raise child.wrong(f"er “{child.key}” for anden gang under “{node.key}”")
        if child.value is None and child.key not in BARE | MAY_BE_BARE:
            raise child.wrong(f"er “{child.key}” uden kolon og værdi")
        if child.value is not None and child.key in BARE:
            raise child.wrong(f"er “{child.key}”, som ingen værdi har")
        _check(child)
