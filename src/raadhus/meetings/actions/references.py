"""References between items, made and resolved as meetings arrive in any order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q

from ..calc.keys import title_key
from ..calc.references import Mention, mentions, same_body
from ..models import Item, Meeting, Reference
from .rows import item_keys, update_rows


def rebuild_references(meeting: Meeting) -> None:
    """The references of a meeting's items anew, and those of others that lead to it."""
    items = list(meeting.items.filter(deleted_at=None).order_by("position", "pk"))
    Reference.objects.filter(item__in=item_keys(meeting)).delete()
    made = [
        _reference(item, mention)
        for item in items
        for mention in mentions(item.content, meeting.date)
    ]
    _resolve(meeting, made)
    Reference.objects.bulk_create(made)
    resolve_others(meeting)
    _resolve_postponed(meeting, items)


def _reference(item: Item, mention: Mention) -> Reference:
    return Reference(
        item=item,
        kind=mention.kind,
        quote=mention.quote,
        body=mention.body[:200],
        date=mention.date,
        label=mention.label[:20],
    )


def resolve_others(meeting: Meeting) -> None:
    """Other meetings' references to this one or to its day, anew: it came, changed or went."""
    home = meeting.committee.municipality_id
    waiting = list(
        Reference.objects.filter(
            Q(date=meeting.date) | Q(meeting=meeting), item__committee__municipality=home
        )
        .exclude(item__meeting=meeting)
        .select_related("item__committee")
        .defer("item__content")
        .order_by("pk")
    )
    if not waiting:
        return
    before = [(one.target_id, one.meeting_id, one.rule) for one in waiting]
    for one in waiting:
        one.target, one.meeting, one.rule = None, None, Reference.Rule.NONE
    _resolve(meeting, waiting)
    for one in waiting:
        if one.kind == Reference.Kind.POSTPONED and one.target_id is None:
            _point_at_next(one)
    changed = [
        one
        for one, old in zip(waiting, before, strict=True)
        if (one.target_id, one.meeting_id, one.rule) != old
    ]
    update_rows(changed, ("target", "meeting", "rule"))


def _resolve(meeting: Meeting, references: Iterable[Reference]) -> None:
    """Find the targets of references among the municipality's meetings of their days."""
    waiting = [reference for reference in references if reference.date is not None]
    if not waiting:
        return
    found = Meeting.objects.filter(
        committee__municipality=meeting.committee.municipality_id,
        date__in={reference.date for reference in waiting},
        deleted_at=None,
    )
    there = list(found.select_related("committee").order_by("pk"))
    meetings: dict[object, list[Meeting]] = {}
    for one in there:
        meetings.setdefault(one.date, []).append(one)
    items: dict[int, list[Item]] = {}
    columns = ("meeting", "label", "title", "case", "position")
    rows = Item.objects.filter(meeting__in=there, deleted_at=None)
    for item in rows.only(*columns).order_by("position", "pk"):
        items.setdefault(item.meeting_id, []).append(item)
    for reference in waiting:
        same = [one for one in meetings.get(reference.date, ()) if _is_body(reference, one)]
        for one in same:
            _point_at(reference, one, items.get(one.pk, []), only=len(same) == 1)


def _is_body(reference: Reference, meeting: Meeting) -> bool:
    """A meeting of the named body; without a name, of the item's own committee."""
    if not reference.body:
        return meeting.committee_id == reference.item.committee_id
    return same_body(reference.body, meeting.committee.name)


def _point_at(reference: Reference, meeting: Meeting, items: Sequence[Item], *, only: bool) -> None:
    """Let a reference lead to an item of a meeting where that can be told, else to the meeting."""
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
        found = [one for one in items if one.pk != reference.item_id and holds(one)]
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


def _resolve_postponed(meeting: Meeting, items: Sequence[Item]) -> None:
    """Let postponed items lead to where they come back: the case's or title's next treatment.

    Both ways: the meeting's items may be what came back, and may be what was put off.
    """
    matters = [item for item in items if item.title and not item.neutral]
    cases = {item.case_id for item in matters if item.case_id is not None}
    titles = {item.title for item in matters if item.case_id is None}
    off = Reference.objects.filter(
        kind=Reference.Kind.POSTPONED,
        rule__in=("", Reference.Rule.NEXT),
        item__committee=meeting.committee_id,
        item__neutral=False,
        item__date__lte=meeting.date,
    )
    for same in (Q(item__case__in=cases), Q(item__case=None, item__title__in=titles)):
        rows = off.filter(same).select_related("item").defer("item__content").order_by("pk")
        for reference in rows:
            before = reference.target_id
            if _point_at_next(reference) and reference.target_id != before:
                reference.save(update_fields=["target", "meeting", "rule"])


def _point_at_next(reference: Reference) -> bool:
    """Let a postponed item lead to its next treatment; whether there is one."""
    later = _next_treatment(reference.item)
    if later is not None:
        reference.target, reference.meeting = later, later.meeting
        reference.rule = Reference.Rule.NEXT
    return later is not None


def _next_treatment(item: Item) -> Item | None:
    """The next item of the same case in the same committee; without a number, of its title."""
    if item.neutral or not item.title:
        return None
    same = Q(case=item.case_id) if item.case_id is not None else Q(case=None, title=item.title)
    found: Item | None = (
        Item.objects.filter(same, deleted_at=None, committee=item.committee_id)
        .filter(date__gt=item.date)
        .select_related("meeting")
        .defer("content")
        .order_by("date", "position")
        .first()
    )
    return found
