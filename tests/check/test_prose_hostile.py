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
    "i gennemsnit 4 om dagen på 3 dage, hver af de 5 borgere har i snit ",
    "i 2023 og 5 i 2024, en stigning på 3 eller 2 pct. ",
    "puljen er på 5 kr. og der er uddelt 4 kr. tilbage er der 3 kr. ",
    "gennemsnittet af udgiften i 2022, 2023, 2024, ",
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


@pytest.mark.parametrize("name", NAMES)
def test_very_many_lists_and_lines_end(name: str) -> None:
    rest = "Puljen er på 5 kr. Heraf er 4 kr. brugt. Der er herefter 1 kr. tilbage i puljen."
    entry = "Det foreslås, at 2 kr. gives således:\n\n- A: 1 kr. (søgt 2 kr.)\n- B: 1 kr.\n\n"
    assert told(f"{rest}\n\n{entry}" * 300, name) is not None
    rows = "".join(f"Hus {at}\t{at}\t{at}\n" for at in range(2000))
    told_of = "Besøget på Hus 7 er steget med 6 pct. fra 2022 til 2023. " * 300
    assert told(f"Hus\tBesøg 2022\tBesøg 2023\n{rows}\n{told_of}", name) is not None
