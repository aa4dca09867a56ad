"""The document's text as blocks of a page: headings, paragraphs, tables, and what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from raadhus.minutes.model import Minutes, Span, Table

from .marks import Painter, shown


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
        self._titles = {item.title.span[0] for item in minutes.items if item.title}
        self._labels = {each.span[0] for item in minutes.items for each in [item.label] if each}
        sections = [section for item in minutes.items for section in item.sections]
        self._headings = {section.heading.span[0] for section in sections if section.heading}
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
        first = line[0] + len(inside) - len(inside.lstrip())
        if first in self._labels or first in self._titles:
            return "h4"
        return "h5" if first in self._headings else "p"

    def _lines(self, sort: str, lines: list[Span]) -> str:
        if sort == "table":
            rows = "\n".join(self._row(line) for line in lines)
            return f'<div class="wide" role="group" tabindex="0"><table>\n{rows}\n</table></div>'
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
