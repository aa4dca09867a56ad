"""Looking at an agenda portal: which meetings it has, and what is new since last time.

The portal most municipalities use answers `GET /api/agenda/udvalgsliste` with all committees
and their meetings, and `GET /api/agenda/dagsorden/{id}` with one meeting. It hands out an
anonymous cookie at its front page. An agenda that is replaced gets a new id.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin

from ..calc.document import storable
from .fetch import Fetcher
from .incoming import LARGEST, Incoming

LIST = "api/agenda/udvalgsliste"
ONE = "api/agenda/dagsorden/"
DEEPEST = 8
MOST = 200_000  # meetings of one portal
LARGEST_LIST = 100 * 2**20  # bytes
SIGNS = ("ReleasedDate", "Dato", "MeetingBeginUtc", "Navn", "Afsluttet", "AgendaStatus", "Status")


@dataclass(frozen=True, slots=True)
class Listed:
    """A meeting that the portal lists; `sign` changes when something about it does."""

    key: str
    sign: str


def listed_meetings(root: str, fetcher: Fetcher) -> list[Listed]:
    """The meetings of a portal; raises OSError with a Danish reason."""
    root = root.rstrip("/") + "/"
    fetcher.get(root, LARGEST)  # for its cookie
    content = fetcher.get(urljoin(root, LIST), LARGEST_LIST)
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise OSError(0, "portalens liste over møder kan ikke læses") from error
    found = {one.key: one for one in _walk(data, DEEPEST)}
    return list(found.values())[:MOST]


def _walk(value: Any, deep: int) -> Iterator[Listed]:
    """Every object in a list called `Moeder`, wherever the portal puts it."""
    if deep == 0:
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "Moeder" and isinstance(inner, list):
                yield from (
                    _listed(one) for one in inner if isinstance(one, dict) and one.get("Id")
                )
            else:
                yield from _walk(inner, deep - 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner, deep - 1)


def _listed(meeting: dict[str, Any]) -> Listed:
    sign = "|".join(str(meeting.get(key) or "") for key in SIGNS)
    return Listed(storable(str(meeting["Id"]))[:100], storable(sign)[:300])


def from_portal(
    root: str, meetings: list[Listed], fetcher: Fetcher, municipality: str
) -> Iterator[Incoming]:
    """The meetings' documents, to be fetched when it is their turn."""
    root = root.rstrip("/") + "/"
    for meeting in meetings:
        address = urljoin(root, ONE + quote(meeting.key, safe=""))

        def load(address: str = address) -> bytes:
            return fetcher.get(address, LARGEST)

        yield Incoming(f"{meeting.key}.json", load, municipality, address)
