"""Addresses in an item that are one and spelt in two ways: `Bakkevej 14` and `Bakvej 14`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from .model import Span
from .paper import Paper, Part
from .spelling import distance, sound

_ROAD = r"(?:vej|vænget|vangen|gade|stræde|allé|alle|torv|plads|parken|bakken|engen|marken|have)"
_ADDRESS = re.compile(
    rf"(?<![\w-])(?P<road>[A-ZÆØÅ][a-zæøåéü]{{2,30}}{_ROAD})\s(?P<number>\d{{1,3}}[A-Za-z]?)"
    r"(?![\w-]|[.,]\d)"
)
_MOST = 100  # addresses of one item
_SAME_START = 2  # letters: Østergade and Vestergade are two


def misspelt(paper: Paper) -> Iterator[tuple[str, Span, str, Span]]:
    """Pairs of an address and its usual spelling, with the place of each."""
    for part in paper.parts:
        by_number: dict[str, dict[str, list[Span]]] = defaultdict(dict)
        for road, number, span in _addresses(part):
            by_number[number].setdefault(road, []).append(span)
        for roads in by_number.values():
            ordered = sorted(roads, key=lambda road: (-len(roads[road]), roads[road][0]))[:10]
            for at, usual in enumerate(ordered):
                for other in ordered[at + 1 :]:
                    if _alike(other, usual) and not _together(paper, roads[other], roads[usual]):
                        yield other, roads[other][0], usual, roads[usual][0]


def _addresses(part: Part) -> list[tuple[str, str, Span]]:
    found: list[tuple[str, str, Span]] = []
    for passage in part.passages:
        for match in _ADDRESS.finditer(passage.text):
            start, end = match.span("road")
            span = (passage.span[0] + start, passage.span[0] + end)
            found.append((match["road"], match["number"].casefold(), span))
    return found[:_MOST]


def _alike(one: str, other: str) -> bool:
    """One letter apart, or one by their sound: doubled letters are heard as one."""
    if one[:_SAME_START] != other[:_SAME_START]:
        return False
    return distance(one, other) == 1 or distance(sound(one), sound(other)) <= 1


def _together(paper: Paper, one: list[Span], other: list[Span]) -> bool:
    """Whether one sentence names both: then they are two."""
    starts = paper.sentence_starts
    first, second = ({bisect_right(starts, span[0]) for span in spans} for spans in (one, other))
    return bool(first & second)
