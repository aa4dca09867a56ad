"""Nodes as HTML, in the tags that a skin chooses; shared by web pages, PDF and portal."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from .markup import Grid
from .printed import Heading, InlineHeading, Listing, Node, TableNode, Text


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of one skin. `head_cells` is `th` or `td`; captions stand in tables or before."""

    heading: str = "<h3>{}</h3>"
    subheading: str = "<h4>{}</h4>"
    paragraph: str = "<p>{}</p>"
    head_cells: str = "th"
    cell: str = "{}"
    own_caption: bool = False
    typed_entries: bool = False
    file: str = '<a href="#">{}</a>'


def html_of(nodes: list[Node], tags: Tags) -> str:
    return "\n".join(_node(node, tags) for node in nodes)


def _node(node: Node, tags: Tags) -> str:
    match node:
        case Heading(text, level):
            return (tags.heading if level == 1 else tags.subheading).format(escape(text))
        case InlineHeading(heading, text):
            return tags.paragraph.format(f"<b>{escape(heading)}</b> {escape(text)}")
        case Text(text):
            return tags.paragraph.format(escape(text))
        case Listing():
            return _listing(node, tags)
        case TableNode(grid):
            return _table(grid, tags)


def _listing(node: Listing, tags: Tags) -> str:
    """A list whose markers the form makes, or lines with typed ones (entries in a PDF)."""
    wrap = tags.file if node.files else "{}"
    if node.entries[0][0] is None:
        tag = "ol" if node.ordered else "ul"
        entries = "".join(f"<li>{wrap.format(escape(text))}</li>" for _, text in node.entries)
        return f"<{tag}>{entries}</{tag}>"
    lines = [escape(f"{marker} {text}") for marker, text in node.entries]
    if tags.typed_entries:
        return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
    return tags.paragraph.format("<br>\n".join(lines))


def _table(grid: Grid, tags: Tags) -> str:
    head = _row(grid.head, tags.head_cells, tags)
    body = "".join(_row(row, "td", tags) for row in grid.rows)
    caption, before = "", ""
    if grid.caption and tags.own_caption:
        caption = f"<caption>{escape(grid.caption)}</caption>"
    elif grid.caption:
        before = tags.paragraph.format(escape(grid.caption))
    if tags.head_cells == "th":
        return f"{before}<table>{caption}<thead>{head}</thead><tbody>{body}</tbody></table>"
    return f'{before}<table border="1">{caption}<tbody>{head}{body}</tbody></table>'


def _row(cells: tuple[str, ...], tag: str, tags: Tags) -> str:
    return f"<tr>{''.join(f'<{tag}>{tags.cell.format(escape(c))}</{tag}>' for c in cells)}</tr>\n"
