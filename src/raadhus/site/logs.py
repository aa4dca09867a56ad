"""The log: one line of JSON for each event, without a word about persons.

A request is told by its route (`dokument/<int:pk>/`), never by its address: addresses hold names
of people, queries hold what they look for. There is no IP address, no cookie, no user. A fault is
told by its kind and where in the program it arose; its message is left out, because messages of
libraries quote what they were given. The request's id also stands in the header X-Request-Id.
"""

from __future__ import annotations

import json
import logging
import secrets
import time
import traceback
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse

OWN = "raadhus"  # loggers of our own; what they say is written by us and holds no personal data
FIELDS = ("route", "method", "status", "ms", "event")
PACKAGE = Path(__file__).resolve().parent.parent

request_id: ContextVar[str] = ContextVar("request_id", default="")
requests = logging.getLogger("raadhus.requests")


def place(path: str, line: int | None, function: str) -> str:
    """Where something happened: file, line and function, without the machine's folders."""
    parts = Path(path).parts
    for mark in ("site-packages", "src"):
        if mark in parts:
            parts = parts[len(parts) - parts[::-1].index(mark) :]
    return f"{'/'.join(parts[-4:])}:{line} {function}"


class Lines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if record.name.split(".")[0] == OWN:
            line["said"] = str(record.msg)  # the words alone; what is put into them is left out
        else:
            line["where"] = place(record.pathname, record.lineno, record.funcName)
        line.update({key: record.__dict__[key] for key in FIELDS if key in record.__dict__})
        if request_id.get():
            line["request"] = request_id.get()
        if record.exc_info and record.exc_info[1] is not None:
            line["fault"] = self.fault(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)

    @staticmethod
    def fault(error: BaseException) -> dict[str, Any]:
        """The kind of a fault and the way to it; neither its message nor any value."""
        frames = traceback.extract_tb(error.__traceback__)
        kind = type(error)
        told = {
            "kind": f"{kind.__module__}.{kind.__qualname__}",
            "way": [place(frame.filename, frame.lineno, frame.name) for frame in frames[-12:]],
        }
        cause = error.__cause__ or error.__context__
        if cause is not None:
            told["cause"] = f"{type(cause).__module__}.{type(cause).__qualname__}"
        return told


def route_of(request: HttpRequest) -> str:
    """The pattern of an address; never the address itself."""
    if request.path_info.startswith("/static/"):
        return "static/"
    match = request.resolver_match
    return match.route if match is not None else "(ukendt)"


def request_log(get_response: Callable[[HttpRequest], HttpResponse]) -> Any:
    """Middleware, the outermost: gives each request an id and tells of it when it is done."""

    def handle(request: HttpRequest) -> HttpResponse:
        name = secrets.token_hex(8)
        token = request_id.set(name)
        start = time.monotonic()
        try:
            response = get_response(request)
            response["X-Request-Id"] = name
            told = {
                "event": "request",
                "method": request.method if request.method in METHODS else "(andet)",
                "route": route_of(request),
                "status": response.status_code,
                "ms": round((time.monotonic() - start) * 1000, 1),
            }
            requests.info("besvaret", extra=told)
        finally:
            request_id.reset(token)
        return response

    return handle


METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def settings(target: str, *, debug: bool) -> dict[str, Any]:
    """Django's LOGGING. `target`: empty (faults only, on stderr), `stderr`, or a file's path."""
    file = target if target not in {"", "stderr"} else ""
    handler = (
        {"class": "logging.handlers.WatchedFileHandler", "filename": file, "encoding": "utf-8"}
        if file
        else {"class": "logging.StreamHandler"}
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": "raadhus.site.logs.Lines"}},
        "handlers": {
            "log": handler if debug else {**handler, "formatter": "lines"},
            "nowhere": {"class": "logging.NullHandler"},
        },
        "loggers": {
            # Django's own handlers print messages with addresses in them; all goes to the root.
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"level": "ERROR"},  # a page that is not there is no event
            "django.server": {"handlers": ["nowhere"], "propagate": False},
            # A stranger's Host header is answered with 400; it is no event either.
            "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
            "raadhus": {"level": "INFO" if target else "WARNING"},
        },
        "root": {"handlers": ["log"], "level": "WARNING"},
    }
