"""What the reader noticed and left: one Danish sentence each, with its places."""

from __future__ import annotations

import pytest

from .small import minutes


def found(numbers: list[int]) -> list[tuple[str, str]]:
    text = "".join(
        f"Punkt {number}: Sag {chr(65 + at)}\n\nBeslutning\n\nGodkendt.\n\n"
        for at, number in enumerate(numbers)
    )
    return [(finding.code, finding.message) for finding in minutes(text).findings]


CLOSED = "Det kan være et lukket punkt, som ikke er offentliggjort."
SEVERAL = "Det kan være lukkede punkter, som ikke er offentliggjort."

# numbers of the items, what is told
NUMBERS = [
    ([1, 2, 3], []),
    ([1, 3], [("numbering-gap",
               f"Punkt 2 mangler: nummereringen springer fra 1 til 3. {CLOSED}")]),
    ([1, 4], [("numbering-gap",
               f"Punkterne 2-3 mangler: nummereringen springer fra 1 til 4. {SEVERAL}")]),
    ([1, 101], []),  # the series of closed items is no gap
]  # fmt: skip


@pytest.mark.parametrize(("numbers", "findings"), NUMBERS)
def test_a_gap_in_the_numbers_is_told(numbers: list[int], findings: list[tuple[str, str]]) -> None:
    assert found(numbers) == findings


def test_text_that_was_not_understood_is_told_with_its_place() -> None:
    read = minutes("Abrakadabra\n\nPunkt 1: Sag\n\nBeslutning\n\nGodkendt.\n")
    (finding,) = read.findings
    assert (finding.code, [read.source.text[a:b] for a, b in finding.places]) == (
        "unclaimed", ["Abrakadabra"],
    )  # fmt: skip
    assert finding.message.startswith("11 tegn ")


def test_a_whole_document_has_no_findings() -> None:
    assert found([1]) == []
