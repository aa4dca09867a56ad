"""The measure of relevance itself, on a few invented documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.search_relevance import ndcg, precision, read_labelled, recall, score
from bench.search_ways import Plain, Trigram
from tests.core.search.labelled.small import documents

LABELS = (Path(__file__).parent / "labelled" / "small.tsv").read_text(encoding="utf-8")


def test_labels_are_read() -> None:
    labelled = read_labelled(LABELS)
    assert len(labelled) == 11
    assert (labelled[0].query, labelled[0].kind, labelled[0].grades) == (
        "planlægning",
        "compound",
        {1: 1, 2: 2},
    )


@pytest.mark.parametrize(
    "line", ["støj", "støj\tother\t1:2", "støj\tseveral\t1:3", "a\tseveral\tx"]
)
def test_a_wrong_line_is_told_by_its_number(line: str) -> None:
    with pytest.raises(ValueError, match=r"^line 2: "):
        read_labelled(f"# comment\n{line}")


def test_ndcg_by_hand() -> None:
    grades = {1: 2, 2: 1}
    assert ndcg([1, 2], grades) == 1
    assert ndcg([], grades) == 0
    # gains 1/1 + 3/1.585 of 3/1 + 1/1.585
    assert ndcg([2, 1], grades) == pytest.approx(0.7967, abs=1e-4)
    assert ndcg([9, 1], {1: 2}) == pytest.approx(1 / 1.58496, abs=1e-4)


def test_recall_and_precision_by_hand() -> None:
    assert (recall([1, 3], {1: 2, 2: 1}), precision([1, 3, 4, 5], {1: 2, 2: 1})) == (0.5, 0.25)
    assert (recall([], {}), precision([], {})) == (1, 1)


def test_ways_of_others_find_what_they_are_known_to_find() -> None:
    plain, trigram = Plain(documents()), Trigram(documents())
    assert plain.find("planlægning", 10) == [2]
    assert sorted(trigram.find("planlægning", 10)) == [1, 2]
    assert plain.find("!?", 10) == []
    found = [score(way, read_labelled(LABELS)).recall for way in (plain, trigram)]
    assert found[0] < found[1] < 1
