"""Killed at any moment, the search never tells of what is gone, and the next one repairs it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import own_database
from tests.core.search.things import Things

from raadhus.core.search.document import document
from raadhus.core.search.engines import own_engine
from raadhus.core.search.engines.tantivy import Tantivy

pytestmark = pytest.mark.django_db

HOMES = "from tests.core.search import homes\nimport sys\n"
RIGHT = "0 missing, 0 too much, 0 twice"
KILLED = -9


@pytest.fixture
def own(tmp_path: Path) -> Iterator[dict[str, str]]:
    with own_database.installation(tmp_path) as settings:
        own_database.migrate(settings)
        yield settings


def run(code: str, settings: dict[str, str]) -> subprocess.Popen[str]:
    whole = f"import django\ndjango.setup()\n{HOMES}{code}"
    return subprocess.Popen(
        [sys.executable, "-c", whole], env=settings, stdout=subprocess.PIPE, text=True
    )


def told(settings: dict[str, str], before: str = "") -> str:
    return own_database.python(f"{HOMES}{before}\nprint(homes.told())", settings=settings).strip()


@pytest.mark.parametrize("moment", [0.07, 0.3])
def test_killed_while_things_change(own: dict[str, str], moment: float) -> None:
    with run("homes.change('tantivy')", own) as changing:
        assert changing.stdout is not None
        assert changing.stdout.readline() == "ready\n"
        time.sleep(moment)
        changing.kill()
    missing, right = told(own).split(" missing, ")
    assert right == RIGHT.split(" missing, ")[1]
    assert int(missing) <= 4  # those of the one commit whose flush was killed
    repair = (
        "from raadhus.core.search import generations, pending\n"
        "homes.register(homes.Homes())\n"
        "pending.flush(generations.active().pk)"
    )
    assert told(own, repair) == RIGHT


@pytest.mark.parametrize("name", ["own", "tantivy"])
def test_killed_while_it_is_built_anew(own: dict[str, str], name: str) -> None:
    engine = own_engine() if name == "own" else name
    own_database.python(f"{HOMES}homes.fill(1200)", settings=own)
    steps = (1, 2) if name == "own" else (1,)  # of 500, or of 5,000 at a time
    for after in steps:
        with run(f"homes.die_reindexing({engine!r}, {after})", own) as building:
            pass
        assert building.returncode == KILLED
        assert told(own).split(",")[0] == "1200 missing"  # not yet changed over
    again = f"homes.register(homes.Homes())\ndone = homes.reindex({engine!r})\nassert done.resumed"
    assert told(own, again) == RIGHT


def test_what_a_killed_commit_left_behind_does_not_stop_the_next(
    tmp_path: Path, things: Things
) -> None:
    held = Tantivy(1, tmp_path / "index")
    held.create()
    for key in (1, 2):
        things.add(key, "Skole")
    documents = [document(entry, 1) for entry in things.entries(0, 9)]
    held.put(documents)
    before = (held.folder / "meta.json").read_bytes()
    held.delete([documents[0].place])
    (held.folder / "meta.json").write_bytes(before)  # all was written but the last file
    held.delete([documents[0].place])
    assert held.entries() == 1
