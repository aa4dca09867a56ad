"""What the archive says of itself to those who want its data."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..documents.trail import Step


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    """Where the data are: JSON of every page, the API, feeds, calendars, open standards."""
    return render(request, "meetings/open_data.html", {"trail": [Step(_("Åbne data"))]})
