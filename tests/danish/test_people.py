"""Persons in running text."""

from __future__ import annotations

import pytest

from raadhus.danish.people import FoundPerson, find_people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Her deltog socialchef Kirsten Holm.", [("Kirsten Holm", None, "socialchef")]),
        ("Direktør Hans Peter Holm indledte", [("Hans Peter Holm", None, "Direktør")]),
        ("Kirsten Holm, centerchef, bad om", [("Kirsten Holm", None, "centerchef")]),
        ("Da Bo Krag (A) gik", [("Bo Krag", "A", None)]),
        ("Lise af Sand (Ø) og K. Holm (B)", [("Lise af Sand", "Ø", None), ("K. Holm", "B", None)]),
        ("Imod stemte Poul Hjort. Økonomi", [("Poul Hjort", None, None)]),
        (
            "Deltagere: Anne Bo, Kim Lar (A), Ole Lund Kirk og Per Dahl",
            [("Anne Bo", None, None), ("Kim Lar", "A", None), ("Ole Lund Kirk", None, None),
             ("Per Dahl", None, None)],
        ),
    ],
)  # fmt: skip
def test_a_sign_beside_the_name_makes_it_a_person(
    text: str, found: list[tuple[str, str | None, str | None]]
) -> None:
    people = find_people(text)
    assert [(each.name, each.party, each.office) for each in people] == found
    assert [text[slice(*each.span)] for each in people] == [name for name, *_ in found]


@pytest.mark.parametrize(
    "text",
    [
        "Social Omsorg (SO) er ny", "Projekt Ny Start (PNS)", "Firmaet Bo Krag leverer",
        "borgmester i Struer Kommune", "Rådhuset Store Sal", "", "Kirsten Holm er glad",
    ],
)  # fmt: skip
def test_without_a_sign_nobody_is_found(text: str) -> None:
    assert find_people(text) == []


def test_the_shape() -> None:
    assert find_people("Bo Krag (A)") == [FoundPerson((0, 7), "Bo Krag", "A", None)]
