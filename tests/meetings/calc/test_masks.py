"""Names taken out of a reading: none is left, and all that counts in the text moves along."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.meetings.documents import example
from tests.meetings.papers import Matter, paper

from raadhus.meetings.actions.readings import facts
from raadhus.meetings.calc.masks import INSTEAD, masked_facts, masked_value, pattern_of
from raadhus.minutes import read

NAME = "Åse Birk-Dam"


def taken_out(text: str, *names: str) -> str:
    pattern = pattern_of(names)
    assert pattern is not None
    return pattern.sub(INSTEAD, text)


@pytest.mark.parametrize(
    "written",
    [
        "Åse Birk-Dam", "ÅSE BIRK-DAM", "Åse\nBirk-\nDam", "Åse\tBirk Dam", "Åse_Birk_Dam",
        "Åse Birk-Dams", "Åse Birk-Dam's", "Åse Birk-Dam’s", normalize("NFD", "Åse Birk-Dam"),
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    assert taken_out(f"Tak til {written}, sagde formanden.", NAME) == (
        f"Tak til {INSTEAD}, sagde formanden."
    )


@pytest.mark.parametrize("other", ["Åse Birk", "Birk-Dam", "Båse Birk-Dam", "Åse Birk-Damgaard"])
def test_other_names_stay(other: str) -> None:
    assert taken_out(f"Tak til {other}.", NAME) == f"Tak til {other}."


def test_of_two_names_the_longer_is_found_first() -> None:
    assert taken_out("Bo Lim Dam og Bo Lim", "Bo Lim", "Bo Lim Dam") == f"{INSTEAD} og {INSTEAD}"


def test_without_names_there_is_no_pattern() -> None:
    assert pattern_of([]) is None
    assert pattern_of([" "]) is None


def test_a_name_in_two_cells_or_paragraphs_is_found() -> None:
    pattern = pattern_of(["Bo Lim Dam"])
    assert pattern is not None
    value = {
        "heading": "Tak til Bo",
        "blocks": [{"type": "paragraph", "text": "Lim"}, {"type": "paragraph", "text": "Dam og"}],
        "type": "Bo Lim Dam",
    }
    assert masked_value(value, pattern) == {
        **value,
        "heading": f"Tak til {INSTEAD}",
        "blocks": [{"type": "paragraph", "text": ""}, {"type": "paragraph", "text": " og"}],
    }


WORDS = st.lists(st.sampled_from(["Bo", "Lim", "Bo Lim", "Ida", "\n", "og", "Lims"]), max_size=14)


@given(WORDS, st.sets(st.integers(0, 60), max_size=10))
def test_claims_stay_in_order_cover_all_and_places_stay_inside(
    words: list[str], bounds: set[int]
) -> None:
    text = " ".join(words)
    cuts = sorted({0, len(text), *(bound for bound in bounds if bound < len(text))})
    claims = [[start, end, f"items/{start}"] for start, end in pairwise(cuts)]
    pattern = pattern_of(["Bo Lim"])
    assert pattern is not None
    found = masked_facts(
        {
            "text": text, "claims": claims, "committee": "",
            "contract": {"text": text.split()},
            "places": {f"items/{start}": [start, end] for start, end, _ in claims},
            "findings": [{"code": "x", "message": text, "places": [[0, len(text)]]}],
        },
        pattern,
    )  # fmt: skip
    told = json.dumps([found["text"], found["contract"], found["findings"]])
    assert not pattern.search(told.replace('", "', " ").replace("\\n", " "))
    at = 0
    for start, end, _ in found["claims"]:
        assert at <= start < end
        assert found["text"][at:start].strip() == ""
        at = end
    assert found["text"][at:].strip() == ""
    assert all(0 <= a <= b <= len(found["text"]) for a, b in found["places"].values())
    assert found["masked"] is bool(pattern.search(text))


def columns(content: bytes) -> dict[str, Any]:
    return facts(read(content, "referat.txt"))


def test_a_whole_document_keeps_everything_but_the_name() -> None:
    found = columns(example())
    pattern = pattern_of(["Karen Holmgaard Lund"])
    assert pattern is not None
    masked = masked_facts(found, pattern)
    assert masked["masked"]
    whole = json.dumps([masked[k] for k in ("text", "contract", "findings")], ensure_ascii=False)
    assert "Holmgaard" not in whole
    assert masked["text"].count(INSTEAD) == found["text"].count("Karen Holmgaard Lund")
    for path, (start, end) in masked["places"].items():
        before = found["text"][slice(*found["places"][path])]
        assert masked["text"][start:end] == pattern.sub(INSTEAD, before)
    assert [part for *_, part in masked["claims"]] == [part for *_, part in found["claims"]]


def test_a_document_without_the_name_is_itself() -> None:
    found = columns(paper(date(2024, 5, 29), Matter("Nyt bibliotek")))
    pattern = pattern_of(["Ingen Kendt"])
    assert pattern is not None
    assert masked_facts(found, pattern) == {**found, "masked": False}
