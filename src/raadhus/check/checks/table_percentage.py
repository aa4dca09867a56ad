"""Percentages in tables: from two columns or rows, or from a share printed beside them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from ..arithmetic import exactly, is_one_digit, rounds_to
from ..model import Verdict
from ..paper import Paper
from ..registry import check
from ..reprint import like
from ..tables.formulas import formula_of
from ..tables.grid import Grid, Number, ShareCell
from ..tables.percentages import Match, best_match
from ..tables.views import Line, View, each_view, quoted
from ..wording import number

_HUNDRED = Decimal(100)
_NEAR = Decimal("0.2")
#: Where the percentage of a share may stand, as steps of row and column, the likeliest first.
_SIDES = ((0, 0), (-1, 0), (0, -1), (0, 1), (1, 0))


@check("table-percentage", "error", "Procenter i tabeller", "tables")
def table_percentage(paper: Paper) -> Iterator[Verdict]:
    """A percentage in a table follows from the amounts or the share that it is reckoned from."""
    for view in each_view(paper):
        for line in view.lines:
            if line.kind == "percent" and line.filled and not formula_of(line.heads):
                match = best_match(view, line)
                yield from _verdicts(view, match) if match else ()
    for part in paper.parts:
        for grid in part.grids:
            yield from _shares(grid)


def _verdicts(view: View, match: Match) -> Iterator[Verdict]:
    for at in sorted((*match.fits, *match.misfits)):
        if at in match.fits:
            message = f"{quoted(match.line)} {view.place(at)} er {match.form.words}."
            yield Verdict(True, message, _places(match, at))
        elif match.solid or _is_slip(view, match, at):
            yield _wrong(view, match, at)


def _places(match: Match, at: int) -> tuple[tuple[int, int], ...]:
    cell = match.line.cells[at]
    assert cell is not None
    return (cell.span, *match.form.spans(at))


def _expected(view: View, match: Match, at: int) -> Decimal:
    value = match.form.value(view, at, exact=True) or exactly(Decimal(0))
    return (value.low + value.high) / 2 * match.sign


def _is_slip(view: View, match: Match, at: int) -> bool:
    """Where no other row proves the reading, the error must look like one."""
    cell, value = match.line.cells[at], _expected(view, match, at)
    if cell is None:
        return False
    off = cell.value - value
    return is_one_digit(off, cell.step) or abs(off) <= _NEAR * max(abs(value), abs(cell.value))


def _wrong(view: View, match: Match, at: int) -> Verdict:
    cell, value = match.line.cells[at], _expected(view, match, at)
    assert cell is not None
    expected = like(cell.text, value)
    message = (
        f"{quoted(match.line)} {view.place(at)} er {cell.text}, men {match.form.words} "
        f"er {expected or number(value, cell.step)}."
    )
    if view.across[at].kind == "total" and _is_mean(match.line, at, cell):
        message += " Tallet ser ud til at være gennemsnittet af procenterne ovenfor."
    return Verdict(False, message, _places(match, at), expected)


def _is_mean(line: Line, at: int, cell: Number) -> bool:
    others = [other.value for place, other in enumerate(line.cells) if other and place != at]
    return len(others) > 1 and rounds_to(sum(others, Decimal(0)) / len(others), cell)


# --- shares: `35,0%` and `(11 ud af 31)` ------------------------------------------------


def _shares(grid: Grid) -> Iterator[Verdict]:
    shares = [each for each in grid.shares if each.share.whole]
    if not shares:
        return
    sides = [[_beside(grid, share, side) for share in shares] for side in _SIDES]
    held = [
        sum(bool(cell and _holds(share, cell)) for share, cell in zip(shares, cells, strict=True))
        for cells in sides
    ]
    best = max(range(len(sides)), key=lambda side: (held[side], -side))
    found = [(share, cell) for share, cell in zip(shares, sides[best], strict=True) if cell]
    if 2 * held[best] < len(found) or not held[best]:
        return
    for share, cell in found:
        yield _right(share, cell) if _holds(share, cell) else _off(share, cell)


def _beside(grid: Grid, share: ShareCell, side: tuple[int, int]) -> Number | None:
    row, column = share.row + side[0], share.column + side[1]
    if not (0 <= row < len(grid.rows) and 0 <= column < len(grid.columns)):
        return None
    cell = grid.rows[row].cells[column]
    return cell if cell and cell.percent else None


def _ratio(share: ShareCell) -> Decimal:
    return Decimal(share.share.part) * _HUNDRED / Decimal(share.share.whole)


def _holds(share: ShareCell, cell: Number) -> bool:
    return exactly(_ratio(share)).meets(cell.range)


def _right(share: ShareCell, cell: Number) -> Verdict:
    message = f"{cell.text} svarer til {share.share.part} ud af {share.share.whole}."
    return Verdict(True, message, (cell.span, share.span))


def _off(share: ShareCell, cell: Number) -> Verdict:
    ratio = _ratio(share)
    expected = like(cell.text, ratio)
    message = (
        f"{cell.text} svarer ikke til {share.share.part} ud af {share.share.whole}, "
        f"som er {expected or number(ratio, cell.step)}."
    )
    whole = ratio.to_integral_value(ROUND_HALF_UP)
    coarse = cell.step < 1 and cell.value == whole
    if coarse:
        message += " Procenten er afrundet til hele tal, men skrevet med decimal."
    return Verdict(False, message, (cell.span, share.span), expected, "warning" if coarse else None)
