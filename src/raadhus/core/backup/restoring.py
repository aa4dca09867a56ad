"""Bringing an installation back from a backup.

1. Unpack beside, by manifest and hashes; look the database over. Nothing is changed so far.
2. Change over: one transaction of the database, which also writes this restore's id into it.
3. Finish: tables of this version, sessions ended, key, search index, a line in the journal.

A marker stands in the data folder from before 2 to the end of 3. With the id in the database it
tells, after a kill, whether the change-over happened; if so, 3 is done again from its beginning.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.db.migrations.loader import MigrationLoader

from raadhus.core.journal import By, record

from . import BackupError, archive, postgresql, sqlite
from .archive import KEY, Manifest
from .sqlite import RESTORED

FILLED = ("core_file", "core_municipality", "auth_user", "core_journalentry")


def beside() -> Path:
    """The folder in which a restore is prepared."""
    made: Path = settings.DATA / "restore"
    return made


def marker() -> Path:
    """The file that says a restore is under way."""
    return beside() / "unfinished.json"


def tables() -> set[str]:
    with connection.cursor() as cursor:
        return set(connection.introspection.table_names(cursor))


def is_filled() -> bool:
    """Whether the installation holds anything that a restore would destroy."""
    there = tables()
    with connection.cursor() as cursor:
        for table in FILLED:
            if table in there:
                cursor.execute(f"SELECT 1 FROM {table} LIMIT 1")  # noqa: S608 - fixed names
                if cursor.fetchone():
                    return True
    return False


@contextmanager
def alone() -> Iterator[None]:
    """Only one process at a time restores; another raises BackupError."""
    with (settings.DATA / "restore.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BackupError("En genskabelse er i gang. Vent, til den er færdig.") from error
        yield


def resume(*, by: By) -> bool:
    """Finish a restore that was killed after its change-over; whether there was one."""
    if not marker().exists():
        return False
    with alone():
        return finish(by=by)


def restore(path: Path, *, replace: bool = False, by: By) -> Manifest:
    """Bring back what the backup holds; raises BackupError and changes nothing before that."""
    with alone(), archive.opened(path) as (packed, manifest):
        return _restore(packed, manifest, replace, by)


def _restore(packed: ZipFile, manifest: Manifest, replace: bool, by: By) -> Manifest:
    name = identity(manifest)
    if changed_over() and begun().get("backup") == name:
        finish(by=by)
        return manifest
    must_fit(manifest)
    if is_filled() and not replace:
        raise BackupError(
            "Her er allerede data. Tag en sikkerhedskopi af dem, og giv så --replace med."
        )
    database = unpack(packed, manifest)
    begin(name)
    change_over(database, manifest)
    finish(by=by)
    return manifest


def identity(manifest: Manifest) -> str:
    """A short name for this backup: the hash of its parts."""
    return hashlib.sha256(repr(manifest.parts).encode()).hexdigest()[:16]


def must_fit(manifest: Manifest) -> None:
    """Raises BackupError for another kind of database, or for a newer version's tables."""
    about = manifest.about
    if about.database != connection.vendor:
        kinds = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
        raise BackupError(
            f"Kopien er fra {kinds[about.database]}, men her bruges {kinds[connection.vendor]}. "
            "Sæt RAADHUS_DATABASE_URL, så de passer sammen."
        )
    known = set(MigrationLoader(None).graph.nodes)
    ours = {app for app, _ in known}
    newer = [app for app, names in about.migrations.items()
             if app in ours and any((app, name) not in known for name in names)]  # fmt: skip
    if newer or about.migrations.keys() - ours:
        raise BackupError(
            f"Kopien er lavet af en nyere udgave ({about.version}). Installér den først."
        )


def unpack(packed: ZipFile, manifest: Manifest) -> Path:
    """The parts in a folder beside, each as promised; gives the database's file."""
    shutil.rmtree(beside(), ignore_errors=True)
    beside().mkdir(mode=0o700, exist_ok=True)
    for part in manifest.parts:
        archive.unpack(packed, part, beside() / part.name)
    return beside() / manifest.database.name


def begin(name: str) -> None:
    """Put up the marker, whole or not at all, before anything is changed."""
    text = json.dumps({"backup": name, "id": secrets.token_hex(16)})
    draft = marker().with_suffix(".draft")
    with draft.open("w", encoding="ascii") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(marker())


def begun() -> dict[str, str]:
    """What the marker says; nothing without one."""
    try:
        told: dict[str, str] = json.loads(marker().read_text(encoding="ascii"))
    except (OSError, ValueError):
        return {}
    return told


def changed_over() -> bool:
    """Whether the restore that the marker tells of has brought this database."""
    name = begun().get("id")
    if not name or RESTORED not in tables():
        return False
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {RESTORED}")  # noqa: S608 - a fixed name
        return bool(cursor.fetchone() == (name,))


def change_over(database: Path, manifest: Manifest) -> None:
    """From here on the site has the data of the backup."""
    name = begun()["id"]
    connections.close_all()
    if manifest.about.database == "postgresql":
        postgresql.change_over(database, name)
    else:
        sqlite.prepare(database, name)
        sqlite.change_over(database, Path(settings.DATABASES["default"]["NAME"]))


def finish(*, by: By) -> bool:
    """Do what belongs after the change-over; may be done twice. False: there was none."""
    if not marker().exists():
        return False
    if not changed_over():
        shutil.rmtree(beside(), ignore_errors=True)  # killed before: the old data stand untouched
        return False
    call_command("migrate", verbosity=0, interactive=False)
    Session.objects.all().delete()
    cache.clear()
    take_key()
    search_anew()
    with transaction.atomic(), connection.cursor() as cursor:
        record("backup.restore", by=by, details={"backup": begun()["backup"]})
        cursor.execute(f"DROP TABLE {RESTORED}")
    shutil.rmtree(beside(), ignore_errors=True)
    return True


def take_key() -> None:
    """Put the backup's key in the data folder, where there is one and none is set otherwise."""
    brought = beside() / KEY
    if brought.exists() and not os.environ.get("RAADHUS_SECRET_KEY"):
        brought.replace(settings.DATA / KEY)


def search_anew() -> None:
    """Build the index anew; folders of the installation that was here belong to no index now."""
    try:
        reindexing: Any = import_module("raadhus.core.search.reindexing")
    except ModuleNotFoundError:
        return
    index = import_module("raadhus.core.search.models").Index
    index.objects.filter(engine="tantivy").delete()
    shutil.rmtree(settings.DATA / "search", ignore_errors=True)
    reindexing.reindex()
