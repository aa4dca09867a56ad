"""What is kept of a document that was read."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.utils import timezone

from raadhus import __version__
from raadhus.core.models import File
from raadhus.minutes.contract import to_contract
from raadhus.minutes.model import Minutes

from ..calc import document as calc
from ..calc.masks import INSTEAD, masked_facts
from ..models import Reading

MASKED = ("text", "contract", "claims", "places", "findings", "committee")


def reader_version() -> str:
    """The version that a reading rests on; a newer one may read better."""
    return __version__


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


def mask_reading(reading: Reading, pattern: re.Pattern[str]) -> bool:
    """Take names out of a reading and its file's name; whether they stood there."""
    found = masked_facts({name: getattr(reading, name) for name in MASKED}, pattern)
    if pattern.search(reading.file.name):
        File.objects.filter(pk=reading.file_id).update(name=INSTEAD)
        found["masked"] = True
    if found["masked"]:
        Reading.objects.filter(pk=reading.pk).update(**found)
        for name, value in found.items():
            setattr(reading, name, value)
    return bool(found["masked"])
