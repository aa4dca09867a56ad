"""`check` itself: what becomes of verdicts, of places and of coverage."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from tests.check.papers_in_short import RIGHT, WRONG

from raadhus.check import Report, Verdict, check
from raadhus.check.checks import CHECKS
from raadhus.check.model import Severity, Span
from raadhus.check.paper import Paper
from raadhus.check.registry import Check
from raadhus.check.registry import check as register
from raadhus.minutes import read

Run = Callable[..., Report]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Check the right text with a check that says the given verdicts."""

    def with_verdicts(*verdicts: Verdict, severity: Severity = "error") -> Report:
        def says(_: Paper) -> Iterator[Verdict]:
            yield from verdicts

        made = Check("made", severity, "Opdigtet", "dates", says)
        monkeypatch.setitem(CHECKS, "made", made)
        return check(read(RIGHT.encode(), "a.txt"), only=["made"])

    return with_verdicts


def place(words: str) -> Span:
    start = RIGHT.index(words)
    return start, start + len(words)


DAY = place("tirsdag den 11. juni 2024")
OTHER_DAY = place("fredag den 14. juni 2024")


def test_a_result_says_in_which_item_its_first_place_stands(run: Run) -> None:
    report = run(Verdict(False, "", (OTHER_DAY, DAY)), Verdict(False, "", (DAY,)))
    told = [(result.item, result.part) for result in report.results]
    assert told == [(1, 0), (2, 1)]


def test_what_stands_above_the_items_or_nowhere_is_in_none(run: Run) -> None:
    report = run(Verdict(False, "", ((0, 7),)), Verdict(False, "intet sted", ()))
    assert {(result.item, result.part) for result in report.results} == {(None, None)}


def test_results_come_in_the_order_of_their_places_and_once(run: Run) -> None:
    late, early = Verdict(False, "", (OTHER_DAY,)), Verdict(True, "", (DAY, DAY))
    report = run(late, early, late)
    assert [result.places for result in report.results] == [(DAY,), (OTHER_DAY,)]


def test_a_verdict_may_be_graver_or_milder_than_its_check(run: Run) -> None:
    report = run(
        Verdict(False, "", (DAY,)), Verdict(False, "", (OTHER_DAY,), severity="note"),
        severity="warning",
    )  # fmt: skip
    assert [result.severity for result in report.results] == ["warning", "note"]


def test_a_figure_is_verified_where_it_is_confirmed_and_nothing_speaks_against_it(
    run: Run,
) -> None:
    assert run(Verdict(True, "", (DAY, OTHER_DAY))).verified == (DAY, OTHER_DAY)
    both = Verdict(True, "", (DAY, OTHER_DAY)), Verdict(False, "", (DAY,))
    assert run(*both).verified == (OTHER_DAY,)
    assert run(*both, severity="note").verified == (DAY, OTHER_DAY)


def test_a_confirmed_place_that_is_no_figure_is_not_counted(run: Run) -> None:
    report = run(Verdict(True, "", ((DAY[0], DAY[1] - 1),)))
    assert report.verified == ()
    assert report.coverage == 0
    assert len(report.confirmed) == 1


def test_a_document_without_figures_is_covered() -> None:
    report = check(read(b"Et brev uden tal.", "a.txt"))
    assert (report.figures, report.coverage) == ((), 1.0)


def test_an_unknown_check_is_an_error() -> None:
    with pytest.raises(KeyError):
        check(read(RIGHT.encode(), "a.txt"), only=["findes-ikke"])


def test_two_checks_may_not_bear_one_name() -> None:
    with pytest.raises(ValueError, match="weekday"):
        register("weekday", "error", "", "dates")(lambda paper: ())


def test_the_same_document_gives_the_same_report() -> None:
    minutes = read(WRONG.encode(), "a.txt")
    assert check(minutes) == check(read(WRONG.encode(), "a.txt"))
    assert check(minutes, only=["weekday"]).findings == tuple(
        result for result in check(minutes).findings if result.check == "weekday"
    )


def test_every_check_explains_itself_in_a_sentence() -> None:
    for name, each in CHECKS.items():
        assert each.explanation.endswith("."), name
        assert len(each.explanation) < 300, name
