"""A table as numbers: every cell with its value, how it was rounded, and its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from raadhus.danish.amounts import find_amounts, find_unit
from raadhus.danish.numbers import MINUS, cell_number
from raadhus.danish.shares import Share, find_shares
from raadhus.minutes.model import Cell, Table

from ..arithmetic import Printed
from ..model import Span
from .words import is_percent, is_total, names_things, tells_percent

_NOTE_MARK = re.compile(r"\s?(?:\*{1,3}\)?|[¹²³])\Z")
_REMARK = re.compile(r"\s?\([^()]{0,40}[^\W\d_][^()]{0,40}\)\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:[-/][0-9]{2,4})?")
_ID = re.compile(r"\(?(?:[0-9]{1,2}|[A-Z])\)?")
_DASHES = frozenset(MINUS)
#: A number in per cent is small; `Pulje til 2 % løft` over a column of amounts is no per cent.
_MOST_PERCENT = 5000


@dataclass(frozen=True, slots=True)
class Number(Printed):
    """A cell that prints a number alone. `row` and `column` count from 0 in `Grid.rows`.

    `scale` is what one printed unit is in units of `value`: 1000 for `4,6 mio. kr.` in a
    table of thousands of kroner, else 1.
    """

    row: int = 0
    column: int = 0
    text: str = ""
    percent: bool = False
    scale: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class ShareCell:
    """A cell that prints so many of so many: `(11 ud af 31)`, alone or after a percentage."""

    span: Span
    share: Share
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading (all head rows joined), and whether it is in per cent.

    `heads` are its head cells one by one; `factor` is what its figures are in, in kroner.
    """

    index: int
    heading: str
    percent: bool
    span: Span | None = None
    heads: tuple[str, ...] = ()
    factor: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the body. `cells` has one entry for each column, None where no number stands."""

    index: int
    label: str
    label_span: Span | None
    cells: tuple[Number | None, ...]
    total: bool
    texts: tuple[str, ...] = ()
    shares: tuple[ShareCell, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `factor` is what its figures are in, in kroner; None where no unit is printed.

    `labels` is how many columns from the left hold labels. `above` is the line before the table.
    """

    table: Table
    section: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    factor: Decimal | None
    labels: int = 1
    above: str = ""

    @property
    def numbers(self) -> Iterator[Number]:
        return (cell for row in self.rows for cell in row.cells if cell)

    @property
    def shares(self) -> Iterator[ShareCell]:
        return (share for row in self.rows for share in row.shares)

    @property
    def title(self) -> str:
        """The caption, or the line above where there is none."""
        return self.table.caption.value if self.table.caption else self.above

    def column(self, index: int) -> list[Number | None]:
        return [row.cells[index] if index < len(row.cells) else None for row in self.rows]


def grid_of(table: Table, section: int, above: str = "") -> Grid:
    """`above` is the line before the table, which may tell its unit."""
    extra = _more_heads(table)
    heads, body = (*table.header, *table.rows[:extra]), table.rows[extra:]
    width = max((len(row) for row in (*heads, *body)), default=0)
    factor = _factor(table, heads, above)
    percent = factor is None and _tells_percent(table, heads, above)
    columns = tuple(_column(heads, body, index, factor, percent) for index in range(width))
    labels = _label_columns(body, columns)
    rows = tuple(_row(index, cells, columns, labels) for index, cells in enumerate(body))
    return Grid(table, section, columns, rows, factor, labels, above)


def _more_heads(table: Table) -> int:
    """How many rows at the top of the body go on with the head: units, years, words, numbers."""
    count = 0
    if not table.header:
        return 0
    for row in table.rows[:4]:
        filled = [cell.text for cell in row[1:] if cell.text]
        first = row[0].text if row else ""
        unit = find_unit(first)
        open_label = not first or bool(unit) or bool(_ID.fullmatch(first))
        if not filled or not open_label or not all(_is_head(text) for text in filled):
            break
        count += 1
    return count if count < len(table.rows) else 0


def _is_head(text: str) -> bool:
    if _YEAR.fullmatch(text) or (text[0] == "(" and "ud af" not in text):
        return True
    if text in _DASHES or find_shares(text) or text.lower().startswith("ingen"):
        return False
    return cell_number(text) is None and not any(character.isdigit() for character in text[:1])


