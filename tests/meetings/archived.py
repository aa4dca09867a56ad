"""Putting documents into the archive, and telling all that it then holds."""

from __future__ import annotations

import hashlib
from typing import Any

from django.apps import apps
from django.core import serializers
from tests.meetings.papers import Matter

from raadhus.core.models import Municipality
from raadhus.core.search.queries import search
from raadhus.meetings.actions.arrivals import Taken, finish_run, start_run, take_in, take_known
from raadhus.meetings.actions.places import find_municipality
from raadhus.meetings.models import (
    Attendance,
    Case,
    Committee,
    Item,
    ItemAttendance,
    Meeting,
    Membership,
    Reference,
    Version,
)
from raadhus.minutes import read

PUBLIC = frozenset({"public"})
PASSING = {"meetings.arrival", "meetings.arrivalrun"}  # what an import always notes of itself
__all__ = ["Matter", "content", "everything", "found", "put"]


def put(document: bytes, name: str = "referat.txt", home: str = "") -> Taken:
    """Take a document in as an import does, but read here and now."""
    municipality = find_municipality(home) if home else None
    run = start_run()
    digest = hashlib.sha256(document).hexdigest()
    taken = take_known(run, name, digest, municipality, "")
    if taken is None:
        taken = take_in(run, name, document, read(document, name), municipality=municipality)
    finish_run(run, 1)
    return taken


def everything() -> list[str]:
    """Every row of the project's tables with every column, apart from the notes on imports."""
    rows = []
    for label in ("core", "meetings", "search"):
        for model in apps.get_app_config(label).get_models():
            if model._meta.label_lower not in PASSING:
                rows += [serializers.serialize("json", model.objects.order_by("pk"))]
    return rows


def found(query: str, tokens: frozenset[str] = PUBLIC) -> list[str]:
    """The titles of the items that a reader finds, best first."""
    keys = [hit.key for hit in search(query, tokens=tokens, per_page=100).hits]
    titles = dict(Item.objects.values_list("pk", "title"))
    return [titles[key] for key in keys]


def content() -> dict[str, list[Any]]:
    """All that the archive tells, by names instead of keys and without times of day."""
    return {
        "municipalities": _rows(Municipality, "name", "code", "slug"),
        "committees": _rows(Committee, "municipality__name", "name", "slug"),
        "meetings": _rows(
            Meeting, "committee__slug", "slug", "start_time", "state", "term", "place",
            "deletion_reason",
        ),
        "versions": _rows(
            Version, "meeting__committee__slug", "meeting__slug", "number", "state",
            "supplement", "changes", "original_open", "reading__file__sha256",
            "reading__file__name", "reading__text", "reading__contract", "reading__claims",
        ),
        "items": _rows(
            Item, "committee__slug", "meeting__slug", "slug", "position", "index", "title",
            "case__slug", "closed", "neutral", "outcome", "kle", "content", "version__number",
            "deletion_reason",
        ),
        "decisions": _parts("decisions", "position", "outcome", "text", "points", "date"),
        "attachments": _parts("attachments", "position", "title"),
        "item attendance": _rows(
            ItemAttendance, "item__meeting__slug", "item__slug", "name", "status",
            "person__slug",
        ),
        "cases": _rows(Case, "municipality__slug", "slug", "number", "title", "kle", "open"),
        "attendance": _rows(
            Attendance, "meeting__committee__slug", "meeting__slug", "position", "person__slug",
            "person__name", "person__party", "kind", "status", "party", "role", "substitute",
        ),
        "memberships": _rows(
            Membership, "committee__slug", "person__slug", "term", "party", "role", "first_on",
            "last_on",
        ),
        "references": _rows(
            Reference, "item__committee__slug", "item__meeting__slug", "item__slug", "kind",
            "quote", "date", "label", "rule", "target__slug", "target__meeting__slug",
            "meeting__slug", "meeting__committee__slug",
        ),
        "search": [_search(query) for query in ("", "bibliotek", "bevilling*", "udvalg:kultur")],
    }  # fmt: skip


def _rows(model: Any, *columns: str) -> list[Any]:
    rows = model.objects.all()
    if model is Membership:
        rows = rows.filter(deleted_at=None)
    return sorted([str(value) for value in row] for row in rows.values_list(*columns))


def _parts(name: str, *columns: str) -> list[Any]:
    model = Item._meta.get_field(name).related_model
    return _rows(model, "item__committee__slug", "item__meeting__slug", "item__slug", *columns)


def _search(query: str) -> list[Any]:
    results = search(query, tokens=PUBLIC, order="newest", per_page=100)
    facets = {
        facet: sorted((value.value, value.count) for value in values)
        for facet, values in results.facets.items()
    }
    places = {
        key: f"{date} {slug} {title}"
        for key, date, slug, title in Item.objects.values_list("pk", "date", "slug", "title")
    }
    return [query, results.total, sorted(places[hit.key] for hit in results.hits), facets]
