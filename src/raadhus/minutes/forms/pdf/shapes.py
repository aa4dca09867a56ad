"""What the steps of the PDF reader hand to each other.

Lengths are points (1/72 inch); x grows to the right, y grows upwards, both in the
direction of the page's own text, so a page that lies on its side is read upright.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Tag(NamedTuple):
    """What the structure tree says of a piece of text; numbers are unique in a document.

    `block` is the paragraph, heading or list entry that holds it; `row` counts rows and
    `cell` the cell's place in its row, from 0. `kind` is one of H, P, LI, LBL, TH, TD,
    CAPTION, ARTIFACT.
    """

    kind: str
    block: int
    level: int = 0  # of a heading or a list
    table: int = 0
    row: int = 0
    cell: int = 0
    width: int = 0  # how many cells the row has, empty ones too


class Run(NamedTuple):
    """Words set in one go: one text object on one line. `y` is the baseline."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    glued: bool  # no blank between this run and the one before it
    tag: Tag | None
    aside: bool  # set in another direction than the page's text


class Frame(NamedTuple):
    """The direction of a page's text in degrees (a right angle) and the page's own size."""

    angle: int
    width: float
    height: float

    def turned(self, x: float, y: float) -> tuple[float, float]:
        """A place on the page as it is when its text stands upright."""
        if self.angle == 0:
            return x, y
        if self.angle == 90:
            return y, self.width - x
        return (self.width - x, self.height - y) if self.angle == 180 else (self.height - y, x)

    @property
    def upright(self) -> tuple[float, float]:
        """Width and height when the text stands upright."""
        if self.angle in (0, 180):
            return self.width, self.height
        return self.height, self.width


class Segment(NamedTuple):
    """A drawn straight line. `at` is its fixed coordinate, `low` and `high` its ends."""

    at: float
    low: float
    high: float


class Box(NamedTuple):
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Printed:
    """A printed line or a table row while the document is being put together.

    Not frozen: furniture, tables and paragraphs are only known when all pages are read,
    and are then written into the lines.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    page: int
    lead: float = 0.0  # width of the first word
    tag: Tag | None = None
    marker: str = ""
    wide: bool = False  # a label and its value, or a title and its page, stand far apart
    cells: list[str] | None = None
    table: int = 0
    span: tuple[float, float] = (0.0, 0.0)  # left and right edge of the table
    header: bool = False
    furniture: bool = False
    aside: bool = False
    gap: bool = False
    block: int = 0
    level: int = 0  # of a heading


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines and rows in reading order. `number` counts from 1."""

    number: int
    width: float
    height: float
    lines: list[Printed]
