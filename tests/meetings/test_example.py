"""The invented meeting says the same in all its forms."""

import pytest
from tests.meetings.documents import example

from raadhus.minutes import read
from raadhus.minutes.contract import to_contract

ITEM = ("label", "number", "title", "case_number", "closed", "recommendation", "decisions",
        "attachments", "attendance", "history", "competence")  # fmt: skip


def contract(name: str):
    return to_contract(read(example(name), name))


def heart(item) -> dict[str, object]:
    """An item's data and its tables, without what each form prints in its own way."""
    tables = [
        [[cell["text"] for cell in row] for row in block["rows"]]
        for section in item["sections"]
        for block in section["blocks"]
        if block["type"] == "table"
    ]
    return {**{name: item[name] for name in ITEM}, "tables": tables}


def test_the_text_holds_every_kind_of_data():
    items = [heart(item) for item in contract("referat.txt")["items"]]
    assert [item["number"] for item in items] == list(range(61, 69))
    assert [item["closed"] for item in items] == [False] * 7 + [True]
    outcomes = [[decision["outcome"] for decision in item["decisions"]] for item in items]
    assert outcomes == [
        ["approved"],
        ["noted", "recommended", "approved"],
        ["approved"],
        ["postponed"],
        ["recommended"],
        ["noted"],
        ["discussed"],
        ["approved"],
    ]
    assert items[2]["decisions"][0]["vote"] == {"for": 4, "against": 2, "abstained": None}
    assert items[4]["history"] == [{"body": "Byrådet", "date": "2025-11-24", "item": "318"}]
    assert [len(item["attachments"]) for item in items] == [0, 2, 2, 0, 1, 0, 0, 0]
    assert [len(item["tables"]) for item in items] == [0, 1, 0, 0, 0, 1, 0, 0]
    assert [person["status"] for person in items[5]["attendance"]] == [
        "not_participating",
        "speaker",
    ]


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "json"])
def test_every_form_says_the_same(form):
    text, other = contract("referat.txt"), contract(f"referat.{form}")
    assert [heart(item) for item in other["items"]] == [heart(item) for item in text["items"]]
    facts = ("kind", "committee", "date", "start_time", "end_time", "place", "participants")
    assert {name: other[name] for name in facts} == {name: text[name] for name in facts}


def test_the_sums_of_the_budget_are_right():
    [table] = heart(contract("referat.txt")["items"][1])["tables"]
    numbers = [[int(cell.replace(".", "")) for cell in row[1:]] for row in table]
    *areas, total = numbers
    assert [sum(column) for column in zip(*areas, strict=True)] == total
    assert all(forecast - budget == deviation for budget, _, forecast, deviation in numbers)
