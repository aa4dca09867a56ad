"""Ways to search the same documents: ours, through what the site uses, and what others have."""

# ruff: noqa: PLC0415 - Django is set up first
from __future__ import annotations

import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from typing import Protocol

Documents = Sequence[tuple[int, str, str]]  # key, title, body
WORD = re.compile(r"\w+")
KIND = "measured"


class Way(Protocol):
    def find(self, query: str, limit: int) -> list[int]:
        """Keys, best first."""


class Ours:
    """The site's own search with one of its engines, in a data folder of its own."""

    def __init__(self, documents: Documents, engine: str) -> None:
        _django()
        from raadhus.core.search import registry, reindexing

        registry.register(_kind(documents))
        reindexing.reindex(engine)

    def find(self, query: str, limit: int) -> list[int]:
        from raadhus.core.search.queries import MOST_PER_PAGE, search

        found: list[int] = []
        for page in range(1, limit // MOST_PER_PAGE + 1):
            some = search(query, tokens=frozenset({"public"}), page=page,
                          per_page=MOST_PER_PAGE, facets=False)  # fmt: skip
            found += [hit.key for hit in some.hits]
            if page >= some.pages:
                break
        return found


class Plain:
    """FTS5 as it comes, all words asked for; `change` is done to texts and queries before."""

    tokenizer = "unicode61"

    def __init__(self, documents: Documents, change: Callable[[str], str] = str) -> None:
        self._change = change
        self._base = sqlite3.connect(":memory:")
        self._base.execute(
            f'CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize="{self.tokenizer}")'
        )
        rows = [(key, change(title), change(body)) for key, title, body in documents]
        self._base.executemany("INSERT INTO t (rowid, title, body) VALUES (?, ?, ?)", rows)

    def find(self, query: str, limit: int) -> list[int]:
        words = self.words(self._change(query))
        if not words:
            return []
        asked = " AND ".join(f'"{word}"' for word in words)
        sql = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t, 5, 1), rowid LIMIT ?"
        return [row[0] for row in self._base.execute(sql, (asked, limit))]

    def words(self, query: str) -> list[str]:
        return WORD.findall(query)


class Trigram(Plain):
    """FTS5's trigram tokenizer: every stretch of a word finds it."""

    tokenizer = "trigram"

    def words(self, query: str) -> list[str]:
        return [word for word in WORD.findall(query) if len(word) >= 3]


def snowball(documents: Documents) -> Way:
    """FTS5 over stems by Snowball's Danish stemmer."""
    import snowballstemmer

    stem = snowballstemmer.stemmer("danish").stemWord
    return Plain(documents, lambda text: WORD.sub(lambda word: stem(word[0].lower()), text))


def postgres(documents: Documents) -> Way:
    if not os.environ.get("RAADHUS_DATABASE_URL"):
        raise ImportError("needs RAADHUS_DATABASE_URL")
    return Ours(documents, "postgres")


def fts5(documents: Documents) -> Way:
    if os.environ.get("RAADHUS_DATABASE_URL"):
        raise ImportError("needs SQLite")
    return Ours(documents, "fts5")


WAYS: dict[str, Callable[[Documents], Way]] = {
    "ours, FTS5": fts5,
    "ours, PostgreSQL": postgres,
    "ours, tantivy": lambda documents: Ours(documents, "tantivy"),
    "FTS5 unicode61": Plain,
    "FTS5 Snowball Danish": snowball,
    "FTS5 trigram": Trigram,
}


def _django() -> None:
    import django
    from django.apps import apps
    from django.core.management import call_command

    if not apps.ready:
        if not os.environ.get("RAADHUS_DATABASE_URL"):
            os.environ["RAADHUS_DATA"] = tempfile.mkdtemp(prefix="raadhus-relevance-")
        os.environ["DJANGO_SETTINGS_MODULE"] = "raadhus.site.settings"
        django.setup()
        call_command("migrate", verbosity=0)


def _kind(documents: Documents) -> object:
    from raadhus.core.search.registry import Entry

    held = {key: (title, body) for key, title, body in documents}

    class Measured:
        name = KIND

        def entries(self, after: int, limit: int) -> list[Entry]:
            return self.entries_for([key for key in sorted(held) if key > after][:limit])

        def entries_for(self, keys: Sequence[int]) -> list[Entry]:
            return [Entry(KIND, key, *held[key], visibility=frozenset({"public"}))
                    for key in keys if key in held]  # fmt: skip

        def texts(self, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
            return {key: held[key] for key in keys if key in held}

    return Measured()
