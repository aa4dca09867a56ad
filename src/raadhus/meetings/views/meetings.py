"""Pages of meetings, their items and versions."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from ..documents import dates, facts
from ..documents import items as items_shown
from ..documents import meetings as shown
from ..documents.proofs import Link, link_of
from ..documents.readers import Reader, reader_of
from ..documents.trail import to_item, to_meeting, under_meeting
from ..models import Item, Meeting, Version
from ..queries import meetings as queries
from ..queries.meetings import full_version
from ..schemas.meetings import ItemOut, MeetingOut, original_place
from .answers import Answer, gone_response, page


@page
def meeting(request: HttpRequest, home: str, committee: str, slug: str) -> Answer:
    found, reader = facts.meeting(home, committee, slug), reader_of(request)

    def context() -> dict[str, Any]:
        return {
            "meeting": found.meeting,
            "committee": found.meeting.committee,
            "municipality": found.meeting.committee.municipality,
            "when": dates.when(found.meeting),
            "is_agenda": found.meeting.state == found.meeting.State.AGENDA,
            "agenda": shown.agenda(found.items, found.decisions, reader),
            "groups": shown.people(found.attendance, found.meeting.committee.municipality),
            "proof": proof_link(full_version(found.versions), found.meeting, reader),
            "editions": shown.editions(found.versions, found.items, reader),
            "before": found.before,
            "after": found.after,
        }

    return Answer(
        "meetings/meeting.html",
        context,
        lambda: MeetingOut.told(found, reader, request.build_absolute_uri),
        to_meeting(found.meeting),
        found.meeting.committee.municipality,
    )


@page
def item(request: HttpRequest, home: str, committee: str, slug: str, punkt: str) -> Answer:
    reader = reader_of(request)
    found = facts.item(home, committee, slug, punkt, reader)

    def context() -> dict[str, Any]:
        return {
            **items_shown.item_context(found.item, found.parts, found.references, reader),
            **items_shown.treatments(found.item, found.related, found.references, reader),
            "meeting": found.item.meeting,
            "committee": found.item.committee,
            "municipality": found.item.committee.municipality,
            "when": dates.when_it_begins(found.item.meeting),
            "held": found.item.meeting.date < localdate(),
            "original": original_place(found.item),
            "proof": proof_link(found.item.version, found.item.meeting, reader, found.item.index),
            "document": f"/dokument/{found.item.version.reading_id}/sted/",
            "before": found.before,
            "after": found.after,
        }

    return Answer(
        "meetings/item_page.html",
        context,
        lambda: ItemOut.told(found, reader, request.build_absolute_uri),
        to_item(found.item, item_step(found.item)),
        found.item.committee.municipality,
    )


def proof_link(
    version: Version | None, meeting: Meeting, reader: Reader, part: int | None = None
) -> Link | None:
    """The way to the check of a meeting's document, for those who may see it."""
    if version is None:
        return None
    version.meeting = meeting  # with its committee, which is at hand
    return link_of(version, reader, part)


def item_step(item: Item) -> str:
    number = items_shown.number(item)
    return f"Punkt {number}" if number else item.public_title[:60]


@require_safe
def version(
    request: HttpRequest, home: str, committee: str, slug: str, number: int
) -> HttpResponse:
    """What a version changed against the one before it."""
    reader = reader_of(request)
    try:
        found = facts.meeting_alone(home, committee, slug)
    except facts.GoneError as gone:
        return gone_response(request, gone, as_json=False)
    except Meeting.DoesNotExist as missing:
        raise Http404 from missing
    pair = list(
        Version.objects.filter(meeting=found, number__in=(number - 1, number))
        .select_related("reading")
        .defer("reading__text", "reading__claims", "reading__places", "reading__findings")
        .order_by("number")
    ) if 1 < number < queries.MOST_VERSIONS else []  # fmt: skip
    if len(pair) != 2:
        raise Http404
    old, new = pair
    items = queries.tied(Item.objects.listed().filter(meeting=found), found)
    context = {
        "trail": under_meeting(found, shown.edition_name(new)),
        "meeting": found,
        "committee": found.committee,
        "when": dates.when_it_begins(found),
        "old": shown.edition_name(old),
        "new": shown.edition_name(new),
        "version": new,
        "differences": shown.compared(old, new, items, reader),
    }
    return render(request, "meetings/version.html", context)
