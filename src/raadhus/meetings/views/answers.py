"""One address, two answers: a page for people, and the same as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from pydantic import BaseModel

from raadhus.core.models import Municipality

from ..documents.facts import GoneError
from ..documents.readers import reader_of
from ..documents.trail import Step

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page shows: the template with its context, or the data. Only one is made."""

    template: str
    context: Callable[[], dict[str, Any]]
    data: Callable[[], BaseModel]
    trail: Sequence[Step] = ()
    home: Municipality | None = None  # whose staff gets the tools to change what is shown


def wants_json(request: HttpRequest) -> bool:
    return request.get_preferred_type(["text/html", JSON]) == JSON


View = Callable[..., Answer]


def page(view: View) -> Callable[..., HttpResponse]:
    """Answer with a page or, for `.json` and `Accept: application/json`, with data."""

    @require_safe
    @vary_on_headers("Accept", "Cookie")
    @wraps(view)
    def answered(
        request: HttpRequest, *args: Any, as_json: bool = False, **names: Any
    ) -> HttpResponse:
        as_json = as_json or wants_json(request)
        try:
            answer = view(request, *args, **names)
            if as_json:
                return data_response(answer.data())
        except GoneError as gone:
            return gone_response(request, gone, as_json)
        except (Http404, ObjectDoesNotExist) as missing:
            if as_json:
                return JsonResponse({"error": _("Der er intet på denne adresse.")}, status=404)
            raise Http404 from missing
        context = {
            "trail": answer.trail,
            "data_address": data_address(request),
            "staff": answer.home is not None and reader_of(request).works_for(answer.home.pk),
            **answer.context(),
        }
        return render(request, answer.template, context)

    return answered


def data_response(data: BaseModel) -> HttpResponse:
    text = json.dumps(data.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"
    return HttpResponse(text, content_type=f"{JSON}; charset=utf-8")


def data_address(request: HttpRequest) -> str:
    """The address of this page's data, with the same query."""
    query = request.META.get("QUERY_STRING", "")
    path = request.path.rstrip("/") or "/forside"
    return f"{path}.json" + (f"?{query}" if query else "")


def gone_response(request: HttpRequest, gone: GoneError, as_json: bool) -> HttpResponse:
    if as_json:
        return JsonResponse({"error": gone.name, "reason": gone.reason}, status=410)
    context = {"name": gone.name, "reason": gone.reason, "trail": gone.trail}
    return render(request, "meetings/gone.html", context, status=410)
