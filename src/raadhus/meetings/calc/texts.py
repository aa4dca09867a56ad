"""The text of an item of the contract, in the order in which people read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def item_lines(content: Mapping[str, Any]) -> Iterator[str]:
    """Every heading, paragraph, entry and row of an item's sections."""
    for section in content.get("sections", ()):
        if section["heading"]:
            yield section["heading"]
        for block in section["blocks"]:
            yield from block_lines(block)


def block_lines(block: Mapping[str, Any]) -> Iterator[str]:
    """The lines of a paragraph, a list or a table; a row's cells are parted by ` | `."""
    if block["type"] == "paragraph":
        yield block["text"]
    elif block["type"] == "list":
        yield from (entry["text"] for entry in block["entries"])
    else:
        yield from (text for text in (block["caption"], block["unit"]) if text)
        yield from (" | ".join(cells) for cells in block["header"])
        yield from (" | ".join(cell["text"] for cell in row) for row in block["rows"])


def paragraphs(content: Mapping[str, Any]) -> Iterator[str]:
    """The running text of an item: paragraphs and entries, no tables."""
    for section in content.get("sections", ()):
        for block in section["blocks"]:
            if block["type"] != "table":
                yield from block_lines(block)


def item_text(content: Mapping[str, Any]) -> str:
    """Everything that an item says, one line for each part of it."""
    lines = list(item_lines(content))
    said = {line.strip() for line in lines}
    recommendation = content.get("recommendation") or {"points": ()}
    more = [point["text"] for point in recommendation["points"]]
    more += [decision["text"] for decision in content.get("decisions", ())]
    return "\n".join([*lines, *(text for text in more if text.strip() not in said)])
