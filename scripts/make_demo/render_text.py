"""Plain text, as a portal exports it: an empty line between paragraphs, tabs in tables."""

from __future__ import annotations

from .model import Meeting
from .printed import Grid, Heading, Listing, Node, Paragraph, Printed, PrintedItem


def render(meeting: Meeting, printed: Printed) -> bytes:
    lines = [*printed.head, *[f"{label} {text}" for label, text in printed.facts]]
    lines += _people(meeting, printed)
    if printed.contents:
        dots = [f"{item.contents_line}.....\t{n}" for n, item in enumerate(printed.items, 3)]
        lines += [printed.contents, "\n".join(dots)]
    for item in printed.items:
        lines += _item(item)
    if printed.closing:
        lines.append(printed.closing)
    return ("\n\n".join(lines) + "\n").encode()


def _people(meeting: Meeting, printed: Printed) -> list[str]:
    if meeting.layout == "boxed":
        head = "\t".join(("Navn", "Parti", "Rolle", "Fremmøde"))
        return ["\n".join([head, *["\t".join(row) for row in printed.people]])]
    listed = f"{printed.people_label} {', '.join(row[0] for row in printed.people)}"
    return [listed, *([printed.absent_line] if printed.absent_line else [])]


def _item(item: PrintedItem) -> list[str]:
    lines = [item.title_line, *([item.case_line] if item.case_line else [])]
    for node in item.nodes:
        lines += _node(node)
    return lines


def _node(node: Node) -> list[str]:
    match node:
        case Heading(text) | Paragraph(text):
            return [text]
        case Listing(ordered, entries):
            marks = (f"{n}." if ordered else "-" for n in range(1, len(entries) + 1))
            return ["\n".join(f"{mark} {e}" for mark, e in zip(marks, entries, strict=True))]
        case Grid(table):
            rows = "\n".join("\t".join(row) for row in (table.head, *table.rows))
            return [table.caption, rows]
