"""Nodes as HTML: shared by web pages, PDF and the portal's answers."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from .model import Table
from .printed import Grid, Heading, Listing, Node, Paragraph


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of one form; `typed` lists carry their markers in the text, as a PDF prints them."""

    heading: str = "<h3>{}</h3>"
    subheading: str = "<h4>{}</h4>"
    paragraph: str = "<p>{}</p>"
    cell: str = "{}"
    head_cell: str = "th"
    own_caption: bool = False
    typed: bool = False


def html_of(nodes: list[Node], tags: Tags) -> str:
    return "\n".join(_node(node, tags) for node in nodes)


def _node(node: Node, tags: Tags) -> str:
    match node:
        case Heading(text, level):
            return (tags.heading if level == 1 else tags.subheading).format(escape(text))
        case Paragraph(text):
            return tags.paragraph.format(escape(text))
        case Listing(ordered, entries):
            return _listing(ordered, entries, tags)
        case Grid(table):
            return _table(table, tags)


def _listing(ordered: bool, entries: tuple[str, ...], tags: Tags) -> str:
    if tags.typed:
        marks = [f"{n}." if ordered else "•" for n in range(1, len(entries) + 1)]
        lines = [f"{mark} {entry}" for mark, entry in zip(marks, entries, strict=True)]
        return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
    tag = "ol" if ordered else "ul"
    return f"<{tag}>{''.join(f'<li>{escape(entry)}</li>' for entry in entries)}</{tag}>"


def _table(table: Table, tags: Tags) -> str:
    caption, before = "", ""
    if tags.own_caption:
        caption = f"<caption>{escape(table.caption)}</caption>"
    else:
        before = tags.paragraph.format(escape(table.caption))
    head = _row(table.head, tags.head_cell, tags)
    body = "".join(_row(row, "td", tags) for row in table.rows)
    if tags.head_cell == "td":
        return f'{before}<table border="1"><tbody>{head}{body}</tbody></table>'
    return f"{before}<table>{caption}<thead>{head}</thead><tbody>{body}</tbody></table>"


def _row(cells: tuple[str, ...], tag: str, tags: Tags) -> str:
    return f"<tr>{''.join(f'<{tag}>{tags.cell.format(escape(c))}</{tag}>' for c in cells)}</tr>\n"
