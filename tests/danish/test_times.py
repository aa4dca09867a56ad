"""Times of day."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.times import find_times, parse_time_range

TIMES = [
    ("kl. 19:00", [("19:00", "19:00")]),
    ("kl. 19.00", [("19.00", "19:00")]),
    ("kl 9", [("9", "09:00")]),
    ("Kl. 8", [("8", "08:00")]),
    ("KL.12.00.", [("12.00", "12:00")]),  # the sentence's full stop
    ("kl. 0930", [("0930", "09:30")]),
    ("klokken 7", [("7", "07:00")]),
    ("kl. 24.00", [("24.00", "00:00")]),
    ("kl. 16:30-18:00", [("16:30", "16:30"), ("18:00", "18:00")]),
    ("kl. 17.00-20.30", [("17.00", "17:00"), ("20.30", "20:30")]),
    ("kl. 8-10", [("8", "08:00"), ("10", "10:00")]),
    ("kl. 15 til kl. 17", [("15", "15:00"), ("17", "17:00")]),
    ("19.00 - 21.15", [("19.00", "19:00"), ("21.15", "21:15")]),
    ("den 27-11-2024 19:00", [("19:00", "19:00")]),
    ("2024-11-27T19:00:00+01:00", [("19:00", "19:00")]),  # the offset is no time
    ("14:00:00", [("14:00", "14:00")]),
    ("kl. 25.00", []),
    ("kl. 12.75", []),
    ("kl. 19 og 3 gæster", [("19", "19:00")]),
    ("14.30", []),  # may be anything
    ("pris 16.30 kr.", []),
    ("27.11.2024", []),
    ("forhold 60:40", []),
    ("27.00.00A21-1-24", []),
    ("konto 5.38-5.40", [("5.38", "05:38"), ("5.40", "05:40")]),  # a price of reading ranges
    ("klima 2024", []),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_find_times(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[t.span[0] : t.span[1]], f"{t.time:%H:%M}") for t in find_times(text)]
    assert found == expected


BARE = [
    ("14.30", ["14:30"]),
    ("Mødetid 9:15 i sal 2", ["09:15"]),
    ("27.11.2024 kl. 19.00", ["19:00"]),
    ("12.11.2024", []),
    ("1.234", []),
    ("24.12/2024", []),
]


@pytest.mark.parametrize(("text", "expected"), BARE)
def test_a_lone_time_counts_when_asked_for(text: str, expected: list[str]) -> None:
    assert [f"{found.time:%H:%M}" for found in find_times(text, bare=True)] == expected


RANGES = [
    ("kl. 15:00 - 17:30", (time(15), time(17, 30))),
    ("16.00-18.45", (time(16), time(18, 45))),
    ("Kl. 15 til kl. 17", (time(15), time(17))),
    ("fra kl 15 til 17", (time(15), time(17))),
    ("Kl. 15.00 til ca. 17.00", (time(15), time(17))),
    ("15-17", (time(15), time(17))),
    ("kl. 14.30", (time(14, 30), None)),
    ("14.30", (time(14, 30), None)),
    ("Onsdag d. 6. marts 2024 kl. 19:00", (time(19), None)),
    ("27-11-2024 19:00 - 21:00", (time(19), time(21))),
    ("kl. 15 i sal 2, kl. 17 i sal 3", (time(15), None)),  # something stands between
    ("ikke fastsat", (None, None)),
    ("", (None, None)),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_parse_time_range(text: str, expected: tuple[time | None, time | None]) -> None:
    assert parse_time_range(text) == expected


@given(st.times())
def test_every_form_of_a_time_is_read_back(moment: time) -> None:
    moment = moment.replace(second=0, microsecond=0)
    forms = [f"kl. {moment:%H:%M}", f"kl {moment:%H.%M}", f"2024-11-27T{moment:%H:%M}:00Z"]
    assert [[found.time for found in find_times(form)] for form in forms] == [[moment]] * 3


@given(st.text(st.sampled_from("0123456789.:,- klKLtilT"), max_size=50), st.booleans())
def test_any_text_is_read_without_error(text: str, bare: bool) -> None:
    for found in find_times(text, bare=bare):
        printed = text[found.span[0] : found.span[1]]
        assert printed[0].isdigit()
        assert printed[-1].isdigit()
    parse_time_range(text)


@pytest.mark.parametrize("piece", ["1", "1.", "kl. ", "kl. 1-", "10.00-", "12:00 "])
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 100_000
    assert all(found.span[1] - found.span[0] <= 8 for found in find_times(text, bare=True))
