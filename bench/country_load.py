"""Loading the invented country into the database that RAADHUS_DATABASE_URL or RAADHUS_DATA names.

python bench/country_load.py ITEMS
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from itertools import islice
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhus.site.settings")
import django

django.setup()

from django.core.management import call_command  # noqa: E402 - as above
from django.db import connection  # noqa: E402 - as above

from country_rows import Country  # noqa: E402 - Django is set up first

BATCH = 20_000


def batches(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def load_sqlite(country: Country) -> None:
    connection.ensure_connection()
    raw = connection.connection
    for pragma in (
        "journal_mode=OFF",
        "synchronous=OFF",
        "foreign_keys=OFF",
        "cache_size=-1000000",
    ):
        raw.execute(f"PRAGMA {pragma}")
    kept = raw.execute(
        "SELECT name, sql FROM sqlite_master WHERE type='index' AND sql IS NOT NULL"
        " AND (tbl_name LIKE 'meetings_%' OR tbl_name LIKE 'core_%')"
    ).fetchall()
    for name, _ in kept:
        raw.execute(f'DROP INDEX "{name}"')
    for table, (columns, rows) in country.tables().items():
        start = time.monotonic()
        named = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" * len(columns))
        raw.execute("BEGIN")
        for batch in batches(rows):
            raw.executemany(f"INSERT INTO {table} ({named}) VALUES ({marks})", batch)
        raw.execute("COMMIT")
        print(f"{table:24} {time.monotonic() - start:7.1f} s", flush=True)
    start = time.monotonic()
    for _, sql in kept:
        raw.execute(sql)
    raw.execute("ANALYZE")
    print(f"{'indexes':24} {time.monotonic() - start:7.1f} s", flush=True)


def load_postgres(country: Country) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
            " AND tablename ~ '^(meetings|core)_' AND indexname NOT IN"
            " (SELECT conname FROM pg_constraint)"
        )
        kept = cursor.fetchall()
        for name, _ in kept:
            cursor.execute(f'DROP INDEX "{name}"')
        for table, (columns, rows) in country.tables().items():
            start = time.monotonic()
            named = ", ".join(f'"{column}"' for column in columns)
            with cursor.copy(f"COPY {table} ({named}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            print(f"{table:24} {time.monotonic() - start:7.1f} s", flush=True)
        start = time.monotonic()
        for _, definition in kept:
            cursor.execute(definition)
        cursor.execute("ANALYZE")
        print(f"{'indexes':24} {time.monotonic() - start:7.1f} s", flush=True)


def main(items: int) -> None:
    call_command("migrate", verbosity=0)
    country = Country(items)
    start = time.monotonic()
    (load_postgres if connection.vendor == "postgresql" else load_sqlite)(country)
    print(f"{items} items in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
