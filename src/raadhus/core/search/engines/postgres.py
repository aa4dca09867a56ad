"""PostgreSQL's own search: a `tsvector` that we write, under GIN or, where it may, under RUM.

We give the vector's terms and places ourselves, so no configuration of the database takes part.
Weight A is the title, D the text, C the marks. A phrase is looked for in the surface words that
stand beside the vector, because a vector forgets the places of frequent words.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db import DatabaseError, transaction

from ..clauses import Clause, Marks, Phrase, Query, Word
from ..document import Document
from .base import Counts, Found
from .packed import counted, pack, step
from .sql import Values, run, run_many

LAST_PLACE = 16_383  # of a vector
MOST_PLACES = 255  # of one term in a vector
LARGEST_VECTOR = 600_000  # bytes; PostgreSQL refuses one of 1 MB
WEIGHTS = "{0.2, 0, 0, 1.0}"  # D, C, B, A: title 5, text 1, marks nothing
RANKED = 20_000  # without RUM, the newest so many are ranked: each has to be read


class Postgres:
    """One generation: the table `search_entry_<n>` and its index `search_terms_<n>`."""

    name = "postgres"
    outside = False

    def __init__(self, generation: int) -> None:
        self.entry = f"search_entry_{int(generation)}"
        self.index = f"search_terms_{int(generation)}"

    def create(self) -> None:
        self.drop()
        run(
            f"CREATE TABLE {self.entry} (id bigint PRIMARY KEY, place bigint NOT NULL UNIQUE,"
            " facets text NOT NULL, words text NOT NULL, terms tsvector NOT NULL)"
        )
        method = "rum (terms rum_tsvector_ops)" if rum_is_there() else "gin (terms)"
        run(f"CREATE INDEX {self.index} ON {self.entry} USING {method}")

    def drop(self) -> None:
        run(f"DROP TABLE IF EXISTS {self.entry}")

    def put(self, documents: Sequence[Document]) -> None:
        self.delete([document.place for document in documents])
        run_many(
            f"INSERT INTO {self.entry} (id, place, facets, words, terms)"
            " VALUES (%s, %s, %s, %s, %s::tsvector) ON CONFLICT (place) DO UPDATE SET"
            " id = EXCLUDED.id, facets = EXCLUDED.facets, words = EXCLUDED.words,"
            " terms = EXCLUDED.terms",
            [(d.id, d.place, pack(d.facets), f" {d.words} ", vector(d)) for d in documents],
        )

    def delete(self, places: Sequence[int]) -> None:
        run(f"DELETE FROM {self.entry} WHERE place = ANY(%s)", [list(places)])

    def count(self, query: Query) -> int:
        where, values = condition(query)
        return int(run(f"SELECT count(*) FROM {self.entry} WHERE {where}", values)[0][0])

    def find(self, query: Query, *, newest: bool, offset: int, limit: int) -> Found:
        total = self.count(query)
        ids = self._page(query, newest, offset, limit) if total > offset else []
        return Found(total, ids)

    def _page(self, query: Query, newest: bool, offset: int, limit: int) -> list[int]:
        where, values = condition(query)
        if newest:
            sql = f"SELECT id FROM {self.entry} WHERE {where} ORDER BY id DESC LIMIT %s OFFSET %s"
            return [row[0] for row in run(sql, [*values, limit, offset])]
        words = " | ".join(_term(word) for word in _ranked(query))
        if self._has_rum():
            rank, newest_first = "terms <=> %s::tsquery", ""
        else:
            rank = f"-ts_rank('{WEIGHTS}', terms, %s::tsquery)"
            newest_first = f"ORDER BY id DESC LIMIT {RANKED}"
        sql = (
            f"SELECT id FROM (SELECT id, terms FROM {self.entry} WHERE {where} {newest_first})"
            f" AS matching ORDER BY {rank}, id DESC LIMIT %s OFFSET %s"
        )
        return [row[0] for row in run(sql, [*values, words, limit, offset])]

    def facets(self, query: Query, facets: Sequence[str], total: int) -> Counts:
        every = step(total)
        where, values = condition(query)
        sql = (
            f"SELECT facets FROM {self.entry} WHERE {where}"
            f"{' AND id %% %s = 0' if every > 1 else ''}"
        )
        rows = run(sql, [*values, *([every] if every > 1 else [])])
        return counted(rows, facets, every)

    def known(self, terms: Collection[str]) -> dict[str, int]:
        sql = (
            "SELECT term, 1 FROM unnest(%s::text[], %s::text[]) AS asked(term, query)"
            f" WHERE EXISTS (SELECT 1 FROM {self.entry} WHERE terms @@ query::tsquery)"
        )
        listed = sorted(terms)
        return dict(run(sql, [listed, list(map(_quoted, listed))]))

    def entries(self) -> int:
        return int(run(f"SELECT count(*) FROM {self.entry}")[0][0])

    def _has_rum(self) -> bool:
        sql = (
            "SELECT 1 FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid"
            " JOIN pg_am ON pg_am.oid = relam WHERE indexrelid = %s::regclass AND amname = 'rum'"
        )
        return bool(run(sql, [self.index]))


def rum_is_there() -> bool:
    """Whether this database has the extension RUM, installing it where that is allowed."""
    if run("SELECT 1 FROM pg_extension WHERE extname = 'rum'"):
        return True
    if not run("SELECT 1 FROM pg_available_extensions WHERE name = 'rum'"):
        return False
    try:
        with transaction.atomic():
            run("CREATE EXTENSION IF NOT EXISTS rum")
    except DatabaseError:  # not allowed here, so GIN does it
        return False
    return True


def vector(document: Document) -> str:
    """The document as PostgreSQL writes a vector: `'plan':3A,9 'vagt':2A`."""
    places: dict[str, list[str]] = {}
    at = 0
    for text, weight in ((document.title, "A"), (document.body, "D"), (document.marks, "C")):
        for term in text.split():
            at += 1
            held = places.setdefault(term, [])
            if len(held) < MOST_PLACES and at <= LAST_PLACE:
                held.append(f"{at}{weight}")
    pieces, size = [], 0
    for term in sorted(places, key=lambda term: "\ue000" not in term):  # marks are never left out
        size += len(term.encode()) + 2 * len(places[term]) + 8
        if size > LARGEST_VECTOR:
            break
        pieces.append(f"{_quoted(term)}{':' * bool(places[term])}{','.join(places[term])}")
    return " ".join(pieces)


def condition(query: Query) -> tuple[str, Values]:
    """The query as a condition on the table, with its values."""
    vectors = [_clause(clause) for clause in query.all_needs if not isinstance(clause, Phrase)]
    vectors += [f"!({_clause(bar)})" for bar in query.bars if not isinstance(bar, Phrase)]
    phrases = [clause for clause in query.all_needs if isinstance(clause, Phrase)]
    barred = [clause for clause in query.bars if isinstance(clause, Phrase)]
    vectors += [" & ".join(map(_quoted, phrase.words)) for phrase in phrases if _in_text(phrase)]
    sql = ["terms @@ %s::tsquery", *["strpos(words, %s) > 0"] * len(phrases)]
    sql += ["strpos(words, %s) = 0"] * len(barred)
    values = [" & ".join(f"({piece})" for piece in vectors)]
    values += [f" {' '.join(phrase.words)} " for phrase in (*phrases, *barred)]
    return " AND ".join(sql), values


def _in_text(phrase: Phrase) -> bool:
    return not any("\ue000" in word for word in phrase.words)


def _clause(clause: Clause) -> str:
    match clause:
        case Word():
            return _term(clause)
        case Marks(marks):
            return " | ".join(map(_quoted, marks)) or _quoted("\ue000")
        case Phrase(words):
            return " & ".join(map(_quoted, words))


def _term(word: Word) -> str:
    beginning = [f"{_quoted(word.beginning)}:*"] if word.beginning else []
    return " | ".join([*map(_quoted, word.terms), *beginning])


def _ranked(query: Query) -> list[Word]:
    return [word for word in query.words if isinstance(word, Word)]


def _quoted(term: str) -> str:
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"
