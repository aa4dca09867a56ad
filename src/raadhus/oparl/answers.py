"""Answers as OParl wants them: JSON for everybody's scripts, errors as objects, no cookies."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from .addresses import NAMESPACE
from .asked import BadParameterError

View = Callable[..., HttpResponseBase]
NOT_THERE = "Der er intet på denne adresse."
GONE = "Filen er taget bort."


def json_answer(request: HttpRequest, value: Any, status: int = HTTPStatus.OK) -> HttpResponse:
    """A value as JSON; 304 where the client has it already."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    response = HttpResponse(text, content_type="application/json; charset=utf-8", status=status)
    if status == HTTPStatus.OK:
        response["ETag"] = f'"{hashlib.sha256(text).hexdigest()[:32]}"'
        response = if_new(request, response)
    return for_everybody(response)


def if_new(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer, or 304 where the client says that it has what the answer's ETag names."""
    found = get_conditional_response(request, etag=response["ETag"], response=response)
    return found if found is not None else response


def for_everybody(response: HttpResponse) -> HttpResponse:
    """Let scripts of other sites read the answer."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def error(request: HttpRequest, status: HTTPStatus, message: str) -> HttpResponse:
    """An error as an object of OParl 1.1."""
    value = {"type": f"{NAMESPACE}Error", "message": message, "debug": f"HTTP {status.value}"}
    return json_answer(request, value, status)


def answered(view: View) -> View:
    """Only GET and HEAD; what cannot be found or understood is told as an Error object."""

    @require_safe
    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **more: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **more)
        except Http404:
            return error(request, HTTPStatus.NOT_FOUND, NOT_THERE)
        except BadParameterError as wrong:
            return error(request, HTTPStatus.BAD_REQUEST, str(wrong))

    return wrapped
