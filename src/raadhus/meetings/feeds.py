"""Atom feeds: a committee's meetings, a case's treatments, a saved search."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from . import words
from .documents import facts
from .documents.dates import when_it_begins
from .documents.facts import GoneError
from .documents.items import number, said
from .documents.readers import Reader
from .documents.searching import address, told, wanted_in, where
from .models import Item, Meeting
from .queries import meetings as queries
from .queries.found import IN_FEED, Wanted, find
from .views.answers import gone_response

EVERYBODY = Reader()  # feeds go to programs that nobody has logged in to
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # in XML
Entry = tuple[str, str, str, datetime, str]  # title, address, text, changed, mark


@require_safe
@vary_on_cookie
def committee(request: HttpRequest, home: str, slug: str) -> HttpResponse:
    """The newest meetings with what was decided."""
    try:
        found = facts.committee_alone(home, slug)
    except GoneError as gone:
        return gone_response(request, gone, as_json=False)
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    meetings, items = queries.newest_with_items(found, IN_FEED)
    title = f"{found.name}, {found.municipality.name} Kommune"
    return feed(
        request,
        title,
        found.get_absolute_url(),
        [meeting_entry(meeting, items.get(meeting.pk, [])) for meeting in meetings],
    )


def meeting_entry(meeting: Meeting, items: Iterable[Item]) -> Entry:
    state = words.STATES[meeting.state]
    lines = [
        " ".join(
            part
            for part in (
                f"{number(item)}." if number(item) else "",
                item.title,
                f"– {words.outcome(item.outcome)}" if item.outcome else "",
            )
            if part
        )
        for item in items
    ]
    title = f"{state}: {when_it_begins(meeting)}"
    mark = f"moede-{meeting.pk}"
    return title, meeting.get_absolute_url(), "\n".join(lines), meeting.modified_at, mark


@require_safe
@vary_on_cookie
def case(request: HttpRequest, home: str, slug: str) -> HttpResponse:
    """A case's treatments, the newest first."""
    try:
        found = facts.case(home, slug, EVERYBODY)
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    title = _("Sag %(number)s, %(home)s Kommune") % {
        "number": found.case.number,
        "home": found.case.municipality.name,
    }
    entries = item_entries(found.items[::-1][:IN_FEED])
    return feed(request, title, found.case.get_absolute_url(), entries)


@require_safe
@vary_on_cookie
def search(request: HttpRequest) -> HttpResponse:
    """The newest of what a search finds."""
    asked = wanted_in(request.GET)
    wanted = Wanted(asked.text, asked.filters, newest=True)
    found = find(wanted, EVERYBODY.tokens, per_page=IN_FEED, facets=any(asked.filters.values()))
    title = _("Søgning: %(words)s") % {"words": told(wanted, found.results)}
    entries = item_entries(item for _hit, item in found.hits)
    return feed(request, title, address(Wanted(asked.text, asked.filters)), entries)


def item_entries(items: Iterable[Item]) -> list[Entry]:
    listed = list(items)
    decisions = queries.own_decisions(listed)
    entries = []
    for item in listed:
        outcome = words.outcome(item.outcome)
        text = said(decisions.get(item.pk, []))
        told = "\n".join(part for part in (where(item), outcome, text) if part)
        title = item.title or _("Punkt uden titel")
        mark = f"punkt-{item.pk}"
        entries.append((title, item.get_absolute_url(), told, item.modified_at, mark))
    return entries


def feed(request: HttpRequest, title: str, page: str, entries: list[Entry]) -> HttpResponse:
    """An Atom feed. Marks stay the same when an address changes."""
    title = UNWRITABLE.sub(" ", title)
    link = request.build_absolute_uri
    made = Atom1Feed(
        title=f"Raadhus – {title}",
        link=link(page),
        description=title,
        language="da",
        feed_url=link(request.get_full_path()),
        author_name="Raadhus",
    )
    for name, address_, text, changed, mark in entries:
        made.add_item(
            title=UNWRITABLE.sub(" ", name),
            link=link(address_),
            description=UNWRITABLE.sub(" ", text),
            updateddate=changed,
            unique_id=f"tag:{request.get_host().partition(':')[0]},2026:{mark}",
        )
    body = made.writeString("utf-8")
    return HttpResponse(body, content_type="application/atom+xml; charset=utf-8")
