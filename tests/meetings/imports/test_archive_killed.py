"""An import that is killed at any moment and started again is the import that was not."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psycopg
import pytest
from tests.meetings.imports.many import write_documents
from tests.own_database import installation, migrate, python

KILLS = 5
CONTENT = "import json\nfrom tests.meetings.archived import content\nprint(json.dumps(content()))"


def stored(settings: dict[str, str]) -> int:
    """How many documents an installation holds by now."""
    query = "SELECT count(*) FROM meetings_reading"
    if "RAADHUS_DATABASE_URL" in settings:
        with psycopg.connect(settings["RAADHUS_DATABASE_URL"]) as database:
            return int(database.execute(query).fetchone()[0])  # type: ignore[index]
    database_file = Path(settings["RAADHUS_DATA"]) / "raadhus.sqlite3"
    connected = sqlite3.connect(database_file, timeout=20)
    try:
        return int(connected.execute(query).fetchone()[0])
    finally:
        connected.close()


def start(folder: Path, settings: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "raadhus", "import", str(folder)]
    return subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def finished(folder: Path, settings: dict[str, str]) -> dict[str, Any]:
    process = start(folder, settings)
    said, _ = process.communicate(timeout=200)
    assert process.returncode == 1, said  # the empty file
    whole: dict[str, Any] = json.loads(python(CONTENT, settings=settings))
    return whole


@pytest.mark.db
def test_killed_at_any_moment_nothing_is_double_and_nothing_lost(db: None, tmp_path: Path) -> None:
    papers, one, other = (tmp_path / name for name in ("papers", "one", "other"))
    for folder in (papers, one, other):
        folder.mkdir()
    number = write_documents(papers)
    chance = random.Random(7)
    with installation(one, "raadhus_killed") as settings:
        migrate(settings)
        for least in sorted(chance.sample(range(number - 6), KILLS)):
            process = start(papers, settings)
            while process.poll() is None and stored(settings) < least:
                time.sleep(0.005)
            time.sleep(chance.uniform(0, 0.08))
            assert process.poll() is None  # it was killed, it did not end
            process.send_signal(signal.SIGKILL)
            process.communicate()
        assert 0 < stored(settings) < number
        resumed = finished(papers, settings)
    with installation(other, "raadhus_whole") as settings:
        migrate(settings)
        whole = finished(papers, settings)
    assert len(whole["meetings"]) == 26
    for table, rows in whole.items():
        assert resumed[table] == rows, table
