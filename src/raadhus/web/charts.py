"""Geometry of the charts: pure functions from numbers to places on the page.

Widths and horizontal places are in percent of the drawing, so that it fits every screen while
its letters keep their size; heights and vertical places are in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

# A chart of bars: label, bar, total beside each other.
LABEL_SHARE = 13.0
BAR_SHARE = 77.0
ROW = 36
BAR = 24
TICKS = 4

# A chart of time: a lane for each body.
FIRST_LANE = 20
LANE = 64
LINE = 34  # of the lane's line beneath its top
EDGE = 5.0  # percent kept free on both sides
NEAREST = 6.6  # percent between two dots, so that their numbers can be read


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: which series, how many, where it begins and how wide it is in percent."""

    series: int
    value: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    total: int
    y: int
    segments: tuple[Segment, ...]
    end: float  # percent, where the bar ends


@dataclass(frozen=True, slots=True)
class Tick:
    value: int
    x: float


@dataclass(frozen=True, slots=True)
class Bars:
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    height: int


def nice_top(largest: int) -> int:
    """The end of an axis from 0 whose quarters are whole numbers that people count in.

    >>> [nice_top(n) for n in (0, 3, 7, 61, 130, 1999)]
    [4, 4, 8, 80, 200, 2000]
    """
    step = 1
    while True:
        for factor in (1, 2, 3, 4, 5):
            if TICKS * factor * step >= largest:
                return TICKS * factor * step
        step *= 10 if step > 1 else 5


def bars(rows: Sequence[tuple[str, Sequence[int]]]) -> Bars:
    """Lying, stacked bars, one for each `(label, counts by series)`, from top to bottom."""
    top = nice_top(max((sum(counts) for _, counts in rows), default=0))
    scale = BAR_SHARE / top
    drawn = []
    for number, (label, counts) in enumerate(rows):
        x, segments = LABEL_SHARE, []
        for series, value in enumerate(counts):
            if value > 0:
                segments.append(Segment(series, value, round(x, 3), round(value * scale, 3)))
                x += value * scale
        drawn.append(Bar(label, sum(counts), number * ROW, tuple(segments), round(x, 3)))
    ticks = tuple(
        Tick(top * n // TICKS, round(LABEL_SHARE + BAR_SHARE * n / TICKS, 3))
        for n in range(TICKS + 1)
    )
    return Bars(tuple(drawn), ticks, len(rows) * ROW + 24)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: the day, the body whose lane it is in, whether it is settled."""

    day: date
    lane: str
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Dot:
    number: int
    x: float
    y: int
    settled: bool


@dataclass(frozen=True, slots=True)
class Line:
    x1: float
    y1: int
    x2: float
    y2: int


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    top: int
    line: int


@dataclass(frozen=True, slots=True)
class Timeline:
    lanes: tuple[Lane, ...]
    dots: tuple[Dot, ...]
    ways: tuple[Line, ...]
    height: int


def timeline(events: Sequence[Event], first: int = 1) -> Timeline:
    """A line for each body with dots in order of time, and the way from each dot to the next.

    `events` are in order of time, the first gets the number `first`. Dots stand as
    far apart as the days between them, but never so near that their numbers cover each other.
    """
    names = list(dict.fromkeys(event.lane for event in events))
    lanes = tuple(
        Lane(name, FIRST_LANE + n * LANE, FIRST_LANE + n * LANE + LINE)
        for n, name in enumerate(names)
    )
    at = {lane.name: lane.line for lane in lanes}
    places = spread([event.day for event in events])
    dots = tuple(
        Dot(n, x, at[event.lane], event.settled)
        for n, (event, x) in enumerate(zip(events, places, strict=True), start=first)
    )
    ways = []
    for one, next_ in pairwise(dots):
        ways.append(Line(one.x, one.y, next_.x, one.y))
        if one.y != next_.y:
            ways.append(Line(next_.x, one.y, next_.x, next_.y))
    return Timeline(lanes, dots, tuple(ways), FIRST_LANE + len(lanes) * LANE)


def spread(days: Sequence[date]) -> list[float]:
    """Places of days, in percent, ascending like them and at least `NEAREST` apart where it fits.

    >>> spread([date(2024, 1, 1)]), spread([date(2024, 1, 1), date(2024, 1, 3)])
    ([5.0], [5.0, 95.0])
    """
    if not days:
        return []
    room = 100 - 2 * EDGE
    whole = (days[-1] - days[0]).days
    share = room / whole if whole else 0.0
    places = [EDGE + (day - days[0]).days * share for day in days]
    gap = min(NEAREST, room / max(len(days) - 1, 1))
    for n in range(1, len(places)):
        places[n] = max(places[n], places[n - 1] + gap)
    limit = 100 - EDGE
    for n in range(len(places) - 1, -1, -1):
        places[n] = min(places[n], limit)
        limit = places[n] - gap
    return [round(place, 3) for place in places]
