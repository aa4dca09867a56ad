"""Importing many documents: in parallel, resumable, with a report of what became of each.

Each document is stored whole or not at all, and the same bytes change nothing. So an import
that was cut off is finished by running it again.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.db import DataError, IntegrityError

from raadhus.core.models import Municipality
from raadhus.minutes.model import Minutes
from raadhus.minutes.pool import Outcome, ReaderPool

from ..actions.arrivals import Taken, finish_run, note_failure, start_run, take_in, take_known
from ..actions.places import find_municipality
from ..models import Arrival, ArrivalRun, Source
from .incoming import Incoming

State = Arrival.State
Progress = Callable[[str, Taken], None]
MOST = 1000


@dataclass(slots=True)
class Report:
    """How an import went; the names and messages of what needs a look, at most `MOST`."""

    counts: Counter[str] = field(default_factory=Counter)
    uncertain: list[tuple[str, str]] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    other: list[tuple[str, str]] = field(default_factory=list)
    again: dict[str, str] = field(default_factory=dict)  # what may be had another time, and why

    def add(self, name: str, taken: Taken) -> None:
        self.counts[taken.state] += 1
        if taken.temporary:
            self.again[name] = taken.message
        kept = {State.UNCERTAIN: self.uncertain, State.FAILED: self.failed, State.OTHER: self.other}
        listed = kept.get(State(taken.state))
        if listed is not None and len(listed) < MOST:
            listed.append((name, taken.message))

    def add_all(self, other: Report) -> None:
        """Add another report to this one."""
        self.counts.update(other.counts)
        self.again |= other.again
        for mine, more in zip(
            (self.uncertain, self.failed, self.other),
            (other.uncertain, other.failed, other.other),
            strict=True,
        ):
            mine.extend(more[: MOST - len(mine)])

    @property
    def total(self) -> int:
        return self.counts.total()


@dataclass(frozen=True, slots=True)
class _Loaded:
    incoming: Incoming
    content: bytes
    sha256: str


def import_all(
    incoming: Iterable[Incoming],
    *,
    workers: int = 2,
    progress: Progress | None = None,
    source: Source | None = None,
) -> Report:
    """Import documents; what fails is noted and never stops the rest."""
    report = Report()
    run = start_run(source)

    def tell(name: str, taken: Taken) -> None:
        report.add(name, taken)
        if progress is not None:
            progress(name, taken)

    with ReaderPool(workers) as pool:
        new = _new_ones(incoming, run, tell)
        for outcome in pool.read_all(new):
            tell(outcome.key.incoming.name, _store(run, outcome))
    finish_run(run, report.total)
    return report


REFUSED = (
    "Databasen kan ikke gemme dokumentet; det indeholder noget, der ikke hører til i et referat."
)


def _new_ones(
    incoming: Iterable[Incoming], run: ArrivalRun, tell: Callable[[str, Taken], None]
) -> Iterator[tuple[_Loaded, str, Callable[[], bytes]]]:
    """What must be read; what is there already, or cannot be had, is told at once."""
    for one in incoming:
        try:
            content = one.load()
        except OSError as error:
            reason = f"Kan ikke hentes: {error.strerror or error}."
            tell(one.name, note_failure(run, one.name, reason, temporary=bool(one.address)))
            continue
        digest = hashlib.sha256(content).hexdigest()
        known = take_known(run, one.name, digest, _home(one), one.address)
        if known is not None:
            tell(one.name, known)
        else:
            yield _Loaded(one, content, digest), one.name, give(content)


def give(content: bytes) -> Callable[[], bytes]:
    return lambda: content


def _home(incoming: Incoming) -> Municipality | None:
    return find_municipality(incoming.municipality) if incoming.municipality else None


def _store(run: ArrivalRun, outcome: Outcome[_Loaded]) -> Taken:
    loaded = outcome.key
    name = loaded.incoming.name
    minutes: Minutes | None = outcome.minutes
    if minutes is None:
        return note_failure(run, name, outcome.problem)
    home, address = _home(loaded.incoming), loaded.incoming.address
    try:
        return take_in(run, name, loaded.content, minutes, municipality=home, address=address)
    except (DataError, IntegrityError, OverflowError):  # a value that nobody thought of
        return note_failure(run, name, REFUSED)
