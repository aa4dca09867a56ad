"""The printed numbers of a recommendation's points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from raadhus.minutes.model import Item, List, ListEntry

from ..model import Span, Verdict
from ..paper import Paper, Part

_NUMBER = re.compile(r"\d{1,2}")


def numbering(paper: Paper, part: Part) -> Iterator[Verdict]:
    """Gaps and doubles in the printed numbers."""
    for run in runs_of(part.item):
        numbers = [number for number, _ in run]
        if len(set(numbers)) == 1 and len(numbers) > 1:
            continue  # a converter's "1." before every entry
        for (before, first), (number, entry) in pairwise(run):
            places = (_marker(paper, entry), _marker(paper, first))
            if number == before:
                message = (
                    f"Indstillingen har to punkter med nummer {number}. Det næste punkt efter "
                    f"{before} skulle være {before + 1}."
                )
                yield Verdict(False, message, places, _renumbered(entry, before + 1))
            elif before + 1 < number and not _stands(paper, first, entry, before + 1):
                message = (
                    f"Indstillingens punkter springer fra {before} til {number}: "
                    f"punkt {before + 1} mangler."
                )
                expected = _renumbered(entry, before + 1)
                yield Verdict(False, message, places, expected, "warning")


def runs_of(item: Item) -> Iterator[list[tuple[int, ListEntry]]]:
    """The numbered entries of each recommendation; one that begins anew at 1 is another's."""
    for section in item.sections:
        if section.kind != "recommendation":
            continue
        run: list[tuple[int, ListEntry]] = []
        apart = False
        for block in section.blocks:
            if not isinstance(block, List):
                apart = True
                continue
            for entry in block.entries:
                number = _printed(entry)
                if number is None:
                    continue
                if run and (number < run[-1][0] or (number == 1 and apart)):
                    yield run
                    run = []
                run.append((number, entry))
                apart = False
        if run:
            yield run


def _printed(entry: ListEntry) -> int | None:
    marker = (entry.marker or "").strip("(). ")
    return int(marker) if marker.isdecimal() and len(marker) <= 2 else None


def _marker(paper: Paper, entry: ListEntry) -> Span:
    start = entry.span[0]
    length = len(entry.marker or "")
    own = paper.text[start : start + length] == entry.marker
    return (start, start + length) if own else entry.span


def _renumbered(entry: ListEntry, number: int) -> str:
    return _NUMBER.sub(str(number), entry.marker or "", count=1)


def _stands(paper: Paper, first: ListEntry, entry: ListEntry, number: int) -> bool:
    """Whether the missing number stands between the two all the same, in another form."""
    between = paper.text[first.span[0] : entry.span[0]]
    return bool(re.search(rf"(?<![\d.,]){number}\s?[.):]|(?:punkt|pkt\.?)\s{number}\b", between))
