"""How matters go on: cases, earlier and later treatment, and people."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Count, Q, QuerySet

from raadhus.core.models import Municipality, Person

from ..models import Attendance, Case, Item, ItemAttendance, Membership, Reference

MOST_TREATMENTS = 200  # of a case that are shown
MOST_REFERRERS = 50


def case(home: Municipality, slug: str, tokens: Collection[str]) -> Case:
    """Raises Case.DoesNotExist, also where the reader may not see it."""
    found: Case = Case.objects.visible_to(tokens).get(municipality=home, slug=slug)
    found.municipality = home
    return found


def treatments(case: Case, tokens: Collection[str]) -> list[Item]:
    """The items of a case that the reader may see, oldest first; the newest where too many."""
    there = shown(tokens).filter(case=case).order_by("-date", "-position", "-pk")
    newest = list(with_place(there).defer("content")[:MOST_TREATMENTS])
    return newest[::-1]


def shown(tokens: Collection[str]) -> QuerySet[Item]:
    """Items that the reader may see, of meetings that are there."""
    found: QuerySet[Item] = Item.objects.visible_to(tokens).filter(meeting__deleted_at=None)
    return found


def with_place(items: QuerySet[Item]) -> QuerySet[Item]:
    """Items with all that their address and a line in a list need."""
    return items.select_related("meeting", "committee__municipality")


def references(item: Item) -> list[Reference]:
    """What an item names, with targets; who shows them must see whether the reader may."""
    return list(
        Reference.objects.filter(item=item)
        .select_related(
            "target__meeting",
            "target__committee__municipality",
            "meeting__committee__municipality",
        )
        .defer("target__content")
        .order_by("pk")
    )


def related(item: Item, tokens: Collection[str]) -> list[Item]:
    """Other treatments: of the same case, and items whose text names this one; oldest first."""
    named = list(
        Reference.objects.filter(target=item).values_list("item", flat=True)[:MOST_REFERRERS]
    )
    same = Q(case=item.case_id) if item.case_id else Q()
    wanted = same | Q(pk__in=named) if named else same
    if not wanted:
        return []
    there = shown(tokens).filter(wanted).exclude(pk=item.pk).order_by("-date", "-position", "-pk")
    return list(with_place(there).defer("content")[:MOST_TREATMENTS])[::-1]


def person(home: Municipality, slug: str) -> Person:
    """A member of a body; raises Person.DoesNotExist for others and for those taken away.

    Officials and guests have no page: nobody elected them.
    """
    found: Person = Person.objects.get(
        municipality=home, slug=slug, kind=Person.Kind.MEMBER, deleted_at=None
    )
    found.municipality = home
    return found


def memberships(person: Person) -> list[Membership]:
    """The newest term first."""
    return list(
        Membership.objects.filter(person=person, deleted_at=None, committee__deleted_at=None)
        .select_related("committee__municipality")
        .order_by("-term", "committee__name")
    )


def presence(person: Person) -> dict[tuple[int, str], tuple[int, int]]:
    """By `(committee, term)`: `(meetings that name the person, of these absent)`."""
    rows = (
        Attendance.objects.filter(person=person, meeting__deleted_at=None)
        .order_by()
        .values_list("meeting__committee", "meeting__term")
        .annotate(named=Count("pk"), absent=Count("pk", filter=Q(status="absent")))
    )
    return {(committee, term): (named, absent) for committee, term, named, absent in rows}


def disqualified(person: Person, tokens: Collection[str], number: int) -> list[ItemAttendance]:
    """Open items that the person took no part in, newest first."""
    there = ItemAttendance.objects.filter(
        person=person,
        status__in=("conflict_of_interest", "not_participating"),
        item__in=shown(tokens),
    )
    return list(
        there.select_related("item__meeting", "item__committee__municipality")
        .defer("item__content")
        .order_by("-item__date", "-item")[:number]
    )
