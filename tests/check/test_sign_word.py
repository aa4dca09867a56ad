"""Words of direction against the figures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .amount_texts import minutes, quotes, told

NAME = "sign-word"

TABLE = """I hele 1.000 kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse
Dagtilbud\t20.400\t21.150\t{first}
Skoler\t90.200\t89.100\t{second}
I alt\t110.600\t110.250\t{total}
"""


def said(text: str) -> list[tuple[str, ...]]:
    return quotes(NAME, minutes(presentation=text))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Antallet er faldet fra 32 i 2023 til 41 i 2024.", "faldet", "steget"),
        ("Antallet er steget fra 41 til 37.", "steget", "faldet"),
        ("Der er sket et fald fra 12 til 15 pct.", "fald", "stigning"),
        ("Udgiften er steget fra 1,1 mio. kr. til 950.000 kr.", "steget", "faldet"),
        ("Taksten falder fra 2,1 til 2,4 mio. kr.", "falder", "stiger"),
        ("Antallet af sager er vokset med 14 fra 412 til 398.", "vokset", "faldet"),
    ],
)
def test_rises_and_falls_the_wrong_way(text: str, word: str, expected: str) -> None:
    (finding,) = told(NAME, minutes(presentation=text))
    assert finding.places[0].startswith(word)
    assert finding.expected == expected


@pytest.mark.parametrize(
    "text",
    [
        "Antallet er faldet fra 41 i 2022 til 37 i 2023.",
        "Antallet er steget fra 37 til 41.",
        "Ventetiden er faldet fra 8 uger til 2 måneder.",
        "Antallet faldt fra 2022 til 2023 med fem.",
        "Kommunen er steget fra nr. 45 til nr. 38.",
        "Antallet er ikke steget fra 41 til 37, som der stod i bilaget.",
        "Faldet i antal skyldes, at prisen er gået fra 12 til 15 kr.",
        "Andelen er faldet fra 31 pct. i 2024 til 35 pct. i 2023.",
        "Fristen er hævet fra 1. maj til 15. juni.",
        "Udgiften er steget fra 950.000 kr. til 1,1 mio. kr.",
        "Underskuddet er steget fra -2,2 mio. kr. til -3,3 mio. kr.",
        "Serviceniveauet sænkes fra 2 til 3 uger.",
    ],
)
def test_rises_and_falls_that_are_right_or_cannot_be_judged(text: str) -> None:
    assert said(text) == []


def test_a_right_rise_is_confirmed() -> None:
    text = minutes(presentation="Andelen er steget fra 12,5 pct. til 14,1 pct.")
    assert quotes(NAME, text, status="confirmed") == [("12,5 pct.", "14,1 pct.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der er et mindreforbrug i 2024, da budgettet var 210,4 mio. kr., og forbruget blev "
            "212,5 mio. kr.",
            "merforbrug",
        ),
        (
            "Der er et merforbrug på 0,4 mio. kr., da regnskabet blev 13,8 mio. kr. mod et budget "
            "på 14,2 mio. kr.",
            "mindreforbrug",
        ),
    ],
)
def test_budget_and_spent_in_one_sentence(text: str, expected: str) -> None:
    (finding,) = told(NAME, minutes(presentation=text))
    assert finding.expected == expected
    assert finding.places[0] in {"merforbrug", "mindreforbrug"}


@pytest.mark.parametrize(
    "text",
    [
        "Der er et merforbrug, da budgettet var 210,4 mio. kr., og forbruget blev 212,5 mio. kr.",
        "Forbruget er 4,0 mio. kr. ud af et budget på 9,6 mio. kr., og der ventes et merforbrug.",
        "Forbruget var 12,4 mio. kr. mod et budget på 12,0 mio. kr., mens der nu er mindreforbrug.",
        "Indtægten i regnskabet blev 3,0 mio. kr. mod et budget på 2,8 mio. kr., altså merindtægt.",
        "Regnskab 2023 var 13,8 mio. kr., og budget 2024 er 14,2 mio. kr., trods et merforbrug.",
    ],
)
def test_sentences_that_are_right_or_tell_something_else(text: str) -> None:
    assert said(text) == []


def test_overstiger() -> None:
    text = "Udgiften på 4,2 mio. kr. overstiger budgettet på 4,5 mio. kr."
    assert said(text) == [("overstiger", "4,2 mio. kr.", "4,5 mio. kr.")]
    assert said(text.replace("4,5", "4,1")) == []
    assert said("Udgiften på 4,2 mio. kr. overstiger budgettet med 4,5 mio. kr.") == []


@pytest.mark.parametrize(
    "signs", [("750", "-1.100", "-350"), ("-750", "1.100", "350")], ids=["plus", "minus"]
)
def test_both_house_styles_of_sign(signs: tuple[str, str, str]) -> None:
    """The row's own budget and forecast tell what the sign means."""
    table = TABLE.format(first=signs[0], second=signs[1], total=signs[2])
    right = "Dagtilbud forventer et merforbrug på 0,8 mio. kr."
    wrong = "Skolerne forventer et merforbrug på 1,1 mio. kr."
    (finding,) = told(NAME, minutes(presentation=f"{table}\n{right}\n\n{wrong}"))
    assert finding.places == ("merforbrug", "1,1 mio. kr.", signs[1])
    assert finding.expected == "mindreforbrug"
    confirmed = quotes(NAME, minutes(presentation=f"{table}\n{right}"), status="confirmed")
    assert confirmed == [("0,8 mio. kr.", signs[0])]


