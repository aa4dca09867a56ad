"""The word lists and tables of `data/`: UTF-8, lines that begin with # are remarks."""

from __future__ import annotations

import csv
from importlib.resources import files


def text(name: str) -> str:
    """A file of `data/` without its remarks."""
    whole = files("raadhus.check").joinpath("data", name).read_text("utf-8")
    return "\n".join(line for line in whole.splitlines() if not line.startswith("#"))


def words(name: str) -> tuple[str, ...]:
    """All words of a list, in order."""
    return tuple(text(name).split())


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table with tabs, by its head."""
    lines = text(name).splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