def _column(
    heads: tuple[tuple[Cell, ...], ...],
    body: tuple[tuple[Cell, ...], ...],
    index: int,
    factor: Decimal | None,
    all_percent: bool,
) -> Column:
    cells = [row[index] for row in heads if index < len(row) and row[index].text]
    texts = tuple(cell.text for cell in cells)
    heading = " ".join(texts)
    span = cells[0].span if cells else None
    unit = next((unit for text in texts if (unit := find_unit(text))), None)
    told = all_percent or is_percent(heading)
    percent = told and (tells_percent(heading) or _is_small(body, index))
    own = unit.factor if unit else None if names_things(heading) else factor
    return Column(index, heading, percent, span, texts, None if percent else own)


def _is_small(body: tuple[tuple[Cell, ...], ...], index: int) -> bool:
    values = [row[index].value for row in body if index < len(row)]
    return all(value is None or abs(value) < _MOST_PERCENT for value in values)


def _label_columns(body: tuple[tuple[Cell, ...], ...], columns: tuple[Column, ...]) -> int:
    """The first column, and those after it that hold words and no number: names beside numbers."""
    count = 1
    for column in columns[1:-1]:
        texts = [row[column.index].text for row in body if column.index < len(row)]
        filled = [text for text in texts if text]
        if not filled or any(not _is_words(text) for text in filled):
            break
        count += 1
    return count


def _is_words(text: str) -> bool:
    return text[0].isalpha() and cell_number(text) is None and not find_amounts(text)


def _row(index: int, cells: tuple[Cell, ...], columns: tuple[Column, ...], labels: int) -> Row:
    named = [cell for cell in cells[:labels] if cell.text]
    label = " ".join(cell.text for cell in named)
    span = named[0].span if named else (cells[0].span if cells else None)
    numbers: list[Number | None] = [None] * len(columns)
    shares: list[ShareCell] = []
    for column in columns[labels:]:
        if column.index < len(cells):
            cell = cells[column.index]
            numbers[column.index] = _number(index, column, cell)
            if " af " in cell.text:
                found = find_shares(cell.text)[:1]
                shares += [ShareCell(cell.span, share, index, column.index) for share in found]
    total = any(is_total(cell.text) for cell in named)
    texts = tuple(cell.text for cell in cells)
    return Row(index, label, span, tuple(numbers), total, texts, tuple(shares))


def _number(row: int, column: Column, cell: Cell) -> Number | None:
    text = _REMARK.sub("", _NOTE_MARK.sub("", cell.text[:120]))
    found = cell_number(text)
    if found is not None:
        percent = column.percent or is_percent(text.lstrip("0123456789.,-–− "))
        return Number(cell.span, found.value, found.step, row, column.index, cell.text, percent)
    return _amount(row, column, cell, text) if text[:1] else None


def _amount(row: int, column: Column, cell: Cell, text: str) -> Number | None:
    """A cell that prints its own unit: `4,6 mio. kr.`"""
    if not any(character.isdigit() for character in text[:4]):
        return None
    amounts = find_amounts(text)
    if len(amounts) != 1 or amounts[0].span != (0, len(text)) or amounts[0].low != amounts[0].high:
        return None
    factor = column.factor or Decimal(1)
    one = amounts[0]
    places = len(text.partition(",")[2][:12].split(" ")[0]) if "," in text else 0
    scale = one.rounding.scaleb(places) / factor
    value, step = one.low / factor, one.rounding / factor
    return Number(cell.span, value, step, row, column.index, cell.text, False, scale)


def _tells_percent(table: Table, heads: tuple[tuple[Cell, ...], ...], above: str) -> bool:
    """Whether the corner, the caption or the line above says that all figures are in per cent."""
    if any(is_percent(cell.text) for row in heads for cell in row[1:]):
        return False
    corner = [row[0].text for row in heads if row]
    title = table.caption.value if table.caption else above
    return any(is_percent(text) for text in corner) or tells_percent(title)


def _factor(table: Table, heads: tuple[tuple[Cell, ...], ...], above: str) -> Decimal | None:
    """Kroner for one unit of the whole table: 1000 for `(1.000 kr.)`.

    The unit stands in the corner, in the caption, in the line above, in a head row of one
    cell, or over every column of numbers.
    """
    corner = [row[0].text for row in heads if row]
    alone = [row[0].text for row in heads if sum(bool(cell.text) for cell in row) == 1]
    lines = [table.caption.value] if table.caption else []
    for text in (*corner, *alone, *lines, above):
        unit = find_unit(text)
        if unit:
            return unit.factor
    factors = {
        unit.factor if unit else None
        for row in heads[:1]
        for cell in row[1:]
        if cell.text and not is_percent(cell.text)
        for unit in [find_unit(cell.text)]
    }
    return factors.pop() if len(factors) == 1 else None
