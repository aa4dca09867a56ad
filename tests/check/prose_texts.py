"""Small minutes around one invented text, for the tests of the checks of sentences."""

from __future__ import annotations

from pathlib import Path

from . import told as results
from .told import Told

_SHAPES = Path(__file__).parent / "prose_shapes"

_MINUTES = """REFERAT Socialudvalget d. 08-08-2024

Mødedato Torsdag d. 8. august 2024 kl. 17:00

Punkt 1: Orientering om økonomi

24-004783

Sagsfremstilling

{text}

Beslutning

Godkendt.
"""


def told(text: str, name: str) -> list[Told]:
    """All that one check tells of a text."""
    return results.told(_MINUTES.format(text=text), name)


def findings(text: str, name: str) -> list[Told]:
    return results.findings(_MINUTES.format(text=text), name)


def confirmed(text: str, name: str) -> list[Told]:
    return results.confirmed(_MINUTES.format(text=text), name)


def shapes(name: str) -> list[tuple[str, str, str]]:
    """Texts that hold, each with a piece of it and what makes it wrong when put there instead.

    A line break in a text is written as a backslash and an n.
    """
    rows = (_SHAPES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    found = [row.split("\t") for row in rows]
    return [(text.replace("\\n", "\n"), right, wrong) for text, right, wrong in found]


def silent(name: str) -> list[str]:
    """Texts of which nothing may be told."""
    lines = (_SHAPES / f"{name}-silent.txt").read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines]
