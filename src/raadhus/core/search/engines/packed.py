"""Facets of an entry as one text in its row, and their counting. For the engines in databases.

Above a number of entries a part of them is counted and the counts are multiplied: reading the
rows of very many entries takes longer than a page may.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from .base import Counts

COUNTED = 10_000  # entries of which the facets are counted one by one; measured, docs/search.md
FACET, VALUE = "\x1f", "\x1e"
STEPS = (1, 3, 7, 17, 37, 79, 163, 331, 673)  # odd, so that no rhythm in keys meets them


def pack(facets: Sequence[tuple[str, str]]) -> str:
    return FACET.join(f"{facet}{VALUE}{value}" for facet, value in facets)


def step(total: int) -> int:
    """Every how many-th entry is counted."""
    return next((step for step in STEPS if total <= COUNTED * step), STEPS[-1])


def counted(rows: Iterable[tuple[str]], facets: Sequence[str], every: int) -> Counts:
    """Counts from the packed facets of every `every`-th entry."""
    values: dict[str, Counter[str]] = {facet: Counter() for facet in facets}
    alike = Counter(packed for (packed,) in rows)
    pairs: Counter[str] = Counter()
    for packed, number in alike.items():
        for pair in packed.split(FACET) if packed else ():
            pairs[pair] += number
    for pair, number in pairs.items():
        facet, _, value = pair.partition(VALUE)
        if facet in values:
            values[facet][value] = number * every
    return Counts(values, exact=every == 1)
