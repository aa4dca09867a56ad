"""The five real minutes in ../shared/minutes against expectations written by hand.

The expectations (tests/expected) hold fingerprints in place of texts, see compile.py there.
`level` of a section is not compared. A failure names the item and the field.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.expected.compile import fingerprint

import raadhus.minutes
from raadhus.minutes import contract
from raadhus.minutes.model import Minutes

EXPECTED = Path(__file__).parents[1] / "expected"
FILES = ("000", "001", "002", "003", "004")
MEETING = ("format", "version", "kind", "municipality", "committee", "term", "date", "place")
TIMES = ("start_time", "end_time")
HEAD = ("number", "label", "title", "case_number", "closed")
SHOWN = 25  # differences that a failure prints


@cache
def read(folder: Path, file: str) -> Minutes:
    (path,) = (folder / "minutes").glob(f"{file}_*.txt")
    return raadhus.minutes.read(path.read_bytes(), path.name)


@cache
def reading(folder: Path, file: str) -> Any:
    return contract.to_contract(read(folder, file))


@cache
def expectation(file: str) -> Any:
    return json.loads((EXPECTED / f"{file}.json").read_text(encoding="utf-8"))


def is_print(value: Any) -> bool:
    return isinstance(value, dict) and "sha256" in value


def differences(expected: Any, got: Any, place: str) -> Iterator[str]:
    """Each field that differs, with its path."""
    if is_print(expected):
        wanted = {key: expected[key] for key in ("sha256", "length")}
        if not isinstance(got, str) or fingerprint(got) != wanted:
            at = f" at {expected['span']}" if "span" in expected else ""
            yield f"{place}: expected {wanted}{at}, got {got!r}"
    elif isinstance(expected, dict) and isinstance(got, dict):
        if expected.keys() != got.keys():
            yield f"{place}: expected the fields {sorted(expected)}, got {sorted(got)}"
        for key in [key for key in expected if key in got]:
            yield from differences(expected[key], got[key], f"{place}.{key}")
    elif isinstance(expected, list) and isinstance(got, list):
        if len(expected) != len(got):
            yield f"{place}: expected {len(expected)}, got {len(got)}"
        for index, pair in enumerate(zip(expected, got, strict=False)):
            yield from differences(*pair, f"{place}[{index}]")
    elif expected != got:
        yield f"{place}: expected {expected!r}, got {got!r}"


def fields(*names: str) -> Callable[[Any], Any]:
    return lambda part: {name: part[name] for name in names}


def sections(item: Any) -> Any:
    return [{"heading": s["heading"], "kind": s["kind"]} for s in item["sections"]]


def blocks(item: Any) -> Any:
    """Paragraphs and lists of every section in order; of a table only that it is there."""
    return [
        [{"type": "table"} if block["type"] == "table" else block for block in section["blocks"]]
        for section in item["sections"]
    ]


def tables(item: Any) -> Any:
    return [b for section in item["sections"] for b in section["blocks"] if b["type"] == "table"]


OF_MEETING: dict[str, Callable[[Any], Any]] = {
    "meeting": fields(*MEETING, *TIMES),
    "participants": fields("participants"),
    "contents": fields("contents"),
}
OF_ITEM: dict[str, Callable[[Any], Any]] = {
    "item heads": fields(*HEAD),
    "sections": sections,
    "blocks": blocks,
    "tables": tables,
    "recommendation": fields("recommendation"),
    "decisions": fields("decisions"),
    "attachments": fields("attachments"),
    "attendance": fields("attendance"),
    "history": fields("history"),
    "competence": fields("competence"),
}


def fail_on(found: list[str]) -> None:
    """Fail with the differences, if there are any."""
    shown = [f"{len(found)} differ", *found[:SHOWN]]
    if found:
        pytest.fail("\n".join(shown + ["..."] * (len(found) > SHOWN)), pytrace=False)


@pytest.mark.parametrize("area", OF_MEETING)
@pytest.mark.parametrize("file", FILES)
def test_meeting_reads_as_expected(file: str, area: str, shared_folder: Path) -> None:
    got = reading(shared_folder, file)
    part = OF_MEETING[area]
    fail_on(list(differences(part(expectation(file)), part(got), "meeting")))


@pytest.mark.parametrize("file", FILES)
def test_items_are_found_in_their_order(file: str, shared_folder: Path) -> None:
    numbers = [item["number"] for item in reading(shared_folder, file)["items"]]
    assert numbers == [item["number"] for item in expectation(file)["items"]]


@pytest.mark.parametrize("area", OF_ITEM)
@pytest.mark.parametrize("file", FILES)
def test_items_read_as_expected(file: str, area: str, shared_folder: Path) -> None:
    items = {item["number"]: item for item in reading(shared_folder, file)["items"]}
    part, found = OF_ITEM[area], []
    for item in expectation(file)["items"]:
        place = f"item {item['number']} {area}"
        if item["number"] in items:
            found += differences(part(item), part(items[item["number"]]), place)
        else:
            found.append(f"{place}: the item is missing")
    fail_on(found)


@pytest.mark.parametrize("file", FILES)
def test_nothing_is_left_unclaimed(file: str, shared_folder: Path) -> None:
    minutes = read(shared_folder, file)
    unclaimed = reading(shared_folder, file)["source"]["unclaimed"]
    left = [minutes.source.text[start:end] for start, end in unclaimed]
    assert (left, minutes.source.unclaimed) == ([], ())


@pytest.mark.parametrize("file", FILES)
def test_claims_cover_every_character_once(file: str, shared_folder: Path) -> None:
    source = read(shared_folder, file).source
    claimed = Counter(at for claim in source.claims for at in range(*claim.span))
    wrong = [
        (at, source.text[max(at - 20, 0) : at + 20], claimed[at])
        for at, character in enumerate(source.text)
        if not character.isspace() and claimed[at] != 1
    ]
    assert wrong[:10] == []


def test_gap_in_the_numbers_is_reported(shared_folder: Path) -> None:
    findings = read(shared_folder, "004").findings
    (gap,) = (finding for finding in findings if finding.code == "numbering-gap")
    assert "67" in gap.message
