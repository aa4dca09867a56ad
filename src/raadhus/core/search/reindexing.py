"""Building the whole index anew beside the one that answers, and changing over at the end.

How far it has come stands in the database, in the same transaction as what was indexed. So a
building that was killed goes on where it was; whoever searches meanwhile finds the old index.
Changes meanwhile go into both (see actions.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from raadhus import __version__
from raadhus.danish.lexicon import LEXICON_FILE

from . import pending, places
from .document import Document, document
from .engines import engine, own_engine, usable
from .engines.base import Engine
from .generations import active, building, rebuilding
from .models import Index
from .registry import Counted, Kind, kinds

MANY = 500_000  # entries from which on tantivy is chosen, see docs/search.md
AT_ONCE = 500  # entries that are read, analysed and written at a time
AT_ONCE_OUTSIDE = 5_000  # each time takes a commit of its own, which costs more there

Progress = Callable[[int, int | None], None]


class ReindexingElsewhereError(RuntimeError):
    """Another process is building the index."""


@dataclass(frozen=True)
class Reindexed:
    """What was done: the engine in use now, entries indexed in this run, whether it went on
    from an earlier run."""

    engine: str
    entries: int
    resumed: bool


def reindex(engine_name: str = "auto", progress: Progress = lambda _done, _of: None) -> Reindexed:
    """Index everything that registered kinds give, then let that index answer.

    `progress` is told how many entries were indexed in this run, and of how many if that is
    known. Raises EngineError for an engine that cannot be used with this database, and
    ReindexingElsewhereError when another process is at it.
    """
    total = count_all()
    chosen = usable(automatic(total) if engine_name == "auto" else engine_name)
    with pending.alone("reindex.lock") as mine:
        if not mine:
            raise ReindexingElsewhereError(_("Et andet program er i gang med at indeksere."))
        row, resumed = _begin(chosen)
        done = 0
        for number in _build(row, engine(row)):
            done += number
            progress(done, total)
        _change_over(row)
    return Reindexed(chosen, done, resumed)


def count_all() -> int | None:
    """How many entries there are; None when a kind cannot tell."""
    counts = [kind.count() if isinstance(kind, Counted) else None for kind in kinds()]
    return None if None in counts else sum(count for count in counts if count)


def automatic(total: int | None) -> str:
    """The engine for so many entries; where nobody knows, for as many as the index has now."""
    if total is None:
        row = active()
        total = engine(row).entries() if row else 0
    return "tantivy" if total >= MANY else own_engine()


def analyser() -> str:
    """What texts are analysed with; an index that was begun with another is begun anew."""
    return f"{__version__}, {LEXICON_FILE.stat().st_size}"


def _begin(chosen: str) -> tuple[Index, bool]:
    """The index to build, and whether it was begun before."""
    row = building()
    if row and row.engine == chosen and row.analyser == analyser():
        return row, True
    with rebuilding():
        for old in Index.objects.filter(active=False):
            _drop(old)
        row = Index.objects.create(engine=chosen, analyser=analyser())
        engine(row).create()
    return row, False


def _build(row: Index, held: Engine) -> Iterator[int]:
    """Index what is missing; gives the number of entries after each step."""
    for kind in kinds():
        if kind.name < row.cursor_kind:
            continue
        if kind.name > row.cursor_kind:
            row.cursor_kind, row.cursor_key = kind.name, 0
        number = places.number(kind.name)
        step = _outside_step if held.outside else _step
        while count := step(row, held, kind, number):
            yield count


def _step(row: Index, held: Engine, kind: Kind, number: int) -> int:
    """Read, analyse and write in one transaction during which nobody else changes entries."""
    with rebuilding():
        documents, count, last = _read(kind, number, row.cursor_key, AT_ONCE)
        held.put(documents)
        _go_on(row, last)
    return count


def _outside_step(row: Index, held: Engine, kind: Kind, number: int) -> int:
    """The same for an index outside: what changes meanwhile is pending and written at the end."""
    documents, count, last = _read(kind, number, row.cursor_key, AT_ONCE_OUTSIDE)
    if count:
        held.put(documents)
        _go_on(row, last)
    return count


def _read(kind: Kind, number: int, after: int, limit: int) -> tuple[list[Document], int, int]:
    entries = kind.entries(after, limit)
    documents = [document(entry, number) for entry in entries if entry.visibility]
    return documents, len(entries), entries[-1].key if entries else after


def _go_on(row: Index, last: int) -> None:
    row.cursor_key = last
    row.save(update_fields=("cursor_kind", "cursor_key"))


def _change_over(row: Index) -> None:
    """Let this index answer, and drop all others."""
    if engine(row).outside:
        pending.flush(row.pk)  # most of it before everybody has to wait
    with rebuilding():
        if engine(row).outside:
            pending.flush(row.pk)
        others = list(Index.objects.exclude(pk=row.pk))
        Index.objects.filter(active=True).update(active=False)
        Index.objects.filter(pk=row.pk).update(active=True)
        for old in others:
            _drop(old)


def _drop(old: Index) -> None:
    """Remove an index with all it holds; a folder only when that cannot be undone any more."""
    held = engine(old)
    old.delete()
    if held.outside:
        transaction.on_commit(held.drop)
    else:
        held.drop()
