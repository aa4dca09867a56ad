"""Two processes import the same municipality's documents at once, from both ends."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.meetings.imports.many import documents
from tests.meetings.imports.test_archive_killed import CONTENT
from tests.own_database import installation, migrate, python

IMPORT = """
import sys
from pathlib import Path
from raadhus.meetings.imports.incoming import from_path
from raadhus.meetings.imports.run import import_all
incoming = list(from_path(Path(sys.argv[1])))
report = import_all(incoming[:: int(sys.argv[2])], workers=1)
print(report.counts["read"], report.counts["unchanged"], report.counts["failed"])
"""


@pytest.mark.db
def test_two_at_once_make_nothing_double(db: None, tmp_path: Path) -> None:
    papers, one, other = (tmp_path / name for name in ("papers", "one", "other"))
    for folder in (papers, one, other):
        folder.mkdir()
    given = documents()[:12]  # of meetings of their own, so that the order does not matter
    for name, content in given:
        (papers / f"{name}.txt").write_bytes(content)
    with installation(one, "raadhus_two") as settings, ThreadPoolExecutor(2) as threads:
        migrate(settings)
        running = [threads.submit(python, IMPORT, str(papers), step, settings=settings)
                   for step in ("1", "-1")]  # fmt: skip
        counts = [tuple(map(int, one.result().split())) for one in running]
        both = json.loads(python(CONTENT, settings=settings))
    with installation(other, "raadhus_alone") as settings:
        migrate(settings)
        python(IMPORT, str(papers), "1", settings=settings)
        alone = json.loads(python(CONTENT, settings=settings))
    assert sum(read for read, _, _ in counts) == sum(same for _, same, _ in counts) == len(given)
    assert len(both["meetings"]) == len(given)
    for table, rows in alone.items():
        assert both[table] == rows, table
