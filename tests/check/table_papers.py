"""Invented minutes with one table, and what the table checks say of it."""

from __future__ import annotations

from raadhus.check.checks import CHECKS
from raadhus.check.paper import Paper
from raadhus.check.tables.grid import Grid
from raadhus.minutes import read

from . import told
from .told import Told

TABLE_CHECKS = tuple(
    name for name, each in CHECKS.items() if each.function.__module__.split(".")[-1][:6] == "table_"
)
_HEAD = """Referat

Socialudvalget

Møde den 14. august 2024

Punkt 1: Opfølgning

Sagsfremstilling

"""
_END = "\nBeslutning\n\nTaget til efterretning.\n"


def paper(table: str, before: str = "") -> str:
    """`table` may part cells with `|`, which is easier on the eye than a tab."""
    above = f"{before}\n\n" if before else ""
    return f"{_HEAD}{above}{table.strip(chr(10)).replace('|', chr(9))}\n{_END}"


def grid(table: str, before: str = "") -> Grid:
    document = read(paper(table, before).encode(), "referat.txt")
    (only,) = [each for part in Paper(document).parts for each in part.grids]
    return only


def findings(table: str, *only: str, before: str = "") -> list[Told]:
    return told.findings(paper(table, before), *(only or TABLE_CHECKS))


def confirmed(table: str, *only: str, before: str = "") -> list[Told]:
    return told.confirmed(paper(table, before), *(only or TABLE_CHECKS))


def verified(table: str, *only: str, before: str = "") -> set[str]:
    """The cells that a comparison which holds rests on."""
    return {place for each in confirmed(table, *only, before=before) for place in each.places}
