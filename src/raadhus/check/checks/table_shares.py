"""Shares of one whole, which add up to 100 per cent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..arithmetic import ZERO, Range, exactly, is_one_digit, total
from ..model import Verdict
from ..paper import Paper
from ..registry import check
from ..tables.grid import Number
from ..tables.views import Line, View, each_view, quoted
from ..tables.words import is_share, names_a_selection
from ..wording import number

_WHOLE = exactly(Decimal(100))
_FAR, _NEAR = Decimal(30), Decimal(10)  # farther off than this: no shares of one whole
_COMPLETE = ("fordel", "fordelt")


@dataclass(frozen=True, slots=True)
class _Shares:
    """A line of percentages: its parts, and the cell that prints the whole."""

    line: Line
    parts: tuple[Number, ...]
    whole: Number | None
    sum: Range
    told: bool  # the words say that they are shares

    @property
    def off(self) -> Decimal:
        return abs((self.sum.low + self.sum.high) / 2 - 100)


@check("table-shares", "error", "Andele, der skal give 100", "tables")
def table_shares(paper: Paper) -> Iterator[Verdict]:
    """Percentages told to be shares of one whole add up to 100, give or take their rounding."""
    for view in each_view(paper):
        if names_a_selection(f"{view.grid.title} {view.grid.columns[0].heading}"):
            continue
        for line in view.lines:
            shares = _shares(view, line)
            verdict = _verdict(view, shares) if shares else None
            if verdict:
                yield verdict


def _shares(view: View, line: Line) -> _Shares | None:
    in_percent = line.kind == "percent" or all(cell.percent for cell in line.cells if cell)
    if line.kind not in ("percent", "level") or not in_percent:
        return None
    totals = [at for at, across in enumerate(view.across) if across.kind == "total"]
    if len(totals) > 1:
        return None
    parts = tuple(
        cell
        for at, cell in enumerate(line.cells)
        if cell and at not in totals and view.across[at].kind in ("level", "difference")
    )
    whole = line.cells[totals[0]] if totals else None
    if len(parts) < 2 or any(cell.value < 0 for cell in parts):
        return None
    label = f"{line.label} {view.grid.title}" if view.by_rows else line.label
    told = is_share(label) or (not view.by_rows and is_share(view.grid.title))
    return _Shares(line, parts, whole, total(parts), told)


def _verdict(view: View, shares: _Shares) -> Verdict | None:
    printed = shares.whole
    if printed and not _WHOLE.meets(printed.range):
        return _not_hundred(shares, printed)
    holds = shares.sum.meets(_WHOLE)
    if printed:
        if holds:
            return _right(shares)
        return _wrong(shares) if _is_slip(shares) else None
    if not shares.told or len(shares.parts) < 3:
        return None
    if holds:
        return _right(shares)
    label = f"{shares.line.label} {view.grid.title}".lower()
    complete = any(word in label for word in _COMPLETE)
    return _wrong(shares) if complete and _is_slip(shares) else None


def _is_slip(shares: _Shares) -> bool:
    """Whether the sum is near 100, or one digit away from it."""
    if not shares.told:
        return shares.off <= _NEAR
    room = (shares.sum.high - shares.sum.low) / 2
    return shares.off <= _FAR or (shares.off < 100 and is_one_digit(shares.off, room))


def _not_hundred(shares: _Shares, printed: Number) -> Verdict | None:
    """The whole is printed as 99 or 101: right where the rounded parts add up to it."""
    if not shares.told or len(shares.parts) < 3:
        return None
    if sum((cell.value for cell in shares.parts), ZERO) == printed.value:
        return _right(shares) if shares.sum.meets(_WHOLE) else None
    if not shares.sum.meets(_WHOLE):
        return None
    message = (
        f"I alt for {quoted(shares.line)} er {printed.text}, men andelene giver tilsammen 100 pct."
    )
    places = (printed.span, *(cell.span for cell in shares.parts))
    return Verdict(False, message, places)


def _places(shares: _Shares) -> tuple[tuple[int, int], ...]:
    cells = (shares.whole, *shares.parts)
    return tuple(cell.span for cell in cells if cell)


def _right(shares: _Shares) -> Verdict:
    message = f"De {len(shares.parts)} andele i {quoted(shares.line)} giver tilsammen 100 pct."
    return Verdict(True, message, _places(shares))


def _wrong(shares: _Shares) -> Verdict:
    value = sum((cell.value for cell in shares.parts), ZERO)
    step = min(cell.step for cell in shares.parts)
    message = (
        f"De {len(shares.parts)} andele i {quoted(shares.line)} giver tilsammen "
        f"{number(value, step)} pct. og ikke 100."
    )
    return Verdict(False, message, _places(shares))
