"""Measuring the checks: marks, labels, and what counts as real, found, false and missed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from tests.check.papers_in_short import RIGHT, WRONG

from raadhus.check import check
from raadhus.check.evaluate import as_text, evaluate
from raadhus.check.evaluate.labels import LabelError, is_labels, read_labels
from raadhus.check.evaluate.marked import MarkError, is_marked, twins_of
from raadhus.check.evaluate.scoring import Score, score_labelled, score_twins
from raadhus.cli import raadhus
from raadhus.minutes import read

MARKED = RIGHT.replace(
    "Besøget på Engparken er tirsdag den 11. juni 2024",
    "[[1: Besøget]] på Engparken er [[1: tirsdag => torsdag | weekday]] den 11. juni 2024",
).replace("1.250\t1.100", "1.250\t[[2: 1.100 => 1.000 | table-total]]")


def test_the_twins_print_the_two_sides_and_the_marks_go() -> None:
    twins = twins_of(MARKED)
    assert twins.right == RIGHT
    assert twins.wrong == WRONG.replace("1.250\t1.100", "1.250\t1.000")


def test_an_error_has_all_its_places_in_the_wrong_twin_its_own_first() -> None:
    twins = twins_of(MARKED)
    told = [
        (error.number, error.kind, [twins.wrong[slice(*place)] for place in error.places])
        for error in twins.errors
    ]
    assert told == [(1, "weekday", ["torsdag", "Besøget"]), (2, "table-total", ["1.000"])]


@pytest.mark.parametrize(
    ("marked", "right", "wrong"),
    [
        ("a [[1: b =>  | slip]]c", "a bc", "a c"),
        ("a [[1: b => | slip]]c", "a bc", "a c"),
        ("a [[1:  => b | slip]]c", "a c", "a bc"),
        ("a [[1: => b | slip]]c", "a c", "a bc"),
        ("[[1: a\n\tb => c\td | slip]]", "a\n\tb", "c\td"),
        ("[[1: a  =>  b  | slip]]", "a ", " b "),
        ("[[1: [x] => [y] | slip]] [[1: z]]", "[x] z", "[y] z"),
    ],
)
def test_either_side_may_be_empty_and_white_space_is_kept(
    marked: str, right: str, wrong: str
) -> None:
    twins = twins_of(marked)
    assert (twins.right, twins.wrong) == (right, wrong)


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("før\nen [[1: ny =>  | slip]] linje\nefter", "en  linje"),
        ("før\n\nA\n\n[[1: Notat => | slip]]\n\nefter\n\nmere", "A\n\n\n\nefter"),
        ("[[1: alt =>  | slip]]", ""),
    ],
)  # fmt: skip
def test_where_something_is_left_out_its_neighbourhood_is_the_place(
    marked: str, place: str
) -> None:
    twins = twins_of(marked)
    assert twins.wrong[slice(*twins.errors[0].places[0])] == place


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("[[1: a => b]]", "hvilken slags"),
        ("[[1: a => b | Ikke Navn]]", "hvilken slags"),
        ("[[1: a => b | slip]] [[1: c => d | slip]]", "to pile"),
        ("[[3: a]]", "Mærke 3 har ingen pil"),
    ],
)
def test_a_mark_that_is_not_as_agreed_is_named(marked: str, told: str) -> None:
    with pytest.raises(MarkError, match=told):
        twins_of(marked)


@given(st.text(alphabet="ab[]: =>|1\n", max_size=60))
def test_a_text_without_marks_is_its_own_twins(text: str) -> None:
    if not is_marked(text):
        twins = twins_of(text)
        assert (twins.right, twins.wrong, twins.errors) == (text, text, ())


def scored(marked: str) -> Score:
    score = Score()
    score_twins(twins_of(marked), "a.txt", score)
    return score


def test_what_touches_a_planted_error_is_real_and_the_error_is_found() -> None:
    score = scored(MARKED)
    assert (score.reported["weekday"], score.real["weekday"]) == (1, 1)
    assert (score.planted["weekday"], score.found["weekday"]) == (1, 1)


def test_an_error_that_nothing_touches_is_missed_and_told() -> None:
    score = scored(RIGHT.replace("Bo Kjær", "[[1: Bo => Ib | slip]] Kjær"))
    assert (score.planted["slip"], score.found["slip"]) == (1, 0)
    assert [(each.sort, each.name, each.quote) for each in score.mistakes] == [
        ("overset", "slip", "Ib")
    ]


def test_every_finding_in_the_right_twin_is_false_and_so_is_one_elsewhere_in_the_wrong() -> None:
    score = scored(WRONG.replace("Bo Kjær", "[[1: Bo => Ib | slip]] Kjær"))
    assert (score.reported["weekday"], score.real["weekday"]) == (2, 0)
    assert [each.sort for each in score.mistakes].count("falsk") == 2


def labels(text: str, *relations: tuple[str, bool, str]) -> Mapping[str, Any]:
    def span(words: str) -> Mapping[str, int]:
        return {"start": text.index(words), "end": text.index(words) + len(words)}

    return {
        "file": "møde.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "figures": [span("11. juni 2024"), span("Bo Kjær")],
        "relations": [
            {"kind": kind, "holds": holds, "places": [span(words)]}
            for kind, holds, words in relations
        ],
    }


def labelled(tmp_path: Path, text: str, *relations: tuple[str, bool, str]) -> Score:
    (tmp_path / "møde.txt").write_bytes(text.encode())
    path = tmp_path / "møde.json"
    path.write_text(json.dumps(labels(text, *relations)), encoding="utf-8")
    score = Score()
    score_labelled(read_labels(path, [tmp_path]), path.name, score)
    return score


def test_in_a_real_document_a_finding_is_real_where_a_relation_does_not_hold(
    tmp_path: Path,
) -> None:
    broken = ("weekday", False, "torsdag den 11. juni 2024")
    score = labelled(tmp_path, WRONG, broken, ("slip", False, "Bo Kjær"))
    assert (score.reported["weekday"], score.real["weekday"]) == (1, 1)
    assert (score.found["weekday"], score.found["slip"]) == (1, 0)
    assert (score.labelled_found, score.labelled_figures) == (1, 2)


def test_a_finding_where_all_relations_hold_is_false(tmp_path: Path) -> None:
    score = labelled(tmp_path, WRONG, ("weekday", True, "torsdag den 11. juni 2024"))
    assert (score.reported["weekday"], score.real["weekday"]) == (1, 0)
    assert (score.held["weekday"], score.confirmed["weekday"]) == (1, 0)


def test_what_is_confirmed_is_measured_both_ways(tmp_path: Path) -> None:
    holds = ("weekday", True, "fredag den 14. juni 2024")
    broken = ("weekday", False, "tirsdag den 11. juni 2024")
    score = labelled(tmp_path, RIGHT, holds, broken)
    assert (score.held["weekday"], score.confirmed["weekday"]) == (1, 1)
    assert score.wrongly["weekday"] == 1


def test_what_each_check_verifies_is_told_for_itself(tmp_path: Path) -> None:
    score = labelled(tmp_path, RIGHT, ("weekday", True, "fredag den 14. juni 2024"))
    assert score.verified_by["weekday"] == len(
        check(read(RIGHT.encode()), only=["weekday"]).verified
    )
    assert 0 < score.verified_by["weekday"] <= score.verified


def test_labels_of_another_document_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "møde.json"
    path.write_text(json.dumps(labels(RIGHT)), encoding="utf-8")
    assert is_labels(path.read_text(encoding="utf-8"))
    with pytest.raises(LabelError, match="blev ikke fundet"):
        read_labels(path, [tmp_path])
    (tmp_path / "møde.txt").write_text(WRONG, encoding="utf-8")
    with pytest.raises(LabelError, match="ikke det dokument"):
        read_labels(path, [tmp_path])


def test_a_folder_is_evaluated_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "dybere").mkdir()
    (tmp_path / "dybere" / "et.txt").write_text(MARKED, encoding="utf-8")
    (tmp_path / "to.txt").write_text("[[1: a => b]]", encoding="utf-8")
    (tmp_path / "intet.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "intet.json").write_text("[1]", encoding="utf-8")
    (tmp_path / "møde.json").write_text(json.dumps(labels(RIGHT)), encoding="utf-8")
    other = tmp_path.parent / f"{tmp_path.name}-dokumenter"
    other.mkdir()
    (other / "møde.txt").write_text(RIGHT, encoding="utf-8")
    result = evaluate(tmp_path, other)
    assert result.papers.documents == result.labelled.documents == 1
    assert [Path(name).name for name, _ in result.problems] == ["to.txt"]
    assert "Dokumenter med indsatte fejl: 1" in as_text(result)
    shown = as_text(result, mistakes=True)
    assert "overset table-total “1.000”" in shown
    assert "overset table-total" not in as_text(result)


def test_the_command_prints_the_table_and_ends_with_two_where_something_is_wrong(
    tmp_path: Path,
) -> None:
    (tmp_path / "et.txt").write_text(MARKED, encoding="utf-8")
    done = CliRunner().invoke(raadhus, ["check", "--evaluate", str(tmp_path)])
    assert done.exit_code == 0
    assert "weekday" in done.stdout
    assert "Dækning: " in done.stdout
    (tmp_path / "to.txt").write_text("[[1: a => b]]", encoding="utf-8")
    done = CliRunner().invoke(raadhus, ["check", "--evaluate", str(tmp_path)])
    assert done.exit_code == 2
    assert "hvilken slags" in done.stderr


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    assert "hverken" in as_text(evaluate(tmp_path))
