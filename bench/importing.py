"""Items imported per second, end to end: reading, storing, indexing.

    python bench/importing.py                          2,000 items into SQLite and PostgreSQL
    python bench/importing.py --items 200000           the large run
    python bench/importing.py --database sqlite --workers 1

The documents are the demo's texts, web pages and portal answers, varied from a seed: other
years, other amounts, another municipality for every ten years' worth. They are made while the
import runs and never held together. The table tells the processor time of the readers (child
processes) and of the program that stores, so that one sees which of them the other waits for.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django

ROOT = Path(__file__).parent.parent
ARCHIVE = ROOT / "src/raadhus/meetings/example/archive.zip"
FORMS = {".txt", ".html", ".json"}
YEAR = re.compile(r"\b20(?:2[3-9])\b")
AMOUNT = re.compile(r"\b\d{1,3}(?:\.\d{3})+\b")
ROUNDS = 10  # of the demo's two years each, in one municipality
COLUMNS = ("database", "workers", "documents", "items", "seconds", "documents/s", "items/s",
           "reader CPU s", "store CPU s", "store MB", "reader MB", "database MB")  # fmt: skip


def papers() -> list[tuple[str, str]]:
    """(name, text) of the demo's documents that are text."""
    with zipfile.ZipFile(ARCHIVE) as packed:
        names = sorted(n for n in packed.namelist() if Path(n).suffix in FORMS)
        return [(name, packed.read(name).decode()) for name in names]


def varied(text: str, back: int, chance: random.Random) -> bytes:
    """The same document of `back` years before, with other amounts."""
    text = YEAR.sub(lambda year: str(int(year[0]) - back), text)
    return AMOUNT.sub(
        lambda _: f"{chance.randint(1, 999)}.{chance.randint(0, 999):03}", text
    ).encode()


def documents(seed: int) -> Iterator[tuple[str, bytes, str]]:
    """(name, content, municipality) without end."""
    chance, given, number = random.Random(seed), papers(), 0
    while True:
        home, turn = divmod(number, ROUNDS)
        for name, text in given:
            side = "Nord" if name.startswith("fjord") else "Syd"
            yield f"{number}/{name}", varied(text, 2 * turn, chance), f"Prøveby {side} {home}"
        number += 1


def imported(items: int, workers: int) -> tuple[int, int, float]:
    """(documents, items, seconds) of an import into the database of the environment."""
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - Django is set up

    from raadhus.meetings.imports.incoming import Incoming  # noqa: PLC0415 - Django is set up
    from raadhus.meetings.imports.run import give, import_all  # noqa: PLC0415 - Django is set up

    call_command("migrate", verbosity=0)
    done = [0, 0]
    start = time.perf_counter()

    def tell(_: str, taken: Any) -> None:
        done[0] += 1
        done[1] += taken.reading.item_count if taken.reading else 0
        if done[0] % 1000 == 0:
            rate = done[1] / (time.perf_counter() - start)
            print(f"  {done[1]} items, {rate:.0f}/s", file=sys.stderr, flush=True)

    def incoming() -> Iterator[Incoming]:
        for name, content, home in documents(seed=1):
            if done[1] >= items:
                return
            yield Incoming(name, give(content), home)

    report = import_all(incoming(), workers=workers, progress=tell)
    seconds = time.perf_counter() - start
    if report.failed:
        raise SystemExit(f"failed: {report.failed[:3]}")
    return done[0], done[1], seconds


def database_size() -> float:
    """Megabytes."""
    from django.conf import settings  # noqa: PLC0415 - Django is set up
    from django.db import connection  # noqa: PLC0415 - Django is set up

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0]) / 1e6
    name = str(settings.DATABASES["default"]["NAME"])
    return (
        sum(Path(name + end).stat().st_size for end in ("", "-wal") if Path(name + end).exists())
        / 1e6
    )


def measure(database: str, items: int, workers: int) -> None:
    """Run here, and print one row of the table."""
    count, held, seconds = imported(items, workers)
    own, readers = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    row = (
        database, workers, count, held, f"{seconds:.0f}", f"{count / seconds:.1f}",
        f"{held / seconds:.0f}", f"{readers.ru_utime + readers.ru_stime:.0f}",
        f"{own.ru_utime + own.ru_stime:.0f}", own.ru_maxrss // 1024, readers.ru_maxrss // 1024,
        f"{database_size():.0f}",
    )  # fmt: skip
    print("".join(f"{value!s:>13}" for value in row), flush=True)


def run(database: str, options: argparse.Namespace) -> None:
    """Measure in a process of its own, with an empty database that is gone afterwards."""
    command = [sys.executable, __file__, "--here", database, "--items", str(options.items),
               "--workers", str(options.workers)]  # fmt: skip
    path = os.pathsep.join([str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])])
    with tempfile.TemporaryDirectory(prefix="raadhus-bench-", dir=options.folder) as folder:
        settings = {**os.environ, "RAADHUS_DATA": folder, "PYTHONPATH": path,
                    "DJANGO_SETTINGS_MODULE": "raadhus.site.settings"}  # fmt: skip
        settings.pop("RAADHUS_DATABASE_URL", None)
        if database == "sqlite":
            subprocess.run(command, env=settings, check=True)
            return
        sys.path.insert(0, str(ROOT / "scripts"))
        from postgres import server  # noqa: PLC0415 - a script

        with server() as url:
            subprocess.run(command, env={**settings, "RAADHUS_DATABASE_URL": url}, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    parser.add_argument("--items", type=int, default=2000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--database", choices=["sqlite", "postgres"], action="append")
    parser.add_argument("--folder", help="where SQLite's file is put meanwhile")
    parser.add_argument("--here", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        measure(options.here, options.items, options.workers)
        return
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()},"
          f" Django {django.__version__}, SQLite {sqlite3.sqlite_version}")  # fmt: skip
    print("".join(f"{name:>13}" for name in COLUMNS), flush=True)
    for database in options.database or ("sqlite", "postgres"):
        run(database, options)


if __name__ == "__main__":
    main()
