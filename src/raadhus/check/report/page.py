"""The document's text as blocks of a page: headings, paragraphs, tables, and what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from raadhus.minutes.model import Found, Minutes, Span, Table

from .marks import Painter, shown

_WIDE = '<div class="wide" role="group" aria-label="Tabel" tabindex="0">'  # scrolls by keyboard


@dataclass(slots=True)
class Block:
    """Lines of the text without a blank one between them."""

    lines: list[Span] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return self.lines[0][0], self.lines[-1][1]


def blocks_of(text: str) -> Iterator[Block]:
    """The text's lines, put together where no blank line parts them."""
    block = Block()
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        if line.strip():
            block.lines.append((at, at + len(line.rstrip("\r\n\f\v"))))
        elif block.lines:
            yield block
            block = Block()
        at = end
    if block.lines:
        yield block


class Writer:
    """Writes blocks as HTML; it knows where the document's titles and heads of tables stand."""

    def __init__(self, minutes: Minutes, painter: Painter) -> None:
        self._text = minutes.source.text
        self._painter = painter
        sections = [section for item in minutes.items for section in item.sections]
        named = [each for item in minutes.items for each in (item.title, item.label)]
        self._titles = self._lines_of(named)
        self._headings = self._lines_of(section.heading for section in sections)
        tables = (block for section in sections for block in section.blocks)
        self._head_cells = {
            cell.span[0]
            for table in tables
            if isinstance(table, Table)
            for row in table.header
            for cell in row
        }

    def write(self, block: Block) -> str:
        """The block's lines: rows with tabs as a table, titles as headings, the rest as text."""
        written: list[str] = []
        lines = block.lines
        at = 0
        while at < len(lines):
            sort = self._sort(lines[at])
            end = at + 1
            while sort not in {"h4", "h5"} and end < len(lines) and self._sort(lines[end]) == sort:
                end += 1
            written.append(self._lines(sort, lines[at:end]))
            at = end
        return "\n".join(written)

    def _sort(self, line: Span) -> str:
        inside = self._text[line[0] : line[1]]
        if "\t" in inside.strip():
            return "table"
        if line[0] in self._titles:
            return "h4"
        return "h5" if line[0] in self._headings else "p"

    def _lines_of(self, found: Iterable[Found[Any] | None]) -> set[int]:
        """Where the lines begin in which these stand."""
        return {self._text.rfind("\n", 0, each.span[0]) + 1 for each in found if each}

    def _lines(self, sort: str, lines: list[Span]) -> str:
        if sort == "table":
            rows = "\n".join(self._row(line) for line in lines)
            return f"{_WIDE}<table>\n{rows}\n</table></div>"
        inside = "\n".join(self._painter.paint(*line) for line in lines)
        return f"<{sort}>{inside}</{sort}>"

    def _row(self, line: Span) -> str:
        cells = []
        at = line[0]
        for cell in self._text[line[0] : line[1]].split("\t"):
            end = at + len(cell)
            head = at in self._head_cells
            name = "th" if head else "td"
            scope = ' scope="col"' if head else ""
            cells.append(f"<{name}{scope}>{self._painter.paint(at, end)}</{name}>")
            at = end + 1
        return f"<tr>{''.join(cells)}</tr>"


def paragraph(text: str, name: str = "p", kind: str = "") -> str:
    """An element with plain text."""
    facts = f' class="{kind}"' if kind else ""
    return f"<{name}{facts}>{shown(text)}</{name}>"
