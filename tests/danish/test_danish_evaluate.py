"""The labelled words, and the floor below which search may not fall."""

import pytest

from raadhus.danish.compounds import exceptions
from raadhus.danish.evaluate import (
    LabelledWord,
    found_boundaries,
    is_mistake,
    read_labelled,
    score_search,
    score_splits,
)

WORDS = read_labelled()
TEST = [word for word in WORDS if word.part == "test"]


def word(split: str) -> LabelledWord:
    pieces = split.split("|")
    ends = [sum(map(len, pieces[: n + 1])) for n in range(len(pieces) - 1)]
    return LabelledWord("".join(pieces), frozenset(ends), frozenset(), "made", "tune")


def test_there_are_enough_words_and_a_third_is_kept_back() -> None:
    simple = [word for word in WORDS if not word.is_compound]
    assert len(WORDS) >= 500
    assert len({word.word for word in WORDS}) == len(WORDS)
    assert len(simple) >= 0.4 * len(WORDS)
    assert len(TEST) == len(WORDS) // 3
    assert {word.part for word in WORDS} == {"tune", "test"}


def test_search_on_the_kept_back_third_stays_above_the_floor() -> None:
    score = score_search(TEST)
    assert score.recall >= 0.92
    assert score.precision >= 0.97


def test_splits_of_the_kept_back_third_stay_above_the_floor() -> None:
    score = score_splits(TEST)
    assert score.exact >= 0.9 * score.compounds
    assert score.false_splits <= 0.04 * (score.words - score.compounds)


def test_pieces_and_boundaries() -> None:
    labelled = word("vagt|plan")
    assert labelled.pieces(labelled.must) == ("vagt", "plan")
    assert found_boundaries("vagtplan") == {4}


@pytest.mark.parametrize(
    ("split", "mistake"),
    [("vagt|plan", False), ("vagtp|lan", True), ("vagtplan", True), ("vagt", False)],
)
def test_mistakes(split: str, mistake: bool) -> None:
    assert is_mistake(word(split)) is mistake


def test_scores_count_each_kind_of_fault() -> None:
    score = score_splits([word("vagt|plan"), word("rutep|lan"), word("mødepligt"), word("hest")])
    assert (score.words, score.compounds, score.boundaries) == (4, 2, 2)
    assert (score.exact, score.missed, score.wrong, score.false_splits) == (1, 1, 1, 1)


def test_search_counts_found_missed_and_wrong() -> None:
    score = score_search([word("rute|plan"), word("kommun|e"), word("vagtplan")])
    # rute and plan are found in ruteplan; nothing finds the two parts of kommun|e;
    # plan is found in vagtplan too, which is here labelled as no compound
    assert (score.queries, score.relevant, score.found, score.wrong) == (4, 4, 2, 1)


def test_the_score_of_nothing() -> None:
    assert (score_search([]).recall, score_search([]).precision) == (1.0, 1.0)


def test_no_exception_is_a_kept_back_word() -> None:
    read_wrongly = {word.word for word in TEST} & exceptions().keys()
    assert read_wrongly == set()
