"""Municipalities and committees, and what is told of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import ExtractYear

from raadhus.core.models import Municipality

from ..models import Committee, Item, Meeting, Membership

YEARS_SHOWN = 10  # in the chart of decisions


def municipalities() -> list[Municipality]:
    """All municipalities by name; there are at most some hundred."""
    return list(Municipality.objects.filter(deleted_at=None))


def municipality(slug: str) -> Municipality:
    """Raises Municipality.DoesNotExist."""
    return Municipality.objects.get(slug=slug, deleted_at=None)


def committees(home: Municipality, today: date) -> list[Committee]:
    """A municipality's committees, each with `last_on` and `next_on`: dates of its meetings."""
    meetings = Meeting.objects.filter(committee=OuterRef("pk"), deleted_at=None)
    held = meetings.filter(slug__lt=today.isoformat()).order_by("-slug")
    coming = meetings.filter(slug__gte=today.isoformat()).order_by("slug")
    return list(
        Committee.objects.filter(municipality=home, deleted_at=None).annotate(
            last_on=Subquery(held.values("date")[:1]), next_on=Subquery(coming.values("date")[:1])
        )
    )


def committee(municipality: str, slug: str) -> Committee:
    """With its municipality, also when it was withdrawn; raises Committee.DoesNotExist."""
    found: Committee = Committee.objects.select_related("municipality").get(
        municipality__slug=municipality, municipality__deleted_at=None, slug=slug
    )
    return found


def meeting_years(committee: Committee) -> list[int]:
    """The years that the committee has met in, newest first."""
    there = Meeting.objects.filter(committee=committee, deleted_at=None)
    return [day.year for day in there.dates("date", "year", order="DESC")]


def meetings_of_year(committee: Committee, year: int) -> list[Meeting]:
    """The meetings of a year, newest first, each with `item_count`: its open items."""
    counted = (
        Item.objects.filter(meeting=OuterRef("pk"), closed=False, deleted_at=None)
        .order_by()
        .values("meeting")
        .annotate(number=Count("pk"))
        .values("number")
    )
    there = Meeting.objects.filter(
        committee=committee, deleted_at=None, date__range=(date(year, 1, 1), date(year, 12, 31))
    )
    return with_committee(
        there.annotate(item_count=Subquery(counted)).order_by("-date", "-slug"), committee
    )


def with_committee(meetings: Iterable[Meeting], committee: Committee) -> list[Meeting]:
    """Meetings that know the committee already and need not ask for it."""
    listed = list(meetings)
    for meeting in listed:
        meeting.committee = committee
    return listed


def members(committee: Committee) -> list[Membership]:
    """Who sat in the committee, the newest term first."""
    return list(
        Membership.objects.filter(
            committee=committee, deleted_at=None, person__deleted_at=None
        ).select_related("person")
    )


def decisions_by_year(committee: Committee) -> list[tuple[int, str, int]]:
    """`(year, outcome, number)` of the open items of the last ten years with decisions."""
    latest = _decided(committee).order_by("-date").values_list("date", flat=True).first()
    if latest is None:
        return []
    rows = (
        _decided(committee)
        .filter(date__gte=date(latest.year - YEARS_SHOWN + 1, 1, 1))
        .order_by()
        .annotate(year=ExtractYear("date"))
        .values_list("year", "outcome")
        .annotate(number=Count("pk"))
        .order_by("-year", "outcome")
    )
    return [(year, outcome, number) for year, outcome, number in rows]


def _decided(committee: Committee) -> QuerySet[Item]:
    return Item.objects.filter(
        committee=committee, closed=False, deleted_at=None, meeting__deleted_at=None
    ).exclude(outcome="")


def newest_decisions(tokens: Collection[str], today: date, number: int) -> list[Item]:
    """The newest items that something was decided on, formal items left out."""
    return _newest(Item.objects.visible_to(tokens).filter(date__lte=today), number)


RECENT = timedelta(days=60)  # in which a municipality decides more than a page begins with


def newest_decisions_of(
    committees: Collection[Committee], tokens: Collection[str], today: date, number: int
) -> list[Item]:
    """The same of some committees that know when they met last (`last_on`).

    The last two months are looked at first: no index gives a municipality's items by date.
    """
    there = Item.objects.visible_to(tokens).filter(committee__in=[one.pk for one in committees])
    days = [day for one in committees if (day := getattr(one, "last_on", None))]
    if not days:
        return []
    recent = _newest(there.filter(date__range=(max(days) - RECENT, today)), number)
    return recent if len(recent) == number else _newest(there.filter(date__lte=today), number)


def _newest(items: QuerySet[Item], number: int) -> list[Item]:
    there = items.filter(neutral=False, meeting__deleted_at=None).exclude(outcome="")
    shown = there.order_by("-date", "-id")[:number]
    return list(shown.select_related("meeting", "committee__municipality").defer("content"))


def coming_meetings(today: date, number: int, home: Municipality | None = None) -> list[Meeting]:
    """The next meetings, soonest first."""
    there = Meeting.objects.filter(date__gte=today, deleted_at=None, committee__deleted_at=None)
    if home is not None:
        there = there.filter(committee__municipality=home)
    return list(
        there.order_by("date", "start_time", "pk")[:number].select_related(
            "committee__municipality"
        )
    )
