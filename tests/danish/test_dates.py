"""Dates as Danish minutes print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.dates import MONTHS, WEEKDAYS, find_dates, find_weekday, parse_date

# text, then (printed, ISO date or None)
DATES = [
    ("27. november 2024", [("27. november 2024", "2024-11-27")]),
    ("08. august 2024", [("08. august 2024", "2024-08-08")]),
    ("den 1 januar 2023", [("1 januar 2023", "2023-01-01")]),  # no full stop
    ("27. nov. 2024", [("27. nov. 2024", "2024-11-27")]),
    ("27.nov.2024", [("27.nov.2024", "2024-11-27")]),
    ("d. 3. sept. 2024", [("3. sept. 2024", "2024-09-03")]),
    ("27. NOVEMBER 2024", [("27. NOVEMBER 2024", "2024-11-27")]),
    ("27. november '24", [("27. november '24", "2024-11-27")]),
    ("27.\nnovember 2024", [("27.\nnovember 2024", "2024-11-27")]),  # a wrapped line
    ("onsdag den 27. november 2024", [("onsdag den 27. november 2024", "2024-11-27")]),
    ("Onsdag d. 27. november 2024 kl.", [("Onsdag d. 27. november 2024", "2024-11-27")]),
    ("ons. d. 27/11-2024", [("ons. d. 27/11-2024", "2024-11-27")]),
    ("d. 27-11-2024", [("27-11-2024", "2024-11-27")]),
    ("27.11.2024", [("27.11.2024", "2024-11-27")]),
    ("27. 11. 2024", [("27. 11. 2024", "2024-11-27")]),
    ("27/11-2024", [("27/11-2024", "2024-11-27")]),
    ("27/11 2024", [("27/11 2024", "2024-11-27")]),
    ("07/08/2024", [("07/08/2024", "2024-08-07")]),  # day first
    ("28/11-22", [("28/11-22", "2022-11-28")]),
    ("27-11-24", [("27-11-24", "2024-11-27")]),
    ("24/4-23 inkl.", [("24/4-23", "2023-04-24")]),
    ("2024-11-27", [("2024-11-27", "2024-11-27")]),
    ("2024-11-27T23:30:00+01:00", [("2024-11-27", "2024-11-27")]),  # as written
    ("22. til 24. marts 2023", [("22", "2023-03-22"), ("24. marts 2023", "2023-03-24")]),
    ("3. og 5. marts 2024", [("3", "2024-03-03"), ("5. marts 2024", "2024-03-05")]),
    (
        "d. 22., 23. og 24. marts 2024",
        [("22", "2024-03-22"), ("23", "2024-03-23"), ("24. marts 2024", "2024-03-24")],
    ),
    ("1. juni 2024-31. maj 2025", [("1. juni 2024", "2024-06-01"), ("31. maj 2025", "2025-05-31")]),
    ("27.11.24 kl. 19", [("27.11.24", "2024-11-27")]),  # a time follows
    ("4. januar- 7. maj. 2024", [("4. januar", "2024-01-04"), ("7. maj. 2024", "2024-05-07")]),
    ("6.-14. juni", [("6", None), ("14. juni", None)]),  # no year
    ("den 19. juni besluttet", [("19. juni", None)]),
    ("den 5/6", [("5/6", None)]),  # only after den, d. or a weekday
    ("ultimo april 2024", [("april 2024", None)]),  # no day
    ("31. juni 2024", [("31. juni 2024", None)]),  # no such day
    ("30-02-2024", [("30-02-2024", None)]),
    ("29. februar 2023", [("29. februar 2023", None)]),
    ("6. november 17.00", [("6. november", None)]),  # a time is no year
    ("6. november 17 borgere", [("6. november", None)]),
    ("den 27.12.04", [("27.12.04", "2004-12-27")]),
    ("27.12.04", [("27.12.04", "2004-12-27")]),  # the whole text
    ("KLE 27.12.04", []),  # a subject number
    ("00.01.10-P35-9-22", []),
    ("27.00.00A21-1-24", []),
    ("20/33839", []),
    ("16/302", []),
    ("330-2020-164", []),
    ("24-004783", []),
    ("12/31/2024", []),  # month first is not Danish
    ("1/2 stilling", []),
    ("45. marts 2024", []),
    ("2024-2027", []),
    ("1.234.567", []),
    ("27.11.2024.5", []),
    ("marts måned", []),
    ("5 majs", []),
    ("14. auguſt 2024", []),  # a letter that folds to s
    ("14. aprİl 2024", []),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_find_dates(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [
        (text[each.span[0] : each.span[1]], each.date and each.date.isoformat())
        for each in find_dates(text)
    ]
    assert found == expected


def test_what_is_missing_is_none() -> None:
    parts = [
        (each.year, each.month, each.day)
        for each in find_dates("den 19. juni, i maj 2023 og 31. juni 2024")
    ]
    assert parts == [(None, 6, 19), (2023, 5, None), (2024, 6, 31)]


def test_the_weekday_is_given_as_printed() -> None:
    text = "Onsdag d. 27. november 2024, tirsdag 3/12-2024, ons. den 4. december 2024 og 5/12-2024"
    weekdays = [each.weekday for each in find_dates(text)]
    assert weekdays == ["Onsdag", "tirsdag", "ons.", None]


PARSED = [
    ("REFERAT Socialudvalget d. 28-03-2023", date(2023, 3, 28)),
    ("2024-11-27T19:00:00+01:00", date(2024, 11, 27)),
    ("31. juni 2024, rettet til 1. juli 2024", date(2024, 7, 1)),
    ("6. juni", None),
    ("ingen", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), PARSED)
def test_parse_date_gives_the_first_full_date(text: str, expected: date | None) -> None:
    assert parse_date(text) == expected


WEEKDAY_TEXTS = [
    ("Mødet holdes onsdag kl. 9", "onsdag", 2),
    ("MANDAG", "MANDAG", 0),
    ("Om søndagen", "søndagen", 6),
    ("Mødedag", None, None),
    ("dagsorden", None, None),
    ("onsdagsmøde", None, None),
    ("onſdag", None, None),
]


@pytest.mark.parametrize(("text", "name", "number"), WEEKDAY_TEXTS)
def test_find_weekday(text: str, name: str | None, number: int | None) -> None:
    found = find_weekday(text)
    assert (found and found.name, found and found.number) == (name, number)
    assert found is None or text[found.span[0] : found.span[1]] == name


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_form_of_a_date_is_read_back(day: date) -> None:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    forms = [
        day.isoformat(),
        f"{day:%d-%m-%Y}",
        f"{day:%d.%m.%Y}",
        f"{day.day}/{day.month} {day.year}",
        f"{day.day}. {month} {day.year}",
        f"{day.day}.{month[:3]}.{day.year}",
        f"{weekday} den {day.day}. {month} {day.year}",
    ]
    assert [parse_date(form) for form in forms] == [day] * len(forms)


@given(st.text(st.sampled_from("0123456789.,-/ 'denmajortilogſıİT:"), max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    ends = [0]
    for each in find_dates(text):
        assert ends[-1] <= each.span[0] < each.span[1] <= len(text)
        ends.append(each.span[1])
        assert each.date is None or each.date == date(each.year, each.month, each.day)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "piece", ["1", "1.", "1-", "1/", "1. maj ", "1.-", "maj ", "d. ", "søndag ", "27.11."]
)
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 100_000
    assert all(each.span[1] - each.span[0] < 60 for each in find_dates(text))
    assert parse_date(text) is None
