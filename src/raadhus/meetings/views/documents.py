"""Documents beside the data that were read from them, and their originals."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from raadhus.core.models import File
from raadhus.core.rights import is_site_administrator, roles_of
from raadhus.core.rules import may_check

from .. import queries
from ..documents.facts import GoneError, meeting_name
from ..documents.readers import reader_of
from ..documents.reading import document_context, spot_id
from ..documents.shown import for_reader
from ..documents.trail import to_meeting, under_meeting
from ..models import Reading, Version
from ..queries.readings import version_of
from .answers import gone_response, wants_json

LARGEST_ID = 2**63 - 1  # of the database's integers


def find(request: HttpRequest, pk: int) -> tuple[Reading, Version | None]:
    """A document as this reader may see it.

    One that belongs to no meeting is for those who work here, and whole for the site's own
    administrator alone: nobody knows whose its closed items are. Raises Http404, and GoneError
    where its meeting was withdrawn.
    """
    reading = get_object_or_404(queries.reading_without_original(), pk=min(pk, LARGEST_ID))
    version = version_of(reading)
    if version is None:
        if not roles_of(request):
            raise Http404
        if is_site_administrator(request):
            return reading, None
    elif version.meeting.deleted_at is not None:
        meeting = version.meeting
        raise GoneError(meeting_name(meeting), meeting.deletion_reason, to_meeting(meeting))
    if reading.outcome == Reading.Outcome.READ:
        reading = for_reader(reading, version, reader_of(request))
    return reading, version


@require_safe
@vary_on_headers("Accept", "Cookie")
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """A document beside the data that was read from it."""
    as_json = wants_json(request)
    try:
        reading, version = find(request, pk)
    except GoneError as gone:
        return gone_response(request, gone, as_json)
    if as_json:
        return contract(reading)
    context: dict[str, Any] = {
        "reading": reading,
        "version": version,
        "gives_original": may_give_original(request, reading, version),
        "may_check": may_check(
            request, version.meeting.committee.municipality if version else None
        ),
    }
    if version is not None:
        context["trail"] = under_meeting(version.meeting, _("Dokumentet"))
    if reading.outcome == Reading.Outcome.UNREADABLE:
        return render(request, "meetings/unreadable.html", context)
    return render(request, "meetings/document.html", {**document_context(reading), **context})


@require_safe
def document_data(request: HttpRequest, pk: int) -> HttpResponse:
    """The data alone."""
    try:
        return contract(find(request, pk)[0])
    except GoneError as gone:
        return gone_response(request, gone, as_json=True)


def contract(reading: Reading) -> HttpResponse:
    """The contract; for a file that cannot be read the reason, with status 422."""
    unreadable = reading.outcome == Reading.Outcome.UNREADABLE
    data = {"error": reading.message} if unreadable else reading.contract
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return HttpResponse(
        text, content_type="application/json; charset=utf-8", status=422 if unreadable else 200
    )


@require_safe
def place(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Leads to where a part of the data stands in the text: `items/3`, `items/3/decisions/0/text`.

    The place is looked up when somebody asks for it: what is closed to the reader moves all that
    stands after it.
    """
    try:
        reading, _version = find(request, pk)
    except GoneError as gone:
        return gone_response(request, gone, as_json=False)
    spans = [
        span
        for path, span in reading.places.items()
        if (path == part or path.startswith(f"{part}/")) and span[0] < span[1]
    ]
    page = reading.get_absolute_url()
    return redirect(f"{page}#{spot_id(min(spans)[0])}" if spans else page)


def may_give_original(request: HttpRequest, reading: Reading, version: Version | None) -> bool:
    """Whether the file itself may be given to this reader.

    To everybody where nothing in it is closed, masked or withdrawn; else to the municipality's
    own staff, unless a name was taken out of it.
    """
    if version is None:
        return bool(roles_of(request)) and not reading.masked
    if version.original_open:
        return True
    home = version.meeting.committee.municipality_id
    return reader_of(request).works_for(home) and not reading.masked


@require_safe
def original(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it was received, always as a download and never shown by the browser."""
    try:
        reading, version = find(request, pk)
    except GoneError as gone:
        return gone_response(request, gone, as_json=False)
    if not may_give_original(request, reading, version):
        raise PermissionDenied
    file = File.objects.only("content", "name").get(pk=reading.file_id)
    return HttpResponse(
        bytes(file.content),
        content_type="application/octet-stream",
        headers={"Content-Disposition": content_disposition_header(True, file.name) or ""},
    )
