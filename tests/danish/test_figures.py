"""All figures of a text together: the sloppy forms, and what overlaps what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.danish.figures import KINDS, find_figures


def told(text: str) -> list[tuple[str, str]]:
    return [(figure.kind, text[slice(*figure.span)]) for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "printed", "kroner"),
    [
        ("kr. 1.398.000 kr. til drift", "kr. 1.398.000 kr.", 1_398_000),
        ("der er afsat 1,9 mio.kr i puljen", "1,9 mio.kr", 1_900_000),
        ("31.000 kr i 2025", "31.000 kr", 31_000),
        ("afsat t.kr. 450 til", "t.kr. 450", 450_000),
        ("afsat tkr. 1.200 til", "tkr. 1.200", 1_200_000),
        ("afsat 450 t.kr. til", "450 t.kr.", 450_000),
        ("afsat mio. kr. 2,4 til", "mio. kr. 2,4", 2_400_000),
        ("ca. 450.000 kr. årligt", "450.000 kr.", 450_000),
        ("2,2 mia. kr. i alt", "2,2 mia. kr.", 2_200_000_000),
        ("afvigelsen er -2,2 mio. kr. i år", "-2,2 mio. kr.", -2_200_000),
        ("450.000,- til udstyr", "450.000,-", 450_000),
    ],
)
def test_amounts_in_sloppy_forms(text: str, printed: str, kroner: int) -> None:
    (found,) = [figure for figure in find_figures(text) if figure.kind == "amount"]
    assert (text[slice(*found.span)], found.value.low) == (printed, Decimal(kroner))


@pytest.mark.parametrize(
    "text",
    ["Beløb i 1.000 kr.", "i mia. kr.", "mio. kr. 2024 2025", "(2,2) mio. kr.", "t.kr. 2024"],
)
def test_units_and_heads_of_tables_are_no_amounts(text: str) -> None:
    assert [kind for kind, _ in told(text) if kind == "amount"] == []


def test_a_range_is_one_amount() -> None:
    (found,) = find_figures("mellem 2,4 og 2,6 mio. kr.")
    assert (found.value.low, found.value.high) == (Decimal("2400000"), Decimal("2600000"))


@pytest.mark.parametrize(
    ("text", "kind", "printed"),
    [
        ("en stigning på 35,0%", "percentage", "35,0%"),
        ("jf. §§ 103 og 104", "law", "§§ 103 og 104"),
        ("servicelovens §107", "law", "§107"),
        ("SEL §§ 85, 107-108", "law", "§§ 85, 107-108"),
        ("11 ud af 31 sager", "share", "11 ud af 31"),
        ("KLE 27.36.12", "kle", "27.36.12"),
        ("KLE-nr.: 27.36", "kle", "27.36"),
        ("Herlev Kommunes borgere", "municipality", "Herlev Kommunes"),
        ("drøftes i Økonomiudvalget", "body", "Økonomiudvalget"),
        ("socialchef Kirsten Holm bad", "person", "Kirsten Holm"),
    ],
)
def test_one_figure_of_its_kind(text: str, kind: str, printed: str) -> None:
    assert told(text) == [(kind, printed)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("svar d. 3/6-24", date(2024, 6, 3)),
        ("takster pr. 1/1 2025", date(2025, 1, 1)),
        ("svar den 3. juni -24", date(2024, 6, 3)),
        ("møde den 29.05.2024", date(2024, 5, 29)),
    ],
)
def test_dates_in_sloppy_forms(text: str, when: date) -> None:
    assert [f.value.date for f in find_figures(text) if f.kind == "date"] == [when]


def test_a_reference_holds_its_date_and_no_case_number() -> None:
    assert told("jf. sag nr. 44 den 29.05.2024") == [
        ("meeting_reference", "sag nr. 44 den 29.05.2024"),
        ("date", "29.05.2024"),
    ]


def test_a_deadline_stands_where_its_date_stands() -> None:
    text = "Svar skal afgives senest den 1. maj 2024"
    assert told(text) == [("date", "1. maj 2024"), ("deadline", "1. maj 2024")]


def test_a_kle_number_opens_a_case_number() -> None:
    text = "Sagsnr. 27.36.12-P05-1-24"
    assert told(text) == [("kle", "27.36.12"), ("case_number", "27.36.12-P05-1-24")]


def test_accounts_are_no_kle_numbers() -> None:
    assert told("konto 5.38.40 og 50.54") == []


def test_kinds_can_be_chosen() -> None:
    text = "Byrådet gav 450.000 kr. den 1. maj 2024"
    assert [f.kind for f in find_figures(text, {"amount", "body"})] == ["body", "amount"]


PIECES = [
    "kr. ", "1.398.000 ", "mio. ", "§ 85 ", "den 1. maj 2024 ", "senest ", "Byrådet ", "(A) ",
    "Bo Krag ", "sag 4 ", "og ", "KLE ", "27.36.12 ", "-", ",", "\n", "35% ", "Udvalget for ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25))
@settings(max_examples=60, deadline=None)
def test_spans_lie_in_the_text_and_plain_kinds_never_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find_figures(text)
    assert all(0 <= f.span[0] < f.span[1] <= len(text) and f.kind in KINDS for f in found)
    apart = [f for f in found if f.kind not in {"period", "meeting_reference", "deadline", "kle"}]
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(apart))