@pytest.mark.parametrize(
    ("legend", "wrong"),
    [
        ("- = merforbrug, + = mindreforbrug", "mindreforbrug"),
        ("Minus i sidste kolonne er mindreforbrug.", "merforbrug"),
        ("Note: - er merforbrug.", "mindreforbrug"),
    ],
)
def test_a_legend_tells_what_the_sign_means(legend: str, wrong: str) -> None:
    table = f"I hele 1.000 kr.\tResultat\nDagtilbud\t-750\nSkoler\t-1.100\n\n{legend}\n"
    other = {"merforbrug": "mindreforbrug", "mindreforbrug": "merforbrug"}[wrong]
    text = "{table}\nDagtilbud har et {word} på 0,8 mio. kr."
    assert said(text.format(table=table, word=other)) == []
    assert said(text.format(table=table, word=wrong)) == [(wrong, "0,8 mio. kr.", "-750")]


def test_a_bullet_is_no_legend() -> None:
    table = "I hele 1.000 kr.\tResultat\nDagtilbud\t-750\nSkoler\t-1.100\n"
    text = (
        f"{table}\n- Skoler viser et merforbrug.\n- Dagtilbud har et mindreforbrug på 0,8 mio. kr."
    )
    assert said(text) == []


def test_what_was_expected_earlier_is_not_judged_by_the_table() -> None:
    table = TABLE.format(first="750", second="-1.100", total="-350")
    text = f"{table}\nVed seneste opfølgning forventede skolerne et merforbrug på 1,1 mio. kr."
    assert said(text) == []


def test_one_amount_as_merforbrug_and_as_mindreforbrug() -> None:
    text = minutes(
        summary="Der forventes et samlet merforbrug på 2,4 mio. kr. på handicapområdet.",
        presentation="På handicapområdet forventes et samlet mindreforbrug på 2,4 mio. kr.",
    )
    assert quotes(NAME, text) == [("mindreforbrug", "2,4 mio. kr.", "2,4 mio. kr.")]


def test_one_amount_for_two_things_may_go_both_ways() -> None:
    text = minutes(
        summary="Der forventes et merforbrug på 2,4 mio. kr. på handicapområdet.",
        presentation="På dagtilbud og skoler forventes et mindreforbrug på 2,4 mio. kr.",
    )
    assert quotes(NAME, text) == []


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 9_999), st.integers(1, 9_999), st.sampled_from(["steget", "faldet"]))
def test_the_word_is_right_just_where_the_figures_go_its_way(
    first: int, second: int, word: str
) -> None:
    if first == second or 1900 <= first < 2100 or 1900 <= second < 2100:
        return
    found = said(f"Antallet af sager er {word} fra {first} til {second}.")
    assert bool(found) == ((second > first) != (word == "steget"))


@settings(max_examples=50, deadline=None)
@given(
    st.integers(10_000, 90_000),
    st.integers(600, 9_000),
    st.sampled_from([1, -1]),
    st.sampled_from([1, -1]),
    st.sampled_from(["merforbrug", "mindreforbrug"]),
)
def test_a_word_is_right_just_where_the_table_goes_its_way(
    budget: int, gap: int, way: int, style: int, word: str
) -> None:
    cost, told_gap = budget + way * gap, f"{(gap + 50) // 100 / 10:.1f}".replace(".", ",")
    row = f"Dagtilbud\t{budget:,}\t{cost:,}\t{style * way * gap:,}".replace(",", ".")
    head = "I hele 1.000 kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse"
    found = said(
        f"{head}\n{row}\nSkoler\t1\t1\t0\n\nDagtilbud har et {word} på {told_gap} mio. kr."
    )
    assert bool(found) == ((way > 0) != (word == "merforbrug"))
