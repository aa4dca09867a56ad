"""Formulas printed in the heads of tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..arithmetic import ZERO, Range, exactly, scaled
from ..model import Verdict
from ..paper import Paper
from ..registry import check
from ..reprint import like
from ..tables.formulas import Told, formulas, reckon
from ..tables.grid import Number
from ..tables.views import Line, View, quoted, views
from ..wording import number

#: What a quotient or product may be told in: per cent, thousands.
_SCALES = (1, 100, 1000, Decimal("0.001"), Decimal("0.000001"), Decimal("0.01"))


@dataclass(frozen=True, slots=True)
class _Held:
    """A formula held against all rows: which fit, which do not, with the value expected."""

    names: Mapping[str, int]
    scale: Decimal
    fits: tuple[int, ...]
    misfits: tuple[int, ...]
    solid: int
    off: float  # how far the first row is from what is printed, in powers of ten


@check("table-formula", "error", "Formler i tabelhoveder", "tables")
def table_formula(paper: Paper) -> Iterator[Verdict]:
    """A column whose head prints a formula, such as (6) = (5) - (4), follows it in every row."""
    for _, view in views(paper):
        for told in formulas([line.heads for line in view.lines]):
            yield from _verdicts(view, told)


def _verdicts(view: View, told: Told) -> Iterator[Verdict]:
    tried = [
        _held(view, told, names, Decimal(scale))
        for names in told.names
        for scale in (_SCALES if {"*", "/"} & {*told.formula.tokens} else (1,))
    ]
    best = max(tried, key=lambda held: (held.solid - len(held.misfits), -held.off))
    if not told.sure and (best.solid < 2 or len(best.misfits) >= best.solid):
        return
    if not best.fits and len(best.misfits) > 1:
        yield from _never(view, told, best)
        return
    unsure = len(best.misfits) > max(best.solid, 1)
    for at in sorted((*best.fits, *best.misfits)):
        if at in best.fits:
            yield _right(view, told, best, at)
        elif not unsure:
            yield _wrong(view, told, best, at)


def _held(view: View, told: Told, names: Mapping[str, int], scale: Decimal) -> _Held:
    line = view.lines[told.at]
    fits, misfits, solid = [], [], 0
    off = 0.0
    for at, cell in enumerate(line.cells):
        value = _reckoned(view, told, names, at)
        if cell is None or value is None:
            continue
        off = off or _off(scaled(value, scale), cell.value)
        if scaled(value, scale).meets(cell.range):
            fits.append(at)
            solid += 1 if cell.value else 0
        elif not _is_sum_of_products(view, told, at):
            misfits.append(at)
    return _Held(names, scale, tuple(fits), tuple(misfits), solid, off)


def _off(value: Range, printed: Decimal) -> float:
    middle = (value.low + value.high) / 2
    return abs(float((middle / printed).copy_abs().log10())) if middle and printed else 0.0


def _is_sum_of_products(view: View, told: Told, at: int) -> bool:
    """A total of prices times counts is no total price times total count."""
    return view.across[at].kind == "total" and "*" in told.formula.tokens


def _reckoned(
    view: View, told: Told, names: Mapping[str, int], at: int, exact: bool = False
) -> Range | None:
    def value(name: str) -> Range | None:
        if name not in names:
            return exactly(Decimal(100)) if name == "100" else None
        line = view.lines[names[name]]
        cell = line.cells[at]
        if cell:
            return exactly(cell.value) if exact else view.range(line, at)
        blank = line.open_at(at) or not any(other.cells[at] for other in _parts(view, told, names))
        return None if blank else exactly(ZERO)

    return reckon(told.formula, value)


def _parts(view: View, told: Told, names: Mapping[str, int]) -> list[Line]:
    found = dict.fromkeys(names[name] for name in told.formula.ids)
    return [view.lines[index] for index in found]


def _cells(view: View, told: Told, held: _Held, at: int) -> list[Number]:
    lines = [view.lines[told.at], *_parts(view, told, held.names)]
    return [cell for line in lines if (cell := line.cells[at])]


def _right(view: View, told: Told, held: _Held, at: int) -> Verdict:
    line = quoted(view.lines[told.at])
    message = f"{line} {view.place(at)} følger formlen {told.formula.text}."
    return Verdict(True, message, tuple(cell.span for cell in _cells(view, told, held, at)))


def _wrong(view: View, told: Told, held: _Held, at: int) -> Verdict:
    cell, *parts = _cells(view, told, held, at)
    value = _reckoned(view, told, held.names, at, exact=True)
    middle = (value.low + value.high) / 2 * held.scale if value else ZERO
    expected = like(cell.text, middle / cell.scale)
    message = (
        f"{quoted(view.lines[told.at])} {view.place(at)} er {cell.text}, men formlen "
        f"{told.formula.text} giver {expected or number(middle, cell.step)}."
    )
    return Verdict(False, message, tuple(each.span for each in (cell, *parts)), expected)


def _never(view: View, told: Told, held: _Held) -> Iterator[Verdict]:
    """A formula that no row follows is told once: the head is wrong, or the sign."""
    line = view.lines[told.at]
    span = view.grid.columns[line.index].span
    opposite = all(
        (value := _reckoned(view, told, held.names, at)) is not None
        and (-scaled(value, held.scale)).meets(cell.range)
        for at, cell in enumerate(line.cells)
        if cell and at in held.misfits
    )
    ending = "Tallene har modsat fortegn." if opposite else "Ingen af rækkerne følger den."
    message = f"Over kolonnen {quoted(line)} står formlen {told.formula.text}. {ending}"
    cells = [cell.span for at in held.misfits for cell in _cells(view, told, held, at)]
    places = (span, *cells) if span else tuple(cells)
    yield Verdict(False, message, places, severity="warning")
