"""Trying the four filters on a list, and whether its links keep them.

Each filter is tried twice: with a value that must let nothing through, and with one that cuts the
list in two, read in small pages so that the links come into play.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ..model import Thing
from ..reading import read_list, read_page
from ..seen import Filtered, LinkWithoutFilter, Page, Reading
from ..values import moment, parameters, written
from ..visit import Visitor

FILTERS = ("created_since", "created_until", "modified_since", "modified_until")
BEYOND = timedelta(days=1)
PARTS = 3  # pages that the filtered list should have
LINKS = ("first", "prev", "self", "last")
MOST_LINKS = 3


def try_filters(visitor: Visitor, reading: Reading, label: str) -> list[Reading]:
    """Try all four; the filtered readings, for who looks for deleted objects in them."""
    found: list[Reading] = []
    for name in FILTERS:
        times = _times(reading, name)
        if not times:
            visitor.note(f"{name} kunne ikke prøves på {label}: ingen objekter med tidspunkt.")
            continue
        if _let_nothing_through(visitor, reading, name, times):
            found.append(_cut_in_two(visitor, reading, name, times))
    return found


def _attribute(name: str) -> str:
    return name.partition("_")[0]


def _times(reading: Reading, name: str) -> list[datetime]:
    found = (moment(thing.get(_attribute(name))) for thing in reading.things)
    return sorted({when for when in found if when is not None})


def is_outside(thing: Thing, name: str, value: datetime) -> bool:
    """Whether the filter should have kept this object away; the value itself may go either way."""
    when = moment(thing.get(_attribute(name)))
    if when is None:
        return False
    return when < value if name.endswith("since") else when > value


def _outside(page: Page, name: str, value: datetime) -> frozenset[str]:
    return frozenset(
        str(thing.get("id")) for thing in page.things if is_outside(thing, name, value)
    )


def _let_nothing_through(
    visitor: Visitor, reading: Reading, name: str, times: list[datetime]
) -> bool:
    value = _moved(times[-1], BEYOND) if name.endswith("since") else _moved(times[0], -BEYOND)
    tried = read_list(visitor, reading.url, reading.kind, entries=1, **{name: written(value)})
    outside = tuple(_outside(page, name, value) for page in tried.pages)
    where = tried.pages[0].url if tried.pages else reading.url
    return visitor.see(Filtered(where, name, written(value), tried, outside))


def _moved(when: datetime, by: timedelta) -> datetime:
    try:
        return when + by
    except OverflowError:
        return when


def _cut(times: list[datetime], name: str) -> datetime:
    """A value with objects on both sides; beyond all of them where they have one time only."""
    if len(times) > 1:
        before, after = times[len(times) // 2 - 1], times[len(times) // 2]
        return (before + (after - before) / 2).replace(microsecond=0)
    return _moved(times[0], -BEYOND if name.endswith("since") else BEYOND)


def _cut_in_two(visitor: Visitor, reading: Reading, name: str, times: list[datetime]) -> Reading:
    value = _cut(times, name)
    wanted = frozenset(_strictly_inside(reading, name, value))
    limit = max(1, -(-len(wanted) // PARTS))
    tried = read_list(
        visitor,
        reading.url,
        reading.kind,
        entries=visitor.limits.entries,
        **{name: written(value), "limit": str(limit)},
    )
    outside = _outside_by_page(tried, name, value)
    comparable = not any(outside) and _is_sound(visitor, reading, tried)
    missing = wanted - set(tried.ids) if comparable else frozenset[str]()
    where = tried.pages[0].url if tried.pages else reading.url
    if visitor.see(Filtered(where, name, written(value), tried, outside, missing)):
        _try_links(visitor, tried, name, value)
    return tried


def _outside_by_page(tried: Reading, name: str, value: datetime) -> tuple[frozenset[str], ...]:
    """What should not be there. A page without the filter in its address must bring only news."""
    found: list[frozenset[str]] = []
    before: set[str] = set()
    for page in tried.pages:
        ids = {str(thing["id"]) for thing in page.things if "id" in thing}
        again = frozenset[str]() if name in parameters(page.url) else frozenset(ids & before)
        found.append(_outside(page, name, value) | again)
        before |= ids
    return tuple(found)


def _is_sound(visitor: Visitor, reading: Reading, tried: Reading) -> bool:
    """Whether both were read to the end, as far as the rules of lists can tell."""
    wrong = {one.url for one in visitor.report.findings if one.rule in ("list-next", "list-shape")}
    pages = {reading.url, *(page.url for page in reading.pages)}
    return visitor.see(tried) and reading.whole and tried.whole and not wrong & pages


def _strictly_inside(reading: Reading, name: str, value: datetime) -> Iterator[str]:
    for thing in reading.things:
        when, own = moment(thing.get(_attribute(name))), thing.get("id")
        if when is None or when == value or not isinstance(own, str):
            continue
        if not is_outside(thing, name, value):
            yield own


def _try_links(visitor: Visitor, tried: Reading, name: str, value: datetime) -> None:
    """Links whose address lacks the filter may still hold it in a way of their own: look there."""
    done = {page.url for page in tried.pages}
    for page in tried.pages:
        for link in LINKS:
            url = page.links.get(link)
            if not isinstance(url, str) or url in done or name in parameters(url):
                continue
            if len(done) - len(tried.pages) >= MOST_LINKS or not visitor.is_home(url):
                return
            done.add(url)
            other, _ = read_page(visitor, url, {name: written(value)})
            if other:
                visitor.see(LinkWithoutFilter(page.url, link, name, _outside(other, name, value)))
