"""The pages of the meetings module."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import cast

from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from raadhus.minutes import UnreadableDocumentError

from .. import queries
from ..actions.arrivals import import_document
from ..documents.reading import document_context, row
from ..forms import ACCEPTED, LARGEST, MEGABYTE, TOO_LARGE, DocumentForm
from ..models import Reading

PER_PAGE = 50
LARGEST_ID = 2**63 - 1  # of the database's integers


def front_page(request: HttpRequest, form: DocumentForm, status: int = 200) -> HttpResponse:
    page = Paginator(queries.readings(), PER_PAGE).get_page(request.GET.get("side"))
    too_large = status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    errors = [TOO_LARGE] if too_large else form["document"].errors
    context = {
        "field": form["document"],
        "error": errors[0] if errors else "",
        "accepted": ACCEPTED,
        "largest": LARGEST,
        "page": page,
        "rows": [row(reading) for reading in page],
    }
    return render(request, "meetings/front.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_exempt  # only so that a body that is too large is refused before it is read
def front(request: HttpRequest) -> HttpResponse:
    """What has been read, and the form to read one more."""
    if request.method == "POST":
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST + MEGABYTE:
            return front_page(request, DocumentForm(), HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return receive(request)
    return front_page(request, DocumentForm())


@csrf_protect
def receive(request: HttpRequest) -> HttpResponse:
    """Take a document in and go to its page, or say why not."""
    form = DocumentForm(request.POST, request.FILES)
    if form.is_valid():
        document = cast("UploadedFile[bytes]", form.cleaned_data["document"])
        try:
            reading = import_document(document.read(), document.name or "").reading
        except UnreadableDocumentError as error:
            form.add_error("document", str(error))
        else:
            return redirect(cast("Reading", reading))
    return front_page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)


def find(pk: int) -> Reading:
    return get_object_or_404(queries.reading_without_original(), pk=min(pk, LARGEST_ID))


@require_safe
@vary_on_headers("Accept")
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """A document beside the data that was read from it."""
    reading = find(pk)
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return as_json(reading)
    if reading.outcome == Reading.Outcome.UNREADABLE:
        return render(request, "meetings/unreadable.html", {"reading": reading})
    return render(request, "meetings/document.html", document_context(reading))


@require_safe
def document_data(request: HttpRequest, pk: int) -> HttpResponse:
    """The data alone."""
    return as_json(find(pk))


def as_json(reading: Reading) -> HttpResponse:
    """The contract; for a file that cannot be read the reason, with status 422."""
    unreadable = reading.outcome == Reading.Outcome.UNREADABLE
    data = {"error": reading.message} if unreadable else reading.contract
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return HttpResponse(
        text, content_type="application/json; charset=utf-8", status=422 if unreadable else 200
    )


@require_safe
def original(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it was received, always as a download and never shown by the browser."""
    reading = get_object_or_404(Reading.objects.select_related("file"), pk=min(pk, LARGEST_ID))
    return HttpResponse(
        bytes(reading.file.content),
        content_type="application/octet-stream",
        headers={"Content-Disposition": content_disposition_header(True, reading.file.name)},
    )
