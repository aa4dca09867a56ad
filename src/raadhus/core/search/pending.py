"""Bringing an index outside the database up to date, without ever showing what is gone.

What changes is written to the table `Pending` in the transaction of the change. Every search
leaves pending entries out; so from the commit on the old state of an entry is found by nobody,
whether or not the index was written since. After the commit the index is written and then, in
this order, the rows are deleted. Killed in between, the next flush does it again: an entry is
always taken out before it is put in, so nothing stands there twice.
"""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import F

from . import places
from .document import Document, document
from .models import Index, Pending
from .registry import is_registered, kind

AT_ONCE = 500  # entries read and written at a time


def folder() -> Path:
    """Where indexes outside the database stand."""
    made: Path = settings.DATA / "search"
    made.mkdir(parents=True, exist_ok=True)
    return made


def add(index: Index, changed: Sequence[int]) -> None:
    """Note entries that changed, inside the change's transaction; flushed after its commit."""
    if changed:
        Pending.objects.bulk_create([Pending(index=index, place=place) for place in changed])
        if index.active:
            # robust: the change is made, and what is pending is found by nobody
            transaction.on_commit(partial(flush, index.pk), robust=True)


def of(generation: int) -> list[int]:
    """The places that are pending for an index."""
    rows = Pending.objects.filter(index_id=generation).values_list("place", flat=True)
    return list(rows.distinct())


def flush(generation: int) -> None:
    """Write everything pending to the index. Where another process does so, leave it to that."""
    from .engines.tantivy import Tantivy  # noqa: PLC0415 - only where it is in use

    while Pending.objects.filter(index_id=generation).exists():
        with alone(f"tantivy-{generation}.lock") as mine:
            if not mine:
                return  # the other one looks again when it has let go
            with Tantivy(generation).writing() as write:
                while _flush_some(generation, write):
                    pass


Write = Callable[[Sequence[int], Sequence[Document]], None]


def _flush_some(generation: int, write: Write) -> bool:
    """Write the oldest pending entries; False when there were none."""
    rows = list(Pending.objects.filter(index_id=generation).order_by("pk")[:AT_ONCE])
    if not rows:
        return False
    changed = sorted({row.place for row in rows})
    write(changed, _documents(changed))
    with transaction.atomic():
        Pending.objects.filter(pk__in=[row.pk for row in rows]).delete()
        Index.objects.filter(pk=generation).update(serial=F("serial") + 1)
    return True


def _documents(changed: Sequence[int]) -> list[Document]:
    """The entries of these places as they are now; none for what is gone."""
    names = places.names()
    keys: dict[int, list[int]] = {}
    for place in changed:
        number, key = places.kind_and_key(place)
        keys.setdefault(number, []).append(key)
    return [
        document(entry, number)
        for number, some in keys.items()
        if is_registered(names.get(number, ""))
        for entry in kind(names[number]).entries_for(some)
        if entry.visibility
    ]


@contextmanager
def alone(name: str) -> Iterator[bool]:
    """Whether this process is the only one in here; the lock goes when the process ends."""
    with (folder() / name).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
