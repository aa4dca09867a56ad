"""What may be concluded from an archive that may have holes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from raadhus.meetings.calc.knowledge import settled_title, unbroken

START = date(2025, 1, 8)


def monthly(number: int, start: date = START) -> list[date]:
    return [start + timedelta(days=28 * month) for month in range(number)]


def test_a_body_that_met_each_month_is_known_from_first_to_last() -> None:
    days = monthly(12)
    assert unbroken(reversed(days)) == (days[0], days[-1])


def test_a_summer_is_no_hole() -> None:
    days = [*monthly(6), *monthly(5, START + timedelta(days=28 * 5 + 90))]
    assert unbroken(days) == (days[0], days[-1])


def test_what_lies_before_a_hole_is_not_counted_on() -> None:
    late = monthly(6, date(2026, 1, 7))
    assert unbroken([*monthly(6), *late]) == (late[0], late[-1])


@pytest.mark.parametrize(
    "days", [[], monthly(4), [START] * 9, [*monthly(9), *monthly(2, date(2027, 1, 6))]]
)
def test_of_few_meetings_nothing_is_concluded(days: list[date]) -> None:
    assert unbroken(days) is None


def test_a_yearly_body_may_have_long_gaps() -> None:
    days = [date(year, 6, 1) for year in range(2018, 2026)]
    assert unbroken(days) == (days[0], days[-1])


def treated(*titles: str) -> list[tuple[date, str]]:
    return list(zip(monthly(len(titles)), titles, strict=True))


@pytest.mark.parametrize(
    ("titles", "settled"),
    [
        (["Takster", "Takster"], "Takster"),
        (["takster ", "Takster"], "Takster"),
        (["Takster", "Ny skole", "Takster"], "Takster"),  # the wrong number in the middle
        (["Takster", "Takster", "Ny skole"], ""),  # it came back under another title
        (["Takster", "Ny skole", "Ny skole", "Takster"], ""),
        (["Takster", "Ny skole"], ""),
        (["Takster"], ""),
        (["", ""], ""),
        ([], ""),
    ],
)
def test_a_case_has_a_title_where_it_always_has_the_same(titles: list[str], settled: str) -> None:
    assert settled_title(treated(*titles)) == settled
