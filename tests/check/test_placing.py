"""Figures of running text that are those of another row or column, or a slip of their own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .amount_texts import minutes, quotes, told

NAME = "text-table"

BUDGET = """Tabel 1. Drift (1.000 kr.)

Område\tOprindeligt budget\tKorrigeret budget\tForbrug pr. 31/3\tForventet regnskab
Botilbud\t61.320\t63.905\t15.118\t64.870
Misbrugscenter\t18.440\t18.475\t4.291\t18.390
I alt\t79.760\t82.380\t19.409\t83.260
"""
GRANTS = """Forening\tBevilget 2024\tAnsøgt 2025\tIndstillet 2025
Mødestedet Humlen\t35.000\t50.000\t42.000
Natcaféen\t80.000\t95.000\t81.500
I alt\t115.000\t145.000\t123.500
"""
QUARTERS = """Kvartal\tHenviste\tAfsluttede
1. kvartal 2025\t412\t397
2. kvartal 2025\t438\t449
"""


@pytest.mark.parametrize(
    ("table", "text", "wrong", "right"),
    [
        (BUDGET, "Botilbuddenes korrigerede budget er på {}.", "61,3 mio. kr.", "63,9 mio. kr."),
        (BUDGET, "Misbrugscentret ventes at bruge {}.", "18,5 mio. kr.", "18,4 mio. kr."),
        (
            BUDGET,
            "På botilbud er der i årets tre måneder brugt {}.",
            "64,9 mio. kr.",
            "15,1 mio. kr.",
        ),
        (BUDGET, "Der er forbrugt {} på botilbud.", "4,3 mio. kr.", "15,1 mio. kr."),
        (GRANTS, "Humlen indstilles til {}.", "35.000 kr.", "42.000 kr."),
        (GRANTS, "Natcaféen foreslås tildelt {}.", "85.100 kr.", "81.500 kr."),
        (GRANTS, "Natcaféen fik {} i 2024.", "95.000 kr.", "80.000 kr."),
        (QUARTERS, "I andet kvartal 2025 blev der henvist {} borgere.", "412", "438"),
        (QUARTERS, "I andet kvartal var antallet af henviste {}.", "412", "438"),
    ],
)
def test_the_figure_of_another_cell_is_found_and_the_right_one_is_not(
    table: str, text: str, wrong: str, right: str
) -> None:
    (finding,) = told(NAME, minutes("Status 2025", presentation=f"{table}\n{text.format(wrong)}"))
    assert finding.places[0] == wrong
    assert finding.expected == right
    assert quotes(NAME, minutes("Status 2025", presentation=f"{table}\n{text.format(right)}")) == []


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (BUDGET, "Botilbuddenes budget er på 61,3 mio. kr."),  # which of the two budgets?
        (BUDGET, "Botilbud og misbrugscenter ventes at bruge 64,9 mio. kr."),
        (BUDGET, "Botilbuddene fik i 2023 et regnskab på 61,3 mio. kr."),
        (BUDGET, "Ved seneste opfølgning ventedes botilbuddene at bruge 63,9 mio. kr."),
        (BUDGET, "For botilbud er budgettet steget, mens det oprindelige i alt var 79,8 mio. kr."),
        (GRANTS, "Humlen har søgt om 50.000 kr. og fik sidste år 35.000 kr."),
        (QUARTERS, "I andet kvartal blev der henvist 438 mod 412 i første kvartal."),
        (QUARTERS, "I tredje kvartal blev der henvist 412 borgere."),
    ],
)
def test_what_only_looks_like_another_cell(table: str, text: str) -> None:
    assert quotes(NAME, minutes("Status 2025", presentation=f"{table}\n{text}")) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(10_000, 99_999), min_size=4, max_size=4, unique=True))
def test_rounded_figures_of_their_own_cell_are_never_a_finding(values: list[int]) -> None:
    lines = ["1.000 kr.\tKorrigeret budget\tForventet regnskab"]
    for name, pair in (("Botilbud", values[:2]), ("Misbrugscenter", values[2:])):
        lines.append("\t".join([name, *(f"{value:,}".replace(",", ".") for value in pair)]))
    tenths = (values[0] + 50) // 100
    text = f"Botilbuddenes korrigerede budget er på {tenths // 10},{tenths % 10} mio. kr."
    table = "\n".join(lines)
    assert quotes(NAME, minutes("Status 2025", presentation=f"{table}\n\n{text}")) == []
