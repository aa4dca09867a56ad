"""Everything in a text that can be checked, with its place: `find_figures`.

The readers of each kind (`find_amounts`, `find_dates` ...) can be called alone; here their finds
are put together so that no figure is told twice: `1.398.000 kr.` is an amount and no count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from .amounts import Amount, find_amounts
from .cases import CaseNumber, find_case_numbers
from .counts import Count, find_counts
from .dates import FoundDate, find_dates
from .law import LawSection, find_sections
from .periods import Period, find_periods
from .shares import Percentage, Share, find_percentages, find_shares

Span = tuple[int, int]
Kind = Literal[
    "law", "case_number", "amount", "percentage", "share", "period", "date", "count",
]  # fmt: skip
Value = LawSection | CaseNumber | Amount | Percentage | Share | Period | FoundDate | Count

#: In this order: of two that overlap, the one whose kind stands first is kept.
_READERS: dict[Kind, Callable[[str], Iterable[Any]]] = {
    "law": find_sections,
    "case_number": find_case_numbers,
    "amount": find_amounts,
    "percentage": find_percentages,
    "share": find_shares,
    "date": find_dates,
    "count": find_counts,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that can be checked: its place, its kind, and its value as its reader gives it."""

    span: Span
    kind: Kind
    value: Value


def find_figures(text: str) -> list[Figure]:
    """All figures of a text in order of place.

    Figures do not overlap, but for periods, which hold the dates they are made of.
    """
    taken: list[Figure] = []
    dates: list[FoundDate] = []
    for kind, reader in _READERS.items():
        values = list(reader(text))
        if values:
            found = [Figure(value.span, kind, value) for value in values]
            taken = _merged(taken, found) if taken else found
        if kind == "date":
            dates = values
    periods = [Figure(period.span, "period", period) for period in find_periods(text, dates)]
    return sorted([*taken, *periods], key=_place) if periods else taken


def _place(figure: Figure) -> Span:
    return figure.span


def _merged(taken: list[Figure], found: list[Figure]) -> list[Figure]:
    """Both lists are in order and free of overlaps; what overlaps `taken` is left out."""
    kept: list[Figure] = []
    at = 0
    for figure in found:
        while at < len(taken) and taken[at].span[1] <= figure.span[0]:
            at += 1
        if at == len(taken) or taken[at].span[0] >= figure.span[1]:
            kept.append(figure)
    return sorted([*taken, *kept], key=_place) if kept else taken
