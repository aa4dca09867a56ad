"""Dates that cannot be, and weekdays that do not fit them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.told import confirmed, findings
from tests.check.word_minutes import minutes

from raadhus.danish.dates import MONTHS, WEEKDAYS


def test_a_date_that_does_not_exist() -> None:
    (found,) = findings(minutes("Svar ventes den 31. juni 2024."), "date-impossible")
    assert (found.severity, found.places) == ("error", ("31. juni 2024",))
    assert "juni 2024 har 30 dage" in found.message


@pytest.mark.parametrize(
    "text",
    ["den 30. juni 2024", "den 29. februar 2024", "den 29. februar", "konto 31.06 og 27.31.06",
     "sag 31-06 af 30/6-24", "i juni 2024"],
)  # fmt: skip
def test_dates_that_exist_and_other_numbers_are_silent(text: str) -> None:
    assert findings(minutes(f"Svar ventes {text}."), "date-impossible") == []


def test_no_29_february_in_a_common_year() -> None:
    (found,) = findings(minutes("Huset åbner den 29. februar 2025."), "date-impossible")
    assert found.places == ("29. februar 2025",)


def test_a_wrong_weekday() -> None:
    (found,) = findings(minutes("Huset åbner torsdag den 29. maj 2024."), "weekday")
    assert (found.severity, found.expected) == ("error", "onsdag")
    assert found.places == ("torsdag den 29. maj 2024",)


def test_the_right_weekday_is_confirmed() -> None:
    told = confirmed(minutes("Huset åbner torsdag den 30. maj 2024."), "weekday")
    assert [each.places[0] for each in told] == [
        "Onsdag den 29. maj 2024",
        "torsdag den 30. maj 2024",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "lørdag og søndag den 1. og 2. juni 2024", "lørdag-søndag den 1.-2. juni 2024",
        "mandag til fredag den 3.-7. juni 2024", "hver torsdag i juni 2024",
        "torsdag. Den 29. maj 2024 er valgt", "torsdag den 13. juni", "torsdag den 6. marts",
        "I 2015 begyndte det fredag den 12. marts", "om torsdagen fra 1. maj 2024",
    ],
)  # fmt: skip
def test_weekdays_that_belong_to_no_date_or_fit(text: str) -> None:
    assert findings(minutes(f"Det sker {text}."), "weekday") == []


def test_without_a_year_the_nearest_ones_count() -> None:
    (found,) = findings(minutes("Mødet holdes mandag den 13. juni."), "weekday")
    assert (found.severity, found.expected) == ("warning", "torsdag")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Lukkedage i dagtilbud 2025", "Forslaget er fredag den 2. maj og fredag den 6. juni."),
        ("Lukkedage", "I det kommende år holdes der lukket mandag den 2. juni."),
        ("Jubilæum", "Planen for 2026 er klar. Festen holdes lørdag den 13. juni."),
        ("Møder i 2023", "Der blev holdt møder tirsdag den 13. juni og onsdag den 4. oktober."),
    ],
)
def test_a_day_of_the_year_before_or_after_or_of_the_year_of_the_case(
    title: str, text: str
) -> None:
    assert findings(minutes(text, title=title), "weekday") == []


def test_a_day_that_fits_none_of_those_years() -> None:
    text = minutes("Forslaget er søndag den 2. maj.", title="Lukkedage i dagtilbud 2025")
    (found,) = findings(text, "weekday")
    assert found.places == ("søndag den 2. maj",)


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(0, 6))
@settings(max_examples=30, deadline=None)
def test_a_weekday_is_told_where_and_only_where_it_is_wrong(when: date, weekday: int) -> None:
    name = WEEKDAYS[weekday]
    text = minutes(f"Det sker {name} den {when.day}. {MONTHS[when.month - 1]} {when.year}.")
    assert bool(findings(text, "weekday")) == (weekday != when.weekday())


@given(st.integers(1, 31), st.integers(1, 12), st.integers(2000, 2060))
@settings(max_examples=30, deadline=None)
def test_a_day_is_told_where_and_only_where_it_is_none(day: int, month: int, year: int) -> None:
    text = minutes(f"Det sker den {day}. {MONTHS[month - 1]} {year}.")
    assert bool(findings(text, "date-impossible")) == (day > monthrange(year, month)[1])
