"""Municipalities as a kind of things to search, and a program that changes them without end.

    python -c "from tests.core.search.homes import change; change()"

Each change and its indexing are one transaction, as an action's. Whoever kills the program then
looks whether the search tells of exactly those that are there.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

from django.db import transaction

from raadhus.core.models import Municipality
from raadhus.core.search.actions import index, remove
from raadhus.core.search.queries import search
from raadhus.core.search.registry import Entry, register
from raadhus.core.search.reindexing import reindex

PUBLIC = frozenset({"public"})


class Homes:
    name = "home"

    def entries(self, after: int, limit: int) -> list[Entry]:
        rows = Municipality.objects.filter(pk__gt=after).order_by("pk")[:limit]
        return [entry(row) for row in rows]

    def entries_for(self, keys: Sequence[int]) -> list[Entry]:
        return [entry(row) for row in Municipality.objects.filter(pk__in=keys)]

    def texts(self, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
        return {row.pk: (row.name, "") for row in Municipality.objects.filter(pk__in=keys)}


def entry(row: Municipality) -> Entry:
    return Entry("home", row.pk, row.name, "Kommunens planlægning", visibility=PUBLIC)


def make(number: int) -> Municipality:
    return Municipality.objects.create(name=f"By {number}", slug=f"by-{number}")


def fill(number: int) -> None:
    """That many municipalities that no index knows."""
    for start in range(number):
        make(start)


def change(engine: str) -> None:
    """Add, and take away every other, with an index of this engine; ends only by being killed."""
    register(Homes())
    reindex(engine)
    print("ready", flush=True)
    number = 10_000
    while True:
        with transaction.atomic():
            made = [make(number + one) for one in range(4)]
            index("home", [row.pk for row in made])
        with transaction.atomic():
            gone = [row.pk for row in made[::2]]
            Municipality.objects.filter(pk__in=gone).delete()
            remove("home", gone)
        number += 4


def die_reindexing(engine: str, after: str) -> None:
    """Build the index, and be killed after that many steps."""
    register(Homes())
    steps = 0

    def step(_done: int, _of: int | None) -> None:
        nonlocal steps
        steps += 1
        if steps == int(after):
            os.kill(os.getpid(), signal.SIGKILL)

    reindex(engine, step)


def told() -> str:
    """Whether the search tells of those that are there; which not, which too much."""
    register(Homes())
    there = {*Municipality.objects.values_list("pk", flat=True)}
    found: set[int] = set()
    pages = search("planlægning", tokens=PUBLIC, per_page=100).pages
    for page in range(1, pages + 1):
        hits = search("planlægning", tokens=PUBLIC, per_page=100, page=page, order="newest").hits
        found |= {hit.key for hit in hits}
    total = search("planlægning", tokens=PUBLIC).total
    return (
        f"{len(there - found)} missing, {len(found - there)} too much, {total - len(found)} twice"
    )
