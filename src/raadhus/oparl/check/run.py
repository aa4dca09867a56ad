"""A whole check: the entry, the walk, then what must be tried."""

from __future__ import annotations

from collections.abc import Sequence

from . import rules as _rules  # noqa: F401 - importing them registers them
from .model import Fetcher, Limits, Report, Thing
from .probes.filters import try_filters
from .probes.gone import guess, meet_in_lists, try_gone
from .probes.lists import compare_with_lists, try_again, try_without_internal
from .probes.others import try_files, try_nowhere
from .seen import Entry, Reading
from .values import origin
from .visit import Visitor
from .walk import Walk

MOST_SYSTEMS = 3


def check_server(
    url: str,
    fetcher: Fetcher,
    *,
    limits: Limits | None = None,
    expect_deleted: Sequence[str] = (),
) -> Report:
    """Check the OParl server whose entry is `url`; it never raises for what a server answers.

    `expect_deleted` are addresses of objects that the caller knows to be deleted.
    """
    visitor = Visitor(url, fetcher, limits or Limits())
    walk = Walk(visitor)
    for system in _enter(visitor, url):
        walk.begin(system)
    walk.go()
    if walk.met:
        _try_all(walk, expect_deleted)
    if visitor.left() <= 0:
        visitor.note("Tiden slap op, før alt var prøvet. Giv mere med --seconds.")
    return visitor.report


def _enter(visitor: Visitor, url: str) -> list[Thing]:
    """The systems at the entry. From here on, the server is where the entry answered."""
    seen = visitor.json(url)
    visitor.origin = origin(seen.answer.url) or visitor.origin
    entry = Entry(url, seen.answer, seen.value)
    if not seen.fault or seen.answer.status >= 400:
        visitor.see(entry)
    return entry.systems[:MOST_SYSTEMS]


def _try_all(walk: Walk, expect_deleted: Sequence[str]) -> None:
    """Try one list of each field, then files, deleted objects and errors."""
    visitor = walk.visitor
    try_files(walk)
    try_nowhere(visitor, next(iter(walk.met)))
    filtered: list[Reading] = []
    for label, readings in sorted(walk.readings.items()):
        fullest = max(readings, key=lambda one: len(one.things))
        if visitor.left() <= 0 or not fullest.things or not fullest.pages[0].has_links:
            continue
        try_again(visitor, fullest)
        try_without_internal(visitor, fullest)
        filtered += try_filters(visitor, fullest, label)
    meet_in_lists(walk, filtered)
    guess(walk)
    try_gone(walk, expect_deleted)
    compare_with_lists(walk)
