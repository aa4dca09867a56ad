"""One wrong cell of a table breaks its total and its formula: told once, at that cell.

Two findings belong together when they share a cell and are off by the same amount. Where the
shared cell is doubted by one of them, the other follows from it; where both only reckon with
it, the cell itself is the one that makes both right when it is changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from raadhus.danish.numbers import cell_number

from .model import Result, Span
from .reprint import like

_CHECKS = frozenset({"table-total", "table-formula", "table-difference"})
_CHANCE = 4  # steps; two findings may be off by so little for two reasons
_MOST = 400  # findings of one item that are held against each other


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding on cells: what stands at its first place, and by how much it is off."""

    result: Result
    value: Decimal
    off: Decimal
    step: Decimal

    @property
    def cell(self) -> Span:
        return self.result.places[0]

    @property
    def terms(self) -> tuple[Span, ...]:
        return self.result.places[1:]

    def alike(self, other: Fault) -> bool:
        """Whether both are off by the same amount, as far as rounding lets one see."""
        return abs(abs(self.off) - abs(other.off)) <= self.step + other.step


def pinpointed(results: Iterable[Result], text: str) -> Iterator[Result]:
    """The results, those that one cell explains told as one."""
    by_item: dict[int | None, list[Fault]] = defaultdict(list)
    for result in results:
        fault = _fault(result, text)
        if fault is None:
            yield result
        else:
            by_item[result.part].append(fault)
    for faults in by_item.values():
        few = faults if len(faults) <= _MOST else []
        gone: set[int] = set()
        for at, fault in enumerate(few):
            if at not in gone:
                rest = {i: f for i, f in enumerate(few) if i != at and i not in gone}
                told, explained = _told(fault, rest, text)
                gone.update(explained)
                if at not in gone:
                    few[at] = replace(fault, result=told)
        kept = [f for i, f in enumerate(few) if i not in gone] if few else faults
        yield from (fault.result for fault in kept)


def _fault(result: Result, text: str) -> Fault | None:
    if result.status != "finding" or result.check not in _CHECKS or result.expected is None:
        return None
    stands = cell_number(text[slice(*result.places[0])]) if result.places else None
    wanted = cell_number(result.expected)
    if stands is None or wanted is None:
        return None
    step = max(stands.step, wanted.step)
    return Fault(result, stands.value, stands.value - wanted.value, step)


def _told(fault: Fault, others: dict[int, Fault], text: str) -> tuple[Result, list[int]]:
    """The finding with what it explains, and which others that are."""
    same = [i for i, f in others.items() if f.alike(fault) and f.cell == fault.cell]
    follows = [i for i, f in others.items() if f.alike(fault) and fault.cell in f.terms]
    if same or follows:
        explained = [*same, *follows]
        return _with(fault.result, [others[i] for i in explained]), explained
    doubted = any(f.alike(fault) and f.cell in fault.terms for f in others.values())
    if not doubted and abs(fault.off) > _CHANCE * fault.step:
        for term in fault.terms:
            crossing = [i for i, f in others.items() if f.alike(fault) and term in f.terms]
            if len(crossing) == 1:
                return _crossed(fault, others[crossing[0]], term, text), crossing
    return fault.result, []


def _with(result: Result, explained: list[Fault]) -> Result:
    cells = dict.fromkeys(fault.cell for fault in explained)
    places = dict.fromkeys([*result.places, *cells])
    further = [cell for cell in cells if cell != result.places[0]]
    if not further:
        return replace(result, places=tuple(places))
    one = len(further) == 1
    also = "et andet tal, som er regnet med det" if one else "andre tal, som er regnet med det"
    message = f"{result.message} Rettes det, passer også {also}."
    return replace(result, message=message, places=tuple(places))


def _crossed(one: Fault, other: Fault, cell: Span, text: str) -> Result:
    """Both reckon with the cell: changed, it makes both right."""
    stands = cell_number(text[slice(*cell)])
    places = tuple(dict.fromkeys([cell, *one.result.places, *other.result.places]))
    if stands is None:
        return replace(one.result, places=places)
    wanted = _mended(stands.value, one, other)
    expected = like(text[slice(*cell)], wanted) if wanted is not None else None
    fits = f" Begge dele passer, hvis der står {expected}." if expected else ""
    message = (
        f"“{text[slice(*cell)]}” passer ikke med de tal, der er regnet med det: "
        f"{_lower(one.result.message)} {other.result.message}{fits}"
    )
    return replace(one.result, message=message, places=places, expected=expected)


def _mended(value: Decimal, one: Fault, other: Fault) -> Decimal | None:
    """The cell's value that a total and a formula agree upon; the total tells the direction."""
    totals = [fault for fault in (one, other) if fault.result.check == "table-total"]
    return value + totals[0].off if len(totals) == 1 else None


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:] if not sentence.startswith("“") else sentence
