"""Differences in tables: `Afvigelse`, `Ændring`, `Resultat`, as a column or as a row."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import is_one_digit
from ..model import Verdict
from ..paper import Paper
from ..registry import check
from ..reprint import like
from ..tables.differences import Pair, best_pair, value_at
from ..tables.formulas import formula_of
from ..tables.grid import Number
from ..tables.remainders import remainders
from ..tables.views import Line, View, each_view, quoted
from ..tables.words import is_correction, is_income
from ..wording import number

_NEAR = Decimal("0.2")
_SIGN_TOLD = ("mindre", "mer-", "merforbrug", "merudgift", "merindtægt", "overskud", "underskud")


@check("table-difference", "error", "Forskelle i tabeller", "tables")
def table_difference(paper: Paper) -> Iterator[Verdict]:
    """A column or row called a difference is the difference of two others, all signed alike."""
    for view in each_view(paper):
        for line in view.lines:
            told = line.kind == "difference" or (not view.by_rows and is_correction(line.label))
            if told and line.filled and not formula_of(line.heads):
                yield from _verdicts(view, line)


def _verdicts(view: View, line: Line) -> Iterator[Verdict]:
    pair, sure = best_pair(view, line)
    if pair is None or not sure:
        yield from _chain(view, line)
        if view.by_rows:
            yield from remainders(view, line)
        return
    missed = len(pair.misfits) + len(pair.flips)
    if pair.solid < missed and (pair.solid or missed > 2):
        return
    for at in sorted((*pair.fits, *pair.misfits, *pair.flips)):
        if at in pair.fits:
            yield _right(view, pair, at)
        elif at in pair.flips:
            if pair.solid >= 2 and 2 * len(pair.flips) <= pair.solid and not _told(view, line, at):
                yield _flipped(view, pair, at)
        elif pair.solid or _is_slip(view, pair, at):
            yield _wrong(view, pair, at)


def _told(view: View, line: Line, at: int) -> bool:
    """Whether words may turn the sign: a row of incomes, or one called `mindreforbrug`."""
    label = view.across[at].label.lower()
    texts = (line.texts[at].lower(), label)
    return is_income(label) or any(word in text for text in texts for word in _SIGN_TOLD)


def _is_slip(view: View, pair: Pair, at: int) -> bool:
    """Where no other row proves the pair, the error must look like one."""
    cell, (low, high) = _cell(pair.line, at), _ends(view, pair, at)
    room = (high - low) / 2 + cell.step
    for middle in ((low + high) / 2, -(low + high) / 2):
        off = cell.value - middle
        if is_one_digit(off, room) or abs(off) <= _NEAR * max(abs(cell.value), abs(middle)):
            return True
    return False


def _ends(view: View, pair: Pair, at: int) -> tuple[Decimal, Decimal]:
    one, other = value_at(view, pair.one, at), value_at(view, pair.other, at)
    assert one
    assert other
    return (one - other).low, (one - other).high


def _cell(line: Line, at: int) -> Number:
    cell = line.cells[at]
    assert cell is not None
    return cell


def _places(pair: Pair, at: int) -> tuple[tuple[int, int], ...]:
    lines = (pair.line, pair.one, pair.other)
    return tuple(cell.span for line in lines if (cell := line.cells[at]))


def _value(pair: Pair, at: int) -> Decimal:
    one, other = pair.one.cells[at], pair.other.cells[at]
    return (one.value if one else Decimal(0)) - (other.value if other else Decimal(0))


def _right(view: View, pair: Pair, at: int) -> Verdict:
    message = (
        f"{quoted(pair.line)} {view.place(at)} er forskellen mellem {quoted(pair.one)} "
        f"og {quoted(pair.other)}."
    )
    return Verdict(True, message, _places(pair, at))


def _wrong(view: View, pair: Pair, at: int) -> Verdict:
    cell, value = _cell(pair.line, at), _value(pair, at)
    if not pair.solid and (cell.value < 0) != (value < 0):
        value = -value
    expected = like(cell.text, value / cell.scale)
    message = (
        f"{quoted(pair.line)} {view.place(at)} er {cell.text}, men forskellen mellem "
        f"{quoted(pair.one)} og {quoted(pair.other)} er {expected or number(value, cell.step)}."
    )
    return Verdict(False, message, _places(pair, at), expected)


def _flipped(view: View, pair: Pair, at: int) -> Verdict:
    cell = _cell(pair.line, at)
    expected = like(cell.text, _value(pair, at) / cell.scale)
    message = (
        f"{quoted(pair.line)} {view.place(at)} er {cell.text}: beløbet passer, men fortegnet er "
        "modsat det, der er brugt i resten af tabellen."
    )
    return Verdict(False, message, _places(pair, at), expected, "warning")


def _chain(view: View, line: Line) -> Iterator[Verdict]:
    """`Resultat efter overførsler`: the result before it, more or less what stands between."""
    place = next(at for at, other in enumerate(view.lines) if other.index == line.index)
    if place < 2 or not _follows(view.lines[place - 2], line):
        return
    before, between = view.lines[place - 2], view.lines[place - 1]
    shared = [
        at
        for at in range(len(line.cells))
        if line.cells[at] and before.cells[at] and between.cells[at]
    ]
    held = [at for at in shared if _chained(view, line, before, between, at)]
    for at in shared:
        cells = [_cell(each, at) for each in (line, before, between)]
        places = tuple(cell.span for cell in cells)
        start = f"{quoted(line)} {view.place(at)}"
        names = f"{quoted(before)} og {quoted(between)}"
        if at in held:
            yield Verdict(True, f"{start} følger af {names}.", places)
        elif len(held) >= len(shared) - 1:
            message = f"{start} er {cells[0].text}, men det følger ikke af {names}."
            yield Verdict(False, message, places, None, "warning")


def _follows(before: Line, line: Line) -> bool:
    return (
        before.kind == "difference" and "før" in before.label.lower()
    ) and "efter" in line.label.lower()


def _chained(view: View, line: Line, before: Line, between: Line, at: int) -> bool:
    """Amounts without signs may be added or taken away: whichever fits."""
    printed = view.range(line, at)
    first, second = view.range(before, at), view.range(between, at)
    options = (first + second, first - second)
    return any(value.meets(printed) or (-value).meets(printed) for value in options)
