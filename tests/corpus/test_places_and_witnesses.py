"""Every value of every document knows where it stands and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from raadhus.minutes import read
from raadhus.minutes.model import Found, Minutes, Municipality

from .run import HERE

DOCUMENTS = [path for path in sorted(HERE.glob("k*/*/*")) if ".expected." not in path.name]


def found_in(value: Any, name: str = "") -> Iterator[tuple[str, Found[Any]]]:
    """All `Found` values beneath a value of the model, with the field that holds each."""
    if isinstance(value, Found):
        yield name, value
    elif isinstance(value, tuple):
        for each in value:
            yield from found_in(each, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from found_in(getattr(value, field.name), field.name)


def _text_at(minutes: Minutes, found: Found[Any]) -> str:
    return " ".join(minutes.source.text[slice(*found.span)].split())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_values_stand_where_they_say_and_name_their_witnesses(path: Path) -> None:
    minutes = read(path.read_bytes(), path.name)
    told = list(found_in(minutes))
    assert len(told) > 20
    for name, found in told:
        assert found.witnesses, (name, found)
        if name == "kind":  # a word of the heading, or the first decision
            continue
        assert _text_at(minutes, found), (name, found)
        if not isinstance(found.value, date | time | Municipality | int):
            assert str(found.value).replace("\n", " ") in _text_at(minutes, found), (name, found)


def test_nothing_of_the_known_documents_is_left_unclaimed() -> None:
    left = {}
    for path in DOCUMENTS:
        if "kept_back" in path.parts:
            continue
        minutes = read(path.read_bytes(), path.name)
        if minutes.source.unclaimed:
            left[path.name] = len(minutes.source.unclaimed)
    assert left == {}
