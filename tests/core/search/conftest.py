"""Things to search, in each engine that can be used here."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from tests.core.search.things import Things

from raadhus.core.search import registry
from raadhus.core.search.engines import engine, own_engine
from raadhus.core.search.engines.sql import run
from raadhus.core.search.models import Index


@pytest.fixture
def things() -> Iterator[Things]:
    kind = Things()
    registry.register(kind)
    yield kind
    registry.unregister(kind.name)


# PostgreSQL ranks with RUM where the extension is; what it does without must hold too.
ENGINES = ["own", "tantivy", *(["gin"] if os.environ.get("RAADHUS_DATABASE_URL") else [])]


@pytest.fixture(params=ENGINES)
def engine_name(request: pytest.FixtureRequest, db: None) -> str:
    """The name of an engine that an index is made of and that answers: the database's own
    (FTS5 or PostgreSQL), and the one beside the database."""
    name = "tantivy" if request.param == "tantivy" else own_engine()
    row = Index.objects.create(engine=name, active=True)
    engine(row).create()
    if request.param == "gin":
        run(f"DROP INDEX search_terms_{row.pk}")
        run(f"CREATE INDEX search_terms_{row.pk} ON search_entry_{row.pk} USING gin (terms)")
    return name
