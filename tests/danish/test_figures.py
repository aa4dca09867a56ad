"""All figures of a text together: each once, the right reader first."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.figures import find_figures


def told(text: str) -> list[tuple[str, str]]:
    return [(figure.kind, text[slice(*figure.span)]) for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("kr. 1.398.000 kr. i alt", [("amount", "kr. 1.398.000 kr.")]),
        ("11 ud af 31 (35 pct.)", [("share", "11 ud af 31"), ("percentage", "35 pct.")]),
        ("servicelovens § 107 og 3 boliger", [("law", "§ 107"), ("count", "3")]),
        ("den 3. maj 2024 kom 25 borgere", [("date", "3. maj 2024"), ("count", "25")]),
        ("Sag 27.00.00-G01-7-24", [("case_number", "27.00.00-G01-7-24")]),
        ("31.000 kr i 2024-2025", [("amount", "31.000 kr"), ("period", "2024-2025")]),
        ("Intet her", []),
    ],
)
def test_each_figure_is_told_once_by_the_reader_that_knows_best(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    assert told(text) == wanted


PIECES = (
    "1.250 kr.", "3 boliger", "35 %", "§ 18", "2024", "den 3. maj", "2 ud af 3", "24-000117",
    " og ", ", ", "\n", " ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=15))
def test_figures_are_in_order_and_only_periods_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find_figures(text)
    assert [figure.span for figure in found] == sorted(figure.span for figure in found)
    plain = [figure for figure in found if figure.kind != "period"]
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(plain))
    assert all(figure.value.span == figure.span for figure in found)
