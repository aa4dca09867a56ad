"""Small minutes around invented sections, for the tests of text-table, text-text and sign-word."""

from __future__ import annotations

from dataclasses import dataclass

from raadhus.check import check
from raadhus.check.known import NOTHING
from raadhus.check.paper import Paper
from raadhus.minutes import read

HEAD = """REFERAT Socialudvalget d. 05-03-2025

Mødedato Onsdag d. 5. marts 2025 kl. 16:00

Mødedeltagere Anne Holm (A), Bo Lund (V)

Punkt 1: {title}

27.00.00A00-1-25

"""
HEADINGS = {
    "summary": "Resume", "recommendation": "Indstilling", "presentation": "Sagsfremstilling",
    "economy": "Økonomi", "decision": "Beslutning",
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """What a check told: `quotes` are the texts of its places, the doubtful one first."""

    quotes: tuple[str, ...]
    expected: str | None
    message: str = ""


def minutes(title: str = "Orientering", **sections: str) -> str:
    """An item with these sections, in the order given."""
    parts = [f"{HEADINGS[kind]}\n\n{text}\n" for kind, text in sections.items()]
    return HEAD.format(title=title) + "\n".join(parts)


def paper_of(text: str) -> Paper:
    return Paper(read(text.encode(), "referat.txt"), NOTHING)


def told(name: str, text: str, *, status: str = "finding") -> list[Told]:
    """What one check found (or confirmed) in a text."""
    document = read(text.encode(), "referat.txt")
    report = check(document, only=[name])
    return [
        Told(
            tuple(document.source.text[start:end] for start, end in result.places),
            result.expected,
            result.message,
        )
        for result in report.results
        if result.status == status
    ]


def quotes(name: str, text: str, *, status: str = "finding") -> list[tuple[str, ...]]:
    return [each.quotes for each in told(name, text, status=status)]
