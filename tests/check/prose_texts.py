"""Small minutes around one invented text, for the tests of the checks of sentences."""

from __future__ import annotations

from dataclasses import dataclass

from raadhus.check import check
from raadhus.minutes import read

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
