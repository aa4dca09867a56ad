"""The search page, its lists and what is told of it."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from ..documents.readers import reader_of
from ..documents.searching import CSV_HEAD, csv_row, search_context, wanted_in
from ..documents.trail import Step
from ..queries.found import every, find
from ..schemas.search import ListOut, SearchOut
from .answers import Answer, data_response, page


@page
def search(request: HttpRequest) -> Answer:
    """Without words or choices: the field, and the newest of everything with all facets."""
    wanted, reader = wanted_in(request.GET), reader_of(request)
    found = find(wanted, reader.tokens)

    def context() -> dict[str, Any]:
        return search_context(wanted, found, reader)

    return Answer(
        "meetings/search.html",
        context,
        lambda: SearchOut.of(wanted, found, request.build_absolute_uri),
        (Step(_("Søg")),),
    )


@require_safe
@vary_on_cookie
def listed(request: HttpRequest, form: str) -> HttpResponse:
    """The result list as a file: at most its first thousand items."""
    wanted, reader = wanted_in(request.GET), reader_of(request)
    items = [item for _hit, item in every(wanted, reader.tokens)]
    link = request.build_absolute_uri
    if form == "json":
        response = data_response(ListOut.told(wanted, items, link))
    else:
        text = StringIO()
        rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
        rows.writerow(CSV_HEAD)
        rows.writerows(csv_row(item, link(item.get_absolute_url())) for item in items)
        # The mark at the beginning tells spreadsheets which letters the file is written in.
        response = HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="beslutninger.{form}"'
    return response
