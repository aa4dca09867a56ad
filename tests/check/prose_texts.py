"""Small minutes around one invented text, for the tests of the checks of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from raadhus.check import check
from raadhus.minutes import read

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


@dataclass(frozen=True)
class Told:
    """What a check told of a text: `quotes` are the places' texts, the first one first."""

    holds: bool
    message: str
    quotes: tuple[str, ...]
    expected: str | None
    severity: str


def told(text: str, name: str) -> list[Told]:
    """All that one check tells of a text."""
    minutes = read(_MINUTES.format(text=text).encode(), "referat.txt")
    whole = minutes.source.text
    return [
        Told(
            result.status == "confirmed",
            result.message,
            tuple(whole[start:end] for start, end in result.places),
            result.expected,
            result.severity,
        )
        for result in check(minutes, only=[name]).results
    ]


def findings(text: str, name: str) -> list[Told]:
    return [each for each in told(text, name) if not each.holds]


def confirmed(text: str, name: str) -> list[Told]:
    return [each for each in told(text, name) if each.holds]


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
