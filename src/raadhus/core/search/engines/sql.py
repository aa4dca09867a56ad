"""The one way in which the engines in databases ask their database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection

Values = Sequence[int | str | list[str] | list[int]]


def run(sql: str, values: Values = ()) -> list[Any]:
    """Run one statement; its rows, none for a statement that gives none."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values])
        return cursor.fetchall() if cursor.description else []


def run_many(sql: str, rows: Sequence[Sequence[int | str | bytes]]) -> None:
    """Run one statement for each row."""
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(sql, rows)
