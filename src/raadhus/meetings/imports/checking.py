"""Checking all documents of the archive that this version has not checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from raadhus.check.apart import CheckerPool, packed
from raadhus.core.models import File, Municipality

from ..actions.checking import keep_proof, knowledge
from ..models import Reading
from ..queries.proofs import unchecked
from .run import give

Progress = Callable[[int, int], None]  # how many are done, and of how many
Job = tuple[tuple[Reading, datetime], str, bytes, Callable[[], bytes]]
ENOUGH = 500  # documents, after which what is known is asked for anew


@dataclass
class Report:
    """What became of the documents, and how many findings they have, accepted ones too."""

    checked: int = 0
    findings: int = 0
    problems: int = 0
    left: int = 0  # something was withdrawn or masked meanwhile; the next run takes them


def check_archive(
    homes: Sequence[Municipality], progress: Progress | None = None, workers: int = 2
) -> Report:
    """One document after the other is kept whole: killed between two, the next run goes on."""
    report = Report()
    todo = [(home, unchecked(home)) for home in homes]
    total, done = sum(len(keys) for _, keys in todo), 0
    with CheckerPool(workers) as pool:
        for one in pool.check_all(job for home, keys in todo for job in _jobs(home, keys)):
            reading, known_at = one.key
            proof = keep_proof(reading, one.minutes, one.report, known_at, one.problem)
            done += 1
            if proof is None:
                report.left += 1
            elif proof.problem:
                report.problems += 1
            else:
                report.checked += 1
                report.findings += sum(each["status"] == "finding" for each in proof.results)
            if progress is not None:
                progress(done, total)
    return report


def _jobs(home: Municipality, keys: Sequence[int]) -> Iterator[Job]:
    """The documents, each taken from the database when its turn comes, and not in a thread."""
    for first in range(0, len(keys), ENOUGH):
        known, known_at = knowledge(home)
        told = packed(known)
        for key in keys[first : first + ENOUGH]:
            reading = Reading.objects.only("pk", "file", "municipality").get(pk=key)
            name, content = File.objects.values_list("name", "content").get(reading=key)
            yield (reading, known_at), name, told, give(bytes(content))
