"""Charts as SVG. A chart never stands alone: its numbers are in a table beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template

from raadhus.web import charts

register = template.Library()
PATTERNS = 6  # fills in the style sheet and in charts.html; more series share the last


@register.inclusion_tag("web/bar_chart.html")
def bar_chart(
    id: str, title: str, description: str, series: Sequence[str], rows: Sequence[Any]
) -> dict[str, Any]:
    """Stacked bars. `series` names the parts of a bar, `rows` are `(label, counts)`.

    `id` is unique on the page. The table of the same numbers is the page's own.
    """
    return {
        "id": id,
        "title": title,
        "description": description,
        "series": [(min(n, PATTERNS - 1), name) for n, name in enumerate(series)],
        "names": list(series),
        "fills": range(PATTERNS),
        "drawn": charts.bars(rows),
        "half": charts.BAR // 2,
        "bar": charts.BAR,
    }


@register.inclusion_tag("web/timeline.html")
def timeline(
    id: str, title: str, description: str, events: Sequence[charts.Event], number: int = 1
) -> dict[str, Any]:
    """The way of something through bodies; the dots' numbers are those of the table's rows.

    `number` is that of the first event.
    """
    drawn = charts.timeline(events, number)
    first, last = (events[0].day, events[-1].day) if events else (None, None)
    return {
        "id": id,
        "title": title,
        "description": description,
        "drawn": drawn,
        "first": first,
        "last": last if last != first else None,
        "base": drawn.height + 16,
        "whole": drawn.height + 24,
    }
