"""One slip, one finding: what two checks tell of the same words is told once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from .model import Result, Span

#: Checks of the language, the one first that says most about a word: a name in two spellings is
#: a name before it is a slip. A finding of any other check says more than all of them.
_LANGUAGE = ("name-spelling", "slip", "doubled-word")


def once(results: Iterable[Result]) -> Iterator[Result]:
    """The results without findings of the language where another finding has the same words."""
    groups: dict[str, list[Result]] = {name: [] for name in ("", *_LANGUAGE)}
    for result in results:
        groups[result.check if result.check in _LANGUAGE else ""].append(result)
    told: list[Span] = []
    for name, group in groups.items():
        kept = [each for each in group if not (name and _told(each, told))]
        yield from kept
        told = _union([*told, *(e.places[0] for e in kept if e.status == "finding" and e.places)])


def _told(result: Result, told: list[Span]) -> bool:
    """Whether a finding's first place overlaps one of these, which are in order and apart."""
    if result.status != "finding" or not result.places:
        return False
    start, end = result.places[0]
    at = bisect_left(told, (end, end))
    return at > 0 and told[at - 1][1] > start


def _union(spans: list[Span]) -> list[Span]:
    """The same characters as places that are in order and do not touch."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
