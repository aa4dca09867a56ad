"""A small invented set of minutes for the tests of dates, law, competence and language."""

from __future__ import annotations

from dataclasses import dataclass

from raadhus.check import check
from raadhus.check.known import NOTHING, Known
from raadhus.minutes import read

PEOPLE = "Inger Toftlund (A), Jesper Askov (V), Nadia Holst (F), Lene Marslev (C)"


@dataclass(frozen=True)
class Told:
    """A result with the texts of its places."""

    message: str
    severity: str
    places: tuple[str, ...]
    expected: str | None


def minutes(
    *paragraphs: str,
    title: str = "Nyt aktivitetshus",
    point: str = "1. At sagen drøftes.",
    decision: str = "Drøftet.",
    route: str = "Socialudvalget.",
    attachments: str = "",
    committee: str = "Socialudvalget",
    people: str = PEOPLE,
) -> str:
    """One item of a meeting on Wednesday 29 May 2024."""
    parts = [
        f"Referat\n\n{committee}\n\nOnsdag den 29. maj 2024 kl. 16.00\n\nMødedeltagere {people}",
        f"Punkt 1: {title}\n\n24/4810",
        "Sagsfremstilling",
        *paragraphs,
        f"Indstilling\n\nForvaltningen indstiller:\n\n{point}",
        f"Beslutningskompetence\n\n{route}",
        f"Beslutning\n\n{decision}",
        *([f"Bilag\n\n{attachments}"] if attachments else []),
        "Punkt 2: Eventuelt\n\nBeslutning\n\nDrøftet.",
    ]
    return "\n\n".join(parts) + "\n"


def findings(text: str, name: str, known: Known = NOTHING) -> list[Told]:
    return _told(text, name, "finding", known)


def confirmed(text: str, name: str, known: Known = NOTHING) -> list[Told]:
    return _told(text, name, "confirmed", known)


def _told(text: str, name: str, status: str, known: Known) -> list[Told]:
    document = read(text.encode(), "referat.txt")
    report = check(document, known=known, only=[name])
    return [
        Told(
            each.message,
            each.severity,
            tuple(document.source.text[start:end] for start, end in each.places),
            each.expected,
        )
        for each in report.results
        if each.status == status
    ]
