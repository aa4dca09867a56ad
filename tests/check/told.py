"""What checks tell of a text, with the texts of the places."""

from __future__ import annotations

from dataclasses import dataclass

from raadhus.check import Known, check
from raadhus.check.known import NOTHING
from raadhus.minutes import read


@dataclass(frozen=True)
class Told:
    """A result; `places` are the texts of its places, the doubtful one first."""

    check: str
    holds: bool
    message: str
    severity: str
    places: tuple[str, ...]
    expected: str | None
    item: int | None


def told(text: str, *names: str, known: Known = NOTHING) -> list[Told]:
    """All that these checks tell of a text."""
    document = read(text.encode(), "referat.txt")
    return [
        Told(
            each.check,
            each.status == "confirmed",
            each.message,
            each.severity,
            tuple(document.source.text[start:end] for start, end in each.places),
            each.expected,
            each.item,
        )
        for each in check(document, known=known, only=names).results
    ]


def findings(text: str, *names: str, known: Known = NOTHING) -> list[Told]:
    return [each for each in told(text, *names, known=known) if not each.holds]


def confirmed(text: str, *names: str, known: Known = NOTHING) -> list[Told]:
    return [each for each in told(text, *names, known=known) if each.holds]
