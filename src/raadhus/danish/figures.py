"""Everything in a text that can be checked or pointed at, with its place: `find_figures`.

The readers of each kind (`find_amounts`, `find_dates` ...) can be called alone; here their finds
are put together so that no figure is told twice: `1.398.000 kr.` is an amount and no count.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args

from .amounts import Amount, find_amounts
from .bodies import FoundBody, find_bodies
from .cases import CaseNumber, SubjectNumber, find_case_numbers, find_subject_numbers
from .counts import Count, find_counts
from .dates import FoundDate, find_dates
from .deadlines import Deadline, find_deadlines
from .law import LawSection, find_sections
from .people import FoundPerson, find_people
from .periods import Period, find_periods
from .places import FoundMunicipality, find_municipalities
from .references import MeetingReference, find_meeting_references
from .shares import Percentage, Share, find_percentages, find_shares

Span = tuple[int, int]
Kind = Literal[
    "law", "case_number", "amount", "percentage", "share", "date", "count",
    "municipality", "body", "person", "period", "meeting_reference", "deadline", "kle",
]  # fmt: skip
Value = (
    LawSection | CaseNumber | Amount | Percentage | Share | FoundDate | Count
    | FoundMunicipality | FoundBody | FoundPerson
    | Period | MeetingReference | Deadline | SubjectNumber
)  # fmt: skip

KINDS: tuple[Kind, ...] = get_args(Kind)

#: In this order: of two that overlap, the one whose kind stands first is kept.
_APART: dict[Kind, Callable[[str], Iterable[Any]]] = {
    "law": find_sections,
    "case_number": find_case_numbers,
    "amount": find_amounts,
    "percentage": find_percentages,
    "share": find_shares,
    "date": find_dates,
    "count": find_counts,
    "municipality": find_municipalities,
    "body": find_bodies,
    "person": find_people,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that can be checked: its place, its kind, and its value as its reader gives it."""

    span: Span
    kind: Kind
    value: Value


def find_figures(text: str, kinds: Collection[Kind] = KINDS) -> list[Figure]:
    """All figures of a text in order of place, or those of some kinds alone.

    Figures do not overlap, but for four kinds: a `period` and a `meeting_reference` hold the
    dates (and bodies) they are made of, a `deadline` has the place of its date, and a `kle`
    number may open a case number.
    """
    taken: list[Figure] = []
    for kind, reader in _APART.items():
        if kind in kinds:
            taken = _merged(taken, [Figure(value.span, kind, value) for value in reader(text)])
    over = _over(text, frozenset(kinds))
    return sorted([*taken, *over], key=lambda figure: figure.span)


def _over(text: str, kinds: frozenset[Kind]) -> Iterator[Figure]:
    """What holds others or lies inside others."""
    dates = find_dates(text) if kinds & {"period", "meeting_reference", "deadline"} else []
    if "period" in kinds:
        yield from (Figure(p.span, "period", p) for p in find_periods(text, dates=dates))
    if "meeting_reference" in kinds:
        for reference in find_meeting_references(text, dates=dates):
            yield Figure(reference.span, "meeting_reference", reference)
    if "deadline" in kinds:
        yield from (Figure(d.span, "deadline", d) for d in find_deadlines(text, dates=dates))
    if "kle" in kinds:
        yield from (Figure(n.span, "kle", n) for n in find_subject_numbers(text))


def _merged(taken: list[Figure], found: list[Figure]) -> list[Figure]:
    """Both lists are in order and free of overlaps; what overlaps `taken` is left out."""
    kept: list[Figure] = []
    at = 0
    for figure in found:
        while at < len(taken) and taken[at].span[1] <= figure.span[0]:
            at += 1
        if at == len(taken) or taken[at].span[0] >= figure.span[1]:
            kept.append(figure)
    return sorted([*taken, *kept], key=lambda figure: figure.span)
