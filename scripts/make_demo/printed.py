"""What a renderer puts on paper: a document of nodes, and the truth of what is printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .model import Table

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Entries; `ordered` ones are numbered, by the form or by typed numbers."""

    ordered: bool
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    table: Table


Node = Heading | Paragraph | Listing | Grid


@dataclass(slots=True)
class PrintedItem:
    anchor: str
    title_line: str
    contents_line: str
    label: str
    closed: bool
    case: str | None
    case_line: str | None
    attachments: tuple[str, ...]
    speakers: tuple[str, ...]
    nodes: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Printed:
    """A whole document. `people` are rows: shown name, then party, role, status for tables."""

    title: str
    head: list[str]
    facts: list[tuple[str, str]]
    people_label: str
    people: list[tuple[str, ...]]
    absent_line: str | None
    contents: str | None
    items: list[PrintedItem]
    closing: str | None
    truth: Json
