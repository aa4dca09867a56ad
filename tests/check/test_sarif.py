"""SARIF: the parts that the standard demands, and places that lead to the right characters.

The structure follows SARIF Version 2.1.0 (OASIS Standard, 27 March 2020), sections 3.13 (log),
3.14 (run), 3.19 (tool), 3.27 (result), 3.28-3.30 (locations and regions), 3.49 (rules).
"""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from tests.check.papers_in_short import RIGHT, WRONG, checked

from raadhus.check.checks import CHECKS
from raadhus.check.sarif import to_sarif, uri

MESSAGE = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}},
}
LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri", "index"],
                    "properties": {"uri": {"type": "string", "format": "uri-reference"}},
                },
                "region": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        "charOffset": {"type": "integer", "minimum": 0},
                        "charLength": {"type": "integer", "minimum": 0},
                        "startLine": {"type": "integer", "minimum": 1},
                        "startColumn": {"type": "integer", "minimum": 1},
                        "endLine": {"type": "integer", "minimum": 1},
                        "endColumn": {"type": "integer", "minimum": 1},
                        "snippet": MESSAGE,
                    },
                },
            },
        },
    },
}
RESULT = {
    "type": "object",
    "additionalProperties": False,
    "required": ["message", "ruleId", "ruleIndex", "level", "kind", "locations"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "kind": {"enum": ["pass", "fail"]},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": MESSAGE,
        "locations": {"type": "array", "items": LOCATION},
        "relatedLocations": {"type": "array", "uniqueItems": True, "items": LOCATION},
        "properties": {"type": "object"},
    },
}
RULE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
    "properties": {
        "id": {"type": "string"},
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "help": MESSAGE,
        "defaultConfiguration": {
            "type": "object",
            "properties": {"level": {"enum": ["note", "warning", "error"]}},
        },
        "properties": {"type": "object"},
    },
}
LOG = {
    "type": "object",
    "additionalProperties": False,
    "required": ["$schema", "version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["tool", "results", "artifacts", "columnKind"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "version", "rules"],
                                "properties": {
                                    "rules": {"type": "array", "uniqueItems": True, "items": RULE}
                                },
                            }
                        },
                    },
                    "language": {"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "artifacts": {"type": "array", "uniqueItems": True},
                    "results": {"type": "array", "items": RESULT},
                },
            },
        },
    },
}


def log_of(*texts: str, confirmed: bool = False) -> dict[str, Any]:
    files = [checked(text, f"møde {at}.txt") for at, text in enumerate(texts)]
    log: dict[str, Any] = json.loads(to_sarif(files, confirmed=confirmed))
    jsonschema.validate(log, LOG)
    return log


def test_every_check_is_a_rule_with_a_danish_name_and_help() -> None:
    rules = log_of(RIGHT)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CHECKS)
    for rule in rules:
        assert rule["shortDescription"]["text"] == CHECKS[rule["id"]].title


def test_a_finding_leads_to_its_characters_by_offset_and_by_line() -> None:
    run = log_of(RIGHT, WRONG)["runs"][0]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"], result["kind"]) == ("weekday", "error", "fail")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "weekday"
    (location,) = result["locations"]
    place, region = (location["physicalLocation"][key] for key in ("artifactLocation", "region"))
    assert (
        run["artifacts"][place["index"]]["location"]["uri"] == place["uri"] == "m%C3%B8de%201.txt"
    )
    start = region["charOffset"]
    assert WRONG[start : start + region["charLength"]] == "torsdag den 11. juni 2024"
    line = WRONG.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    assert region["snippet"]["text"] == "torsdag den 11. juni 2024"


def test_what_holds_passes_and_has_no_level() -> None:
    assert log_of(RIGHT)["runs"][0]["results"] == []
    results = log_of(RIGHT, confirmed=True)["runs"][0]["results"]
    assert {(each["kind"], each["level"]) for each in results} == {("pass", "none")}
    assert len(results) == 3


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("referat.txt", "referat.txt"),
        ("møder/maj 1.txt", "m%C3%B8der/maj%201.txt"),
        ("/tmp/a#b?.txt", "file:///tmp/a%23b%3F.txt"),
        ("c:d", "c%3Ad"),
        ("\udcff", "%FF"),
    ],
)
def test_a_name_becomes_an_address(name: str, wanted: str) -> None:
    assert uri(name) == wanted
