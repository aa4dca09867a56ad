"""The papers of a meeting: first an agenda, then one with changes, then the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from .model import Item, Meeting
from .people import members
from .plan import Archive

# Meetings whose agendas are kept beside the minutes: (code, day) -> number of agendas.
AGENDAS = {
    ("ssu", 2025, 3): 2, ("ssu", 2025, 9): 2, ("buu", 2025, 5): 2, ("buu", 2026, 9): 2,
    ("ssu", 2026, 9): 2, ("buu", 2026, 3): 2, ("kb", 2026, 8): 1,
}  # fmt: skip
# Meetings with a supplementary agenda beside their first one.
SUPPLEMENTS = {("ssu", 2025, 11), ("buu", 2025, 9)}


def papers(archive: Archive) -> Iterator[Meeting]:
    for meeting in archive.meetings:
        yield meeting
        key = (meeting.code, meeting.day.year, meeting.day.month)
        if key in SUPPLEMENTS:
            yield from _with_supplement(meeting)
        for edition in range(1, AGENDAS.get(key, 0) + 1):
            yield _agenda(meeting, edition, AGENDAS[key])


def _agenda(meeting: Meeting, edition: int, last: int) -> Meeting:
    """The last agenda has the items of the minutes; the first lacks one and words one otherwise."""
    items = list(meeting.items)
    if last > 1 and edition == 1:
        cases = [n for n, item in enumerate(items) if item.subject and item.points]
        dropped, changed = cases[len(cases) // 2], cases[0]
        items[changed] = replace(items[changed], title=f"Foreløbig: {items[changed].title}")
        del items[dropped]
    days = 8 if edition < last else 5
    return _as_agenda(meeting, items, edition, meeting.day - timedelta(days=days))


def _as_agenda(meeting: Meeting, items: list[Item], edition: int, published: date) -> Meeting:
    numbered = [
        replace(_before(item), label=str(n)) if meeting.code != "kb" else _before(item)
        for n, item in enumerate(items, 1)
    ]
    return replace(
        meeting, kind="agenda", end=None, edition=edition, published=published,
        items=tuple(numbered),
        people=tuple(members(meeting.municipality, meeting.code, meeting.day)),
    )  # fmt: skip


def _before(item: Item) -> Item:
    """The item as it stood before the meeting."""
    speakers = tuple(aside for aside in item.asides if aside.status == "speaker")
    sections = {} if item.closed else item.sections
    files = () if item.closed else item.attachments
    return replace(
        item, rulings=(), remarks=(), asides=speakers, sections=sections, attachments=files
    )


def _with_supplement(meeting: Meeting) -> Iterator[Meeting]:
    """An agenda without the last case, and a supplementary one with it alone."""
    cases = [item for item in meeting.items if item.subject and item.points]
    late = cases[-1]
    yield _as_agenda(
        meeting, [item for item in meeting.items if item is not late], 1,
        meeting.day - timedelta(days=6),
    )  # fmt: skip
    agenda = _as_agenda(meeting, [late], 2, meeting.day - timedelta(days=2))
    item = replace(agenda.items[0], label=late.label)
    yield replace(agenda, items=(item,), supplement=True)
