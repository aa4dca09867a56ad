"""A meeting that is written and read again is the same meeting."""

from __future__ import annotations

import json
from datetime import time
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raadhus.minutes import UnreadableDocumentError, read
from raadhus.minutes import model as m
from raadhus.minutes.contract import schema, to_contract
from raadhus.minutes.edition import same_meeting, write_json, write_text
from raadhus.minutes.edition.schema import fault_in

KNOWN = Path(__file__).parents[1] / "corpus" / "known"
DOCUMENTS = sorted(p for p in KNOWN.glob("*/*") if not p.name.endswith(".expected.json"))
NASTY = ["Beslutning", "Titel: Budget", "Slut", "Punkt: 3", "- 1. a)", "Tekst:", "<&>\"'", "Å:",
         "שלום", "e\u0301", "🏛️", "Raadhus-referat 1", ":", "x" * 300,
         "\x00\x07", "\ufeff", "Ã¦"]  # fmt: skip
NO_PLACE = (0, 0)


def fold(text: str) -> str:
    return " ".join(text.split())


TEXT = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(
    fold
)
LINES = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)
FLAG = st.booleans()
WHOLE = st.integers(-(10**6), 10**6)
COUNT = st.none() | st.integers(0, 99)
TIMES = st.times().map(lambda t: time(t.hour, t.minute))


def found(values: st.SearchStrategy[Any]) -> st.SearchStrategy[m.Found[Any]]:
    return st.builds(m.Found, values, st.just(NO_PLACE))


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | found(values)


def some(values: st.SearchStrategy[Any], size: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=size).map(tuple)


def word(literal: object) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


SPAN = st.just(NO_PLACE)
CELL = st.builds(m.Cell, TEXT, SPAN, st.none() | st.floats(allow_nan=False, allow_infinity=False))
ROWS = some(some(CELL, 3))


@st.composite
def tables(draw: st.DrawFn) -> m.Table:
    rows = draw(ROWS)
    sums = tuple(at for at in range(len(rows)) if draw(FLAG))
    return m.Table(
        draw(ROWS), rows, NO_PLACE, draw(maybe(TEXT)), draw(maybe(TEXT)), sums, draw(maybe(TEXT))
    )


ENTRY = st.builds(m.ListEntry, TEXT, SPAN, st.none() | TEXT)
BLOCK = st.builds(m.Paragraph, TEXT, SPAN) | st.builds(m.List, some(ENTRY), SPAN, FLAG) | tables()
SECTION = st.builds(m.Section, word(m.SectionKind), maybe(TEXT), st.integers(1, 9), some(BLOCK))
POINT = st.builds(m.Point, WHOLE, found(TEXT))
DECISION = st.builds(
    m.Decision, found(LINES), word(m.Outcome), some(WHOLE), word(m.LinkRule), maybe(TEXT),
    maybe(st.dates()), st.none() | st.builds(m.Vote, COUNT, COUNT, COUNT),
)  # fmt: skip
ITEM = st.builds(
    m.Item, maybe(WHOLE), maybe(TEXT), maybe(TEXT), maybe(TEXT), FLAG, some(SECTION),
    st.none() | st.builds(m.Recommendation, some(POINT), LINES, maybe(TEXT)),
    some(DECISION), st.none() | some(st.builds(m.Attachment, found(TEXT), FLAG)),
    some(st.builds(m.Attendance, found(TEXT), word(m.ItemStatus), *[maybe(TEXT)] * 3)),
    some(st.builds(m.EarlierTreatment, found(TEXT), maybe(st.dates()), maybe(TEXT))), maybe(TEXT),
)  # fmt: skip
PERSON = st.builds(
    m.Participant, found(TEXT), maybe(TEXT), maybe(TEXT), word(m.MeetingStatus), FLAG,
    word(m.PersonKind),
)  # fmt: skip
TOWN = st.builds(m.Municipality, st.integers(101, 860), TEXT)
MINUTES = st.builds(
    m.Minutes, st.just(m.Source("", "text/plain", "0" * 64, "")),
    found(st.sampled_from(["agenda", "minutes"])), maybe(TOWN), maybe(TEXT), maybe(TEXT),
    maybe(st.dates()), maybe(TIMES), maybe(TIMES), maybe(TEXT), some(PERSON),
    some(st.builds(m.ContentsEntry, found(TEXT), st.none() | WHOLE, FLAG)), some(ITEM),
)  # fmt: skip


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
