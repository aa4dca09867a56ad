"""What every object has, and what is left of one that is gone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ..addresses import NAMESPACE, Addresses, written

Thing = dict[str, Any]


def head(type_name: str, url: str, created: datetime, modified: datetime) -> Thing:
    return {
        "id": url,
        "type": NAMESPACE + type_name,
        "created": written(created),
        "modified": written(max(created, modified)),
    }


def tombstone(type_name: str, url: str, created: datetime, modified: datetime) -> Thing:
    """What is left of an object that is gone."""
    return {**head(type_name, url, created, modified), "deleted": True}


def filled(thing: Thing) -> Thing:
    """Without fields that hold nothing."""
    return {name: value for name, value in thing.items() if value not in (None, "", [], {})}


def head_of(to: Addresses, type_name: str, kind: str, row: Any) -> Thing:
    return head(type_name, to.thing(kind, row.pk), row.created_at, row.modified_at)
