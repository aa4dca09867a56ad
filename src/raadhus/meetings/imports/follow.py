"""Following sources: a folder, a portal or a list of addresses is looked at again and again.

What is new or changed is imported at once; a look that fails is noted and tried again. All
state is in the database, so the program may be stopped at any time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from django.db import OperationalError, close_old_connections
from django.utils import timezone

from ..actions.sources import note_look
from ..models import Arrival, Source
from .changes import SETTLED, Change, Found, Seen, find
from .incoming import Incoming
from .run import Progress, Report, import_all

EVERY = 15.0  # seconds between two looks; new minutes are to be found within a minute
TICK = 0.5  # seconds
BATCH = 100  # files or addresses
LOOKS = 8  # sources that are looked at at a time, so that a slow one holds up no other


def look(
    source: Source, progress: Progress | None = None, *, settled: float = SETTLED
) -> Report | None:
    """Look at a source once; None where there was nothing new or the look failed."""
    try:
        found = find(source, settled)
    except OSError as error:
        note_look(source, None, problem=error.strerror or str(error))
        return None
    return take(source, found, progress)


def take(source: Source, found: Found, progress: Progress | None = None) -> Report | None:
    """Import what a look found; None where there was nothing new.

    What has been imported is noted batch by batch, so that a look that is cut off goes on there.
    """
    done = dict(found.same)
    if not found.changes:
        note_look(source, done)
        return None
    report = Report()
    for start in range(0, len(found.changes), BATCH):
        batch = found.changes[start : start + BATCH]
        names: dict[str, set[str]] = {}
        part = import_all(_documents(batch, names), progress=progress, source=source)
        report.add_all(part)
        done |= _imported(batch, names, part.again)
        note_look(source, done, problem=_problem(report))
    return report


def _documents(batch: list[Change], names: dict[str, set[str]]) -> Iterator[Incoming]:
    """The documents of a batch; notes which names belong to which change."""
    for change in batch:
        for one in change.documents():
            names.setdefault(change.key, set()).add(one.name)
            yield one


def _imported(batch: list[Change], names: dict[str, set[str]], again: dict[str, str]) -> Seen:
    """What need not be had again; what could not be had is asked for at the next look."""
    return {
        change.key: change.sign
        for change in batch
        if not names.get(change.key, set()) & again.keys()
    }


def _problem(report: Report) -> str:
    if not report.again:
        return ""
    name, reason = next(iter(report.again.items()))
    return f"{len(report.again)} dokumenter prøves igen, bl.a. {name}: {reason}"


def follow(stop: Callable[[], bool], every: float = EVERY, *, once: bool = False) -> Iterator[str]:
    """Look at all sources until told to stop; yields a Danish line for each thing that came.

    A database that does not answer for a while is waited for.
    """
    looking: dict[int, Future[Found]] = {}
    due: dict[int, float] = {}
    threads = ThreadPoolExecutor(LOOKS, thread_name_prefix="look")
    try:
        while not stop():
            close_old_connections()
            try:
                yield from _round(threads, looking, due, every)
            except OperationalError as error:
                yield f"{_clock()} Databasen svarer ikke; der prøves igen. ({error})"
            if once and not looking:
                return
            time.sleep(TICK)
    finally:
        threads.shutdown(wait=False, cancel_futures=True)


def _round(
    threads: ThreadPoolExecutor, looking: dict[int, Future[Found]], due: dict[int, float],
    every: float,
) -> Iterator[str]:  # fmt: skip
    """Begin the looks that are due, and import what finished ones found."""
    for key in list(Source.objects.values_list("pk", flat=True)):
        if key in looking and looking[key].done():
            due[key] = time.monotonic() + every
            source, found = _source(key), looking.pop(key)
            if source is not None:
                yield from _taken(source, found)
        elif key not in looking and due.get(key, 0.0) <= time.monotonic():
            source = _source(key)
            if source is not None:
                looking[key] = threads.submit(find, source)


def _source(key: int) -> Source | None:
    return Source.objects.select_related("municipality").filter(pk=key).first()


def _taken(source: Source, found: Future[Found]) -> Iterator[str]:
    try:
        report = take(source, found.result())
    except OSError as error:
        note_look(source, None, problem=error.strerror or str(error))
        return
    if report is not None and report.total > len(report.again):
        read = report.counts[Arrival.State.READ] + report.counts[Arrival.State.UNCERTAIN]
        failed = report.counts[Arrival.State.FAILED]
        yield f"{_clock()} {source.address}: {read} nye, {failed} fejlede"


def _clock() -> str:
    return timezone.localtime().strftime("%H.%M.%S")
