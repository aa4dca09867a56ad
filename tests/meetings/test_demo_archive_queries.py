"""The labelled queries: enough of each kind, over open items alone, and made as they say."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from scripts.make_demo.archive import archive
from scripts.make_demo.label import HEADER, open_items, rows

QUERIES = Path(__file__).parent / "labelled" / "queries.tsv"


def lines() -> list[list[str]]:
    told = QUERIES.read_text(encoding="utf-8").removeprefix(HEADER).splitlines()
    return [line.split("\t") for line in told]


def test_there_are_enough_queries_of_each_class() -> None:
    kinds = Counter(kind for _, kind, _ in lines())
    total = sum(kinds.values())
    assert set(kinds) == {"compound", "inflection", "several"}
    assert total >= 160
    assert min(kinds.values()) >= 0.3 * total
    assert len({query for query, _, _ in lines()}) == total


def test_every_query_is_answered_by_something() -> None:
    for query, _, relevant in lines():
        assert re.search(r":2(?: |$)", relevant), query


def test_labels_name_open_items() -> None:
    known = {
        f"{meeting.stem}:{item.label}": item.closed
        for meeting in archive().meetings
        for item in meeting.items
    }
    named = {
        each.rpartition(":")[0]
        for _, _, relevant in lines()
        for each in relevant.split()
        if not re.match(r"00\d:", each)
    }
    assert {name for name in named if known.get(name) is not False} == set()
    assert len(named) >= 300


def test_the_queries_are_made_as_they_say(shared_folder: Path) -> None:
    made = list(rows(open_items(shared_folder / "minutes")))
    assert ["\t".join(line) for line in lines()] == made
