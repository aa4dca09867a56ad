"""Plain text, as portals and old systems export it."""

from __future__ import annotations

import textwrap

from .layout import Layout
from .printed import Heading, InlineHeading, Listing, Node, Printed, PrintedItem, TableNode, Text

WIDTH = 78

MENU = """Gå til hovedindhold
Vi bruger cookies for at gøre hjemmesiden bedre. Læs mere om cookies
Accepter alle
Kun nødvendige
Menu
Søg
Borger
Erhverv
Politik
Om kommunen
Forside / Politik / Dagsordener og referater"""

FOOT = """Til toppen
Udskriv
Del på Facebook
Kontakt
Telefon 70 00 00 00
Åbningstider
Tilgængelighedserklæring"""


def render(layout: Layout, printed: Printed) -> bytes:
    lines = [*_top(layout, printed)]
    if printed.contents:
        lines += [printed.contents, *_contents(printed)]
    shown_group = False
    for item in printed.items:
        if printed.group and item.closed and not shown_group:
            lines.append(printed.group)
            shown_group = True
        lines += _item(layout, printed, item)
    if printed.closing:
        lines.append(printed.closing)
    if layout.skin == "web":
        lines = [*MENU.split("\n"), *lines, *FOOT.split("\n")]
    gap = "\n" if layout.skin in ("tight", "web") else "\n\n"
    return (gap.join(lines) + "\n").encode()


def _top(layout: Layout, printed: Printed) -> list[str]:
    lines = list(printed.head)
    if layout.skin == "wrapped":
        lines = ["\n".join(printed.head)]
    for label, text in printed.facts:
        lines += [label, text] if layout.skin == "two" else [f"{label} {text}"]
    if not printed.people_label:
        return [*lines, "Dagsordenpunkter"] if layout.skin == "web" else lines
    rows = [" ".join(row) for row in printed.people]
    match printed.people_style:
        case "comma":
            lines.append(f"{printed.people_label} {', '.join(rows)}")
        case "lines":
            lines.append("\n".join([printed.people_label, *rows]))
        case _:
            lines += [printed.people_label, *rows]
    return lines


def _contents(printed: Printed) -> list[str]:
    """Dot leaders with a page number, as a portal's PDF has them."""
    dots = [f"{item.contents_line}.....\t{page}" for page, item in enumerate(printed.items, 3)]
    return ["\n".join(dots)]


def _item(layout: Layout, printed: Printed, item: PrintedItem) -> list[str]:
    title = item.title_line
    if printed.unfold:
        title += printed.unfold.replace("{title}", item.title)
    lines = title.split("\n") if layout.skin != "wrapped" else [_wrapped(title)]
    if item.case_line:
        lines += item.case_line.split("\n")
    for node in item.nodes:
        lines += _node(layout, node)
    return lines


def _node(layout: Layout, node: Node) -> list[str]:
    wrap = _wrapped if layout.skin == "wrapped" else str
    match node:
        case Heading(text):
            return [wrap(text)]
        case InlineHeading(heading, text):
            return [wrap(f"{heading} {text}")]
        case Text(text):
            return [wrap(text)]
        case Listing(_, entries):
            return ["\n".join(wrap(f"{marker} {text}") for marker, text in entries)]
        case TableNode(grid):
            rows = ["\t".join(row) for row in (grid.head, *grid.rows)]
            caption = [grid.caption] if grid.caption else []
            return [*caption, "\n".join(rows)]


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
