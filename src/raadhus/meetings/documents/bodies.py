"""What the pages of municipalities, committees, cases and people show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from raadhus.core.models import Municipality
from raadhus.web.charts import Event

from .. import words
from ..models import Item, Membership
from .dates import short_day
from .items import Treatment, treatment


@dataclass(frozen=True, slots=True)
class YearRow:
    """A row of the table beneath the chart: the year, counts by group, all together."""

    year: int
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Chart:
    groups: list[str]
    rows: list[YearRow]
    description: str

    @property
    def bars(self) -> list[tuple[str, tuple[int, ...]]]:
        return [(str(row.year), row.counts) for row in self.rows]


def decisions_chart(counted: Iterable[tuple[int, str, int]]) -> Chart | None:
    """Decisions per year and group of outcomes, newest year first; groups without any left out."""
    years: dict[int, list[int]] = {}
    for year, outcome, number in counted:
        row = years.setdefault(year, [0] * len(words.OUTCOME_GROUPS))
        row[outcome_group(outcome)] += number
    if not years:
        return None
    names = [name for name, _ in words.OUTCOME_GROUPS]
    rows = [
        YearRow(year, tuple(counts), sum(counts)) for year, counts in sorted(years.items())[::-1]
    ]
    said = "; ".join(f"{row.year}: {_told(names, row.counts)}" for row in rows)
    return Chart(names, rows, said + ".")


def outcome_group(outcome: str) -> int:
    """The place of an outcome's group in `words.OUTCOME_GROUPS`; the last where it has none."""
    for place, (_name, outcomes) in enumerate(words.OUTCOME_GROUPS):
        if outcome in outcomes:
            return place
    return len(words.OUTCOME_GROUPS) - 1


def _told(names: Sequence[str], counts: Sequence[int]) -> str:
    told = zip(names, counts, strict=True)
    return words.listing(f"{number} {name.casefold()}" for name, number in told if number)


@dataclass(frozen=True, slots=True)
class Term:
    """The members of one term; those who came for others apart."""

    name: str
    members: list[Membership] = field(default_factory=list)
    substitutes: list[Membership] = field(default_factory=list)


def terms(memberships: Iterable[Membership], home: Municipality) -> list[Term]:
    """Members by term, the newest first; chairs before the others."""
    found = []
    for name, rows in groupby(memberships, key=lambda row: row.term):
        term = Term(name)
        for row in sorted(rows, key=_rank):
            row.person.municipality = home
            (term.substitutes if row.substitute else term.members).append(row)
        found.append(term)
    return found


def _rank(row: Membership) -> tuple[int, str]:
    role = row.role.casefold()
    chair = 0 if role.startswith(("formand", "borgmester")) else 1 if "næstformand" in role else 2
    return chair, row.person.name


@dataclass(frozen=True, slots=True)
class Way:
    """A case's way through bodies: the same treatments as rows and as events of a chart."""

    rows: list[Treatment]
    events: list[Event]
    description: str
    first: int  # the number of the first event's row; older rows are in the table alone


SHOWN_IN_CHART = 24  # dots; more cannot be told apart


def way(items: Sequence[Item]) -> Way:
    """Oldest first. A dot is settled where the body was done with the matter that day."""
    rows = [treatment(item) for item in items]
    newest = items[-SHOWN_IN_CHART:]
    events = [
        Event(item.date, item.committee.name, item.outcome not in words.UNSETTLED)
        for item in newest
    ]
    told = (
        _("%(day)s: %(body)s, %(outcome)s")
        % {
            "day": short_day(item.date),
            "body": item.committee.name,
            "outcome": words.outcome(item.outcome).casefold() or _("ikke afgjort"),
        }
        for item in newest
    )
    return Way(rows, events, "; ".join(told) + ".", len(items) - len(newest) + 1)


@dataclass(frozen=True, slots=True)
class Seat:
    """A membership with how often the person was named and absent."""

    row: Membership
    named: int
    absent: int


def seats(
    memberships: Iterable[Membership], presence: Mapping[tuple[int, str], tuple[int, int]]
) -> list[dict[str, Any]]:
    """Memberships by term, the newest first."""
    return [
        {
            "name": term,
            "seats": [
                Seat(row, *presence.get((row.committee_id, row.term), (0, 0))) for row in rows
            ],
        }
        for term, rows in groupby(memberships, key=lambda row: row.term)
    ]
