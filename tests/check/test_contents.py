"""The table of contents against the items."""

from __future__ import annotations

import pytest
from tests.check.structure_minutes import Item, minutes
from tests.check.told import confirmed, findings

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


@pytest.mark.parametrize(
    ("title", "entry"),
    [
        ("Sundhedsplejens årsberetning for 2024", "Årsberetning 2024"),
        ("Årsberetning 2024 - Sundhedsplejen", "Beretning 2024"),
        ("Budgetopfølgning pr. 31. maj 2024", "Budgetopfølgning 31/5-2024"),
        ("Budgetopfølgning efter 3. kvartal 2024", "Budgetopfølgning efter 3. kvt. 2024"),
        ("Anden budgetopfølgning 2024", "2. budgetopfølgning 2024"),
        ("Orientering vedrørende takster", "Takster (O)"),
        ("Forslag til politik 2024-2027", "FORSLAG TIL POLITIK 2024-27"),
        ("Regnskab for Social- og Sundhedsudvalget", "Regnskab for SSU"),
        ("Evaluering af temadagen", "Evaluering af temadag"),
        ("Besøg på Ask", "3. Besøg på Ask"),
        ("Opfølgning pr. 31. maj 2024", "Opfølgning maj 2024"),
        ("Takster 2025", "Takster"),
        ("Køb af hus", "Beslutning: Køb af hus"),
    ],
)
def test_another_form_of_the_same_title_is_no_warning(title: str, entry: str) -> None:
    items = (Item(title), Item("Køb af Hyldevej 9"))
    contents = [RIGHT[0], entry, "Køb af Hyldevej 9", RIGHT[-1]]
    found = findings(minutes(*items, contents=contents), "contents-title")
    assert [each.severity for each in found] in ([], ["note"])


@pytest.mark.parametrize(
    "contents",
    [
        ["Godkendelse af dagsorden", *RIGHT[1:4], "Underskrifter"],
        ["Dagsorden", *RIGHT[1:]],
        [*RIGHT, "Bilag"],
        [*RIGHT[:4], "Eventuelt", "Underskriftsblad"],
        [*RIGHT[1:4]],
    ],
)
def test_items_that_every_meeting_has_go_by_many_names(contents: list[str]) -> None:
    found = findings(minutes(*ITEMS, contents=contents), "contents-title")
    assert [each for each in found if each.severity != "note"] == []


@pytest.mark.parametrize(
    ("title", "entry"),
    [
        ("Status efter andet kvartal", "Status efter første kvartal"),
        ("Udbud af støtte på Nordmarken", "Udbud af støtte på Sydmarken"),
        ("Hallen - udskydelse af renovering", "Hallen - fremrykning af renovering"),
        ("Takster 2025", "Takster 2024"),
        ("Tilsyn på plejehjem 2024", "Tilsyn på plejehjem 2023 og 2024"),
        ("Køb af Elmevej 9", "Salg af Elmevej 9"),
        ("Valg af leverandør", "Fravalg af leverandører og ny aftale"),
    ],
)
def test_titles_that_say_something_else(title: str, entry: str) -> None:
    items = (Item(title), Item("Køb af Hyldevej 9"))
    contents = [RIGHT[0], entry, "Køb af Hyldevej 9", RIGHT[-1]]
    found = findings(minutes(*items, contents=contents), "contents-title")
    assert [each.severity for each in found][:1] == ["warning"]
