"""Totals of tables: rows called `I alt`, and columns called so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import ZERO, half_up, is_one_digit, round_step
from ..model import Severity, Verdict
from ..paper import Paper
from ..registry import check
from ..reprint import like
from ..tables.grid import Number
from ..tables.totals import Reading, readings, sum_at
from ..tables.views import View, each_view, quoted
from ..tables.words import (
    is_bare_total,
    is_money,
    is_net,
    is_price,
    is_total,
    names_a_selection,
    names_things,
)
from ..wording import number

_NEAR = Decimal("0.2")
_STARTS_WITH_YEAR = re.compile(r"\D{0,3}(?:19|20)[0-9]{2}(?![0-9])")


@check("table-total", "error", "Summer i tabeller", "tables")
def table_total(paper: Paper) -> Iterator[Verdict]:
    """A total row or column of a table is the sum of its parts, give or take their rounding."""
    for view in each_view(paper):
        for reading in readings(view):
            yield from _verdicts(view, reading)


def _verdicts(view: View, reading: Reading) -> Iterator[Verdict]:
    proven = reading.solid >= 1 or (reading.holds and reading.natural)
    if not view.by_rows and not reading.solid:
        proven = False
    doubtful = _doubtful(view, reading)
    for at in sorted({*reading.fits, *doubtful}):
        if at in doubtful:
            yield _wrong(view, reading, at)
        elif proven and reading.solid >= len(reading.misfits):
            yield _right(view, reading, at)


def _doubtful(view: View, reading: Reading) -> list[int]:
    """The positions where the total is wrong, as far as the table itself shows that it adds up."""
    if not reading.misfits or len(reading.terms) < 2 or _is_no_plain_sum(view, reading):
        return []
    wrong = len(reading.misfits)
    clear = _is_clear(view, reading) or (view.by_rows and is_net(reading.total.label))
    if reading.solid >= max(wrong, 1 if clear else 2):
        return [at for at in reading.misfits if _may_add(view, reading, at)]
    alone = wrong <= (2 if view.by_rows else 1)
    if alone and not reading.solid and _is_clear(view, reading):
        return [at for at in reading.misfits if _must_add(view, reading, at)]
    return []


def _is_clear(view: View, reading: Reading) -> bool:
    label = reading.total.label
    return is_total(label) if view.by_rows else is_bare_total(label)


def _is_no_plain_sum(view: View, reading: Reading) -> bool:
    """Whether the parts are a selection, or differences of one another."""
    if view.by_rows and any(line.kind == "difference" for line, _ in reading.terms):
        return True
    texts = (view.grid.title, view.grid.columns[0].heading, reading.total.label)
    return names_a_selection(" ".join(texts))


def _may_add(view: View, reading: Reading, at: int) -> bool:
    """Whether the figures may be a sum at all, and not a mean or a price, and all are there."""
    across = view.across[at]
    if across.kind == "total" and any(not line.cells[at] for line, _ in reading.terms):
        return False  # the total column is filled in for some rows only
    if _is_running(reading, at):
        return False
    texts = (across.label, reading.total.label, view.grid.title)
    evidence = across.factor is not None or reading.total.factor is not None
    evidence = evidence or any(is_money(text) or names_things(text) for text in texts)
    priced = is_price(across.label) or is_price(reading.total.label)
    if not _is_like_mean(reading, at):
        return True
    return not priced and (evidence or _is_proven_beside(view, reading, at))


def _is_running(reading: Reading, at: int) -> bool:
    """Whether the total repeats the last part: a sum from month to month, or what is left."""
    total, last = reading.total.cells[at], reading.terms[-1][0].cells[at]
    return bool(total and last and total.value == last.value)


def _is_proven_beside(view: View, reading: Reading, at: int) -> bool:
    """Whether a like column adds up (`2023` beside `2024`), or two others do and a slip shows."""
    own = _STARTS_WITH_YEAR.match(view.across[at].label)
    if own and any(_STARTS_WITH_YEAR.match(view.across[fit].label) for fit in reading.fits):
        return reading.solid >= 1
    parts = [cell.value for line, _ in reading.terms if (cell := line.cells[at]) and cell.value]
    cell, expected = reading.total.cells[at], sum_at(view, reading.terms, at)
    if reading.solid < 2 or cell is None or expected is None or not parts:
        return False
    mean, spread = sum(parts, ZERO) / len(parts), max(parts) - min(parts)
    off = cell.value - (expected.low + expected.high) / 2
    slip = is_one_digit(off, (expected.high - expected.low) / 2 + cell.step)
    return slip and abs(cell.value - mean) > spread / 4


def _must_add(view: View, reading: Reading, at: int) -> bool:
    """The same where no other column proves the reading: the error must look like a slip."""
    cell, expected = reading.total.cells[at], sum_at(view, reading.terms, at)
    if cell is None or expected is None or not _may_add(view, reading, at):
        return False
    parts = [line.cells[at] for line, _ in reading.terms]
    values = [part.value for part in parts if part and part.value]
    if len(values) < 2 or (len(values) == 2 and abs(values[0] - values[1]) == abs(cell.value)):
        return False
    middle = (expected.low + expected.high) / 2
    room = (expected.high - expected.low) / 2 + cell.step
    off = cell.value - middle
    return is_one_digit(off, room) or abs(off) <= _NEAR * max(abs(cell.value), abs(middle))


def _is_like_mean(reading: Reading, at: int) -> bool:
    cell = reading.total.cells[at]
    parts = [line.cells[at] for line, _ in reading.terms]
    values = [part.value for part in parts if part and part.value]
    if cell is None or len(values) < 2 or min(values) < 0:
        return False
    return min(values) <= cell.value <= max(values)


def _cells(reading: Reading, at: int) -> list[Number]:
    cells = [reading.total.cells[at], *(line.cells[at] for line, _ in reading.terms)]
    return [cell for cell in cells if cell]


def _right(view: View, reading: Reading, at: int) -> Verdict:
    total = quoted(reading.total)
    message = f"{total} {view.place(at)} er summen af {_parts(view, reading)}."
    return Verdict(True, message, tuple(cell.span for cell in _cells(reading, at)))


def _wrong(view: View, reading: Reading, at: int) -> Verdict:
    total, *parts = _cells(reading, at)
    value = sum(
        (cell.value * sign for line, sign in reading.terms if (cell := line.cells[at])), ZERO
    )
    expected = like(total.text, value / total.scale)
    message = (
        f"{quoted(reading.total)} {view.place(at)} er {total.text}, men {_parts(view, reading)} "
        f"giver tilsammen {expected or number(value, total.step)}."
    )
    places = tuple(cell.span for cell in (total, *parts))
    return Verdict(False, message, places, expected, _severity(total, parts, value))


def _severity(total: Number, parts: list[Number], value: Decimal) -> Severity | None:
    """A warning where all amounts are whole thousands, and rounding to these would explain it."""
    unit = min(round_step(cell.value) for cell in (total, *parts) if cell.value)
    room = unit * (len(parts) + 1) / 2
    off = abs(half_up(value, total.step) - total.value)
    return "warning" if unit >= 1000 and off <= room else None


def _parts(view: View, reading: Reading) -> str:
    count = len(reading.terms)
    signed = any(sign < 0 for _, sign in reading.terms)
    word = ("rækken", "rækker") if view.by_rows else ("kolonnen", "kolonner")
    parts = f"de {count} {word[1]}" if count > 1 else f"{word[0]} {quoted(reading.terms[0][0])}"
    return f"{parts} (indtægter trukket fra)" if signed else parts
