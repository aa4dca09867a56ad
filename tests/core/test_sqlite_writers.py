"""Many processes write at once to SQLite with the real settings, and nothing is lost."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

WRITERS, FILES = 4, 25
WRITER = """
import sys
import django
django.setup()
from raadhus.core.actions import store_file
for number in range(int(sys.argv[2])):
    store_file(f"{sys.argv[1]} {number}".encode(), f"{number}.txt")
    store_file(f"fælles {number}".encode(), f"{number}.txt")
"""


def environment(folder: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("RAADHUS_")}
    return {
        **kept,
        "RAADHUS_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "raadhus.site.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }


def test_writers_at_once_lose_nothing(tmp_path):
    settings = environment(tmp_path)
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v0"], env=settings, check=True)
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(number), str(FILES)], env=settings)
        for number in range(WRITERS)
    ]
    assert [writer.wait() for writer in writers] == [0] * WRITERS
    with sqlite3.connect(tmp_path / "raadhus.sqlite3") as database:
        [(stored,)] = database.execute("SELECT count(*) FROM core_file")
        [(mode,)] = database.execute("PRAGMA journal_mode")
    database.close()
    assert (stored, mode) == (WRITERS * FILES + FILES, "wal")
