"""The search at the size of a country: bulk load of synthetic items, sizes and times.

    python bench/search_country.py --engine tantivy --items 4000000 --folder /data/bench

Loads the items straight into an engine, with all processors, and goes on where it was when it is
started again with the same folder. Then it asks, through the search that the site uses, queries
of one to three words with snippets and all facets. PostgreSQL needs RAADHUS_DATABASE_URL.
"""

# ruff: noqa: PLC0415 - Django is set up first, in each process
from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import resource
import sqlite3
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
AT_ONCE = 500  # items that a process makes at a time
COMMITTED = 20_000  # items of one commit
WARMING = 60  # queries before the measured ones


def arguments() -> argparse.Namespace:
    read = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    read.add_argument("--engine", choices=("fts5", "postgres", "tantivy"), default="tantivy")
    read.add_argument("--items", type=int, default=20_000)
    read.add_argument("--queries", type=int, default=600)
    read.add_argument("--folder", type=Path, default=Path("build/bench"))
    read.add_argument("--processes", type=int, default=os.cpu_count())
    read.add_argument("--heap", type=int, default=1_000, help="megabytes for writing (tantivy)")
    return read.parse_args()


def documents(span: tuple[int, int, int]) -> list[Any]:
    """The analysed items of some keys; runs in processes of its own."""
    from raadhus.core.search.document import document
    from search_texts import entry_of

    first, last, number = span
    return [document(entry_of(key), number) for key in range(first, last + 1)]


def prepare() -> None:
    """Set Django up in each process."""
    import django

    django.setup()


def load(row: Any, items: int, number: int, options: argparse.Namespace) -> float:
    """Index what is missing; seconds that it took."""
    from django.db import transaction
    from django.db.models import F

    from raadhus.core.search.engines import engine
    from raadhus.core.search.models import Index

    held = engine(row)
    there = engine(row).entries()
    spans = [(first, min(first + AT_ONCE - 1, items), number)
             for first in range(there + 1, items + 1, AT_ONCE)]  # fmt: skip
    start = time.perf_counter()
    context = multiprocessing.get_context("spawn")
    with context.Pool(options.processes, prepare) as pool, writing(held, options) as put:
        waiting: list[Any] = []
        for done, made in enumerate(pool.imap(documents, spans, chunksize=2), 1):
            waiting += made
            if len(waiting) >= COMMITTED or done == len(spans):
                with transaction.atomic():
                    put(waiting)
                Index.objects.filter(pk=row.pk).update(serial=F("serial") + 1)
                waiting = []
                told(there + done * AT_ONCE, items, time.perf_counter() - start)
    print(file=sys.stderr)
    return time.perf_counter() - start


@contextmanager
def writing(held: Any, options: argparse.Namespace) -> Iterator[Any]:
    """How documents are put into an engine that is written from its beginning."""
    if held.name != "tantivy":
        yield held.put
        return
    with held.writing(options.heap * 1_000_000, 1) as write:
        yield lambda documents: write([], documents)


def told(done: int, items: int, seconds: float) -> None:
    print(f"\r{done:,} of {items:,}, {seconds:.0f} s", end="", file=sys.stderr, flush=True)


Row = tuple[int, int, float, float]


def measure(asked: list[str]) -> list[Row]:
    """Per query its words, its hits, its milliseconds and those of this process alone."""
    from raadhus.core.search.queries import search

    found = []
    for query in asked:
        start, own = time.perf_counter(), time.process_time()
        results = search(query, tokens=frozenset({"public"}))
        took, own = time.perf_counter() - start, time.process_time() - own
        found.append((len(query.split()), results.total, took * 1e3, own * 1e3))
    return found


def line(name: str, rows: list[Row], column: int = 2) -> str:
    times = sorted(row[column] for row in rows)
    hits = sorted(row[1] for row in rows)
    at = {share: times[min(int(len(times) * share), len(times) - 1)] for share in (0.5, 0.95, 0.99)}
    return (
        f"{name:<10} p50 {at[0.5]:7.1f}  p95 {at[0.95]:7.1f}  p99 {at[0.99]:7.1f}  max "
        f"{times[-1]:7.1f} ms   hits: median {statistics.median(hits):,.0f}, most {hits[-1]:,}"
    )


def size(row: Any, folder: Path) -> int:
    """Bytes of the index on disk."""
    from django.db import connection

    from raadhus.core.search.engines import engine

    held = engine(row)
    if held.name == "tantivy":
        return sum(path.stat().st_size for path in held.folder.rglob("*") if path.is_file())
    if held.name == "fts5":
        return sum(path.stat().st_size for path in folder.glob("raadhus.sqlite3*"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_total_relation_size(%s)", [held.entry])
        return int(cursor.fetchone()[0])


def main() -> None:
    options = arguments()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ["RAADHUS_DATA"] = str(options.folder.resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhus.site.settings")
    if options.engine != "postgres":
        os.environ.pop("RAADHUS_DATABASE_URL", None)
    prepare()
    run(options)


def run(options: argparse.Namespace) -> None:
    from django.core.management import call_command

    from raadhus.core.search import places
    from raadhus.core.search.engines import engine
    from raadhus.core.search.models import Index
    from raadhus.core.search.registry import register
    from search_texts import KIND, Synthetic, queries

    call_command("migrate", verbosity=0)
    row = Index.objects.filter(active=True, engine=options.engine).first()
    if row is None:
        Index.objects.update(active=False)
        row = Index.objects.create(engine=options.engine, active=True)
        engine(row).create()
    register(Synthetic(options.items))
    seconds = load(row, options.items, places.number(KIND), options)
    asked = queries(options.queries + WARMING, options.items)
    first = measure(asked[:WARMING])
    rows = measure(asked[WARMING:])
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"tantivy {version('tantivy')}, SQLite {sqlite3.sqlite_version}, {options.engine}, "
        f"{engine(row).entries():,} items"
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    megabytes = size(row, options.folder) / 1e6
    print(f"loaded in {seconds:,.0f} s, index {megabytes:,.0f} MB, memory {memory:,.0f} MB at most")
    print(line("first ones", first))
    for words in (1, 2, 3):
        print(line(f"{words} words", [row for row in rows if row[0] == words]))
    print(line("all", rows))
    print(line("processor", rows, column=3))  # what remains when nothing else is running


if __name__ == "__main__":
    main()
