"""SQLite's FTS5, in the database file itself.

The text table keeps no text (`content=''`); SQLite before 3.43 then deletes a row only by what
was indexed, so that stands packed in the table of entries beside it. The tokenizer `ascii`
divides at blanks alone once the few signs inside our terms are named; whatever is not ASCII it
takes as letters, so no table of Unicode in SQLite can differ from Python's.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Sequence

from ..clauses import Clause, Marks, Phrase, Query, Word
from ..document import SIGN, Document
from .base import Counts, Found
from .packed import counted, pack, step
from .sql import run, run_many

TOKENIZER = "ascii tokenchars '-.,:/''=%_~'"
COLUMNS = "title, body, words, marks"
AT_ONCE = 400  # values in one statement
RANK = "bm25({table}, 5.0, 1.0, 0.0, 0.0)"


class Fts5:
    """One generation: `search_text_<n>` for the terms, `search_entry_<n>` for the facets, and
    `search_old_<n>` for what was indexed. Facets stand by themselves so that they lie close."""

    name = "fts5"
    outside = False

    def __init__(self, generation: int) -> None:
        self.text = f"search_text_{int(generation)}"
        self.entry = f"search_entry_{int(generation)}"
        self.old = f"search_old_{int(generation)}"

    def create(self) -> None:
        self.drop()
        run(
            f"CREATE TABLE {self.entry} (id INTEGER PRIMARY KEY, place INTEGER NOT NULL UNIQUE,"
            " facets TEXT NOT NULL)"
        )
        run(f"CREATE TABLE {self.old} (id INTEGER PRIMARY KEY, indexed BLOB NOT NULL)")
        run(
            f"CREATE VIRTUAL TABLE {self.text} USING fts5({COLUMNS}, content='',"
            f' tokenize="{TOKENIZER}")'
        )
        run(f"CREATE VIRTUAL TABLE {self.text}_words USING fts5vocab({self.text}, row)")

    def drop(self) -> None:
        for table in (f"{self.text}_words", self.text, self.entry, self.old):
            run(f"DROP TABLE IF EXISTS {table}")

    def put(self, documents: Sequence[Document]) -> None:
        self.delete([document.place for document in documents])
        texts = [(d.id, d.title, d.body, d.words, d.marks) for d in documents]
        rows = [(d.id, d.place, pack(d.facets)) for d in documents]
        run_many(f"INSERT INTO {self.text} (rowid, {COLUMNS}) VALUES (%s, %s, %s, %s, %s)", texts)
        run_many(f"INSERT INTO {self.entry} VALUES (%s, %s, %s)", rows)
        run_many(f"INSERT INTO {self.old} VALUES (%s, %s)", [(d.id, _packed(d)) for d in documents])

    def delete(self, places: Sequence[int]) -> None:
        for start in range(0, len(places), AT_ONCE):
            self._delete(places[start : start + AT_ONCE])

    def _delete(self, places: Sequence[int]) -> None:
        among = f"place IN ({', '.join(['%s'] * len(places))})"
        ids = f"SELECT id FROM {self.entry} WHERE {among}"
        old = run(f"SELECT id, indexed FROM {self.old} WHERE id IN ({ids})", places)
        rows = [(id_, *zlib.decompress(packed).decode().split("\n")) for id_, packed in old]
        run_many(
            f"INSERT INTO {self.text} ({self.text}, rowid, {COLUMNS})"
            " VALUES ('delete', %s, %s, %s, %s, %s)",
            rows,
        )
        run(f"DELETE FROM {self.old} WHERE id IN ({ids})", places)
        run(f"DELETE FROM {self.entry} WHERE {among}", places)

    def count(self, query: Query) -> int:
        sql = f"SELECT count(*) FROM {self.text} WHERE {self.text} MATCH %s"
        return int(run(sql, [match(query)])[0][0])

    def find(self, query: Query, *, newest: bool, offset: int, limit: int) -> Found:
        total = self.count(query)
        order = "rowid DESC" if newest else f"{RANK.format(table=self.text)}, rowid DESC"
        sql = (
            f"SELECT rowid FROM {self.text} WHERE {self.text} MATCH %s"
            f" ORDER BY {order} LIMIT %s OFFSET %s"
        )
        rows = run(sql, [match(query), limit, offset]) if total > offset else []
        return Found(total, [row[0] for row in rows])

    def facets(self, query: Query, facets: Sequence[str], total: int) -> Counts:
        every = step(total)
        sql = (
            f"SELECT facets FROM {self.entry} WHERE id IN (SELECT rowid FROM {self.text}"
            f" WHERE {self.text} MATCH %s AND rowid %% %s = 0)"
        )
        return counted(run(sql, [match(query), every]), facets, every)

    def known(self, terms: Collection[str]) -> dict[str, int]:
        sql = f"SELECT term, doc FROM json_each(%s) JOIN {self.text}_words ON term = value"
        return dict(run(sql, [json.dumps(sorted(terms))]))

    def entries(self) -> int:
        return int(run(f"SELECT count(*) FROM {self.entry}")[0][0])


def match(query: Query) -> str:
    """The query in FTS5's grammar."""
    needs = " AND ".join(map(_clause, query.all_needs))
    bars = " OR ".join(map(_clause, query.bars))
    return f"({needs}) NOT ({bars})" if bars else needs


def _clause(clause: Clause) -> str:
    match clause:
        case Word(terms, beginning):
            pieces = [*map(_quoted, terms), *([f"{_quoted(beginning)} *"] if beginning else [])]
            return f"{{title body}} : ({' OR '.join(pieces)})"
        case Phrase(words):
            return f"words : {_quoted(' '.join(words))}"
        case Marks(marks):
            return f"marks : ({' OR '.join(map(_quoted, marks or (SIGN,)))})"


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'


def _packed(document: Document) -> bytes:
    """What was indexed, for its deletion; terms hold no line ends."""
    texts = (document.title, document.body, document.words, document.marks)
    return zlib.compress("\n".join(texts).encode(), 1)
