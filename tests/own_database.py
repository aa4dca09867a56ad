"""A data folder and a database of their own, for tests that start whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


def environment(folder: Path) -> dict[str, str]:
    """An environment with the real settings and SQLite in `folder`."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("RAADHUS_")}
    return {
        **kept,
        "RAADHUS_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "raadhus.site.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }


@contextmanager
def postgresql(name: str) -> Iterator[str]:
    """The URL of a new, empty database beside that of the tests; it is gone afterwards."""
    base, _, query = os.environ["RAADHUS_DATABASE_URL"].partition("?")
    own = f"{name}_{os.getpid()}"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {own}")
        cursor.execute(f"CREATE DATABASE {own}")
    try:
        yield f"{base.rpartition('/')[0]}/{own}?{query}"
    finally:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {own} WITH (FORCE)")


@contextmanager
def installation(folder: Path, name: str = "raadhus_own") -> Iterator[dict[str, str]]:
    """The environment of an empty installation on the kind of database the tests run on."""
    settings = environment(folder)
    if connection.vendor == "sqlite":
        yield settings
        return
    with postgresql(name) as url:
        yield {**settings, "RAADHUS_DATABASE_URL": url}


def python(code: str, *arguments: str, settings: dict[str, str]) -> str:
    """What a program prints in a process of its own, with Django set up."""
    whole = f"import django\ndjango.setup()\n{code}"
    command = [sys.executable, "-c", whole, *arguments]
    done = subprocess.run(command, env=settings, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def migrate(settings: dict[str, str]) -> None:
    """Make the tables."""
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v0"], env=settings, check=True)
