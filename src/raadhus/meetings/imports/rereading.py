"""Reading again what an earlier version of the reader read."""

from __future__ import annotations

from raadhus.core.models import File
from raadhus.minutes.pool import ReaderPool

from ..actions.arrivals import finish_run, note_failure, start_run, take_in
from ..actions.readings import reader_version
from .run import Progress, Report


def reread_all(progress: Progress | None = None, workers: int = 2) -> Report:
    """Read every stored file anew whose reading is of another version."""
    report, run = Report(), start_run()
    old = File.objects.exclude(reading__reader_version=reader_version())
    keys = list(old.order_by("pk").values_list("pk", "name"))

    def load(key: int) -> bytes:
        return bytes(File.objects.values_list("content", flat=True).get(pk=key))

    files = ((key, name, lambda key=key: load(key)) for key, name in keys)
    names = dict(keys)
    with ReaderPool(workers) as pool:
        for outcome in pool.read_all(files):
            name = names[outcome.key]
            if outcome.minutes is None:
                taken = note_failure(run, name, outcome.problem)
            else:
                taken = take_in(run, name, load(outcome.key), outcome.minutes)
            report.add(name, taken)
            if progress is not None:
                progress(name, taken)
    finish_run(run, report.total)
    return report
