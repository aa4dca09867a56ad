"""A text cut where findings begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from raadhus.meetings.calc.margin import Mark, runs

TEXT = "Mandag den 3. marts\nI alt 100 kr.\n"


def mark(number: int, start: int, end: int, severity: str = "error", place: int = 1) -> Mark:
    return Mark(number, place, severity, start, end)


def test_the_gravest_of_two_marks_is_seen_and_both_are_named() -> None:
    found = runs(TEXT, [mark(1, 0, 19, "note"), mark(2, 7, 12), mark(3, 26, 29, "warning")])
    assert [(run.text, run.severity, [one.number for one in run.marks]) for run in found] == [
        ("Mandag ", "note", [1]),
        ("den 3", "error", [2, 1]),
        (". marts", "note", [1]),
        ("\nI alt ", "", []),
        ("100", "warning", [3]),
        (" kr.\n", "", []),
    ]


def test_the_margin_has_each_finding_once_a_line() -> None:
    marks = [mark(1, 0, 6), mark(1, 7, 10, place=2), mark(2, 11, 13), mark(1, 26, 29, place=3)]
    beside = [[one.number for one in run.margin] for run in runs(TEXT, marks) if run.margin]
    assert beside == [[1, 2], [1]]


def test_what_was_verified_is_told_apart() -> None:
    found = runs(TEXT, [mark(1, 0, 6)], [(26, 29)])
    assert [run.text for run in found if run.holds] == ["100"]


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12)


@given(SPANS, SPANS)
def test_joined_the_runs_are_the_text_and_every_mark_begins_once(
    places: list[tuple[int, int]], verified: list[tuple[int, int]]
) -> None:
    marks = [mark(number, *sorted(place)) for number, place in enumerate(places, 1)]
    found = runs(TEXT, marks, [sorted(span) for span in verified])
    assert "".join(run.text for run in found) == TEXT
    there = [one for one in marks if one.start < min(one.end, len(TEXT))]
    assert sorted(one.number for run in found for one in run.begin) == [m.number for m in there]
    at = 0
    for run in found:
        assert {one.number for one in run.begin} == {m.number for m in there if m.start == at}
        at += len(run.text)


def test_an_empty_text_has_no_runs() -> None:
    assert runs("", [mark(1, 0, 3)], [(0, 2)]) == []
