"""The running text against the tables of the same item."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .amount_texts import minutes, quotes, told

NAME = "text-table"

TABLE = """Tabel 1. Budgetopfølgning pr. 31. maj 2025

I hele 1.000 kr.\tKorrigeret budget 2025\tForventet regnskab 2025\tAfvigelse
Hjemmepleje\t148.320\t153.905\t5.585
Plejecentre\t201.440\t199.870\t-1.570
Hjælpemidler\t27.905\t28.250\t345
I alt\t377.665\t382.025\t4.360

+ = merforbrug
"""
PUPILS = """Elevtal:

Skole\t2023/24\t2024/25
Byskolen\t520\t506
Lundskolen\t367\t381
I alt\t887\t887
"""


def case(text: str, table: str = TABLE, **more: str) -> str:
    return minutes("Budgetopfølgning 2025", **more, presentation=f"{table}\n{text}")


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        (
            "Hjemmeplejen forventer et merforbrug på 6,5 mio. kr.",
            ("6,5 mio. kr.", "5.585"),
            "5,6 mio. kr.",
        ),
        (
            "Der er et samlet merforbrug på 4,7 mio. kr.",
            ("4,7 mio. kr.", "4.360"),
            "4,4 mio. kr.",
        ),
        (
            "Det forventede regnskab for plejecentre er 189,9 mio. kr.",
            ("189,9 mio. kr.", "199.870"),
            "199,9 mio. kr.",
        ),
        (
            "Det korrigerede budget for hjælpemidler er på 27.950.000 kr.",
            ("27.950.000 kr.", "27.905"),
            "27.905.000 kr.",
        ),
    ],
)
def test_the_text_tells_another_figure(text: str, places: tuple[str, ...], expected: str) -> None:
    (finding,) = told(NAME, case(text))
    assert finding.places == places
    assert finding.expected == expected


def test_a_summary_tells_the_total() -> None:
    text = case("Intet.", summary="Der forventes et merforbrug på 4,7 mio. kr.")
    assert quotes(NAME, text) == [("4,7 mio. kr.", "4.360")]


def test_a_count_of_the_row_and_year() -> None:
    text = case("Byskolen er størst med 560 elever i skoleåret 2024/25.", PUPILS)
    (finding,) = told(NAME, text)
    assert finding.places == ("560", "506")
    assert finding.expected == "506"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Hjemmeplejen forventer et merforbrug på 5,6 mio. kr.", "5.585"),
        ("Plejecentrene forventer et mindreforbrug på 1,6 mio. kr.", "-1.570"),
        ("Plejecentrene forventer et mindreforbrug på -1,6 mio. kr.", "-1.570"),
        ("Der er et samlet merforbrug på 4,4 mio. kr.", "4.360"),
        ("Det forventede regnskab for plejecentre er 199,9 mio. kr.", "199.870"),
    ],
)
def test_a_figure_that_agrees_is_confirmed_with_its_cell(text: str, cell: str) -> None:
    assert quotes(NAME, case(text)) == []
    assert [each[1] for each in quotes(NAME, case(text), status="confirmed")] == [cell]


@pytest.mark.parametrize(
    "text",
    [
        "Ved seneste opfølgning forventede hjemmeplejen et merforbrug på 5,4 mio. kr.",
        "Hjemmeplejen forventer et merforbrug. Heraf skyldes 3,1 mio. kr. flere timer.",
        "På hjemmeplejen er der et merforbrug på 3,6 mio. kr. på vikarer.",
        "I 2024 havde hjemmeplejen et merforbrug på 5,1 mio. kr.",
        "Hjemmeplejen forventer et merforbrug på ca. 5,5 mio. kr.",
        "Hjemmeplejen forventer et merforbrug på 5-6 mio. kr.",
        "Forbruget i hjemmeplejen var 62,1 mio. kr. pr. 30. april.",
        "I hjemmeplejen leveres 5.600 timer om ugen.",
        "I hjemmeplejen koster en time 558 kr. pr. time.",
        "Hjemmeplejens udgift er steget med 5,9 mio. kr. siden sidste år.",
        "Sygefraværet i hjemmeplejen er 5,8 pct.",
    ],
)
def test_figures_that_stand_in_no_table(text: str) -> None:
    assert quotes(NAME, case(text)) == []


def test_rows_of_two_tables_with_one_name_are_told_apart_by_their_captions() -> None:
    other = TABLE.replace("Tabel 1. Budgetopfølgning", "Tabel 2. Anlæg").replace("4.360", "9.120")
    text = case("På anlæg er der et samlet merforbrug på 9,1 mio. kr.", f"{TABLE}\n{other}")
    assert quotes(NAME, text) == []
    assert quotes(NAME, text, status="confirmed") == [("9,1 mio. kr.", "9.120")]


def test_an_account_number_names_the_row() -> None:
    table = TABLE.replace("Hjemmepleje\t", "50.54 Hjemmepleje\t")
    text = case("Merforbruget på ramme 50.54 på 5,9 mio. kr. vedrører vikarer.", table)
    assert quotes(NAME, text) == [("5,9 mio. kr.", "5.585")]


def test_a_table_that_tells_no_unit_gives_no_expectation_in_kroner() -> None:
    table = "Pladser\t2024\t2025\nHuset\t24\t26\nGården\t12\t12\n"
    assert quotes(NAME, case("Huset koster 2,5 mio. kr. i 2025.", table)) == []


@st.composite
def _accounts(draw: st.DrawFn) -> tuple[int, int]:
    budget = draw(st.integers(200_000, 400_000))
    return budget, budget + draw(st.integers(1_050, 9_949)) * draw(st.sampled_from([1, -1]))


def _table(rows: list[tuple[int, int]]) -> str:
    names = ("Hjemmepleje", "Plejecentre", "Hjælpemidler")
    lines = [
        f"{name}\t{plan:,}\t{cost:,}\t{cost - plan:,}".replace(",", ".")
        for name, (plan, cost) in zip(names, rows, strict=True)
    ]
    head = "I hele 1.000 kr.\tKorrigeret budget 2025\tForventet regnskab 2025\tAfvigelse"
    return "\n".join([head, *lines, ""])


def _told(gap: int) -> str:
    tenths = (abs(gap) + 50) // 100  # half-up, in tenths of a million
    return f"{tenths // 10},{tenths % 10}"


@settings(max_examples=50, deadline=None)
@given(st.lists(_accounts(), min_size=3, max_size=3))
def test_correctly_rounded_text_is_never_a_finding(rows: list[tuple[int, int]]) -> None:
    plan, cost = rows[0]
    word = "merforbrug" if cost > plan else "mindreforbrug"
    text = case(f"Hjemmeplejen forventer et {word} på {_told(cost - plan)} mio. kr.", _table(rows))
    assert quotes(NAME, text) == []
    assert len(quotes(NAME, text, status="confirmed")) == 1


@settings(max_examples=50, deadline=None)
@given(st.lists(_accounts(), min_size=3, max_size=3), st.integers(1, 8))
def test_a_changed_digit_is_always_a_finding(rows: list[tuple[int, int]], by: int) -> None:
    plan, cost = rows[0]
    word = "merforbrug" if cost > plan else "mindreforbrug"
    right = _told(cost - plan)
    wrong = f"{right[0]},{(int(right[-1]) + by) % 10}" if len(right) == 3 else f"9,{by}"
    text = case(f"Hjemmeplejen forventer et {word} på {wrong} mio. kr.", _table(rows))
    (finding,) = told(NAME, text)
    assert finding.places[0] == f"{wrong} mio. kr."
    assert finding.expected == f"{right} mio. kr."
