"""Invented minutes with one table, and what the table checks say of it."""

from __future__ import annotations

from dataclasses import dataclass

from raadhus.check import check
from raadhus.check.checks import CHECKS
from raadhus.check.paper import Paper
from raadhus.check.tables.grid import Grid
from raadhus.minutes import read

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


@dataclass(frozen=True)
class Told:
    """A verdict with the texts of its places."""

    check: str
    message: str
    severity: str
    places: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    expected: str | None


def paper(table: str, before: str = "") -> str:
    """`table` may part cells with `|`, which is easier on the eye than a tab."""
    above = f"{before}\n\n" if before else ""
    return f"{_HEAD}{above}{table.strip(chr(10)).replace('|', chr(9))}\n{_END}"


def grid(table: str, before: str = "") -> Grid:
    document = read(paper(table, before).encode(), "referat.txt")
    (only,) = [each for part in Paper(document).parts for each in part.grids]
    return only


def findings(table: str, *only: str, before: str = "") -> list[Told]:
    return _told(paper(table, before), "finding", only)


def confirmed(table: str, *only: str, before: str = "") -> list[Told]:
    return _told(paper(table, before), "confirmed", only)


def verified(table: str, *only: str, before: str = "") -> set[str]:
    """The cells that a comparison which holds rests on."""
    return {place for each in confirmed(table, *only, before=before) for place in each.places}


def _told(text: str, status: str, only: tuple[str, ...]) -> list[Told]:
    document = read(text.encode(), "referat.txt")
    report = check(document, only=only or TABLE_CHECKS)
    return [
        Told(
            each.check,
            each.message,
            each.severity,
            tuple(document.source.text[a:b] for a, b in each.places),
            each.places,
            each.expected,
        )
        for each in report.results
        if each.status == status
    ]
