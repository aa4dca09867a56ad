"""A document prepared for checking: its items with their passages, sentences, figures, tables.

Everything is computed once, here; a check only looks. All spans count in the document's text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import Any, Literal, get_args

from raadhus.danish.figures import Figure, Kind, Value, find_figures
from raadhus.danish.sentences import sentences
from raadhus.minutes.model import Block, Item, List, Minutes, Paragraph, SectionKind, Table

from .known import NOTHING, Known
from .model import Span
from .tables.grid import Grid, grid_of

#: All fields of a value at once: several times faster than `replace`, where it matters.
_FIELDS = {made: attrgetter(*(each.name for each in fields(made))) for made in get_args(Value)}
#: What can be held against something, and so counts for coverage; names and bodies do not.
VERIFIABLE: frozenset[Kind] = frozenset({
    "amount", "percentage", "share", "count", "date", "period", "law", "case_number",
    "meeting_reference",
})  # fmt: skip

LONGEST = 20_000  # characters of a passage; a longer one (real ones have a tenth) is no prose
#: Figures of a sentence at most, and of a paragraph where they stand closer than so many
#: characters: more of them are no prose either.
DENSE, APART = 60, 16

#: Of one item; more of them nobody wrote for readers, and they would keep the machine busy.
MOST_PASSAGES, MOST_TABLES, WIDEST = 2_000, 100, 100  # paragraphs, tables, columns of a table

_FIGURE = re.compile(r"[0-9][0-9.,]*")

Role = Literal["title", "heading", "paragraph", "entry", "caption"]
Spot = tuple[Role, SectionKind, int, int, Span]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its figures, of the kinds that count for coverage."""

    span: Span
    text: str
    figures: tuple[Figure, ...]

    def between(self, start: int, end: int) -> str:
        """The text from one place of the document to another, both inside the sentence."""
        return self.text[max(0, start - self.span[0]) : max(0, end - self.span[0])]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, an entry of a list, a heading, a caption or the item's title.

    `section` and `block` tell where it stands: entries of one list share both.
    `text` has the length of its span; page numbers inside it are blanked out. One longer than
    `LONGEST`, or of nothing but figures, has no sentences: nobody wrote it for readers.
    """

    role: Role
    kind: SectionKind
    section: int
    block: int
    span: Span
    text: str
    sentences: tuple[Sentence, ...]

    @property
    def figures(self) -> Iterator[Figure]:
        return (figure for sentence in self.sentences for figure in sentence.figures)


@dataclass(frozen=True, slots=True)
class Part:
    """An item of the document. `place` counts from 0."""

    place: int
    item: Item
    span: Span
    passages: tuple[Passage, ...]
    grids: tuple[Grid, ...]

    @property
    def number(self) -> int | None:
        return self.item.number.value if self.item.number else None

    @property
    def sentences(self) -> Iterator[Sentence]:
        return (sentence for passage in self.passages for sentence in passage.sentences)

    @property
    def figures(self) -> Iterator[Figure]:
        return (figure for passage in self.passages for figure in passage.figures)

    def of_kind(self, *kinds: SectionKind) -> Iterator[Passage]:
        """The passages of sections of these kinds."""
        return (passage for passage in self.passages if passage.kind in kinds)


class Paper:
    """The whole document."""

    def __init__(self, minutes: Minutes, known: Known = NOTHING) -> None:
        self.minutes = minutes
        self.known = known
        self.text = _without_furniture(minutes)
        spans = _spans(minutes)
        self.parts = tuple(
            _part(self.text, place, item, span)
            for place, (item, span) in enumerate(zip(minutes.items, spans, strict=True))
        )
        self._starts = sorted((part.span[0], part.place) for part in self.parts)

    @property
    def date(self) -> date | None:
        return self.minutes.date.value if self.minutes.date else None

    @cached_property
    def head(self) -> tuple[Sentence, ...]:
        """The lines above the first item (or all lines where there is no item)."""
        end = self.parts[0].span[0] if self.parts else len(self.text)
        found: list[Sentence] = []
        at = 0
        for line in self.text[:end].splitlines(keepends=True):
            if line.strip() and len(line) <= LONGEST:
                found.append(_sentence(self.text, (at, at + len(line.rstrip()))))
            at += len(line)
        return tuple(found)

    @cached_property
    def sentence_starts(self) -> tuple[int, ...]:
        """Where the sentences begin, in order, those of the head included."""
        inside = [each.span[0] for part in self.parts for each in part.sentences]
        return tuple(sorted([*(each.span[0] for each in self.head), *inside]))

    @cached_property
    def figures(self) -> tuple[Span, ...]:
        """The places of everything that could be verified, in order: figures and table cells."""
        found = {figure.span for sentence in self.head for figure in sentence.figures}
        for part in self.parts:
            found.update(figure.span for figure in part.figures)
            for grid in part.grids:
                found.update(cell.span for cell in grid.numbers)
                found.update(cell.span for cell in grid.shares)
        return tuple(sorted(found))

    def part_at(self, span: Span) -> Part | None:
        """The item in which a place stands."""
        at = bisect_right(self._starts, (span[0], len(self.parts)))
        return self.parts[self._starts[at - 1][1]] if at else None


def _without_furniture(minutes: Minutes) -> str:
    """The text, of the same length, with page numbers and running heads blanked out."""
    text = minutes.source.text
    pieces: list[str] = []
    at = 0
    for start, end in minutes.source.furniture:
        pieces.append(text[at:start])
        pieces.append(" " * (end - start))
        at = end
    return "".join([*pieces, text[at:]])


def _part(text: str, place: int, item: Item, span: Span) -> Part:
    passages = tuple(
        _passage(text, *spot, read=at < MOST_PASSAGES) for at, spot in enumerate(_spots(item))
    )
    grids = tuple(islice(_grids(item), MOST_TABLES))
    return Part(place, item, span, passages, grids)


def _grids(item: Item) -> Iterator[Grid]:
    for section, each in enumerate(item.sections):
        for at, block in enumerate(each.blocks):
            if isinstance(block, Table) and all(len(row) <= WIDEST for row in block.rows):
                yield grid_of(block, section, _above(each.blocks, at))


def _above(blocks: tuple[Block, ...], at: int) -> str:
    """The short line before a table, which may name its unit: `Beløb i 1.000 kr.`"""
    before = blocks[at - 1] if at else None
    return before.text if isinstance(before, Paragraph) and len(before.text) < 160 else ""


def _spans(minutes: Minutes) -> list[Span]:
    """For each item: from the line in which it begins to that of the next one in the text."""
    text = minutes.source.text
    starts = [text.rfind("\n", 0, _start(item)) + 1 for item in minutes.items]
    ends = [*sorted(starts), len(minutes.source.text)]
    return [(start, ends[bisect_right(ends, start, 0, len(starts))]) for start in starts]


def _start(item: Item) -> int:
    found = [each.span[0] for each in (item.number, item.label, item.title) if each]
    for section in item.sections:
        found += [section.heading.span[0]] if section.heading else []
        found += [block.span[0] for block in section.blocks[:1]]
    return min(found, default=0)


def _spots(item: Item) -> Iterator[Spot]:
    """Where the item has text, and what it is: role, kind, section, block, place."""
    if item.title:
        yield "title", "other", -1, -1, item.title.span
    for number, section in enumerate(item.sections):
        if section.heading:
            yield "heading", section.kind, number, -1, section.heading.span
        for place, block in enumerate(section.blocks):
            if isinstance(block, List):
                for entry in block.entries:
                    yield "entry", section.kind, number, place, entry.span
            elif isinstance(block, Table):
                if block.caption:
                    span = block.caption.span
                    yield "caption", section.kind, number, place, span
            else:
                yield "paragraph", section.kind, number, place, block.span


def _passage(
    text: str, role: Role, kind: SectionKind, section: int, block: int, span: Span, *, read: bool
) -> Passage:
    inside = text[span[0] : span[1]]
    places = sentences(inside) if read and _is_prose(inside) else ()
    found = tuple(_sentence(text, (span[0] + start, span[0] + end)) for start, end in places)
    return Passage(role, kind, section, block, span, inside, found)


def _is_prose(text: str) -> bool:
    if len(text) > LONGEST:
        return False
    figures = len(_FIGURE.findall(text))
    return figures <= DENSE or figures * APART <= len(text)


def _sentence(text: str, span: Span) -> Sentence:
    inside = text[span[0] : span[1]]
    figures = tuple(_moved(figure, span[0]) for figure in find_figures(inside, VERIFIABLE))
    return Sentence(span, inside, figures if len(figures) <= DENSE else ())


def _moved(figure: Figure, by: int) -> Figure:
    """The figure with its places in the document instead of in the sentence."""
    span = (figure.span[0] + by, figure.span[1] + by)
    value = figure.value
    inner: dict[str, Any] = {
        name: (place[0] + by, place[1] + by)
        for name in ("act_span", "date_span")
        if (place := getattr(value, name, None))
    }
    if inner:
        return Figure(span, figure.kind, replace(value, span=span, **inner))
    made: Any = type(value)
    _, *rest = _FIELDS[made](value)  # the first field of every value is its span
    return Figure(span, figure.kind, made(span, *rest))
