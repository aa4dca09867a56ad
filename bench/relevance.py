"""How good the search is over the demo's archive and the five real minutes, where they are there.

python bench/relevance.py

Reads the papers as the import does, keeps for each meeting its last full document, and measures
the labelled queries of tests/meetings/labelled/queries.tsv with bench/search_relevance.py. Closed
items are left out: nobody may find them.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from raadhus.meetings.calc.texts import item_text
from raadhus.meetings.example_archive import archive_files
from raadhus.minutes import read
from raadhus.minutes.contract import to_contract
from search_relevance import AT, read_labelled, table
from search_ways import WAYS

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests/meetings/labelled/queries.tsv"
REAL = ROOT.parent / "shared" / "minutes"
MEETING = re.compile(r"^(?P<meeting>[a-z-]+-\d{4}-\d\d-\d\d(?:-\d)?)-(?P<paper>referat|dagsorden)")


def papers() -> Iterator[tuple[str, bytes, str]]:
    """(stem, content, name) of the last document of each meeting, then the real ones."""
    last: dict[str, tuple[str, bytes, str]] = {}
    for _, name, content in archive_files():
        stem = PurePosixPath(name).stem
        match = MEETING.match(stem)
        if match and not (match["paper"] == "dagsorden" and "referat" in last.get(match[1], "")):
            last[match["meeting"]] = (stem, content, name)
    yield from last.values()
    for path in sorted(REAL.glob("0*.txt")):
        yield path.name[:3], path.read_bytes(), path.name


def documents() -> tuple[list[tuple[int, str, str]], dict[str, int]]:
    """(key, title, body) of every open item, and the keys by `stem:label`."""
    found: list[tuple[int, str, str]] = []
    keys: dict[str, int] = {}
    for stem, content, name in papers():
        for item in to_contract(read(content, name))["items"]:
            if not item["closed"]:
                keys[f"{stem}:{(item['label'] or '').strip('.')}"] = len(found) + 1
                found.append((len(found) + 1, item["title"] or "", item_text(item)))
    return found, keys


def labels(keys: dict[str, int]) -> tuple[str, list[str]]:
    """The labelled queries with keys for names, and the names that no document has."""
    lines, missing = [], []
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("#") or len(cells) != 3 or cells[0] == "query":
            continue
        pairs = [named.rpartition(":") for named in cells[2].split()]
        missing += [name for name, _, _ in pairs if name not in keys]
        told = [f"{keys[name]}:{grade}" for name, _, grade in pairs if name in keys]
        lines.append("\t".join((cells[0], cells[1], " ".join(told))))
    return "\n".join(lines), missing


def main() -> None:
    found, keys = documents()
    text, missing = labels(keys)
    if not REAL.is_dir():
        print("without the real minutes: ../shared/minutes is not there")
        missing = [name for name in missing if not re.match(r"00\d:", name)]
    if missing:
        print(f"labels of items that no document has: {len(missing)}, such as {missing[:5]}")
    print(
        f"{len(found):,} documents, SQLite {sqlite3.sqlite_version}; nDCG@{AT}, recall, precision"
    )
    print("\n".join(table(found, read_labelled(text), WAYS)))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
