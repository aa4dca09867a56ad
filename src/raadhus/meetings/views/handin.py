"""Handing in a document, for those who may."""

from __future__ import annotations

from http import HTTPStatus
from typing import cast

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from raadhus.core.models import Municipality
from raadhus.core.rights import is_site_administrator, municipalities_of
from raadhus.core.rules import may_import
from raadhus.minutes import UnreadableDocumentError

from ..actions.arrivals import import_document
from ..documents.reading import row
from ..documents.trail import Step
from ..forms import ACCEPTED, LARGEST, MEGABYTE, TOO_LARGE, DocumentForm
from ..queries.readings import NEWEST, newest_readings

LARGEST_ID = 2**63 - 1  # of the database's integers


def places(request: HttpRequest) -> list[Municipality]:
    """The municipalities that the reader may hand in documents for."""
    return [home for home in municipalities_of(request) if may_import(request, home)]


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_exempt  # only so that a body that is too large is refused before it is read
def hand_in(request: HttpRequest) -> HttpResponse:
    """The form, and what came last; for others an explanation."""
    whole = is_site_administrator(request)
    homes = places(request)
    if not (whole or homes):
        status = HTTPStatus.FORBIDDEN if request.method == "POST" else HTTPStatus.OK
        context = {"trail": [Step(_("Læs en fil"))]}
        return render(request, "meetings/hand_in_closed.html", context, status=status)
    if request.method == "POST":
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST + MEGABYTE:
            status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            return hand_in_page(request, DocumentForm(homes, whole=whole), status)
        return receive(request)
    return hand_in_page(request, DocumentForm(homes, whole=whole))


@csrf_protect
def receive(request: HttpRequest) -> HttpResponse:
    """Take a document in and go to its page, or say why not."""
    form = DocumentForm(places(request), request.POST, request.FILES,
                        whole=is_site_administrator(request))  # fmt: skip
    if form.is_valid():
        document = cast("UploadedFile[bytes]", form.cleaned_data["document"])
        home = form.chosen()
        try:
            taken = import_document(document.read(), document.name or "", municipality=home)
        except UnreadableDocumentError as error:
            form.add_error("document", str(error))
        else:
            if taken.reading is not None:
                return redirect(taken.reading)
            form.add_error("document", taken.message)
    return hand_in_page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)


def hand_in_page(request: HttpRequest, form: DocumentForm, status: int = 200) -> HttpResponse:
    text = request.GET.get("efter", "")
    before = int(text) if text.isascii() and text.isdigit() and int(text) <= LARGEST_ID else None
    whole = is_site_administrator(request)
    found = newest_readings(before, None if whole else [home.pk for home in places(request)])
    shown = found[:NEWEST]
    too_large = status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    errors = [TOO_LARGE] if too_large else form["document"].errors
    context = {
        "trail": [Step(_("Læs en fil"))],
        "form": form,
        "field": form["document"],
        "error": errors[0] if errors else "",
        "accepted": ACCEPTED,
        "largest": LARGEST,
        "rows": [row(reading) for reading in shown],
        "first_page": before is None,
        "next": f"?efter={shown[-1].pk}" if len(found) > NEWEST else "",
    }
    return render(request, "meetings/hand_in.html", context, status=status)
