"""Hostile sentences end: every check of prose looks at a bounded part of each."""

import pytest
from tests.check.prose_texts import told

NAMES = ["prose-sum", "prose-percentage", "prose-remainder", "prose-growth", "prose-average"]

PIECES = [
    "i alt 2 kr. fordelt på 1 kr. og 1 kr., ",
    "af de 16 af de 15 af de 14 ",
    "fra 5 kr. til 4 kr. fra 3 kr. til ",
    "3 ud af 4 (75 pct.) svarende til ",
    "resterende resterende 5 kr. ",
    "(" * 50 + "5 kr." + ")" * 50,
    "1, 2, 3, 4 og ",
    "heraf 5 pct. heraf 4 kr. heraf ",
    "gennemsnit pr. plads pr. måned 12 kr. årligt, svarende til 1 kr. om måneden ",
    "og " * 40,
    "samlet i alt tilsammen ",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("piece", PIECES)
def test_a_very_long_sentence_ends(name: str, piece: str) -> None:
    text = "Der er " + piece * (100_000 // len(piece)) + "slut."
    assert told(text, name) == told(text, name)


@pytest.mark.parametrize("name", NAMES)
def test_very_many_sentences_end(name: str) -> None:
    text = "Der er afsat 5 kr. Hertil kommer 4 kr. De resterende 3 kr. er 75 pct. af 4 kr. " * 500
    assert len(told(text, name)) < 20_000
