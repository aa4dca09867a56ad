"""Mutants: one change each, the same every time, and what counts as noticed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.check.papers_in_short import RIGHT, WRONG
from tests.check.test_evaluate import MARKED

from raadhus.check.evaluate import as_text, evaluate
from raadhus.check.evaluate.mutate import KINDS, Kind, Mutations, mutants, try_mutants
from raadhus.minutes import read

TEXT = RIGHT.replace("Drift\t1.250", "Drift\t-1.250").replace(
    "Godkendt.", "Merforbruget er 250 kr. efter servicelovens § 18."
)


def test_a_mutant_differs_at_its_place_alone() -> None:
    for mutant in mutants(read(TEXT.encode(), "a.txt"), 50):
        start, end = mutant.place
        longer = len(mutant.text) - len(TEXT)
        assert mutant.text != TEXT
        assert mutant.text[:start] == TEXT[:start]
        assert mutant.text[end + longer :] == TEXT[end:]
        assert mutant.changed[0] == start


@pytest.mark.parametrize(
    ("kind", "before"),
    [
        ("digit", {"0", "1", "2", "5", "6", "7"}),
        ("year", {"2024"}),
        ("sign", {"-", "Mer"}),
        ("title", {"Besøg", "Engparken", "pladser"}),
        ("weekday", {"Onsdag", "tirsdag", "fredag"}),
        ("section", {"18"}),
    ],
)
def test_each_kind_changes_what_it_says(kind: Kind, before: set[str]) -> None:
    made = [each for each in mutants(read(TEXT.encode(), "a.txt"), 100) if each.kind == kind]
    changed = {TEXT[slice(*each.place)] for each in made}
    assert changed
    assert changed <= before


def test_the_same_document_gives_the_same_mutants_spread_over_all_kinds() -> None:
    minutes = read(TEXT.encode(), "a.txt")
    made = list(mutants(minutes, 3))
    assert made == list(mutants(read(TEXT.encode(), "b.txt"), 3))
    assert {each.kind for each in made} == set(KINDS)
    assert all(sum(each.kind == kind for each in made) <= 3 for kind in KINDS)


def tried(text: str) -> Mutations:
    result = Mutations()
    try_mutants(read(text.encode(), "a.txt"), 10, result)
    return result


def test_a_changed_weekday_is_noticed_and_counts_for_its_check() -> None:
    result = tried(RIGHT)
    assert result.made["weekday"] == result.found["weekday"] == 3
    assert result.sure["weekday"] == result.sure_found["weekday"] == 3
    assert result.check_made["weekday"] == result.check_found["weekday"] > 0


def test_a_finding_that_was_there_before_is_no_answer_to_a_mutant() -> None:
    before, after = tried(RIGHT), tried(WRONG)
    assert after.made["weekday"] == before.made["weekday"]
    assert after.found["weekday"] < before.found["weekday"]


def test_mutants_are_part_of_the_evaluation_on_demand(tmp_path: Path) -> None:
    (tmp_path / "et.txt").write_text(MARKED, encoding="utf-8")
    assert "Mutationer" not in as_text(evaluate(tmp_path))
    shown = as_text(evaluate(tmp_path, mutations=2))
    assert "Mutationer" in shown
    assert "en ugedag" in shown
