"""Prints an item's sections and writes their truth beside them."""

from __future__ import annotations

from typing import Any

from .layout import Layout
from .markup import Block, Entries, Grid, Paragraph, Subheading, parse, value
from .printed import Heading, InlineHeading, Listing, Node, TableNode, Text

Json = dict[str, Any]

KINDS = {"speaker": "attendance"}


class Writer:
    """One item's nodes and sections, grown together."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.nodes: list[Node] = []
        self.sections: list[Json] = []
        self._inline: str | None = None

    def open(self, kind: str, heading: str | None) -> None:
        """Begins a section; its heading is printed now, or with its first paragraph."""
        self._flush()
        printed = heading.upper() if heading and self.layout.upper else heading
        level = 2 if kind in self.layout.contained and self.layout.container else 1
        self.sections.append(
            {"heading": printed, "kind": KINDS.get(kind, kind), "level": level, "blocks": []}
        )
        if printed is None:
            return
        if kind in self.layout.inline:
            self._inline = printed
        else:
            self.nodes.append(Heading(printed + (":" if self.layout.colon else "")))

    def container(self) -> None:
        self.sections.append(
            {"heading": self.layout.container, "kind": "container", "level": 1, "blocks": []}
        )
        self.nodes.append(Heading(self.layout.container or ""))

    def write(self, markup: str) -> None:
        for block in parse(markup):
            self.block(block)

    def block(self, block: Block) -> None:
        match block:
            case Paragraph(text):
                self.paragraph(text)
            case Subheading(text):
                self._subheading(text)
            case Entries(ordered, texts):
                self.entries(texts, ordered=ordered)
            case Grid():
                self._table(block)

    def paragraph(self, text: str) -> None:
        self._add({"type": "paragraph", "text": text})
        if self._inline is not None:
            self.nodes.append(InlineHeading(f"{self._inline}:", text))
            self._inline = None
        else:
            self.nodes.append(Text(text))

    def entries(self, texts: tuple[str, ...], *, ordered: bool, files: bool = False) -> None:
        self._flush()
        markers = self._markers(len(texts), ordered)
        pairs = tuple(zip(markers, texts, strict=True))
        entries = [{"marker": marker, "text": text} for marker, text in pairs]
        self._add({"type": "list", "ordered": ordered, "entries": entries})
        self.nodes.append(Listing(ordered, pairs, files))

    def _markers(self, count: int, ordered: bool) -> list[str | None]:
        """Typed markers; HTML and Word make theirs themselves, a PDF prints them."""
        if self.layout.native_lists and self.layout.form != "pdf":
            return [None] * count
        return [f"{n}." if ordered else self.layout.marker for n in range(1, count + 1)]

    def _subheading(self, text: str) -> None:
        self._flush()
        level = self.sections[-1]["level"]
        if self.sections[-1]["kind"] != "subheading":
            level += 1
        self.sections.append({"heading": text, "kind": "subheading", "level": level, "blocks": []})
        self.nodes.append(Heading(text, level=2))

    def _table(self, grid: Grid) -> None:
        self._flush()
        rows = [tuple(self._sign(cell) for cell in row) for row in grid.rows]
        grid = Grid(grid.caption, grid.head, tuple(rows))
        cells = [[{"text": cell, "value": value(cell)} for cell in row] for row in rows]
        self._add(
            {
                "type": "table",
                "caption": grid.caption,
                "unit": grid.unit,
                "header": [list(grid.head)],
                "rows": cells,
            }
        )
        self.nodes.append(TableNode(grid))

    def _sign(self, cell: str) -> str:
        negative = cell.startswith("-") and value(cell) is not None
        return self.layout.minus + cell[1:] if negative else cell

    def _add(self, block: Json) -> None:
        self.sections[-1]["blocks"].append(block)

    def _flush(self) -> None:
        """A heading that was to stand before a paragraph, but gets none, is printed alone."""
        if self._inline is not None:
            self.nodes.append(Heading(f"{self._inline}:"))
            self._inline = None

    def close(self) -> None:
        self._flush()
