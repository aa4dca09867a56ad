"""Which figures of an item nothing else in it tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from ..model import Span
from .mention import Mention
from .pairing import agree, significant

_LEAST = Decimal("0.8")  # of a figure is another that may be the same, rounded or with `ca.`


class Tellers:
    """Which figures of an item nothing else tells."""

    def __init__(self, found: Sequence[Mention], shown: frozenset[int]) -> None:
        self.shown = shown
        self._known: dict[int, bool] = {}
        self._ordered: defaultdict[str, list[Mention]] = defaultdict(list)
        self._values: defaultdict[tuple[str, Span | None], set[Decimal]] = defaultdict(set)
        for mention in sorted(found, key=_size):
            self._ordered[mention.kind].append(mention)
            for place in (None, mention.passage.span):
                self._values[mention.kind, place].add(abs(mention.low))

    def alone(self, mention: Mention) -> bool:
        """Whether nothing else of the item tells the figure, or what it is the sum of."""
        if mention.place not in self._known:
            shown = mention.place in self.shown
            self._known[mention.place] = not (shown or self._sum(mention) or self._again(mention))
        return self._known[mention.place]

    def _again(self, mention: Mention) -> bool:
        ordered, own = self._ordered[mention.kind], _size(mention)
        low = bisect_left(ordered, own * _LEAST, key=_size)
        high = bisect_right(ordered, own / _LEAST, key=_size)
        return any(
            each.sentence.span != mention.sentence.span and agree(mention, each)
            for each in ordered[low:high]
        )

    def _sum(self, mention: Mention) -> bool:
        """Whether it is the sum or the difference of two others: of its passage, where short."""
        near = significant(mention) < 3
        values = self._values[mention.kind, mention.passage.span if near else None]
        own = abs(mention.low)
        return any(
            value != own and own not in {2 * value, value - own}
            and (own - value in values or own + value in values)
            for value in values
        )  # fmt: skip


def _size(mention: Mention) -> Decimal:
    return abs(mention.low)
