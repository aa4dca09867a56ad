"""Making a backup."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from raadhus import __version__
from raadhus.core.journal import By, record

from . import BackupError, archive, postgresql, sqlite
from .archive import About, Part


def make(target: Path, *, with_key: bool = False, replace: bool = False, by: By) -> Part:
    """Write the backup; nothing stands under its name before it is whole. Raises BackupError."""
    target = target.absolute()
    if target.exists() and (not replace or target.is_dir()):
        raise BackupError(f"{target} findes allerede. Vælg et andet navn, eller giv --replace med.")
    with archive.beside(target) as folder:
        database = folder / archive.DATABASES[connection.vendor]
        journal = copy(database)
        files = [database, *([key(folder)] if with_key else [])]
        made = archive.write(target, folder, about(journal), files)
    with transaction.atomic():
        record("backup.make", by=by, details={"size": made.size, "sha256": made.sha256})
    return made


def copy(target: Path) -> tuple[int, str]:
    """The database as it is at one moment, and the end of its journal then."""
    if connection.vendor == "postgresql":
        return postgresql.copy(target)
    sqlite.copy(Path(settings.DATABASES["default"]["NAME"]), target)
    with closing(sqlite3.connect(target)) as copied:
        head = copied.execute("SELECT number, hash FROM core_journalhead").fetchone()
    return (head[0], head[1]) if head else (0, "0" * 64)


def key(folder: Path) -> Path:
    """The site's secret key as a file of the backup."""
    file = folder / archive.KEY
    file.touch(mode=0o600)
    file.write_text(settings.SECRET_KEY, encoding="utf-8")
    return file


def about(journal: tuple[int, str]) -> About:
    """What the backup says of itself."""
    applied: dict[str, list[str]] = {}
    for app, name in sorted(MigrationRecorder(connection).applied_migrations()):
        applied.setdefault(app, []).append(name)
    return About(
        version=__version__,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        database=connection.vendor,
        migrations=applied,
        journal=journal,
    )
