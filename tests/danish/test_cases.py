"""Case numbers in all the forms that municipal systems print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.cases import find_case_numbers, parse_case_number

# text (nothing but the number), kind, group, facet, serial, year
SURE = [
    ("00.01.10-P35-9-22", "kle", "00.01.10", "P35", "9", 2022),
    ("13.05.12-Ø00-1-15", "kle", "13.05.12", "Ø00", "1", 2015),  # Ø is a facet's letter
    ("27.00.00A21-1-24", "kle", "27.00.00", "A21", "1", 2024),  # no dash before the facet
    ("16.20.07G12-1-07", "kle", "16.20.07", "G12", "1", 2007),
    ("27.00.00 G01-7-24", "kle", "27.00.00", "G01", "7", 2024),
    ("00.01.00P35-0104", "kle", "00.01.00", "P35", "0104", None),  # no year
    ("01.02G00 - 2017/27088", "kle", "01.02", "G00", "27088", 2017),
    ("01.02.05-P00-4921-15", "kle", "01.02.05", "P00", "4921", 2015),
    ("27.69.48.P22", "kle", "27.69.48", "P22", None, None),  # no serial
    ("27.00.00-G01-3-1998", "kle", "27.00.00", "G01", "3", 1998),
    ("27.00.00-G01-3-98", "kle", "27.00.00", "G01", "3", 1998),
    ("27.00.00-000-1-23", "kle", "27.00.00", "000", "1", 2023),  # Ø00 misread
    ("27.00.00-G01-12-2", "kle", "27.00.00", "G01", "12", None),  # the year cut off
    ("24-004783", "year_serial", None, None, "004783", 2024),
    ("20-010677K", "year_serial", None, None, "010677", 2020),
    ("2016-001340", "year_serial", None, None, "001340", 2016),
    ("20/33839", "year_slash_serial", None, None, "33839", 2020),
    ("2011/119122", "year_slash_serial", None, None, "119122", 2011),
    ("330-2020-164", "archive_year_serial", None, None, "164", 2020),
    ("EMN-2023-009832", "prefix_year_serial", None, None, "009832", 2023),
]


@pytest.mark.parametrize(("text", "kind", "group", "facet", "serial", "year"), SURE)
def test_a_sure_shape_needs_no_label(
    text: str, kind: str, group: str | None, facet: str | None, serial: str | None, year: int | None
) -> None:
    number = parse_case_number(text)
    assert number is not None
    assert (number.text, number.kind, number.group, number.facet, number.serial, number.year) == (
        text, kind, group, facet, serial, year,
    )  # fmt: skip
    assert find_case_numbers(text) == [number]
    labelled = parse_case_number(f"Sagsnr.: {text}")
    assert labelled is not None
    assert labelled.text == text


LABELLED = [
    ("Sagsnr.: 249050", "249050", "plain"),
    ("Sagsnr: 24/1", "24/1", "year_slash_serial"),
    ("Sagsnr 16/302", "16/302", "year_slash_serial"),
    ("Sags nr.: 1234", "1234", "plain"),
    ("Sagsnummer: 249050", "249050", "plain"),
    ("Sagsid.: 249050", "249050", "plain"),
    ("Sags ID: EMN-2023-009832", "EMN-2023-009832", "prefix_year_serial"),
    ("Sag 16/302", "16/302", "year_slash_serial"),
    ("Sag nr. 249050", "249050", "plain"),
    ("J.nr.: 27.69.48.P22", "27.69.48.P22", "kle"),
    ("J.nr. BR 40/04", "BR 40/04", "other"),
    ("J.nr.: A09", "A09", "other"),
    ("Journalnr.: 27.12.04", "27.12.04", "other"),
    ("Journal nr. 27.12.04-A00-1-22", "27.12.04-A00-1-22", "kle"),
    ("Sagsnr.: /4492", "/4492", "other"),  # damaged
    ("Sagsnr.: Ø20", "Ø20", "other"),
    ("Sags-nr.: 2023-1234", "2023-1234", "year_serial"),
    ("SAGSNR.: 24-004783", "24-004783", "year_serial"),
    ("  Sagsnr.:   24-004783 ", "24-004783", "year_serial"),
]


@pytest.mark.parametrize(("text", "number", "kind"), LABELLED)
def test_a_label_is_no_part_of_the_number(text: str, number: str, kind: str) -> None:
    found = parse_case_number(text)
    assert found is not None
    assert (found.text, found.kind, text[found.span[0] : found.span[1]]) == (number, kind, number)
    assert find_case_numbers(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "249050",  # bare
        "16/302",
        "/4492",
        "27-11-2024",
        "2024-11-27",
        "27.12.04",
        "2022-2025",
        "12 34 56 78",
        "Sag 12 blev udsat",  # too short for the bare word
        "Sagsnr.:",
        "Sagsnr.: ukendt",
        "Dok.nr.: 24-004783",
        "Dokumentnr. 2023-123456",
        "Dok. nr. 330-2020-164",
        "Sagsfremstilling 2024",
        "Sagen blev drøftet i 2024",
        "",
    ],
)
def test_no_case_number(text: str) -> None:
    assert parse_case_number(text) is None
    assert find_case_numbers(text) == []


IN_TEXT = [
    ("J.nr.: S00. Sagsnr.: 11/496", ["S00", "11/496"]),
    ("Sagsnr.: 24-004783 Dok.nr.: 24-99999", ["24-004783"]),
    ("Se sag 16/302 og 27.00.00A21-1-24.", ["16/302", "27.00.00A21-1-24"]),
    ("Dok.nr. 330-2020-164, 330-2020-165; sagsnr. 330-2020-1", ["330-2020-1"]),
    ("Dok.nr. 24-99999 27.00.00A21-1-24", ["27.00.00A21-1-24"]),
    ("cpr 010203-1234", []),
]


@pytest.mark.parametrize(("text", "expected"), IN_TEXT)
def test_find_case_numbers(text: str, expected: list[str]) -> None:
    assert [number.text for number in find_case_numbers(text)] == expected


@given(st.text(st.sampled_from("0123456789.-/ PØSagsnrJDok:"), max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    end = 0
    for number in find_case_numbers(text):
        assert end <= number.span[0] < number.span[1]
        assert text[number.span[0] : number.span[1]] == number.text
        end = number.span[1]
    whole = parse_case_number(text)
    assert whole is None or text[whole.span[0] : whole.span[1]] == whole.text


@pytest.mark.parametrize("piece", ["1", "1-", "12.", "Sag ", "Sagsnr. ", "Dok.nr. 1 ", "24-00"])
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 100_000
    assert all(len(number.text) <= 60 for number in find_case_numbers(text))
    assert parse_case_number(text) is None
