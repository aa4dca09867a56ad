"""Where a sentence ends."""

import pytest

from raadhus.danish.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tilskuddet på kr. 54.000 fordeles med kr. 30.000 til husleje.",
        "Udgiften er 2,4 mio. kr. (1,65 mio. kr. til løn og resten til drift).",
        "Svarprocenten er 75 pct. (120 ud af 160).",
        "Der er svaret af 120 ud af 160 pårørende, dvs. 75 procent.",
        "Mødet den 3. maj er aflyst.",
    ],
)
def test_a_sentence_goes_on_after_an_abbreviation(text: str) -> None:
    assert split(text) == [text]


def test_a_sentence_ends_after_an_abbreviation_where_a_capital_letter_follows() -> None:
    text = "Der er afsat 2 mio. kr. Beløbet er brugt. Tak, sagde formanden."
    assert split(text) == [
        "Der er afsat 2 mio. kr.",
        "Beløbet er brugt.",
        "Tak, sagde formanden.",
    ]
