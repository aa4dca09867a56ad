"""The table of contents against the items."""

from __future__ import annotations

import pytest
from tests.check.structure_minutes import Item, confirmed, findings, minutes

ITEMS = (
    Item("Budgetopfølgning pr. 31. maj 2024"),
    Item("Køb af Hyldevej 9"),
    Item("Evaluering af temadagen"),
)
RIGHT = [
    "Godkendelse af dagsorden",
    "Budgetopfølgning pr. 31. maj 2024",
    "Køb af Hyldevej 9",
    "Evaluering af temadagen",
    "Underskriftsblad",
]


def test_the_same_titles_are_confirmed_with_their_figures() -> None:
    text = minutes(*ITEMS)
    assert findings(text, "contents-title") == []
    told = confirmed(text, "contents-title")
    assert len(told) == 5
    assert "31. maj 2024" in told[1].places


@pytest.mark.parametrize(
    ("at", "wrong"),
    [
        (2, "Køb af Hylstensvej 9"),
        (3, "Evaluering af temamødet"),
        (1, "Budgetopfølgning pr. 31. maj 2023"),
        (2, "Salg af Hyldevej 9"),
    ],
)
def test_another_title(at: int, wrong: str) -> None:
    contents = [*RIGHT[:at], wrong, *RIGHT[at + 1 :]]
    (found,) = findings(minutes(*ITEMS, contents=contents), "contents-title")
    assert found.places == (wrong, RIGHT[at])
    assert (found.expected, found.severity) == (RIGHT[at], "warning")


def test_an_entry_without_an_item() -> None:
    contents = [*RIGHT[:2], "Status på sommerlejren", *RIGHT[2:]]
    (found,) = findings(minutes(*ITEMS, contents=contents), "contents-title")
    assert found.places == ("Status på sommerlejren",)


def test_an_item_without_an_entry() -> None:
    contents = [RIGHT[0], RIGHT[1], RIGHT[3], RIGHT[4]]
    (found,) = findings(minutes(*ITEMS, contents=contents), "contents-title")
    assert found.places == (RIGHT[2],)


def test_another_order() -> None:
    contents = [RIGHT[0], RIGHT[2], RIGHT[1], RIGHT[3], RIGHT[4]]
    (found,) = findings(minutes(*ITEMS, contents=contents), "contents-title")
    assert found.places[0] == RIGHT[1]


LONG = (
    "Samarbejde om sundhedsfremme og forebyggelse i Asminde, Bavnehøj og Storåby Kommuner 2024-2028"
)


@pytest.mark.parametrize(
    ("entry", "severities"),
    [
        (LONG[:88], ["note"]),  # cut off by the width of the page
        (LONG[: LONG.index("r 2024")], ["note"]),
        (LONG, []),
    ],
)
def test_long_titles_that_are_cut_off(entry: str, severities: list[str]) -> None:
    contents = [RIGHT[0], entry, RIGHT[-1]]
    found = findings(minutes(Item(LONG), contents=contents), "contents-title")
    assert [each.severity for each in found] == severities


def test_a_cut_inside_the_last_word_reads_as_another_title() -> None:
    title = LONG.removesuffix(" 2024-2028")
    contents = [RIGHT[0], title[:-1], RIGHT[-1]]
    (found,) = findings(minutes(Item(title), contents=contents), "contents-title")
    assert (found.severity, found.expected) == ("warning", title)


def test_marks_and_case_do_not_matter() -> None:
    items = (Item("Drift & anlæg - status 2023 - 2026"), Item("Personsag", closed=True))
    contents = [RIGHT[0], "Drift og anlæg – status 2023-2026", "Lukket: Personsag", RIGHT[-1]]
    assert findings(minutes(*items, contents=contents), "contents-title") == []


def test_a_closed_entry_need_not_be_printed() -> None:
    contents = [*RIGHT[:2], "Lukket: Personsag", *RIGHT[2:]]
    assert findings(minutes(*ITEMS, contents=contents), "contents-title") == []
