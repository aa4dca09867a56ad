"""Values as OParl writes them: moments, days, addresses; and foreign text made fit to be shown."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", re.ASCII)
_LONGEST_SHOWN = 120


def is_day(text: str) -> bool:
    """Whether it is a date of the calendar, written yyyy-mm-dd."""
    return bool(_DAY.fullmatch(text)) and _parsed(text) is not None


def moment(value: object) -> datetime | None:
    """The moment of yyyy-mm-ddThh:mm:ss±hh:mm in UTC; None for anything else."""
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        return None
    return _parsed(value)


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def written(when: datetime) -> str:
    """A moment as OParl wants it, with offset and whole seconds."""
    return when.astimezone(UTC).isoformat(timespec="seconds")


def is_url(value: object) -> bool:
    """Whether it is an absolute web address that can be asked for."""
    return origin(value) is not None


def origin(value: object) -> tuple[str, str, int] | None:
    """(scheme, host, port) of a web address; None where it is none."""
    if not isinstance(value, str) or re.search(r"[\x00-\x20\x7f]", value):
        return None
    try:
        parts = urlsplit(value)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        return None
    return parts.scheme, parts.hostname.lower(), port


def with_parameters(url: str, **parameters: str) -> str:
    """The address with these parameters, in place of others of the same names."""
    parts = urlsplit(url)
    kept = [(name, value) for name, value in _query(url) if name not in parameters]
    query = urlencode([*kept, *parameters.items()])
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def parameters(url: str) -> dict[str, str]:
    return dict(_query(url))


def _query(url: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(urlsplit(url).query, keep_blank_values=True)
    except ValueError:  # more fields than a query may have
        return []


def shown(value: object) -> str:
    """Foreign text for a report: short, on one line, and without control characters."""
    if isinstance(value, list | dict):
        return "en liste" if isinstance(value, list) else "et objekt"
    text = value if isinstance(value, str) else json.dumps(value, default=str)
    text = text[: _LONGEST_SHOWN + 1]
    text = "".join(sign if sign.isprintable() else "·" for sign in text)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
