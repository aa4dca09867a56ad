"""One case number at two items."""

from __future__ import annotations

import pytest
from tests.check.structure_minutes import Item, minutes
from tests.check.told import confirmed, findings

from raadhus.check import Known

NUMBER = "27.36.12P05-1-24"


def paper(first: Item, second: Item) -> str:
    return minutes(first, second)


def test_two_different_cases() -> None:
    text = paper(
        Item("Takster for madservice", case=NUMBER, text="Taksten stiger til 62 kr."),
        Item("Nødkald i plejeboliger", case=NUMBER, text="De gamle nødkald udskiftes."),
    )
    (found,) = findings(text, "case-number-twice")
    assert found.places == (NUMBER, NUMBER)
    assert (found.severity, found.item) == ("warning", 3)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Item("Misbrug: regnskab 2023", case=NUMBER), Item("Årsrapport for misbrug", case=NUMBER)),
        (Item("Meddelelser", case=NUMBER), Item("Nødkald i plejeboliger", case=NUMBER)),
        (Item("Orientering fra formanden", case=NUMBER), Item("Mødeplan for 2025", case=NUMBER)),
        (
            Item(
                "Takster for madservice", case=NUMBER, text="Madservice og nødkald i plejeboliger."
            ),
            Item("Nødkald i plejeboliger", case=NUMBER),
        ),
        (Item("Takster for madservice", case=NUMBER), Item("Personsag", case=NUMBER, closed=True)),
        (
            Item("Takster for madservice", case=NUMBER),
            Item("Nødkald i plejeboliger", case="27.36.12P05-2-24"),
        ),
        (Item("Takster for madservice", case=NUMBER), Item("Tom side", case=NUMBER, points=())),
    ],
)
def test_series_and_parts_of_one_case(first: Item, second: Item) -> None:
    assert findings(paper(first, second), "case-number-twice") == []


def test_the_archive_knows_the_number() -> None:
    text = minutes(Item("Takster for madservice", case=NUMBER))
    other = Known(case_titles={NUMBER: "Renovering af svømmehallen"})
    (found,) = findings(text, "case-number-twice", known=other)
    assert found.places == (NUMBER, "Takster for madservice")
    same = Known(case_titles={NUMBER: "Madservice - takster 2023"})
    assert findings(text, "case-number-twice", known=same) == []
    assert len(confirmed(text, "case-number-twice", known=same)) == 1
