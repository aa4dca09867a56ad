"""Things to search, in each engine that can be used here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.core.search.things import Things

from raadhus.core.search import registry
from raadhus.core.search.engines import engine, own_engine
from raadhus.core.search.models import Index


@pytest.fixture
def things() -> Iterator[Things]:
    kind = Things()
    registry.register(kind)
    yield kind
    registry.unregister(kind.name)


@pytest.fixture(params=["own", "tantivy"])
def engine_name(request: pytest.FixtureRequest, db: None) -> str:
    """The name of an engine that an index is made of and that answers: the database's own
    (FTS5 or PostgreSQL), and the one beside the database."""
    name = own_engine() if request.param == "own" else str(request.param)
    row = Index.objects.create(engine=name, active=True)
    engine(row).create()
    return name
