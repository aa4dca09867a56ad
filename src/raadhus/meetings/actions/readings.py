"""Documents: taking them in, and reading them."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from raadhus import __version__
from raadhus.core.actions import store_file
from raadhus.core.models import File
from raadhus.minutes import UnreadableDocumentError
from raadhus.minutes.apart import read_apart
from raadhus.minutes.contract import to_contract
from raadhus.minutes.model import Minutes

from ..calc import document as calc
from ..models import Reading


class Imported(NamedTuple):
    reading: Reading
    is_new: bool


def reader_version() -> str:
    """The version that a reading rests on; a newer one may read better."""
    return __version__


def import_document(content: bytes, name: str) -> Imported:
    """Read a document and store file and reading together, or nothing at all.

    The same bytes again change nothing. Raises UnreadableDocumentError, whose message is a
    Danish sentence, where the bytes are no readable document.
    """
    digest = hashlib.sha256(content).hexdigest()
    known = Reading.objects.filter(file__sha256=digest).first()
    if known is not None:
        return Imported(known, is_new=False)
    minutes = read_apart(content, name)
    with transaction.atomic():
        file = store_file(content, name, media_type=minutes.source.media_type)
        reading, is_new = Reading.objects.get_or_create(file=file, defaults=facts(minutes))
    return Imported(reading, is_new)


def read_file(file: File) -> Reading:
    """Read a stored file with this version of the reader, unless that was done already."""
    known = Reading.objects.filter(file=file, reader_version=reader_version()).first()
    if known is not None:
        return known
    try:
        found = facts(read_apart(bytes(file.content), file.name))
    except UnreadableDocumentError as error:
        found = unreadable(str(error))
    with transaction.atomic():
        reading, _ = Reading.objects.update_or_create(file=file, defaults=found)
    return reading


def facts(minutes: Minutes) -> dict[str, Any]:
    """The columns of a reading, from the document as read."""
    source = minutes.source
    characters, unclaimed = calc.understood(source)
    contract = calc.storable(to_contract(minutes))
    municipality = contract["municipality"]
    day = contract["date"]
    return {
        "reader_version": reader_version(),
        "outcome": Reading.Outcome.READ,
        "message": "",
        "text": calc.storable(source.text),
        "contract": contract,
        "claims": [[*claim.span, claim.part] for claim in source.claims],
        "places": calc.places(minutes),
        "findings": [
            calc.storable(
                {"code": found.code, "message": found.message, "places": list(found.places)}
            )
            for found in minutes.findings
        ],
        "kind": contract["kind"],
        "municipality": municipality["name"] if municipality else "",
        "committee": contract["committee"] or "",
        "meeting_date": date.fromisoformat(day) if day else None,
        "item_count": len(contract["items"]),
        "characters": characters,
        "unclaimed": unclaimed,
        "read_at": timezone.now(),
    }


def unreadable(message: str) -> dict[str, Any]:
    """The columns of a reading that failed; nothing of an earlier one is left standing."""
    return {
        "reader_version": reader_version(),
        "outcome": Reading.Outcome.UNREADABLE,
        "message": message,
        "text": "",
        "contract": {},
        "claims": [],
        "places": {},
        "findings": [],
        "kind": "",
        "municipality": "",
        "committee": "",
        "meeting_date": None,
        "item_count": 0,
        "characters": 0,
        "unclaimed": 0,
        "read_at": timezone.now(),
    }
