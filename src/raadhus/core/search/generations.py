"""Which index answers, which is being built, and who waits for whom."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from .engines import engine, own_engine
from .models import Index

LOCK = 7_204_833_116  # the number of our lock in PostgreSQL; any number would do


def active() -> Index | None:
    """The index that answers; None as long as nothing was ever indexed."""
    return Index.objects.filter(active=True).first()


def building() -> Index | None:
    """The index that is being built beside it, also when its building was broken off."""
    return Index.objects.filter(active=False).order_by("-pk").first()


@contextmanager
def writing() -> Iterator[None]:
    """A transaction that writes single entries. Many may do so at a time, but none meanwhile
    that a `rebuilding` one is under way, so that it cannot write what it read before.

    SQLite lets only one write at a time anyway.
    """
    with transaction.atomic():
        _lock("pg_advisory_xact_lock_shared")
        yield


@contextmanager
def rebuilding() -> Iterator[None]:
    """A transaction that writes what it reads now; it waits until nobody else writes."""
    with transaction.atomic():
        _lock("pg_advisory_xact_lock")
        yield


def _lock(function: str) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [LOCK])


def first() -> Index:
    """The active index, made if there is none; inside `writing`."""
    found = active()
    if found is None:
        if connection.vendor == "postgresql":  # two that begin at once must not both make it
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK + 1])
            found = active()
        found = found or _make_first()
    return found


def _make_first() -> Index:
    made = Index.objects.create(engine=own_engine(), active=True)
    engine(made).create()
    return made
