"""Present and absent at once; absent and voting."""

from __future__ import annotations

import pytest
from tests.check.structure_minutes import PEOPLE, Item, minutes
from tests.check.told import confirmed, findings

PLAN = Item("Ny plan", decision=("Drøftet.", "Afbud: Knud Havbro (A)"))
BUDGET = Item("Budget", decision=("Godkendt.", "Afbud: Knud Havbro (A)"))
MARKED = PEOPLE.replace("Knud Havbro (A)", "Knud Havbro (A) (Afbud)")


def everywhere(line: str, people: str = PEOPLE) -> str:
    """Absence told at every item."""
    text = minutes(
        Item("Ny plan", decision=("Drøftet.", line)),
        Item("Budget", decision=("Godkendt.", line)),
        people=people,
    )
    return text.replace("Godkendt.\n\nPunkt 2", f"Godkendt.\n\n{line}\n\nPunkt 2")


@pytest.mark.parametrize(
    "line",
    [
        "Afbud: Knud Havbro (A)",
        "Fraværende: Knud Havbro",
        "Afbud fra Knud Havbro (A)",
        "Ikke til stede: Knud Havbro (A)",
        "Knud Havbro (A) var fraværende.",
        "Fraværende: Lone Dam (V), Knud Havbro (A)",
    ],
)
def test_listed_and_absent(line: str) -> None:
    found = findings(everywhere(line), "present-absent")
    assert len(found) == 1
    assert found[0].severity == "warning"
    assert found[0].places[0] == "Knud Havbro"


@pytest.mark.parametrize(
    "line",
    [
        "Afbud: Knud Havbro (A) til kl. 18.40",
        "Knud Havbro (A) deltog fra punkt 3",
        "Afbud: Ingen",
        "Fraværende:",
        "Afbud: Lone Dam (V). Som suppleant deltager Knud Havbro (A)",
        "Knud Havbro (A) mødte for Lone Dam (V), der havde forfald",
        "Knud Havbro (A) forlod mødet kl. 17.40 under punkt 5",
        "Stedfortræder: Knud Havbro",
    ],
)
def test_partly_there_or_standing_in(line: str) -> None:
    assert findings(everywhere(line), "present-absent") == []


def test_the_mark_in_the_list_agrees() -> None:
    text = everywhere("Afbud: Knud Havbro (A)", MARKED)
    assert findings(text, "present-absent") == []
    (told,) = confirmed(text, "present-absent")
    assert set(told.places) == {"Knud Havbro"}


def test_absent_at_some_items_alone() -> None:
    text = minutes(Item("Takster"), PLAN, Item("Boliger"))
    assert findings(text, "present-absent") == []


def test_another_is_absent_at_one_item() -> None:
    usual, other = "Afbud: Knud Havbro (A)", "Afbud: Lene Marslev (C)"
    titles = ("Plan", "Budget", "Boliger", "Takster", "Kørsel")
    items = [Item(title, decision=("Drøftet.", usual)) for title in titles]
    assert findings(minutes(*items, people=MARKED), "present-absent") == []
    items[2] = Item("Boliger", decision=("Drøftet.", other))
    (found,) = findings(minutes(*items, people=MARKED), "present-absent")
    assert (found.places[0], found.item) == ("Lene Marslev", 4)
    both = [*items[:2], Item("Boliger", decision=("Drøftet.", f"{usual}, Lene Marslev (C)"))]
    assert findings(minutes(*both, *items[3:], people=MARKED), "present-absent") == []


HEAD = """Referat

Socialudvalget den 12. marts 2024

Til stede: Inger Toftlund (A), Jesper Askov (V), Knud Havbro (A)

Afbud: {absent}

Punkt 1: Ny plan

Indstilling

Forvaltningen indstiller, at planen drøftes.

Beslutning

Drøftet.

Punkt 2: Budget

Beslutning

Godkendt.
"""


def test_two_lists_in_the_head() -> None:
    (found,) = findings(HEAD.format(absent="Knud Havbro (A), Lene Marslev (C)"), "present-absent")
    assert (found.severity, found.places) == ("error", ("Knud Havbro", "Knud Havbro"))
    assert findings(HEAD.format(absent="Lene Marslev (C)"), "present-absent") == []
    members = HEAD.replace("Til stede:", "Medlemmer:")
    assert findings(members.format(absent="Knud Havbro (A)"), "present-absent") == []


def test_absence_at_an_earlier_meeting_is_its_own() -> None:
    item = Item(
        "Ny plan",
        text="Sagens forløb\n\n07/03/2024 Økonomiudvalget\n\nAnbefales.\n\nAfbud: Knud Havbro (A)",
    )
    assert findings(minutes(item), "present-absent") == []


@pytest.mark.parametrize(
    "decision",
    [
        "Knud Havbro (A) stemte imod.",
        "Knud Havbro (A) foreslog, at fristen forlænges.",
        "Imod stemte Lene Marslev (C) og Knud Havbro (A).",
        "For stemte Inger Toftlund, Jesper Askov, Knud Havbro og Nadia Holst.",
        "Et forslag fra Knud Havbro (A) faldt.",
        "Knud Havbro og Lene Marslev ønskede ført til protokol, at planen er for dyr.",
        "Imod stemte: 1 (Knud Havbro).",
        "Knud Havbro begrundede sin stemme med prisen.",
        "Imod stemte Knud Havbro, der finder planen for dyr.",
    ],
)
def test_an_absent_member_acts(decision: str) -> None:
    item = Item("Ny plan", decision=(decision, "Godkendt.", "Afbud: Knud Havbro (A)"))
    (found,) = findings(minutes(item, BUDGET, people=MARKED), "absent-voter")
    assert (found.severity, found.places[0], found.item) == ("error", "Knud Havbro", 2)


@pytest.mark.parametrize(
    "decision",
    [
        "Lene Marslev (C) stemte imod.",
        "Formanden orienterede om en henvendelse til Knud Havbro (A).",
        "Knud Havbro (A) blev valgt til styregruppen.",
        "Suppleanten for Knud Havbro (A) stemte imod.",
        "Sagen sendes til Knud Havbro (A), som udvalget ønsker at høre.",
        "Knud Havbros forslag fra sidste møde drøftes.",
    ],
)
def test_an_absent_member_is_spoken_of(decision: str) -> None:
    item = Item("Ny plan", decision=(decision, "Godkendt.", "Afbud: Knud Havbro (A)"))
    assert findings(minutes(item, BUDGET, people=MARKED), "absent-voter") == []


def test_who_comes_later_may_vote() -> None:
    people = PEOPLE.replace("Knud Havbro (A)", "Knud Havbro (A) (Afbud til kl. 17.30)")
    item = Item("Ny plan", decision=("Knud Havbro (A) stemte imod.", "Godkendt."))
    assert findings(minutes(item, people=people), "absent-voter") == []


def test_a_disqualified_member_votes() -> None:
    item = Item(
        "Ny plan",
        decision=(
            "For stemte Inger Toftlund, Lene Marslev og Nadia Holst.",
            "Lene Marslev (C) erklærede sig inhabil og deltog ikke i sagens behandling.",
        ),
    )
    (found,) = findings(minutes(item), "absent-voter")
    assert found.places[0] == "Lene Marslev"
