"""Reading again what an earlier version of the reader read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from raadhus.core.models import File
from raadhus.minutes.pool import ReaderPool

from ..actions.arrivals import finish_run, note_failure, start_run, take_in
from ..actions.readings import reader_version
from .run import Progress, Report, give


def reread_all(progress: Progress | None = None, workers: int = 2) -> Report:
    """Read every stored file anew whose reading is of another version."""
    report, run = Report(), start_run()
    with ReaderPool(workers) as pool:
        for outcome in pool.read_all(_old()):
            name, content = outcome.key
            if outcome.minutes is None:
                taken = note_failure(run, name, outcome.problem)
            else:
                taken = take_in(run, name, content, outcome.minutes)
            report.add(name, taken)
            if progress is not None:
                progress(name, taken)
    finish_run(run, report.total)
    return report


def _old() -> Iterator[tuple[tuple[str, bytes], str, Callable[[], bytes]]]:
    """The files, each taken from the database when it is its turn, and here: not in a thread."""
    old = File.objects.exclude(reading__reader_version=reader_version())
    for key in list(old.order_by("pk").values_list("pk", flat=True)):
        name, content = File.objects.values_list("name", "content").get(pk=key)
        yield (name, bytes(content)), name, give(bytes(content))
