"""Rows that are parts of the row above them: `heraf ...`, `fordelt på ...`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..arithmetic import ZERO, is_one_digit
from ..model import Verdict
from ..paper import Paper
from ..registry import check
from ..reprint import like
from ..tables.totals import Reading, evaluated, sum_at
from ..tables.views import Line, View, quoted, views
from ..tables.words import is_part, names_a_selection, tells_all_parts

_MOST_PARTS = 40
_NEAR = Decimal("0.15")
_SURE = 3.0  # digits that must agree before some of the rows are taken for all parts


@dataclass(frozen=True, slots=True)
class _Block:
    """A row and the rows below that are parts of it; `all` where they are told to be all."""

    parent: Line
    parts: tuple[Line, ...]
    all: bool


@check("table-subrow", "warning", "Heraf-rækker i tabeller", "tables")
def table_subrow(paper: Paper) -> Iterator[Verdict]:
    """A row called a part of the row above is not larger, and parts told to be all add up to it."""
    for view, _ in views(paper):
        for block in _blocks(view):
            yield from _verdicts(view, block)


def _blocks(view: View) -> Iterator[_Block]:
    parent: Line | None = None
    lines = view.lines
    for at, line in enumerate(lines):
        if line.kind == "part" and line.filled:
            first = at == 0 or lines[at - 1].kind != "part"
            if parent and first and parent.kind in ("level", "total"):
                yield _Block(parent, _run(lines, at), False)
        elif line.filled:
            parent = line
            if tells_all_parts(line.label) and line.label.rstrip().endswith(":"):
                yield _Block(line, _until_next(lines, at + 1), True)
        elif parent and parent.kind == "level" and _tells_parts(line):
            yield _Block(parent, _until_next(lines, at + 1), True)


def _tells_parts(line: Line) -> bool:
    return tells_all_parts(line.label) and not any(line.texts)


def _run(lines: tuple[Line, ...], at: int) -> tuple[Line, ...]:
    """The rows from here that are all told to be parts."""
    end = at
    while end < len(lines) and end - at < _MOST_PARTS and is_part(lines[end].label):
        end += 1
    return tuple(line for line in lines[at:end] if line.filled)


def _until_next(lines: tuple[Line, ...], at: int) -> tuple[Line, ...]:
    """The rows up to the next total or heading."""
    found: list[Line] = []
    for line in lines[at : at + _MOST_PARTS]:
        if not line.filled or line.kind == "total":
            break
        if line.kind == "level":
            found.append(line)
    return tuple(found)


def _verdicts(view: View, block: _Block) -> Iterator[Verdict]:
    reading = _reading(view, block)
    told = len(block.parts) > 1 and _add_up(view, block, reading)
    if told:
        for at in sorted((*reading.fits, *reading.misfits)):
            yield _sum(view, reading, at, at in reading.fits, block.all)
        return
    if not block.all:
        for part in block.parts:
            yield from _excess(view, block, part)


def _reading(view: View, block: _Block) -> Reading:
    """All parts, or the first of them where these surely fit: other rows may follow below."""
    whole = evaluated(view, block.parent, [(part, 1) for part in block.parts])
    if whole.holds or not block.all:
        return whole
    counts = range(len(block.parts) - 1, 1, -1)[:12]
    for count in counts:
        some = evaluated(view, block.parent, [(part, 1) for part in block.parts[:count]])
        if some.holds and some.weight >= _SURE:
            return some
    return whole


def _add_up(view: View, block: _Block, reading: Reading) -> bool:
    """Whether the parts are all parts: the figures say so, or the words and nearly the figures."""
    if names_a_selection(view.grid.title) or len(reading.misfits) > max(reading.solid, 1):
        return False
    if reading.solid:
        return True
    whole = len(reading.terms) == len(block.parts) and not reading.fits
    return whole and (block.all or _nearly(view, block, reading))


def _nearly(view: View, block: _Block, reading: Reading) -> bool:
    """Whether three or more parts come to a little more than the whole, as after a slip.

    Parts may overlap (women, and people under thirty), but then seldom come so near to it.
    """
    if len(block.parts) < 3 or len(reading.misfits) != 1 or _mixed(block, reading.misfits[0]):
        return False
    at = reading.misfits[0]
    cell, value = block.parent.cells[at], sum_at(view, reading.terms, at)
    if cell is None or value is None or view.across[at].kind == "difference":
        return False
    more = (value.low + value.high) / 2 - cell.value
    room = (value.high - value.low) / 2 + cell.step
    return 0 < more <= _NEAR * cell.value and is_one_digit(more, room)


def _sum(view: View, reading: Reading, at: int, holds: bool, told: bool) -> Verdict:
    cells = [line.cells[at] for line in (reading.total, *(line for line, _ in reading.terms))]
    total, *parts = [cell for cell in cells if cell]
    places = tuple(cell.span for cell in (total, *parts))
    start = f"{quoted(reading.total)} {view.place(at)}"
    count = len(reading.terms)
    if holds:
        return Verdict(True, f"{start} er summen af de {count} rækker nedenfor.", places)
    value = sum((cell.value for cell in parts), ZERO)
    expected = like(total.text, value / total.scale)
    message = f"{start} er {total.text}, men de {count} rækker nedenfor giver {expected}."
    return Verdict(False, message, places, expected, "error" if told else None)


def _excess(view: View, block: _Block, part: Line) -> Iterator[Verdict]:
    parent = block.parent
    for at, cell in enumerate(part.cells):
        whole = parent.cells[at]
        if cell is None or whole is None or cell.percent or whole.percent:
            continue
        if view.across[at].kind in ("difference", "rate", "code", "percent"):
            continue
        if _mixed(block, at) or not _exceeds(cell.value, cell.step, whole.value, whole.step):
            continue
        message = (
            f"{quoted(part)} {view.place(at)} er {cell.text}, men er en del af "
            f"{quoted(parent)}, som kun er {whole.text}."
        )
        yield Verdict(False, message, (cell.span, whole.span))


def _mixed(block: _Block, at: int) -> bool:
    """Whether parts have both signs, as spending and income have: then one may be larger."""
    values = [line.cells[at] for line in (block.parent, *block.parts)]
    signs = {cell.value > 0 for cell in values if cell and cell.value}
    return len(signs) > 1


def _exceeds(part: Decimal, step: Decimal, whole: Decimal, whole_step: Decimal) -> bool:
    return abs(part) - step / 2 > abs(whole) + whole_step / 2 and bool(whole)
