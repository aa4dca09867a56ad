"""Blocks as HTML, shared by web pages, PDF and the portal's fields."""

from html import escape

from ..model import Block, Listing, Paragraph, Table


def blocks_html(blocks: tuple[Block, ...]) -> str:
    """All blocks of a section, one element each."""
    return "\n".join(block_html(block) for block in blocks)


def block_html(block: Block) -> str:
    """One paragraph, list or table."""
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.printed)}</p>"
    if isinstance(block, Listing):
        return list_html(block)
    return table_html(block)


def list_html(block: Listing) -> str:
    """A list whose markers the form makes itself."""
    tag = "ol" if block.ordered else "ul"
    start = block.entries[0].marker
    kind = ' type="a"' if start.endswith(")") else ""
    entries = "".join(f"<li>{escape(entry.printed)}</li>" for entry in block.entries)
    return f"<{tag}{kind}>{entries}</{tag}>"


def table_html(table: Table) -> str:
    """A table with its caption, column heads and rows."""
    caption = f"<caption>{escape(table.caption)}</caption>" if table.caption else ""
    head = "".join(_row(row, "th") for row in table.header)
    body = "".join(_row(row, "td") for row in table.rows)
    return f"<table>{caption}<thead>{head}</thead><tbody>{body}</tbody></table>"


def _row(cells: tuple[str, ...], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
