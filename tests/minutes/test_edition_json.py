"""Raadhus-JSON that is not as it must be is refused with the name of the field."""

from __future__ import annotations

import json

import pytest

from raadhus.minutes import UnreadableDocumentError, read
from raadhus.minutes.edition import write_json

MEETING = """Raadhus-referat 1
Art: referat
Dato: 2024-01-02
Begyndt: 15:30
Indhold: Budget
  Side: 7
Punkt: 1
  Afsnit: Sagen
    Tabel
      Række: 5
        Tal: 5
  Beslutning
    Udfald: godkendt
    Dato: 2024-01-03
    Tekst: Godkendt.
  Tidligere behandlet: Byrådet
    Dato: 2024-01-01
Slut
"""
WRITTEN = write_json(read(MEETING.encode(), "møde.txt"))
NO_DATE = "er ikke en dato som 2024-11-27"
NO_SIZE = "er for lille eller for stort"


def refusal(text: str) -> str:
    with pytest.raises(UnreadableDocumentError) as refused:
        read(text.encode(), "møde.json")
    return str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "field", "fault"),
    [
        ("2024-01-02", "20240102", "/date", NO_DATE),
        ("2024-01-02", "2024-W01-1", "/date", NO_DATE),
        ("2024-01-02", "2024-02-30", "/date", NO_DATE),
        ("2024-01-02", "i går", "/date", NO_DATE),
        ("2024-01-03", "2024-1-3", "/items/0/decisions/0/date", NO_DATE),
        ("2024-01-01", "", "/items/0/history/0/date", NO_DATE),
        ("15:30", "15.30", "/start_time", "er ikke et klokkeslæt som 15:30"),
        ("15:30", "24:00", "/start_time", "er ikke et klokkeslæt som 15:30"),
        ("15:30", "15:30:00", "/start_time", "er ikke et klokkeslæt som 15:30"),
        ('"value": 5.0', f'"value": 1{"0" * 400}', "/items/0/sections/0/blocks/0/rows/0/0/value",
         NO_SIZE),
        ('"value": 5.0', '"value": 1e400', "/items/0/sections/0/blocks/0/rows/0/0/value", NO_SIZE),
        ('"value": 5.0', '"value": NaN', "/items/0/sections/0/blocks/0/rows/0/0/value", NO_SIZE),
        ('"page": 7', f'"page": 1{"0" * 18}', "/contents/0/page", NO_SIZE),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_named(old: str, new: str, field: str, fault: str) -> None:
    assert old in WRITTEN
    assert refusal(WRITTEN.replace(old, new)) == f"Feltet {field} i Raadhus-JSON {fault}."


@pytest.mark.parametrize("digits", [400, 5000])
def test_a_whole_number_without_end_is_refused(digits: int) -> None:
    sentence = refusal(WRITTEN.replace('"page": 7', '"page": 1' + "0" * digits))
    assert sentence.startswith("Feltet /contents/0/page i Raadhus-JSON er ")


@pytest.mark.parametrize(("field", "value"), [("date", "2024-01-02"), ("page", 7)])
def test_a_field_that_stands_twice_is_refused(field: str, value: object) -> None:
    told = f'"{field}": {json.dumps(value)}'
    assert told in WRITTEN
    assert f"Feltet “{field}” står to gange" in refusal(WRITTEN.replace(told, f"{told}, {told}"))


def test_other_json_with_a_field_twice_is_no_edition() -> None:
    other = '{"titel": 1, "titel": {"format": "raadhus-minutes"}, "punkter": ["Et", "To"]}'
    assert "ikke et møde fra en dagsordensportal" in refusal(other)
