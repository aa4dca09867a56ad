"""Geometry of charts, and what the drawings tell those who do not see them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from raadhus.web.charts import (
    BAR_SHARE,
    EDGE,
    LABEL_SHARE,
    NEAREST,
    ROW,
    Event,
    bars,
    nice_top,
    spread,
    timeline,
)

COUNTS = st.lists(st.integers(0, 5_000), min_size=1, max_size=8)
DAYS = st.lists(st.dates(date(1970, 1, 1), date(2100, 1, 1)), max_size=40).map(sorted)


@given(st.integers(0, 10**9))
def test_an_axis_holds_the_largest_value_and_is_not_far_above_it(largest):
    top = nice_top(largest)
    assert max(largest, 4) <= top <= max(4, 2.5 * largest)
    assert top % 4 == 0


def test_bars_are_as_long_as_their_numbers():
    drawn = bars([("2025", (3, 0, 1)), ("2024", (1, 1, 0))])
    [first, second] = drawn.bars
    unit = BAR_SHARE / 4
    assert [(s.series, s.value) for s in first.segments] == [(0, 3), (2, 1)]
    assert [s.x for s in first.segments] == [LABEL_SHARE, round(LABEL_SHARE + 3 * unit, 3)]
    assert [s.width for s in first.segments] == [round(3 * unit, 3), round(unit, 3)]
    assert (first.total, first.end, second.y) == (4, LABEL_SHARE + BAR_SHARE, ROW)
    assert [(tick.value, tick.x) for tick in drawn.ticks][-1] == (4, LABEL_SHARE + BAR_SHARE)


@given(st.lists(COUNTS, min_size=1, max_size=12))
def test_segments_stand_side_by_side_within_the_drawing(rows):
    for bar, counts in zip(bars([("x", row) for row in rows]).bars, rows, strict=True):
        assert bar.total == sum(counts)
        assert [part.value for part in bar.segments] == [count for count in counts if count]
        end = LABEL_SHARE
        for part in bar.segments:
            assert abs(part.x - end) < 0.01
            end = part.x + part.width
        assert end <= LABEL_SHARE + BAR_SHARE + 0.01


@given(DAYS)
def test_dots_stand_in_order_and_apart(days):
    places = spread(days)
    assert len(places) == len(days)
    gap = min(NEAREST, (100 - 2 * EDGE) / max(len(days) - 1, 1))
    for one, other in pairwise(places):
        assert other - one >= gap - 0.01
    assert all(EDGE - 0.01 <= place <= 100 - EDGE + 0.01 for place in places)


def test_dots_far_apart_stand_as_far_as_their_days():
    days = [date(2024, 1, 1) + timedelta(days=number) for number in (0, 50, 100)]
    assert spread(days) == [5.0, 50.0, 95.0]


def test_a_way_goes_along_a_lane_and_then_over_to_the_next():
    drawn = timeline(
        [
            Event(date(2025, 1, 1), "Socialudvalget", settled=False),
            Event(date(2025, 2, 1), "Byrådet"),
            Event(date(2025, 3, 1), "Byrådet"),
        ],
        first=4,
    )
    social, council = drawn.lanes
    assert [lane.name for lane in drawn.lanes] == ["Socialudvalget", "Byrådet"]
    assert [(dot.number, dot.y, dot.settled) for dot in drawn.dots] == [
        (4, social.line, False),
        (5, council.line, True),
        (6, council.line, True),
    ]
    assert [(way.y1, way.y2) for way in drawn.ways] == [
        (social.line, social.line),
        (social.line, council.line),
        (council.line, council.line),
    ]
    assert council.line < drawn.height


def draw(source: str, **context: object):
    text = Template("{% load charts %}" + source).render(Context(context))
    assert not re.search(r"\sstyle=|\son\w+=|https?://", text)
    return etree.fromstring(text)


def named(tree) -> list[str]:
    """The words that the drawing is read out as, in the order of its attribute."""
    [image] = tree.xpath('//svg[@role="img"]')
    ids = image.get("aria-labelledby").split()
    return [tree.xpath(f'//*[@id="{one}"]')[0].text for one in ids]


def test_bar_chart_is_read_out_and_needs_no_colours():
    rows = [("2025", (2, 1)), ("2024", (0, 4))]
    tree = draw('{% bar_chart "x" "Titel" "Tekst." names rows %}', names=["A", "<B>"], rows=rows)
    assert named(tree) == ["Titel", "Tekst."]
    assert [one.xpath("string()") for one in tree.iter("li")] == ["A", "<B>"]
    fills = [one.get("fill") for one in tree.xpath('//rect[@class="chart-fill"]')]
    assert fills == ["url(#x-0)", "url(#x-1)", "url(#x-0)", "url(#x-1)", "url(#x-1)"]
    patterns = {one.get("id"): etree.tostring(one) for one in tree.iter("pattern")}
    assert {fill[5:-1] for fill in fills} <= set(patterns)
    shapes = {re.sub(rb'id="[^"]*"|#[0-9a-f]{3,6}', b"", told) for told in patterns.values()}
    assert len(shapes) >= len(patterns) - 1  # told apart without their colours


def test_timeline_is_read_out_and_tells_its_days():
    events = [Event(date(2025, 1, 15), "A"), Event(date(2025, 2, 26), "B", settled=False)]
    tree = draw('{% timeline "x" "Titel" "Tekst." events %}', events=events)
    assert named(tree) == ["Titel", "Tekst."]
    ticks = [one.text for one in tree.xpath('//text[@class="chart-tick"]')]
    assert ticks == ["15. januar 2025", "26. februar 2025"]
    assert [one.text for one in tree.xpath('//text[contains(@class,"chart-number")]')] == ["1", "2"]
    assert len(tree.xpath('//circle[contains(@class,"chart-dot-open")]')) == 1


def test_a_day_alone_is_told_once():
    tree = draw('{% timeline "x" "T" "t" events %}', events=[Event(date(2025, 1, 15), "A")])
    assert [one.text for one in tree.xpath('//text[@class="chart-tick"]')] == ["15. januar 2025"]
