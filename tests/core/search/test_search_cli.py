"""`raadhus search` and `raadhus reindex`, as they are typed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import own_database

from raadhus.core.search.engines import own_engine

pytestmark = pytest.mark.django_db


@pytest.fixture
def own(tmp_path: Path) -> Iterator[dict[str, str]]:
    with own_database.installation(tmp_path) as settings:
        own_database.migrate(settings)
        yield settings


def raadhus(*arguments: str, settings: dict[str, str]) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "raadhus", *arguments],
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_the_commands_of_an_empty_archive(own: dict[str, str]) -> None:
    engine = own_engine()
    assert raadhus("reindex", settings=own) == (0, f"0 punkter er indekseret med {engine}.\n", "")
    assert raadhus("search", "skole", settings=own) == (
        0,
        "0 fund\n",
        "Der er ingen fund af »skole«.\n",
    )
    code, out, _ = raadhus("search", "--json", "skole", settings=own)
    found = json.loads(out)
    assert (code, found["total"], found["hits"], found["page"]) == (0, 0, [], 1)
    other = "fts5" if engine == "postgres" else "postgres"
    code, _, said = raadhus("reindex", "--engine", other, settings=own)
    assert code == 1
    assert said.startswith(f"Fejl: Søgemaskinen {other} passer ikke til databasen.")
