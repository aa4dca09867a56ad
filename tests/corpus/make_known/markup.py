"""The small markup of the invented texts, and what a number in a table cell is.

Paragraphs are parted by empty lines; `# ` begins a sub-heading, `- ` and `1. ` an entry,
`| ` a row of a table (its first row is the head), and a line `Tabel 1. …` directly before
a row is the table's caption.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMBER = re.compile(r"[-–−+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
UNITS = ("mio. kr.", "1.000 kr.", "kr.")


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Subheading:
    text: str


@dataclass(frozen=True, slots=True)
class Entries:
    ordered: bool
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    caption: str | None
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def unit(self) -> str | None:
        """The unit that the caption or the head prints for the whole table."""
        said = f"{self.caption or ''} {self.head[0]}"
        return next((unit for unit in UNITS if unit in said), None)


Block = Paragraph | Subheading | Entries | Grid


def parse(markup: str) -> list[Block]:
    """The blocks of a text."""
    blocks: list[Block] = []
    for chunk in re.split(r"\n\s*\n", markup.strip()):
        lines = chunk.split("\n")
        if not chunk:
            continue
        if chunk.startswith("# "):
            blocks.append(Subheading(chunk[2:]))
        elif "\n| " in f"\n{chunk}":
            blocks.append(_grid(lines))
        elif chunk.startswith("- ") or re.match(r"\d+\. ", chunk):
            texts = tuple(re.sub(r"^(-|\d+\.) ", "", line) for line in lines)
            blocks.append(Entries(not chunk.startswith("-"), texts))
        else:
            blocks.append(Paragraph(" ".join(lines)))
    return blocks


def _grid(lines: list[str]) -> Grid:
    caption = None if lines[0].startswith("|") else lines[0]
    rows = [_cells(line) for line in lines if line.startswith("|")]
    return Grid(caption, rows[0], tuple(rows[1:]))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip()[1:-1].split("|"))


def value(cell: str) -> float | int | None:
    """The number that a cell holds alone, with or without sign, `%` and `kr.`; else None."""
    bare = re.sub(r" ?(%|kr\.|,-)$", "", cell.strip())
    if not NUMBER.fullmatch(bare):
        return None
    plain = re.sub("[–−]", "-", bare).replace(".", "").replace(",", ".")
    return float(plain) if "." in plain else int(plain)
