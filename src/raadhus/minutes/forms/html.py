"""Web pages and fragments of HTML: block by block to typed lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..lines import Composer, Document, Role, Shape, UnreadableDocumentError
from . import foreign
from .furniture import is_for_listeners, is_icon, opens_fold, role_of
from .tables import Row, is_layout, rows_of
from .tree import HEADINGS, Holds, Node, parse

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphens, zero width
_BREAKS = re.compile("[\n\r\v\f\x85\u2028\u2029]")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the elements around a piece of text say about it."""

    shape: Shape = Shape.PARAGRAPH
    level: int = 0
    ordered: bool | None = None
    block: int | None = None
    table: int | None = None
    role: Role | None = None
    bold: bool = False
    kept: bool = False  # line ends count, as in <pre>
    inside: bool = False  # in the main content
    depth: int = 0  # of lists


def read_html(text: str, notes: tuple[str, ...] = ()) -> Document:
    """A web page as a document; raises UnreadableDocumentError where nothing can be seen."""
    compose = Composer()
    HtmlWriter(compose).write(text)
    document = compose.document("text/html", notes=notes)
    if not document.lines:
        raise UnreadableDocumentError(foreign.EMPTY_PAGE)
    return document


class HtmlWriter:
    """Writes HTML into a Composer; paragraphs and tables are numbered through all calls."""

    def __init__(self, compose: Composer) -> None:
        self._compose = compose
        self._blocks = 0
        self._tables = 0
        self._size = 0  # of the page
        self._heading = 0  # level of the last real heading
        self._fold_levels: dict[int, int] = {}  # nesting -> level of the fold heads there
        self._nesting = 0  # of elements
        self._gap = False
        self._run: list[tuple[str, bool]] = []  # text and whether it is bold
        self._around = _Around()  # of the text in the run
        self._asides: list[str] = []

    def write(self, markup: str, role: Role | None = None) -> None:
        """Add a page or fragment; `role` is what all of it is known to be."""
        root = parse(markup)
        self._size = root.size
        self._children(root, _Around(role=role))
        self._flush()
        self._gap = False

    def _children(self, node: Node, around: _Around) -> None:
        for child in node.children:
            if isinstance(child, str):
                self._text(child, around)
            else:
                self._nesting += 1
                self._node(child, around)
                self._nesting -= 1

    def _text(self, text: str, around: _Around) -> None:
        text = _UNSEEN.sub("", text)
        if not around.kept:
            text = _BREAKS.sub(" ", text)
        if text.strip() or not self._run:
            self._around = around
        self._run.append((text, around.bold))

    def _node(self, node: Node, around: _Around) -> None:
        if node.tag == "br":
            self._run.append(("\n", around.bold))
        elif node.tag == "hr":
            self._flush()
            self._gap = True
        elif is_for_listeners(node):
            self._asides.append(_plain(node))
        elif not is_icon(node):
            self._element(node, around)

    def _element(self, node: Node, around: _Around) -> None:
        around = self._styled(node, around)
        role = around.role or role_of(node, self._size, around.inside)
        blocky = node.is_block or role is not around.role or _is_button(node)
        if role is not around.role:
            around = replace(around, role=role)
        if not blocky:
            self._children(node, around)
            return
        self._flush()
        if node.tag == "table":
            self._table(node, around)
        else:
            self._children(node, self._within(node, around))
        if node.tag == "p" and not self._run_has_text():
            self._gap = True  # an empty paragraph is an empty line
        self._flush()

    def _styled(self, node: Node, around: _Around) -> _Around:
        style = node.get("style")
        if node.tag in ("b", "strong") or (style and _BOLD.search(style)):
            return replace(around, bold=True)
        if style and _LIGHT.search(style):
            return replace(around, bold=False)
        return around

    def _within(self, node: Node, around: _Around) -> _Around:
        """What holds for the text inside a block element."""
        tag = node.tag
        if tag in ("main", "article", "section") or node.get("role") == "main":
            around = replace(around, inside=True)
        if tag in HEADINGS or node.get("role") == "heading":
            return self._headed(node, around)
        if tag in ("ul", "ol", "menu", "dir"):
            return replace(around, depth=around.depth + 1, ordered=tag == "ol")
        if tag == "li":
            return self._entry(node, around)
        if _is_button(node) or tag == "summary":
            return self._button(node, around)
        if tag in ("select", "textarea"):
            around = replace(around, role=around.role or Role.FURNITURE)
        if tag == "caption":
            around = replace(around, shape=Shape.CAPTION)
        return replace(around, kept=True) if tag == "pre" else around

    def _headed(self, node: Node, around: _Around) -> _Around:
        printed = node.tag[1:] if node.tag in HEADINGS else node.get("aria-level")
        level = int(printed) if printed in ("1", "2", "3", "4", "5", "6") else 2
        if around.role is not Role.FURNITURE:
            self._heading = level
        return replace(around, shape=Shape.HEADING, level=level, block=self._number())

    def _entry(self, node: Node, around: _Around) -> _Around:
        """A list entry; one that holds headings or tables only places them."""
        if node.holds & (Holds.HEADING | Holds.TABLE):
            return replace(around, depth=0)
        depth = max(1, around.depth)
        block = self._number()
        return replace(around, shape=Shape.ENTRY, level=depth, depth=depth, block=block)

    def _button(self, node: Node, around: _Around) -> _Around:
        """The head of a part that unfolds is a heading; other buttons are tools of the page."""
        if around.role is not None or around.shape is Shape.HEADING:
            return around
        if not opens_fold(node):
            return replace(around, role=Role.FURNITURE)
        if node.holds & Holds.HEADING and node.tag != "summary":
            return around
        level = self._fold_levels.setdefault(self._nesting, min(6, self._heading + 1))
        return replace(around, shape=Shape.HEADING, level=level, block=self._number())

    def _number(self) -> int:
        self._blocks += 1
        return self._blocks

    def _run_has_text(self) -> bool:
        return any(text.strip() for text, _ in self._run)

    def _flush(self) -> None:
        """Write the run of text collected so far: a line for each piece between breaks."""
        run, self._run = self._run, []
        around = self._around
        block = around.block
        empty = 0
        for text, bold in _lines(run):
            if not text:
                empty += 1
                continue
            if block is None or (empty and around.block is None):
                block = self._number()
            self._write(text, around, block, bold=bold, gap=self._gap or empty > 0)
            empty, self._gap = 0, False
        asides, self._asides = self._asides, []
        for text in asides:
            self._compose.line(text, shape=Shape.PARAGRAPH, role=Role.FURNITURE)

    def _write(self, text: str, around: _Around, block: int, *, bold: bool, gap: bool) -> None:
        entry = around.shape is Shape.ENTRY
        self._compose.line(
            text,
            shape=around.shape,
            level=around.level,
            ordered=around.ordered if entry else None,
            table=around.table,
            role=around.role,
            bold=bold and around.shape is not Shape.HEADING,
            gap=gap,
            block=block,
        )

    def _table(self, table: Node, around: _Around) -> None:
        rows = rows_of(table)
        if is_layout(table, rows):
            self._children(table, around)
            return
        self._tables += 1
        around = replace(around, table=self._tables, shape=Shape.PARAGRAPH, block=None)
        for child in table.children:
            if isinstance(child, Node) and child.tag == "caption":
                self._element(child, around)
        for row in rows:
            self._row(row, around)

    def _row(self, row: Row, around: _Around) -> None:
        cells = [_cell(cell) if cell else ("", True) for cell in row.cells]
        self._compose.row(
            [text for text, _ in cells],
            header=row.header,
            table=around.table,
            role=around.role,
            bold=all(bold for text, bold in cells if text),
            gap=self._gap,
        )
        self._gap = False


