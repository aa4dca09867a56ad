"""Trying a list twice, with `limit=1`, and with `omit_internal=true`."""

from __future__ import annotations

from ..model import Thing
from ..reading import read_page
from ..schema import OMITTED
from ..seen import Absent, Reading, ReadTwice, WithoutInternal
from ..values import is_url, with_parameters
from ..visit import Visitor
from ..walk import Walk


def try_again(visitor: Visitor, reading: Reading) -> None:
    """Fetch the first page once more, and with one entry only."""
    first = reading.pages[0]
    if not first.has_links:
        return
    second, _ = read_page(visitor, first.url, {})
    single, _ = read_page(visitor, with_parameters(reading.url, limit="1"), {"limit": "1"})
    visitor.see(ReadTwice(reading.url, first, second, single))


def _internal(things: list[Thing], kind: str) -> frozenset[tuple[str, str]]:
    """The lists that `omit_internal` would leave out, and that these objects have."""
    fields = [field for owner, field in OMITTED if owner == kind]
    return frozenset((kind, field) for thing in things for field in fields if thing.get(field))


def try_without_internal(visitor: Visitor, reading: Reading) -> None:
    """Fetch a list that has embedded lists once without them."""
    if not _internal(reading.pages[0].things, reading.kind):
        return
    asked = {"omit_internal": "true"}
    page, _ = read_page(visitor, with_parameters(reading.url, **asked), asked)
    if page:
        visitor.see(WithoutInternal(page.url, _internal(page.things, reading.kind)))


def compare_with_lists(walk: Walk) -> None:
    """Objects that were met outside the lists of Body must stand in them too."""
    findings = walk.visitor.report.findings
    broken = {one.url for one in findings if one.rule in ("list-next", "list-shape", "id")}
    for label, readings in walk.readings.items():
        if not label.startswith("Body.") or label in walk.unread:
            continue
        if not all(one.whole for one in readings):
            continue
        kind = readings[0].kind
        listed = {own for one in readings for own in one.ids}
        if broken & {*(r.url for r in readings), *(p.url for r in readings for p in r.pages)}:
            continue
        absent = sorted(
            own
            for own, (met, thing) in walk.met.items()
            if met == kind and own not in listed and thing.get("deleted") is not True
        )
        absent = [own for own in absent if own in walk.alone and is_url(own)]
        if absent:
            walk.visitor.see(Absent(readings[0].url, kind, tuple(absent)))
