"""Small minutes around invented sections, for the tests of text-table, text-text and sign-word."""

from __future__ import annotations

from raadhus.check.known import NOTHING
from raadhus.check.paper import Paper
from raadhus.minutes import read

from . import told as results
from .told import Told

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


def minutes(title: str = "Orientering", **sections: str) -> str:
    """An item with these sections, in the order given."""
    parts = [f"{HEADINGS[kind]}\n\n{text}\n" for kind, text in sections.items()]
    return HEAD.format(title=title) + "\n".join(parts)


def paper_of(text: str) -> Paper:
    return Paper(read(text.encode(), "referat.txt"), NOTHING)


def told(name: str, text: str, *, status: str = "finding") -> list[Told]:
    """What one check found (or confirmed) in a text."""
    return (results.confirmed if status == "confirmed" else results.findings)(text, name)


def quotes(name: str, text: str, *, status: str = "finding") -> list[tuple[str, ...]]:
    return [each.places for each in told(name, text, status=status)]
