"""What the archive knows of a municipality, for the case check."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from raadhus.check import Known
from raadhus.core.models import Municipality

from ..calc.knowledge import settled_title, unbroken
from ..models import Case, Committee, Item, Meeting
from ..models.visible import MISREAD, REPLACED

Labels = dict[str, str]


def known_of(home: Municipality) -> Known:
    """Meetings, bodies, names and cases of a municipality.

    Titles that are not for everybody, closed or withdrawn, are left out: that the item is there
    is all that a check needs.
    """
    bodies = dict(
        Committee.objects.filter(municipality=home, deleted_at=None).values_list("pk", "name")
    )
    meetings = _meetings(bodies)
    since = ((name, unbroken(days)) for name, days in meetings.items())
    people = home.people.filter(deleted_at=None)
    return Known(
        meetings=meetings,
        since={name: span for name, span in since if span is not None},
        names=frozenset(people.values_list("name", flat=True)),
        bodies=frozenset(bodies.values()),
        delegation=frozenset(home.delegations.filter(ended_at=None).values_list("rule", flat=True)),
        case_titles=_case_titles(home),
    )


def _case_titles(home: Municipality) -> dict[str, str]:
    """By case number the title that the case bears, where it is always the same."""
    cases = Case.objects.filter(municipality=home, deleted_at=None, open=True)
    numbers = dict(cases.values_list("pk", "number"))
    items = Item.objects.filter(committee__municipality=home, deleted_at=None, closed=False)
    treated: dict[int, list[tuple[date, str]]] = {}
    for case, day, title in items.exclude(case=None).values_list("case", "date", "title"):
        if case is not None:
            treated.setdefault(case, []).append((day, title))
    titles = ((key, settled_title(rows)) for key, rows in sorted(treated.items()))
    return {numbers[key]: title for key, title in titles if title and key in numbers}


def _meetings(bodies: dict[int, str]) -> dict[str, dict[date, Labels]]:
    """The bodies' meetings by day, also withdrawn ones: they were held all the same."""
    found: dict[str, dict[date, Labels]] = {name: {} for name in bodies.values()}
    held: dict[int, Labels] = {}
    there = Meeting.objects.filter(committee__in=list(bodies)).exclude(deletion_reason=MISREAD)
    for pk, committee, day in there.order_by("pk").values_list("pk", "committee", "date"):
        held[pk] = found[bodies[committee]].setdefault(day, {})
    items = Item.objects.filter(
        Q(deleted_at=None) | ~Q(deletion_reason=REPLACED), committee__in=list(bodies)
    )
    rows = items.order_by("pk").values_list(
        "meeting", "label", "number", "title", "closed", "neutral", "deleted_at"
    )
    for meeting, label, number, title, closed, neutral, gone in rows.iterator():
        name = label.rstrip(".:") or ("" if number is None else str(number))
        hidden = gone is not None or (closed and not neutral)
        if meeting in held and name:
            held[meeting][name] = "" if hidden else title
    return found
