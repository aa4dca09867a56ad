"""The items of a meeting, made from a version of its document."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.utils import timezone

from ..calc import closed
from ..calc.document import whole
from ..calc.keys import case_key, kle_group
from ..calc.versions import Sign, changed_fields, item_slug, pair
from ..models import Attachment, Case, Decision, Item, ItemAttendance, Meeting, Version
from ..models.visible import REPLACED
from .places import find_cases
from .rows import update_rows

REPEATED = (
    "content", "index", "position", "version", "case", "number", "label", "title", "closed",
    "neutral", "outcome", "kle", "date", "modified_at", "deleted_at", "deletion_reason",
)  # fmt: skip


def rebuild_items(meeting: Meeting, version: Version, *, replace: bool) -> None:
    """Bring the meeting's items up to a version, which then tells what it changed.

    An item that is still there keeps its row and address. With `replace`, items that the
    version lacks are taken away; without (a supplement), its items are added.
    """
    contents: list[dict[str, Any]] = version.reading.contract["items"]
    there = list(meeting.items.select_related("version").order_by("position", "pk"))
    candidates = [item for item in there if replace or item.version_id == version.pk]
    signs = [Sign.of(item.content, item.slug) for item in candidates]
    pairs = pair(signs, [Sign.of(content) for content in contents])
    cases = find_cases(
        meeting.committee.municipality, [content["case_number"] or "" for content in contents]
    )
    slugs = {item.slug for item in there}
    first = 0 if replace else len([i for i in there if i.version_id != version.pk])
    changes: list[dict[str, Any]] = []
    kept: list[Item] = []
    made: list[Item] = []
    for index, (content, at) in enumerate(zip(contents, pairs, strict=True)):
        old = candidates[at] if at is not None else None
        fields = changed_fields(old.content, content) if old else []
        item = old or Item(meeting=meeting, committee=meeting.committee, slug=_slug(content, slugs))
        slugs.add(item.slug)
        revived = _fill(item, version, content, index, first + index, cases)
        (kept if old else made).append(item)
        if old is None or revived or fields:
            kind = "changed" if old and not revived else "added"
            changes.append(_change(kind, item, fields))
    gone = _missing(candidates, pairs, version) if replace else []
    changes += [_change("removed", item, []) for item in gone]
    _store(meeting, made, kept, gone)
    _tell(version, changes)


def _slug(content: dict[str, Any], taken: set[str]) -> str:
    return item_slug(content["label"], content["title"], taken, closed=content["closed"])


def _fill(
    item: Item,
    version: Version,
    content: dict[str, Any],
    index: int,
    position: int,
    cases: dict[str, Case],
) -> bool:
    """Set an item's columns; True where it had been taken away because a version lacked it."""
    revived = item.deletion_reason == REPLACED
    if revived:
        item.deleted_at, item.deletion_reason = None, ""
    number = content["case_number"] or ""
    title = content["title"] or ""
    item.content, item.index, item.position, item.version = content, index, position, version
    item.case = cases.get(case_key(number)[:80])
    item.number, item.title = whole(content["number"]), title
    item.label = (content["label"] or "")[:20]
    item.closed = content["closed"]
    item.neutral = bool(title) and closed.is_neutral(title)
    item.outcome = own_outcome(content["decisions"])
    item.kle = kle_group(number)[:2]
    item.date = version.meeting.date
    item.modified_at = timezone.now()
    return revived


# Of several decisions on one item the one that people would name it by comes first.
WEIGHT = (
    "postponed", "withdrawn", "rejected", "amended", "approved", "recommended", "referred",
    "instructed", "noted", "discussed", "signed", "other",
)  # fmt: skip


def own_outcome(decisions: Sequence[dict[str, Any]]) -> str:
    """What the meeting itself decided, in one word; empty where it decided nothing."""
    own = [one["outcome"] for one in decisions if one["body"] is None and one["date"] is None]
    return min(own, key=WEIGHT.index, default="")


def _missing(candidates: list[Item], pairs: list[int | None], version: Version) -> list[Item]:
    """Items that the new version lacks; what a supplement brought stays while agendas change."""
    found = {at for at in pairs if at is not None}
    return [
        item
        for at, item in enumerate(candidates)
        if at not in found
        and item.deleted_at is None
        and not (item.version.supplement and item.version.state == version.state)
    ]


def _change(kind: str, item: Item, fields: list[str]) -> dict[str, Any]:
    return {"change": kind, "slug": item.slug, "label": item.label, "fields": fields}


def _tell(version: Version, changes: list[dict[str, Any]]) -> None:
    """Keep what a version changed; one that is entered again keeps what it said at first."""
    if version.number > 1 and not version.changes:
        version.changes = changes
        version.save(update_fields=["changes"])


def _store(meeting: Meeting, made: list[Item], kept: list[Item], gone: list[Item]) -> None:
    for item in gone:
        item.deleted_at = item.modified_at = timezone.now()
        item.deletion_reason = REPLACED
    update_rows(gone, ("deleted_at", "modified_at", "deletion_reason"))
    update_rows(kept, REPEATED)
    Item.objects.bulk_create(made, batch_size=100)
    rebuild_parts(made, kept)
    refresh_cases({item.case for item in (*made, *kept, *gone) if item.case is not None})
    meeting.modified_at = timezone.now()


def rebuild_parts(made: Sequence[Item], kept: Sequence[Item] = ()) -> None:
    """Decisions and attachments of items, anew from their content."""
    if kept:
        for model in (Decision, Attachment, ItemAttendance):
            model.objects.filter(item__in=kept).delete()
    items = (*made, *kept)
    Decision.objects.bulk_create(one for item in items for one in _decisions(item))
    Attachment.objects.bulk_create(one for item in items for one in _attachments(item))


def _decisions(item: Item) -> list[Decision]:
    made = []
    for position, told in enumerate(item.content["decisions"]):
        vote = told["vote"] or {}
        made.append(
            Decision(
                item=item,
                position=position,
                outcome=told["outcome"],
                text=told["text"],
                points=told["points"],
                body=(told["body"] or "")[:200],
                date=told["date"],
                votes_for=whole(vote.get("for")),
                votes_against=whole(vote.get("against")),
                votes_abstained=whole(vote.get("abstained")),
            )
        )
    return made


def _attachments(item: Item) -> list[Attachment]:
    return [
        Attachment(
            item=item, position=position, title=told["title"], recommended=told["recommended"]
        )
        for position, told in enumerate(item.content["attachments"])
    ]


def refresh_cases(cases: Collection[Case]) -> None:
    """The cases' titles and whether they are shown, from the items that belong to them."""
    now = timezone.now()
    there: dict[int, list[tuple[str, bool, bool]]] = {case.pk: [] for case in cases}
    rows = Item.objects.filter(case__in=cases, deleted_at=None, meeting__deleted_at=None)
    columns = ("case", "title", "neutral", "closed")
    for key, title, neutral, is_closed in rows.order_by("-date", "position").values_list(*columns):
        there[key].append((title, neutral, is_closed))
    for case in cases:
        open_ = [(title, neutral) for title, neutral, is_closed in there[case.pk] if not is_closed]
        telling = [title for title, neutral in open_ if title and not neutral]
        case.title = next(iter(telling or [title for title, _ in open_ if title]), "")
        case.open = bool(open_)
        case.deleted_at = None if there[case.pk] else now
        case.modified_at = now
    update_rows(cases, ("title", "open", "modified_at", "deleted_at"))
