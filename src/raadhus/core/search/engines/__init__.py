"""The engines by their names. Each is imported when it is used."""

from __future__ import annotations

from importlib import import_module

from django.db import connection

from ..models import Index
from .base import Engine

ENGINES = {"fts5": "Fts5", "postgres": "Postgres", "tantivy": "Tantivy"}


class EngineError(ValueError):
    """This engine cannot be used here; the message says which can."""


def engine(index: Index) -> Engine:
    """The engine of a generation."""
    module = import_module(f"{__name__}.{index.engine}")
    made: Engine = getattr(module, ENGINES[index.engine])(index.pk)
    return made


def own_engine() -> str:
    """The engine inside the database that is in use."""
    return "postgres" if connection.vendor == "postgresql" else "fts5"


def usable(name: str) -> str:
    """The name again; EngineError when this engine needs another database."""
    if name in {own_engine(), "tantivy"}:
        return name
    raise EngineError(
        f"Søgemaskinen {name} passer ikke til databasen. Vælg {own_engine()} eller tantivy."
    )