def _is_button(node: Node) -> bool:
    return node.tag == "button" or node.get("role") == "button"


def _lines(run: list[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The lines of a run, white space folded, and whether all of each is bold."""
    parts: list[str] = []
    bold = True
    for text, is_bold in [*run, ("\n", True)]:
        for place, piece in enumerate(_BREAKS.split(text)):
            if place:
                yield " ".join("".join(parts).split()), bold
                parts, bold = [], True
            if piece:
                parts.append(piece)
                bold = bold and (is_bold or not piece.strip())


def _cell(node: Node) -> tuple[str, bool]:
    """The text of a cell, blocks in it parted by a blank, and whether all of it is bold."""
    pieces = list(_pieces(node, False))
    text = _UNSEEN.sub("", "".join(piece for piece, _ in pieces))
    return " ".join(text.split()), all(bold for piece, bold in pieces if piece.strip())


def _plain(node: Node) -> str:
    return _cell(node)[0]


def _pieces(node: Node, bold: bool) -> Iterator[tuple[str, bool]]:
    style = node.get("style")
    bold = bold or node.tag in ("b", "strong") or bool(style and _BOLD.search(style))
    for child in node.children:
        if isinstance(child, str):
            yield child, bold
        elif child.is_block or child.tag == "br":
            yield " ", True
            yield from _pieces(child, bold)
            yield " ", True
        elif not is_icon(child):
            yield from _pieces(child, bold)
