"""A meeting as a layout prints it, and the truth of what is printed: one beside the other.

Every `Node` is something that a renderer puts on paper. What a node means is written into the
truth at the moment it is made, so a thing that is not printed cannot be expected.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .markup import Grid

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class InlineHeading:
    """A heading and the first paragraph in one line."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Entries with typed markers, or None where the form makes the marker."""

    ordered: bool
    entries: tuple[tuple[str | None, str], ...]
    files: bool = False


@dataclass(frozen=True, slots=True)
class TableNode:
    grid: Grid


Node = Heading | InlineHeading | Text | Listing | TableNode


@dataclass(slots=True)
class PrintedItem:
    """An item's title line, its case line and what follows; `source` for the portal's keys."""

    anchor: str
    title_line: str
    contents_line: str
    title: str
    label: str
    closed: bool
    case_line: str | None
    attachments: tuple[str, ...]
    nodes: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Printed:
    """A whole document, ready for a renderer, with its truth."""

    head: list[str]
    facts: list[tuple[str, str]]
    people_label: str | None
    people: list[list[str]]
    people_style: str
    contents: str | None
    items: list[PrintedItem]
    group: str | None
    closing: str | None
    unfold: str | None
    truth: Json
