"""References between items, made and resolved as meetings arrive in any order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q

from ..calc.keys import title_key
from ..calc.references import Mention, mentions, same_body
from ..models import Item, Meeting, Reference


def rebuild_references(meeting: Meeting) -> None:
    """The references of a meeting's items anew, and those of others that lead to it."""
    items = list(meeting.items.filter(deleted_at=None).select_related("case", "committee"))
    Reference.objects.filter(item__meeting=meeting).delete()
    made = [
        _reference(item, mention)
        for item in items
        for mention in mentions(item.content, meeting.date)
    ]
    _resolve(meeting, made)
    Reference.objects.bulk_create(made)
    _resolve_others(meeting)
    resolve_postponed(meeting, items)


def _reference(item: Item, mention: Mention) -> Reference:
    return Reference(
        item=item,
        kind=mention.kind,
        quote=mention.quote,
        body=mention.body[:200],
        date=mention.date,
        label=mention.label[:20],
    )


def _resolve(meeting: Meeting, references: Iterable[Reference]) -> None:
    """Find the targets of references among the municipality's meetings of their days."""
    waiting = [reference for reference in references if reference.date is not None]
    days = {reference.date for reference in waiting if reference.date is not None}
    there = Meeting.objects.filter(
        committee__municipality=meeting.committee.municipality, date__in=days, deleted_at=None
    ).select_related("committee")
    meetings: dict[object, list[Meeting]] = {}
    for one in there:
        meetings.setdefault(one.date, []).append(one)
    for reference in waiting:
        same = [one for one in meetings.get(reference.date, ()) if _is_body(reference, one)]
        for one in same:
            point_at(reference, one, only=len(same) == 1)


def _is_body(reference: Reference, meeting: Meeting) -> bool:
    """A meeting of the named body; without a name, of the item's own committee."""
    if not reference.body:
        return meeting.committee_id == reference.item.committee_id
    return same_body(reference.body, meeting.committee.name)


def point_at(reference: Reference, meeting: Meeting, *, only: bool = True) -> None:
    """Let a reference lead to an item of a meeting where that can be told, else to the meeting."""
    items = [i for i in meeting.items.filter(deleted_at=None) if i.pk != reference.item_id]
    item = reference.item
    rules = (
        (
            Reference.Rule.NUMBER,
            lambda i: reference.label and _same_label(i.label, reference.label),
        ),
        (
            Reference.Rule.CASE,
            lambda i: not reference.label and i.case_id and i.case_id == item.case_id,
        ),
        (Reference.Rule.TITLE, lambda i: not reference.label and _same_title(i, item)),
    )
    for rule, holds in rules:
        found = [one for one in items if holds(one)]
        if len(found) == 1:
            reference.target, reference.meeting, reference.rule = found[0], meeting, rule
            return
    if only:
        reference.meeting = meeting


def _same_label(one: str, other: str) -> bool:
    return one.rstrip(".").lstrip("0").casefold() == other.rstrip(".").lstrip("0").casefold()


def _same_title(one: Item, other: Item) -> bool:
    key = title_key(one.title)
    return bool(key) and key == title_key(other.title)


def _resolve_others(meeting: Meeting) -> None:
    """References of other meetings that waited for this one."""
    waiting = Reference.objects.filter(
        Q(target=None) | Q(target__deleted_at__isnull=False) | Q(target__meeting=meeting),
        date=meeting.date,
        item__committee__municipality=meeting.committee.municipality,
    ).exclude(item__meeting=meeting)
    changed = []
    for reference in waiting.select_related("item"):
        if _is_body(reference, meeting):
            reference.target, reference.rule = None, Reference.Rule.NONE
            point_at(reference, meeting)
            changed.append(reference)
    Reference.objects.bulk_update(changed, ("target", "meeting", "rule"))


def resolve_postponed(meeting: Meeting, items: Sequence[Item]) -> None:
    """Let postponed items lead to where they come back: the case's or title's next treatment.

    Both ways: the meeting's items may be what came back, and may be what was put off.
    """
    matters = [item for item in items if item.title and not item.neutral]
    cases = {item.case_id for item in matters if item.case_id is not None}
    titles = {item.title for item in matters if item.case_id is None}
    off = Reference.objects.filter(
        Q(item__case__in=cases) | Q(item__case=None, item__title__in=titles),
        kind=Reference.Kind.POSTPONED,
        rule__in=("", Reference.Rule.NEXT),
        item__committee=meeting.committee_id,
        item__neutral=False,
        item__date__lte=meeting.date,
    ).select_related("item")
    for reference in off:
        later = _next_treatment(reference.item)
        if later is not None and later.pk != reference.target_id:
            reference.target, reference.meeting = later, later.meeting
            reference.rule = Reference.Rule.NEXT
            reference.save(update_fields=["target", "meeting", "rule"])


def _next_treatment(item: Item) -> Item | None:
    """The next item of the same case in the same committee; without a number, of its title."""
    there = Item.objects.filter(
        deleted_at=None, committee=item.committee_id, date__gt=item.date
    ).order_by("date", "position")
    if item.case_id is not None:
        same: Item | None = there.filter(case=item.case_id).select_related("meeting").first()
        return same
    titled: Item | None = (
        there.filter(case=None, title=item.title).select_related("meeting").first()
    )
    return titled
