"""HTML as a tree that is never deep: what a reader can see, with a few facts about each node.

Beyond `DEEPEST` levels elements are no nodes of their own any more; where one of them
begins or ends a block, a line break stands in the text. So no nesting can exhaust the
stack and no text is lost. Scripts, styles and hidden elements are left out altogether.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Flag, auto

from lxml import etree

DEEPEST = 100

_UNSEEN_NAMES = (
    "script style template noscript head title meta link base iframe object embed video audio"
    " canvas svg map param source track datalist area col colgroup"
)
UNSEEN = frozenset(_UNSEEN_NAMES.split())
_BLOCKS_NAMES = (
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol"
    " optgroup option p pre search section select summary table caption thead tbody tfoot tr td th"
    " textarea ul"
)
BLOCKS = frozenset(_BLOCKS_NAMES.split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NO_DISPLAY = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BLOCK_DISPLAY = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)", re.IGNORECASE)
_CONTROLLED = re.compile(
    r"""(?:aria-controls|data-(?:bs-)?target)\s*=\s*["']?#?([^"'\s<>]{1,200})""", re.IGNORECASE
)
_FOLDED = re.compile(r"accordion|collaps|foldud|folded|panel", re.IGNORECASE)


class Holds(Flag):
    """What stands somewhere inside a node."""

    NOTHING = 0
    HEADING = auto()
    MAIN = auto()  # the page's own content: main, article, h1
    TABLE = auto()
    PARAGRAPHS = auto()


@dataclass(slots=True)
class Node:
    """An element: its children in order, the length of its text, what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    size: int = 0
    holds: Holds = Holds.NOTHING

    def get(self, name: str) -> str:
        return self.attributes.get(name) or ""

    @property
    def is_block(self) -> bool:
        return (
            self.tag in BLOCKS
            or "-" in self.tag
            or ("style" in self.attributes and bool(_BLOCK_DISPLAY.search(self.get("style"))))
        )


def parse(markup: str) -> Node:
    """The visible tree of a page or a fragment; broken markup is read as browsers do."""
    builder = _Builder(frozenset(_CONTROLLED.findall(markup)))
    parser = etree.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        target=builder,  # type: ignore[arg-type]  # its events are never bytes
    )
    parser.feed(markup.encode("utf-8", "replace"))
    try:
        parser.close()
    except etree.XMLSyntaxError:  # nothing but white space or comments
        return builder.root
    return builder.root


class _Builder:
    """Receives the parser's events; `controlled` are ids of parts that can be unfolded."""

    def __init__(self, controlled: frozenset[str]) -> None:
        self.root = Node("div")
        self._open = [self.root]
        self._beyond = 0  # open elements deeper than DEEPEST
        self._unseen = 0  # open elements inside one that is not seen, itself included
        self._controlled = controlled

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._unseen or tag in UNSEEN or (attributes and self._is_hidden(attributes)):
            self._unseen += 1
        elif self._beyond or len(self._open) > DEEPEST:
            self._beyond += 1
            self._break(tag)
        else:
            node = Node(tag, dict(attributes))
            self._open[-1].children.append(node)
            self._open.append(node)

    def end(self, tag: str) -> None:
        if self._unseen:
            self._unseen -= 1
        elif self._beyond:
            self._beyond -= 1
            self._break(tag)
        elif len(self._open) > 1:
            node = self._open.pop()
            parent = self._open[-1]
            parent.size += node.size
            parent.holds |= node.holds | _own(node)

    def data(self, text: str) -> None:
        if not self._unseen:
            self._open[-1].children.append(text)
            self._open[-1].size += len(text.strip())

    def comment(self, text: str) -> None:
        """Comments are not seen."""

    def close(self) -> None:
        while len(self._open) > 1:
            self.end("")

    def _break(self, tag: str) -> None:
        if tag in BLOCKS or tag == "br":
            self._open[-1].children.append(Node("br"))

    def _is_hidden(self, attributes: dict[str, str]) -> bool:
        """Hidden for good: not a part that the reader can unfold."""
        hidden = attributes.get("hidden", "no") not in ("no", "until-found")
        if not hidden and not _NO_DISPLAY.search(attributes.get("style", "")):
            return False
        name = attributes.get("id")
        folded = _FOLDED.search(attributes.get("class", ""))
        return not folded and (name is None or name not in self._controlled)


def _own(node: Node) -> Holds:
    if node.tag in ("h1", "main", "article") or node.get("role") == "main":
        return Holds.MAIN | Holds.HEADING
    if node.tag in HEADINGS or node.tag == "summary" or node.get("role") == "heading":
        return Holds.HEADING
    if node.tag == "table":
        return Holds.TABLE
    return Holds.PARAGRAPHS if node.tag in ("p", "ul", "ol") else Holds.NOTHING
