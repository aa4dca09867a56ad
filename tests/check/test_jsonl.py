"""The JSON of a report: exactly the keys that were agreed upon, in their order."""

from __future__ import annotations

import json

from tests.check.papers_in_short import RIGHT, WRONG, checked

from raadhus.check.jsonl import to_line, to_object
from raadhus.minutes.contract import to_contract

KEYS = ["format", "version", "source", "figures", "verified", "findings"]
RESULT_KEYS = ["item", "check", "severity", "status", "message", "places", "expected"]


def test_the_keys_are_those_agreed_upon_in_order() -> None:
    one = checked(WRONG)
    told = to_object(one.minutes, one.report)
    assert list(told) == KEYS
    assert (told["format"], told["version"]) == ("raadhus-check", 1)
    (finding,) = told["findings"]
    assert list(finding) == RESULT_KEYS
    assert [list(place) for place in finding["places"]] == [["start", "end", "quote"]]


def test_a_finding_points_into_the_text_that_was_read() -> None:
    one = checked(WRONG)
    told = to_object(one.minutes, one.report)
    (finding,) = told["findings"]
    (place,) = finding["places"]
    at = WRONG.index("torsdag den 11. juni 2024")
    assert place == {"start": at, "end": at + 25, "quote": "torsdag den 11. juni 2024"}
    assert (finding["item"], finding["check"]) == (1, "weekday")
    assert (finding["severity"], finding["status"]) == ("error", "finding")
    assert finding["expected"] == "tirsdag"


def test_the_source_is_the_object_that_reading_prints() -> None:
    one = checked(RIGHT)
    assert to_object(one.minutes, one.report)["source"] == to_contract(one.minutes)["source"]


def test_what_holds_is_told_on_demand_and_counted_always() -> None:
    one = checked(RIGHT)
    silent = to_object(one.minutes, one.report)
    told = to_object(one.minutes, one.report, confirmed=True)
    assert silent["findings"] == []
    assert {each["status"] for each in told["findings"]} == {"confirmed"}
    assert silent["verified"] == told["verified"] == 3
    assert silent["figures"] > 3


def test_a_document_is_one_line() -> None:
    one = checked(WRONG)
    line = to_line(one.minutes, one.report)
    assert line.count("\n") == 1
    assert json.loads(line) == to_object(one.minutes, one.report)
    assert "Besøget" not in line
    assert "Enten ugedagen" in line
