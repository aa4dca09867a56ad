"""Closed items with open text."""

from __future__ import annotations

import pytest
from tests.check.structure_minutes import Item, minutes
from tests.check.told import confirmed, findings

OPEN = Item("Ny plan")


def closed(*lines: str, attachments: tuple[str, ...] | None = None) -> str:
    item = Item("Personsag", points=(), decision=(), closed=True, attachments=attachments)
    text = minutes(OPEN, item)
    return text.replace("27.00.00A00-3-24\n", "\n\n".join(["27.00.00A00-3-24", *lines]) + "\n")


@pytest.mark.parametrize(
    "lines",
    [
        ("Sagsfremstilling", "Borgeren har boet på Elmely siden 2019 og ønsker en ny plads."),
        ("Resume", "Ejendommen Hyldevej 9 købes for 2.400.000 kr. af boet efter ejeren."),
        ("Indstilling", "Forvaltningen indstiller", "at medarbejderen afskediges pr. 1. maj 2024."),
    ],
)
def test_text_at_a_closed_item(lines: tuple[str, ...]) -> None:
    (found,) = findings(closed(*lines), "closed-text")
    assert found.severity == "warning"
    assert found.item == 3
    assert found.places[-1] == "Personsag"


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Intet.",),
        ("Beslutning", "Godkendt, idet kontrakten forlænges med ét år fra den 1. maj."),
        ("Afbud: Knud Havbro (A)",),
        ("Sagen behandles for lukkede døre efter kommunestyrelseslovens § 10.",),
        ("Punktet er lukket, da det indeholder personoplysninger.",),
        ("Beslutningskompetence", "Social- og Ældreudvalget"),
    ],
)
def test_what_a_closed_item_may_tell(lines: tuple[str, ...]) -> None:
    assert findings(closed(*lines), "closed-text") == []
    assert len(confirmed(closed(*lines), "closed-text")) == 1


def test_names_of_attachments() -> None:
    (found,) = findings(closed(attachments=("Udtalelse om borgeren",)), "closed-text")
    assert found.places[0] == "Udtalelse om borgeren"


def test_a_copy_in_which_every_closed_item_is_full_gets_notes() -> None:
    text = closed(
        "Sagsfremstilling", "Borgeren har boet på Elmely siden 2019 og ønsker en ny plads."
    )
    more = (
        "Punkt 9: Lukket: Køb af grund\n\n27.00.00A00-9-24\n\nSagsfremstilling\n\n"
        "Grunden koster 1.200.000 kr. og ejes af et dødsbo i Storåby."
    )
    found = findings(f"{text}\n{more}\n", "closed-text")
    assert [each.severity for each in found] == ["note", "note"]
