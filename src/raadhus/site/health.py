"""How the site is: what the public sees, and what its administrators and the command see."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from raadhus import __version__
from raadhus.core.backup import unfinished_restore
from raadhus.core.journal_sql import protected
from raadhus.core.models import JournalEntry

LEAST_FREE = 512 * 1024 * 1024  # bytes; below it, an import or a backup may fail
OLD_BACKUP = 48  # hours


@dataclass(frozen=True)
class Check:
    """One thing that was looked at: machine's name, Danish label and value; `good` is None for
    what is only told."""

    name: str
    label: str
    value: str
    good: bool | None
    raw: Any = None


def database_answers() -> bool:
    """Whether the database answers a question right now."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone() == (1,))
    except Error:
        return False


def public() -> dict[str, Any]:
    """What everybody may know."""
    well = database_answers()
    return {"ok": well, "database": well, "version": __version__}


def missing_migrations() -> int:
    """How many changes of the tables this version knows and the database lacks."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def age(moment: datetime | None) -> str:
    """How long ago, in words."""
    if moment is None:
        return "aldrig"
    hours = int((timezone.now() - moment).total_seconds() // 3600)
    if hours < 1:
        return "for mindre end en time siden"
    return f"for {hours} timer siden" if hours < 48 else f"for {hours // 24} dage siden"


def checks() -> list[Check]:
    """Everything, for administrators. Stops after the database where it does not answer."""
    well = database_answers()
    found = [
        Check("database", "Database", "svarer" if well else "svarer ikke", well, connection.vendor),
        _disk(),
        Check("version", "Udgave", f"Raadhus {__version__}", None, __version__),
    ]
    if not well:
        return found
    lacking = missing_migrations()
    found.append(
        Check("migrations", "Tabeller", "passer til udgaven" if not lacking
              else f"{lacking} ændringer mangler; start siden med: raadhus serve",
              not lacking, lacking)
    )  # fmt: skip
    if lacking:
        return found
    return [*found, _journal(), _backup(), _restore(), *_search(), _import()]


def _disk() -> Check:
    free = shutil.disk_usage(settings.DATA).free
    shown = f"{free / 1024**3:.1f} GB".replace(".", ",")
    return Check("free_disk", "Fri plads i datamappen", shown, free >= LEAST_FREE, free)


def _journal() -> Check:
    safe = protected(connection)
    said = "beskyttet af databasen" if safe else "databasens beskyttelse mangler"
    return Check("journal", "Journal", said, safe, JournalEntry.objects.count())


def _backup() -> Check:
    made = JournalEntry.objects.filter(action="backup.make").order_by("-number").first()
    at = made.at if made else None
    old = at is None or (timezone.now() - at).total_seconds() > OLD_BACKUP * 3600
    return Check(
        "backup", "Sidste sikkerhedskopi", age(at), not old, at.isoformat() if at else None
    )


def _restore() -> Check:
    open_ = unfinished_restore()
    said = "ikke færdig; start siden med: raadhus serve" if open_ else "ingen er i gang"
    return Check("restore", "Genskabelse", said, not open_, open_)


def _search() -> list[Check]:
    """The search index: which one answers, whether one is being built, what waits for it."""
    try:
        models = import_module("raadhus.core.search.models")
    except ModuleNotFoundError:
        return []
    active = models.Index.objects.filter(active=True).first()
    half = models.Index.objects.filter(active=False).exists()
    waiting = models.Pending.objects.count()
    said = active.engine if active else "intet endnu"
    said += "; et nyt er ikke færdigt, kør: raadhus reindex" if half else ""
    said += f"; {waiting} ændringer venter" if waiting else ""
    raw = {"engine": active.engine if active else None, "building": half, "pending": waiting}
    return [Check("search", "Søgeindeks", said, None if active is None else not half, raw)]


def _import() -> Check:
    from raadhus.meetings.models import ArrivalRun  # noqa: PLC0415 - only where it is asked

    run = ArrivalRun.objects.filter(finished_at__isnull=False).order_by("-pk").first()
    at = run.finished_at if run else None
    return Check("import", "Sidste indlæsning", age(at), None, at.isoformat() if at else None)


def as_data(found: list[Check]) -> dict[str, Any]:
    """The checks for machines: `ok` says whether all is well."""
    return {
        "ok": all(check.good is not False for check in found),
        **{check.name: {"ok": check.good, "said": check.value, "value": check.raw}
           for check in found},
    }  # fmt: skip
