"""Words printed twice in a row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.told import findings
from tests.check.word_minutes import minutes


@pytest.mark.parametrize("both", ["der der", "at at", "Der der"])
def test_a_word_twice(both: str) -> None:
    (found,) = findings(minutes(f"Det ventes, {both} kommer flere børn til."), "doubled-word")
    assert (found.severity, found.places, found.expected) == (
        "warning",
        (both,),
        both[: len(both) // 2],
    )


def test_a_small_word_at_a_line_end_and_again_on_the_next_line() -> None:
    line = "Der er bred enighed i gruppen om, at der skal ske noget, og den vil følge sagen over"
    (found,) = findings(
        minutes(f"{line}\nover hele det næste år og vende tilbage."), "doubled-word"
    )
    assert found.places == ("over\nover",)


def test_the_end_of_a_clause_is_a_note() -> None:
    (found,) = findings(minutes("Udvalget så på det det kunne."), "doubled-word")
    assert found.severity == "note"


@pytest.mark.parametrize(
    "text",
    [
        "Der er meget meget få pladser.",
        "Huset ligger i Baden Baden.",
        "Kommunen går ind for for eksempel skovbørnehaver.",
        "Det er en her-og-nu nu-løsning.",
        "Pladserne er 2 2 og 3.",
        "Han har det. Det er godt.",
        "Budget Drift\nDrift Anlæg",
    ],
)
def test_innocent_repetitions(text: str) -> None:
    assert findings(minutes(text), "doubled-word") == []


WORDS = ["husene", "ligger", "ved", "vandet", "langs", "kanalen", "under", "broen", "mod", "nord"]


@given(st.permutations(WORDS), st.integers(0, 9))
@settings(max_examples=25, deadline=None)
def test_one_more_of_a_word_is_told_and_nothing_else(words: list[str], at: int) -> None:
    assert findings(minutes(" ".join(words) + "."), "doubled-word") == []
    twice = [*words[: at + 1], *words[at:]]
    assert len(findings(minutes(" ".join(twice) + "."), "doubled-word")) == 1
