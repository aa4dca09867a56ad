"""A committee's meetings as a calendar that other programs follow (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from . import words
from .documents import facts
from .documents.facts import GoneError
from .models import Meeting
from .queries import meetings as queries
from .views.answers import gone_response

BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)  # from which changes are counted


@require_safe
def committee(request: HttpRequest, home: str, slug: str) -> HttpResponse:
    """The committee's newest and coming meetings; withdrawn ones are cancelled."""
    try:
        found = facts.committee_alone(home, slug)
    except GoneError as gone:
        return gone_response(request, gone, as_json=False)
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    calendar = Calendar()
    calendar.add("prodid", "-//Raadhus//Udvalgets møder//DA")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{found.name}, {found.municipality.name}")
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    for meeting in queries.for_calendar(found):
        calendar.add_component(event(meeting, request.build_absolute_uri(_page(meeting))))
    return HttpResponse(
        calendar.to_ical(),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'inline; filename="{found.slug}.ics"'},
    )


def _page(meeting: Meeting) -> str:
    return meeting.get_absolute_url()


def event(meeting: Meeting, address: str) -> Event:
    """A meeting as an event whose mark stays the same whatever changes.

    Without hours it takes the day; without an end it ends when it begins.
    """
    made = Event()
    zone = ZoneInfo(settings.TIME_ZONE)
    withdrawn = meeting.deleted_at is not None
    made.add("uid", f"raadhus-moede-{meeting.pk}")
    made.add("dtstamp", meeting.modified_at.astimezone(UTC))
    made.add("last-modified", meeting.modified_at.astimezone(UTC))
    made.add("sequence", max(int((meeting.modified_at - BEGINNING) / timedelta(minutes=1)), 0))
    if meeting.start_time is None:
        made.add("dtstart", meeting.date)
    else:
        made.add("dtstart", datetime.combine(meeting.date, meeting.start_time, zone))
        if meeting.end_time is not None and meeting.end_time > meeting.start_time:
            made.add("dtend", datetime.combine(meeting.date, meeting.end_time, zone))
    name = meeting.committee.name
    made.add("summary", _("Trukket tilbage: %(name)s") % {"name": name} if withdrawn else name)
    made.add("status", "CANCELLED" if withdrawn else "CONFIRMED")
    made.add("url", address)
    if not withdrawn:
        made.add("description", f"{words.STATES[meeting.state]}: {address}")
        if meeting.place:
            made.add("location", meeting.place)
    return made
