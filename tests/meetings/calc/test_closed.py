"""What the public gets of a document with closed or withdrawn items: nothing of theirs is left."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.meetings.documents import example
from tests.meetings.papers import Matter, paper

from raadhus.meetings.actions.readings import facts
from raadhus.meetings.calc import closed
from raadhus.minutes import read

COLUMNS = ("text", "contract", "claims", "places", "findings")


@dataclass
class Paper:
    """A document whose every word is its own; `secret` are the words of hidden items."""

    text: str
    contract: dict[str, Any]
    claims: list[list[Any]]
    places: dict[str, list[int]]
    findings: list[dict[str, Any]]
    secret: set[str]
    public: set[str]


KINDS = st.sampled_from(["head", "item", "item", "closed", "closed", "neutral", "lost", "menu"])


def item(title: str, words: list[str], *, is_closed: bool) -> dict[str, Any]:
    block = {"type": "paragraph", "text": " ".join(words)}
    return {
        "number": 7, "label": "7", "title": title, "case_number": words[0], "closed": is_closed,
        "sections": [{"heading": None, "kind": "other", "level": 1, "blocks": [block]}],
        "recommendation": None, "decisions": [], "attachments": [{"title": words[-1],
        "recommended": False}], "attendance": [], "history": [], "competence": None,
    }  # fmt: skip


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    """Items open and closed in any order, with what nobody understood and menus between them."""
    kinds = draw(st.lists(KINDS, min_size=1, max_size=12))
    text, count = "", 0
    made = Paper("", {"source": {"characters": 0}, "contents": [], "items": []}, [], {}, [], set(),
                 set())  # fmt: skip

    def word() -> str:
        nonlocal count
        count += 1
        return f"ord{count}æ"

    def put(value: str, part: str) -> list[int]:
        nonlocal text
        start = len(text)
        text += value
        made.claims.append([start, len(text), part])
        text += draw(st.sampled_from(["\n", "\n\n", " "]))
        return [start, start + len(value)]

    last_hidden = False
    for kind in kinds:
        if kind in {"item", "closed", "neutral"}:
            index = len(made.contract["items"])
            hidden = kind != "item"
            words = [word() for _ in range(3)]
            title = "Meddelelser" if kind == "neutral" else f"Om {word()} og {word()}"
            (made.secret if hidden else made.public).update(words)
            if kind == "closed":
                made.secret.update(title.split()[1::2])
            made.contract["items"].append(item(title, words, is_closed=hidden))
            made.places[f"items/{index}/title"] = put(title, f"items/{index}/title")
            for one in words:
                place = put(one, f"items/{index}/sections/0/blocks")
                made.findings.append({"code": "x", "message": f"Se {one}.", "places": [place]})
            last_hidden = hidden
        elif kind == "lost":
            one = word()
            (made.secret if last_hidden else made.public).add(one)
            put(one, "unclaimed")
        elif kind == "menu":
            titles = [one["title"] for one in made.contract["items"] if one["closed"]]
            put(f"Menu {draw(st.sampled_from(titles)) if titles else ''}".strip(), "furniture")
        else:
            number = len(made.contract["contents"])
            titles = [one["title"] for one in made.contract["items"]] or ["Andet"]
            title = draw(st.sampled_from(titles))
            made.contract["contents"].append({"title": title, "page": None, "closed": False})
            place = put(title, f"contents/{number}")
            made.places[f"contents/{number}/title"] = place
            last_hidden = False
    made.text = text
    return made


def shown(made: Paper, withdrawn: tuple[int, ...] = ()) -> closed.PublicDocument:
    return closed.public_document(*(getattr(made, name) for name in COLUMNS), withdrawn)


def words_of(document: closed.PublicDocument) -> set[str]:
    whole = [document.text, document.contract, document.claims, document.places, document.findings]
    return set(re.findall(r"\w+", json.dumps(whole, ensure_ascii=False)))


@given(papers())
def test_nothing_of_a_closed_item_survives(made: Paper) -> None:
    document = shown(made)
    assert words_of(document) & made.secret == set()
    assert set(re.findall(r"\w+", document.text)) >= made.public
    assert len(document.contract["items"]) == len(made.contract["items"])


@given(papers())
def test_claims_stay_a_partition_in_order_and_every_place_is_inside(made: Paper) -> None:
    document = shown(made)
    at = 0
    for start, end, _ in document.claims:
        assert document.text[at:start].strip() == ""
        assert at <= start < end
        at = end
    assert document.text[at:].strip() == ""
    places = [*document.places.values(), *(p for f in document.findings for p in f["places"])]
    assert all(0 <= start <= end <= len(document.text) for start, end in places)
    assert document.contract["source"]["characters"] in {0, len(document.text)}


@given(papers())
def test_places_still_hold_what_stood_there(made: Paper) -> None:
    document = shown(made)
    for path, (start, end) in document.places.items():
        before = made.places[path]
        assert document.text[start:end] == made.text[slice(*before)]


@given(papers(), st.integers(0, 5))
def test_a_withdrawn_item_is_hidden_like_a_closed_one(made: Paper, index: int) -> None:
    items = made.contract["items"]
    if index >= len(items) or items[index]["closed"]:
        return
    secret = set(re.findall(r"\w+æ", json.dumps(items[index], ensure_ascii=False)))
    assert words_of(shown(made, (index,))) & (made.secret | secret) == set()


@given(papers())
def test_a_document_without_closed_items_is_itself(made: Paper) -> None:
    if any(one["closed"] for one in made.contract["items"]):
        assert not closed.may_give_original(made.contract)
        return
    document = shown(made)
    assert [getattr(document, name) for name in COLUMNS] == [
        getattr(made, name) for name in COLUMNS
    ]
    assert closed.may_give_original(made.contract)


def columns(content: bytes) -> dict[str, Any]:
    found = facts(read(content, "referat.txt"))
    return {name: found[name] for name in COLUMNS}


def test_the_example_tells_nothing_of_its_closed_item_not_even_in_its_contents() -> None:
    found = columns(example())
    assert "Køb af areal" in found["text"]
    document = closed.public_document(**found)
    told = [document.text, document.contract, document.findings]
    assert "areal til plejeboliger" not in json.dumps(told, ensure_ascii=False)
    assert "Budgetopfølgning pr. 31. juli 2026" in document.text
    assert not closed.may_give_original(found["contract"])


def test_a_closed_item_that_tells_nothing_keeps_no_file_back() -> None:
    bare = Matter("Meddelelser", said="", decided=None, closed=True)
    open_ = Matter("Nyt bibliotek")
    assert closed.may_give_original(columns(paper(date(2024, 5, 29), open_, bare))["contract"])
    told = Matter("Meddelelser", closed=True)
    assert not closed.may_give_original(columns(paper(date(2024, 5, 29), open_, told))["contract"])


@pytest.mark.parametrize(
    ("title", "neutral"),
    [("Meddelelser - lukket møde", True), ("EVENTUELT", True), ("", True), ("Køb af jord", False)],
)
def test_titles_that_tell_nothing(title: str, neutral: bool) -> None:
    assert closed.is_neutral(title) is neutral
