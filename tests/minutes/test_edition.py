"""A meeting that is written and read again is the same meeting."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from tests.minutes.any_meeting import MINUTES

from raadhus.minutes import UnreadableDocumentError, read
from raadhus.minutes import model as m
from raadhus.minutes.contract import schema, to_contract
from raadhus.minutes.edition import same_meeting, write_json, write_text
from raadhus.minutes.edition.schema import fault_in

KNOWN = Path(__file__).parents[1] / "corpus" / "known"
DOCUMENTS = sorted(p for p in KNOWN.glob("*/*") if not p.name.endswith(".expected.json"))


def check_round_trip(minutes: m.Minutes) -> None:
    text = write_text(minutes)
    again = read(text.encode(), "møde.txt")
    assert same_meeting(minutes, again)
    assert write_text(again) == text
    spans = [claim.span for claim in again.source.claims]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    claimed = "".join(text[a:b] for a, b in spans)
    assert "".join(claimed.split()) == "".join(text.split())
    assert again.source.unclaimed == ()
    data = read(write_json(minutes).encode(), "møde.json")
    assert data.source.unclaimed == ()
    ours, theirs = to_contract(minutes), to_contract(data)
    assert {**ours, "source": None} == {**theirs, "source": None}
    for item in again.items:
        if item.title is not None:
            assert text[slice(*item.title.span)] == item.title.value


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(MINUTES)
def test_any_meeting_is_read_back(minutes: m.Minutes) -> None:
    check_round_trip(minutes)
    assert fault_in(json.loads(write_json(minutes))) is None
    jsonschema.validate(json.loads(write_json(minutes)), schema())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.name)
def test_a_known_document_is_read_back(document: Path) -> None:
    check_round_trip(read(document.read_bytes(), document.name))


def test_the_five_real_minutes_are_read_back(shared_folder: Path) -> None:
    files = sorted((shared_folder / "minutes").glob("*.txt"))
    assert len(files) == 5
    for file in files:
        check_round_trip(read(file.read_bytes(), file.name))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Raadhus-referat 2\nArt: referat\nSlut\n", "udgave 2"),
        ("Raadhus-referat 1\nArt: referat\n", "slutningen mangler"),
        ("Raadhus-referat 1\nSlut\n", "mangler linjen “Art”"),
        ("Raadhus-referat 1\nArt: referat\nFarve: blå\nSlut\n", "Linje 3"),
        ("Raadhus-referat 1\nArt: referat\n    Dato: 2024-01-01\nSlut\n", "Linje 3"),
        ("Raadhus-referat 1\nArt: referat\nDato: 2024-02-30\nSlut\n", "Linje 3"),
        ("Raadhus-referat 1\nArt: roman\nSlut\n", "Linje 2"),
        ("Raadhus-referat 1\nArt: referat\nArt: referat\nSlut\n", "Linje 3"),
    ],
)
def test_a_damaged_edition_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=sentence):
        read(text.encode())


def test_other_texts_are_no_edition() -> None:
    assert read("Raadhus-referat fra mødet i går\n".encode()).kind.witnesses != ("edition",)


@pytest.mark.parametrize("name", ["kind", "items", "date"])
def test_a_field_that_is_missing_or_of_another_kind_is_named(name: str) -> None:
    minutes = read(b"Raadhus-referat 1\nArt: referat\nSlut\n", "a.txt")
    data = json.loads(write_json(minutes))
    assert (fault_in({**data, name: 7}) or ("",))[0] == f"/{name}"
    assert fault_in({key: data[key] for key in data if key != name}) == (f"/{name}", "mangler")


@pytest.mark.parametrize("text", ["", ', "a": ' + "[" * 99999])
def test_broken_json_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDocumentError, match="beskadiget"):
        read(('{"format": "raadhus-minutes"' + text).encode())
