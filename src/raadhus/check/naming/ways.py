"""Which way a deviation in a table goes, whatever sign its municipality gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..arithmetic import Range
from ..paper import Part
from .held import Held
from .pairing import meets

_SAYS = r"(?:=|er|betyder|angiver|viser)"
_LEGEND = re.compile(
    rf"(?:(?P<sign>[+\u2212\u2013-])\s{{0,2}}{_SAYS}"
    rf"|\b(?P<name>plus|minus|negative?t?|positive?t?)\b[\w ]{{0,30}}?\s{_SAYS})"
    r"\s{0,2}(?:et\s)?(?P<word>mer|mindre)(?:forbrug|udgift)",
    re.IGNORECASE,
)
_IN_TEXT = re.compile(r"\bi teksten\b", re.IGNORECASE)
_NEGATIVE = re.compile(r"[\u2212\u2013-]|minus|negativ", re.IGNORECASE)
_COLUMNS = 12  # columns of a row that are held against each other


def minus_is_more(part: Part) -> bool | None:
    """Whether a minus stands for merforbrug in the item's tables, as its legends say.

    None where no legend says it, or two say different things.
    """
    said = {way for text in _legends(part) for way in _read(text)}
    return said.pop() if len(said) == 1 else None


def costs_more(held: Held, row: list[Held], minus: bool | None) -> bool | None:
    """Whether a cell of a deviation is more spent than there was budget for.

    The row's own budget and forecast tell it, else the legend. None where nobody can say, or
    where the two disagree: then another check has something to say.
    """
    if not held.value:
        return None
    by_row = _by_row(held, row[:_COLUMNS])
    by_sign = None if minus is None else (held.value < 0) == minus
    if by_row is None or by_sign is None:
        return by_sign if by_row is None else by_row
    return by_row if by_row == by_sign else None


def _by_row(held: Held, row: list[Held]) -> bool | None:
    """From the two columns of budget and forecast (or accounts) whose difference the cell is."""
    money = [each for each in row if each.kind == "amount" and not each.column.deviation]
    budgets = [each for each in money if ("phase", "budget") in each.column.marks]
    spent = [each for each in money if ("phase", "spent") in each.column.marks]
    ways: set[bool] = set()
    for plan in budgets:
        for cost in spent:
            if plan.cell.span == cost.cell.span or min(plan.value, cost.value) <= 0:
                continue
            gap = abs(cost.value - plan.value)
            half = (plan.cell.step + cost.cell.step) * held.factor / 2
            if gap and meets(Range(gap - half, gap + half), held.range):
                ways.add(cost.value > plan.value)
    return ways.pop() if len(ways) == 1 else None


def _legends(part: Part) -> Iterator[str]:
    for grid in part.grids:
        if grid.table.sign_note:
            yield grid.table.sign_note.value
    for passage in part.passages:
        if "forbrug" in passage.text or "udgift" in passage.text:
            for sentence in passage.sentences:
                if len(sentence.text) < 300 and not _IN_TEXT.search(sentence.text):
                    yield sentence.text


def _read(text: str) -> Iterator[bool]:
    for match in _LEGEND.finditer(text):
        negative = bool(_NEGATIVE.match(match["sign"] or match["name"]))
        yield negative == (match["word"].lower() == "mer")
