"""How good the search is: nDCG@10 and recall on labelled queries, beside other ways to search.

    python bench/search_relevance.py LABELS DOCUMENTS

LABELS is a TSV file: query, class (compound, inflection or several), then `key:grade` with blanks
between (2 is what was meant, 1 belongs to it); what is not named has grade 0. DOCUMENTS is
`module:function`, a callable that gives (key, title, body) of every document; see
tests/core/search/labelled/README.md. Every way searches the same documents in the same run.
"""

from __future__ import annotations

import argparse
import importlib
import math
import re
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Documents = Sequence[tuple[int, str, str]]  # key, title, body


class Way(Protocol):
    def find(self, query: str, limit: int) -> list[int]:
        """Keys, best first."""


CLASSES = ("compound", "inflection", "several")
AT = 10  # hits that nDCG looks at
RECALLED = 1_000  # hits among which recall looks


@dataclass(frozen=True)
class Labelled:
    """A query and what it should find, with grades 1 and 2."""

    query: str
    kind: str
    grades: dict[int, int]


@dataclass(frozen=True)
class Score:
    """Means over queries, 0 to 1, and the slowest answer in milliseconds."""

    queries: int
    ndcg: float
    recall: float
    precision: float
    slowest: float


def read_labelled(text: str) -> list[Labelled]:
    """The queries of a file; ValueError says which line is wrong."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3 or cells[1] not in CLASSES:
            raise ValueError(f"line {number}: a query, its class and its items, with tabs between")
        pairs = re.findall(r"(\d+):([012])(?=\s|$)", cells[2])
        if len(pairs) != len(cells[2].split()):
            raise ValueError(f"line {number}: items are written key:grade, grades 0 to 2")
        grades = {int(key): int(grade) for key, grade in pairs if int(grade)}
        found.append(Labelled(cells[0].strip(), cells[1], grades))
    return found


def ndcg(hits: Sequence[int], grades: dict[int, int], at: int = AT) -> float:
    """Gain of the first hits (2^grade - 1, less the further down), of what is best possible.

    >>> ndcg([7, 8], {7: 2, 8: 1})
    1.0
    """
    best = sorted(grades.values(), reverse=True)[:at]
    gain = _gain([grades.get(hit, 0) for hit in hits[:at]])
    return gain / _gain(best) if best else float(not hits)


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def recall(hits: Sequence[int], grades: dict[int, int]) -> float:
    """Share of the relevant items that were found at all.

    >>> recall([7, 9], {7: 2, 8: 1})
    0.5
    """
    return len(grades.keys() & {*hits}) / len(grades) if grades else 1.0


def precision(hits: Sequence[int], grades: dict[int, int]) -> float:
    """Share of what was found that is relevant."""
    return len(grades.keys() & {*hits}) / len({*hits}) if hits else float(not grades)


def score(way: Way, labelled: Sequence[Labelled]) -> Score:
    rows, slowest = [], 0.0
    for one in labelled:
        start = time.perf_counter()
        hits = way.find(one.query, RECALLED)
        slowest = max(slowest, (time.perf_counter() - start) * 1e3)
        rows.append((ndcg(hits, one.grades), recall(hits, one.grades), precision(hits, one.grades)))
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)] or [0.0] * 3
    return Score(len(rows), means[0], means[1], means[2], slowest)


def table(
    documents: Documents,
    labelled: Sequence[Labelled],
    ways: Mapping[str, Callable[[Documents], Way]],
) -> list[str]:
    """One line for each way, all queries and each class: nDCG@10/recall/precision."""
    heads = ["all", *CLASSES]
    lines = [f"{'':<32}" + "".join(f"{head:>20}" for head in heads) + f"{'slowest ms':>12}"]
    for name, make in ways.items():
        try:
            way = make(documents)
        except ImportError as missing:
            lines.append(f"{name:<32}  not measured: {missing}")
            continue
        scores = [score(way, [one for one in labelled if head in ("all", one.kind)])
                  for head in heads]  # fmt: skip
        cells = "".join(f"  {s.ndcg:5.3f} {s.recall:5.3f} {s.precision:5.3f}" for s in scores)
        lines.append(f"{name:<32}{cells}{scores[0].slowest:12.1f}")
    counts = "".join(f"{sum(head in ('all', one.kind) for one in labelled):>20}" for head in heads)
    return [*lines, f"{'queries':<32}{counts}"]


def documents_of(name: str) -> Documents:
    """What `module:function` gives."""
    module, _, function = name.partition(":")
    load: Callable[[], Documents] = getattr(importlib.import_module(module), function)
    return list(load())


def main() -> None:
    from search_ways import WAYS  # noqa: PLC0415 - beside this file, where only a program finds it

    read = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    read.add_argument("labels", type=Path)
    read.add_argument("documents", help="module:function")
    options = read.parse_args()
    sys.path.insert(0, ".")
    documents = documents_of(options.documents)
    labelled = read_labelled(options.labels.read_text(encoding="utf-8"))
    print(f"{len(documents):,} documents, SQLite {sqlite3.sqlite_version}; "
          f"nDCG@{AT}, recall, precision")  # fmt: skip
    print("\n".join(table(documents, labelled, WAYS)))


if __name__ == "__main__":
    main()
