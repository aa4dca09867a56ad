"""SQLite: a consistent copy while the site runs, and changing over to another database."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from . import BackupError

PATIENCE = 30  # seconds that somebody else may keep the database for himself
RESTORED = "raadhus_restored"  # a table with the id of the restore that brought this database


def copy(database: Path, target: Path) -> None:
    """Copy the database as it is at one moment; whoever writes meanwhile is not disturbed."""
    with (
        closing(sqlite3.connect(database, timeout=PATIENCE)) as source,
        closing(sqlite3.connect(target)) as out,
    ):
        source.backup(out)
        out.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
        must_be_whole(out)


def must_be_whole(database: sqlite3.Connection) -> None:
    """Raises BackupError for a file that is damaged or no database of ours."""
    damaged = BackupError("Databasen i sikkerhedskopien er beskadiget.")
    try:
        [(said,)] = database.execute("PRAGMA quick_check(1)").fetchall()
        tables = {
            name
            for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type='table'")
        }
    except sqlite3.DatabaseError as error:
        raise damaged from error
    if said != "ok":
        raise damaged
    if not {"django_migrations", "core_journalentry", "core_file"} <= tables:
        raise BackupError("Databasen i sikkerhedskopien er ikke fra Raadhus.")


def prepare(new: Path, name: str) -> None:
    """Look the new database over, and write into it which restore brings it."""
    with closing(sqlite3.connect(new)) as database:
        must_be_whole(database)
        database.execute(f"CREATE TABLE IF NOT EXISTS {RESTORED} (id text NOT NULL)")
        database.execute(f"DELETE FROM {RESTORED}")  # noqa: S608 - a fixed name
        database.execute(f"INSERT INTO {RESTORED} VALUES (?)", (name,))  # noqa: S608 - as above
        database.commit()


def change_over(new: Path, live: Path) -> None:
    """Make the live database what the new one is, in one transaction of SQLite.

    Killed in the middle, SQLite itself brings back the old one. The file stays the same, so
    that nothing of the old one (the `-wal` beside it) can meet the new.
    """
    end = time.monotonic() + PATIENCE

    def patient(_status: int, _left: int, _total: int) -> None:
        if time.monotonic() > end:
            raise TimeoutError

    with (
        closing(sqlite3.connect(new)) as source,
        closing(sqlite3.connect(live, timeout=PATIENCE)) as out,
    ):
        out.execute("PRAGMA journal_mode=WAL")
        try:
            source.backup(out, progress=patient, sleep=0.1)
        except TimeoutError as error:
            raise BackupError(
                "Databasen er i brug. Stop siden, og prøv igen; intet er ændret."
            ) from error
