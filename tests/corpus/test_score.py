"""The scorer on small documents made by hand."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .align import align, text_likeness
from .run import Scored, figures
from .score import EMPTY_DOCUMENT, EMPTY_ITEM, Counts, Mark, compare, mean_f1, tally

Json = dict[str, Any]


def paragraph(text: str) -> Json:
    return {"type": "paragraph", "text": text}


def section(kind: str, heading: str | None, *texts: str) -> Json:
    blocks = [paragraph(text) for text in texts]
    return {"kind": kind, "heading": heading, "level": 1, "blocks": blocks}


def decision(text: str, outcome: str = "approved", **more: Any) -> Json:
    plain = {"body": None, "date": None, "points": [], "vote": None}
    return {**plain, "text": text, "outcome": outcome, **more}


def item(number: int, title: str, **more: Any) -> Json:
    return {**EMPTY_ITEM, "number": number, "label": str(number), "title": title, **more}


def person(name: str, **more: Any) -> Json:
    plain = {"party": None, "role": None, "status": "present", "substitute": False}
    return {"name": name, **plain, "kind": "member", **more}


def document(*items: Json, **more: Any) -> Json:
    return {
        "format": "raadhus-minutes", "version": 1, "kind": "minutes",
        "municipality": {"code": 665, "name": "Lemvig"}, "committee": "Teknisk Udvalg",
        "term": None, "date": "2024-03-05", "start_time": "16:00", "end_time": None,
        "place": None, "participants": [person("Bo Holm", party="A"), person("Ida Krog")],
        "contents": [], "items": list(items), **more,
    }  # fmt: skip


TABLE = {
    "type": "table",
    "caption": None,
    "unit": "1.000 kr.",
    "header": [["", "Budget"]],
    "rows": [
        [{"text": "Drift", "value": None}, {"text": "1.200", "value": 1200}],
        [{"text": "Anlæg", "value": None}, {"text": "-30", "value": -30}],
    ],
}

FULL = document(
    item(
        4,
        "Vejplan",
        case_number="05.01.00-P20-3-24",
        sections=[
            section("presentation", "Sagsfremstilling", "Vejene slides.", "Der er fem veje."),
            {**section("subheading", "Pris"), "level": 2, "blocks": [TABLE]},
        ],
        recommendation={"proposer": "Direktøren", "points": [{"number": 1, "text": "at x."}]},
        decisions=[
            decision("Anbefales.", "recommended", body="Økonomiudvalget", date="2024-03-01"),
            decision("Godkendt.", vote={"for": 4, "against": 1, "abstained": None}),
        ],
        attachments=[{"title": "Kort", "recommended": True}],
        attendance=[
            {"name": "Ida Krog", "party": None, "role": None, "organisation": None,
             "status": "conflict_of_interest"},
        ],
    ),
    item(5, "Eventuelt", closed=True, decisions=[decision("Intet.", "other")]),
)  # fmt: skip


def changed(change: dict[str, Any]) -> Json:
    """FULL with other values for keys of its first item."""
    copied = copy.deepcopy(FULL)
    copied["items"][0] |= change
    return copied


def misses(got: Json, expected: Json = FULL) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for mark in compare(expected, got):
        if mark.verdict != "hit":
            found.setdefault(mark.field, []).append(mark.verdict)
    return found


def test_a_document_equals_itself() -> None:
    assert misses(FULL) == {}
    assert mean_f1(tally(compare(FULL, FULL))) == 1.0


def test_what_neither_prints_is_not_counted() -> None:
    fields = tally(compare(FULL, FULL))
    assert {"term", "end_time", "place", "speakers", "history", "competence"}.isdisjoint(fields)
    assert fields["closed"] == Counts(true=1)
    assert fields["absence"] == Counts(true=1)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"case_number": None}, {"case_number": ["missing"]}),
        ({"case_number": "1"}, {"case_number": ["wrong"]}),
        ({"competence": "Byrådet"}, {"competence": ["invented"]}),
        ({"closed": True}, {"closed": ["invented"]}),
        ({"title": " Vejplan\n"}, {}),
        ({"title": "vejplan"}, {"item_title": ["wrong"]}),
        ({"recommendation": None}, {"recommendation": ["missing"], "proposer": ["missing"]}),
        (
            {"attachments": [{"title": "Kort", "recommended": False}]},
            {"attachments_recommended": ["missing"]},
        ),
        ({"attendance": []}, {"absence": ["missing"]}),
    ],
)
def test_one_change_is_one_miss(change: dict[str, Any], expected: dict[str, list[str]]) -> None:
    assert misses(changed(change)) == expected


def test_an_earlier_decision_taken_for_this_meetings_own() -> None:
    both = [decision("Anbefales.", "recommended"), FULL["items"][0]["decisions"][1]]
    assert misses(changed({"decisions": both})) == {
        "earlier_decisions": ["missing"],
        "decisions": ["extra"],
        "decision_outcome": ["extra"],
    }


def test_an_outcome_counts_even_where_the_text_differs() -> None:
    first, own = FULL["items"][0]["decisions"]
    got = misses(changed({"decisions": [first, {**own, "text": "Beslutning Godkendt."}]}))
    assert got == {"decisions": ["wrong"]}


def test_a_lost_item_loses_all_its_values_and_no_others() -> None:
    got = {**FULL, "items": FULL["items"][1:]}
    found = misses(got)
    assert found["item_title"] == found["item_number"] == ["missing"]
    assert found["paragraphs"] == ["missing", "missing"]
    assert found["table_cells"] == ["missing"] * 4
    assert found["decisions"] == ["missing"]


def test_items_without_label_are_paired_by_title() -> None:
    got = copy.deepcopy(FULL)
    for each in got["items"]:
        each["label"] = each["number"] = None
    got["items"].insert(0, {**EMPTY_ITEM, "title": "Dagsorden"})
    assert misses(got) == {
        "item_number": ["missing", "missing"],
        "item_label": ["missing", "missing"],
        "item_title": ["invented"],
    }


def test_section_headings_ignore_case_and_colon_but_not_kind() -> None:
    sections = copy.deepcopy(FULL["items"][0]["sections"])
    sections[0]["heading"] = "SAGSFREMSTILLING:"
    assert misses(changed({"sections": sections})) == {}
    sections[0]["kind"] = "summary"
    assert misses(changed({"sections": sections})) == {"sections": ["wrong"]}


def test_a_table_row_too_many_does_not_shift_the_others() -> None:
    sections = copy.deepcopy(FULL["items"][0]["sections"])
    sections[1]["blocks"][0]["rows"].insert(0, [{"text": "I alt", "value": None}])
    assert misses(changed({"sections": sections})) == {"table_cells": ["extra"]}


def test_a_misread_number_is_a_wrong_value_but_a_right_cell() -> None:
    sections = copy.deepcopy(FULL["items"][0]["sections"])
    sections[1]["blocks"][0]["rows"][1][1]["value"] = 30
    assert misses(changed({"sections": sections})) == {"table_values": ["wrong"]}


def test_a_head_taken_for_a_row() -> None:
    sections = copy.deepcopy(FULL["items"][0]["sections"])
    table = sections[1]["blocks"][0]
    head = [{"text": text, "value": None} for text in table["header"].pop()]
    table["rows"].insert(0, head)
    assert misses(changed({"sections": sections})) == {
        "table_header": ["missing"],
        "table_cells": ["extra"],
    }


def test_a_missing_person_takes_what_is_said_of_him_along() -> None:
    got = {**FULL, "participants": FULL["participants"][1:]}
    assert misses(got) == {
        "participants": ["missing"],
        "participant_party": ["missing"],
        "participant_status": ["missing"],
        "participant_kind": ["missing"],
    }


def test_a_person_where_nobody_was_listed_is_invented() -> None:
    found = misses(FULL, {**FULL, "participants": []})
    assert found["participants"] == ["invented", "invented"]
    assert found["participant_party"] == ["invented"]


def test_f1_of_a_field() -> None:
    marks = [Mark("x", "", "hit"), Mark("x", "", "wrong"), Mark("x", "", "missing")]
    assert tally(marks) == {"x": Counts(true=1, false=1, missed=2)}
    assert tally(marks)["x"].f1 == pytest.approx(2 / 5)


def test_layouts_weigh_alike_however_many_documents_they_have() -> None:
    hit, miss = Mark("x", "", "hit"), Mark("x", "", "missing")
    scored = [
        Scored("a", "1.txt", (hit,)),
        Scored("a", "2.txt", (miss,)),
        Scored("b", "3.txt", (hit,)),
        Scored("c", "4.txt", (miss,), "ValueError: torn"),
    ]
    assert figures(scored) == {
        "documents": 4, "mean_f1": 0.5, "invented": 0,
        "layouts": {"a": 0.5, "b": 1.0, "c": 0.0}, "fields": {"x": 0.6667},
    }  # fmt: skip


def test_a_document_that_cannot_be_read_loses_everything() -> None:
    found = tally(compare(FULL, EMPTY_DOCUMENT))
    assert mean_f1(found) == 0.0
    assert {each.false for each in found.values()} == {0}


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
def test_pairing_keeps_both_lists_whole_and_in_order(left: list[str], right: list[str]) -> None:
    pairs = align(left, right, text_likeness)
    assert [first for first, _ in pairs if first is not None] == left
    assert [second for _, second in pairs if second is not None] == right
    assert all(first == second for first, second in pairs if None not in (first, second))
