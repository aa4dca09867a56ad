"""What is left of a grant in a table: the first row less all rows after it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..arithmetic import Range, is_one_digit
from ..model import Verdict
from ..reprint import like
from ..wording import number
from .views import Line, View, quoted
from .words import is_remainder

_NEAR = Decimal("0.2")


def remainders(view: View, line: Line) -> Iterator[Verdict]:
    """The verdicts on a row that prints what is left after three rows or more."""
    if not is_remainder(line.label):
        return
    place = next(at for at, other in enumerate(view.lines) if other.index == line.index)
    above = [each for each in view.lines[:place] if each.filled]
    if not 3 <= len(above) <= 40:
        return
    if any(each.kind != "level" for each in above):
        return
    for at, cell in enumerate(line.cells):
        if cell and not cell.percent and all(each.cells[at] for each in above):
            verdict = _verdict(view, line, above, at)
            if verdict:
                yield verdict


def _verdict(view: View, line: Line, above: list[Line], at: int) -> Verdict | None:
    cells = [each.cells[at] for each in (line, *above)]
    places = tuple(cell.span for cell in cells if cell)
    left, exact = view.range(above[0], at), Decimal(0)
    for each in above[1:]:
        left = left - _size(view.range(each, at))
    cell = cells[0]
    assert cell is not None
    values = [abs(each.value) for each in cells[1:] if each]
    exact = values[0] - sum(values[1:], Decimal(0))
    start = f"{quoted(line)} {view.place(at)}"
    if left.meets(cell.range):
        message = f"{start} er det, der er tilbage af {quoted(above[0])}."
        return Verdict(True, message, places)
    off = cell.value - exact
    room = (left.high - left.low) / 2 + cell.step
    if not (is_one_digit(off, room) or abs(off) <= _NEAR * max(abs(exact), abs(cell.value))):
        return None
    expected = like(cell.text, exact / cell.scale)
    message = (
        f"{start} er {cell.text}, men {quoted(above[0])} minus de {len(above) - 1} næste rækker "
        f"er {expected or number(exact, cell.step)}."
    )
    return Verdict(False, message, places, expected, "warning")


def _size(value: Range) -> Range:
    """What is taken away may be printed with or without its minus."""
    return -value if value.high <= 0 else value
