"""From a marked web page to the tree of an edition; how it looks and is laid out is free."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from ..lines import UnreadableDocumentError
from .marks import ATTRIBUTES, CODES, KEY, PART, VALUE, restored
from .nodes import Node, check, fold, key_of
from .text import check_version
from .words import BARE, Key

DEEPEST = 100  # elements within each other; a written page has nine
GENERATOR = re.compile(
    rb"""<meta\s{1,9}name="generator"\s{1,9}content="Raadhus-referat ([^"<>]{1,20})""",
    re.IGNORECASE,
)
_NO_TEXT = frozenset({"style", "script"})
_TOO_DEEP = f"Siden har over {DEEPEST} elementer inden i hinanden, og det har intet referat."
_NO_MEETING = "Siden kalder sig et Raadhus-referat, men mødet mangler. Hent filen igen."
_TWO_MEETINGS = "Siden har flere Raadhus-referater; hvert møde skal stå i sin egen fil."
_BROKEN = "Siden er beskadiget og kan ikke læses som Raadhus-referat. Hent filen igen."


def from_html(text: str) -> tuple[Node, str]:
    """The tree of a page, and all its text without white space.

    Raises UnreadableDocumentError, naming the mark by its number, for what is not as written.
    """
    marks = _Marks()
    parser = etree.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        target=marks,  # type: ignore[arg-type]  # its events are never bytes
    )
    try:
        parser.feed(text.encode("utf-8"))
        parser.close()
    except etree.XMLSyntaxError:
        raise UnreadableDocumentError(_BROKEN) from None
    if len(marks.roots) != 1:
        raise UnreadableDocumentError(_TWO_MEETINGS if marks.roots else _NO_MEETING)
    root = marks.roots[0]
    check_version(root.value or "")
    check(root)
    return root, "".join("".join(marks.seen).split())


@dataclass(slots=True)
class _Element:
    """An open element; the nodes and parts in it, where it is a node; its text, where a part."""

    attributes: dict[str, str]
    head: Node | None = None
    children: list[Node] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    text: list[str] | None = None


class _Marks:
    """Receives the parser's events."""

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.seen: list[str] = []
        self._open: list[_Element] = []
        self._nodes: list[_Element] = []  # those of the open elements that are nodes
        self._part: _Element | None = None
        self._where = ""
        self._count = 0
        self._silent = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEEPEST:
            raise UnreadableDocumentError(_TOO_DEEP)
        self._silent += tag in _NO_TEXT
        marks = {name: told or "" for name, told in attributes.items() if name[:5] == "data-"}
        element = _Element(marks)
        self._open.append(element)
        if not marks:
            return
        self._count += 1
        self._where = f"Mærke {self._count}"
        if self._part is not None:
            raise self._wrong("står inde i en anden tekst")
        self._begin(element)

    def _begin(self, element: _Element) -> None:
        for name in element.attributes:
            if name not in ATTRIBUTES and name not in (KEY, VALUE, PART, CODES):
                raise self._wrong(f"har “{name[:40]}”, som ikke kendes")
        if KEY in element.attributes:
            element.head = self._head(element.attributes)
            self._nodes.append(element)
        elif element.attributes.keys() - {PART, CODES}:
            raise self._wrong(f"mangler “{KEY}”")
        if PART in element.attributes:
            self._begin_part(element)
        elif CODES in element.attributes and VALUE not in element.attributes:
            raise self._wrong(f"har “{CODES}” uden en tekst")

    def _begin_part(self, element: _Element) -> None:
        if not self._nodes or VALUE in self._nodes[-1].attributes:
            raise self._wrong("er en tekst, hvor ingen skal stå")
        element.text = []
        self._part = element

    def _head(self, marks: dict[str, str]) -> Node:
        key = key_of(marks[KEY], self._where)
        if (key is Key.ROOT) is bool(self._nodes):
            raise self._wrong(f"er “{key}” på et sted, hvor det ikke skal stå")
        value = self._exact(marks[VALUE], marks) if VALUE in marks else None
        children = tuple(
            self._child(name, told) for name, told in marks.items() if name in ATTRIBUTES
        )
        return Node(key, value, children, where=self._where)

    def _child(self, name: str, told: str) -> Node:
        key = ATTRIBUTES[name]
        return Node(key, None if key in BARE and not told else told, where=self._where)

    def _exact(self, text: str, marks: dict[str, str]) -> str:
        if CODES not in marks:
            return text
        exact = restored(text, marks[CODES])
        if exact is None:
            raise self._wrong(f"har en “{CODES}”, som ikke passer til teksten")
        return exact

    def end(self, tag: str) -> None:
        self._silent -= tag in _NO_TEXT
        if not self._open:
            return
        element = self._open.pop()
        if element.text is not None:
            self._part = None
            text = fold("".join(element.text))
            self._nodes[-1].parts.append(self._exact(text, element.attributes))
        if element.head is not None:
            self._nodes.pop()
            self._end_node(element.head, element)

    def _end_node(self, head: Node, element: _Element) -> None:
        value = "\t".join(element.parts) if element.parts else head.value
        whole = replace(head, value=value, children=(*head.children, *element.children))
        (self._nodes[-1].children if self._nodes else self.roots).append(whole)

    def data(self, text: str) -> None:
        if self._silent:
            return
        self.seen.append(text)
        if self._part is not None and self._part.text is not None:
            self._part.text.append(text)

    def comment(self, text: str) -> None:
        """Comments are not read."""

    def close(self) -> None:
        while self._open:
            self.end("")

    def _wrong(self, what: str) -> UnreadableDocumentError:
        return UnreadableDocumentError(f"{self._where} i Raadhus-referatet {what}.")
