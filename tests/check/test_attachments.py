"""Attachments named in the text against the list."""

from __future__ import annotations

import pytest
from tests.check.structure_minutes import Item, minutes
from tests.check.told import confirmed, findings

OTHER = Item("Sag med bilag", attachments=("Notat om taksterne",))


def paper(
    text: str, attachments: tuple[str, ...] | None, decision: tuple[str, ...] = ("Drøftet.",)
) -> str:
    return minutes(OTHER, Item("Ny plan", text=text, attachments=attachments, decision=decision))


@pytest.mark.parametrize(
    ("text", "attachments", "place"),
    [
        ("Evalueringen er vedlagt.", (), "Evalueringen"),
        ("Evalueringen er vedlagt.", None, "Evalueringen"),
        (
            "Høringssvaret fra Ældrerådet er vedhæftet som bilag.",
            None,
            "Høringssvaret fra Ældrerådet",
        ),
        ("Som bilag er vedlagt et notat om økonomien.", (), "et notat om økonomien"),
        ("Vedlagt er tilsynsrapporten for Åhuset.", None, "tilsynsrapporten for Åhuset"),
        ("Regnskabet vedlægges som bilag.", None, "Regnskabet"),
        ("Tallene er foldet ud i det vedlagte bilag.", None, "vedlagte bilag"),
        ("Se den vedhæftede projektbeskrivelse.", (), "vedhæftede projektbeskrivelse"),
        ("Udviklingen fremgår af bilag 1.", None, "bilag 1"),
        ("Planen er beskrevet i bilaget (se bilag).", None, "se bilag"),
    ],
)
def test_no_list_in_a_document_with_lists(
    text: str, attachments: tuple[str, ...] | None, place: str
) -> None:
    (found,) = findings(paper(text, attachments), "attachment-missing")
    assert found.severity == "warning"
    assert place in found.places
    assert found.item == 3


@pytest.mark.parametrize(
    ("text", "attachments", "place"),
    [
        (
            "Aftalen for 2025 samt evaluering af aktiviteterne er vedhæftet som bilag.",
            ("Partnerskabsaftale 2025",),
            "evaluering af aktiviteterne",
        ),
        ("Regnskabet og årsberetningen er vedlagt.", ("Regnskab 2024",), "årsberetningen"),
        (
            "Høringssvar fra Seniorrådet er vedlagt.",
            ("Projektbeskrivelse",),
            "Høringssvar fra Seniorrådet",
        ),
        (
            "Udkast til svarbrev er vedlagt som bilag.",
            ("Læsevejledning 2024",),
            "Udkast til svarbrev",
        ),
        (
            "Tilsynsrapporterne for Elmely, Birkehuset og Granbo er vedlagt.",
            ("Tilsynsrapport Elmely", "Tilsynsrapport Granbo"),
            "Tilsynsrapporterne for Elmely, Birkehuset og Granbo",
        ),
        ("Udgifterne ses i bilag 3.", ("Overslag", "Tidsplan"), "bilag 3"),
        ("Udgifterne ses i bilag 2.", ("Bilag 1 - Overslag", "Bilag 3 - Tidsplan"), "bilag 2"),
    ],
)
def test_a_list_that_lacks_it(text: str, attachments: tuple[str, ...], place: str) -> None:
    (found,) = findings(paper(text, attachments), "attachment-missing")
    assert found.places[0] == place


@pytest.mark.parametrize(
    ("text", "attachments"),
    [
        ("Evalueringen er vedlagt.", ("Evalueringsrapport 2024",)),
        ("Beregningen af abonnementet er vedlagt.", ("Abonnement 2025",)),
        ("Bilag med ansøgere er vedlagt denne sag.", ("Overblik over puljen",)),
        (
            "Dagens program og beskrivelse af sessionerne er vedhæftet.",
            ("Program 2024", "Sessionsbeskrivelser"),
        ),
        ("Et notat om tallene er vedlagt.", ("Myndighedsrammen ultimo februar",)),
        ("Udgifterne ses i bilag 1 og 2.", ("Overslag", "Tidsplan")),
        ("Udgifterne ses i bilag 4.", ("Samlet bilag 1-6",)),
        ("Vejledningen findes i bilag 5.", ("Bilag 1-5: Skemaer",)),
        ("Medlemsstatistikken er vedlagt.", ("Medlemstatistik 2024",)),
        (
            "Tilsynsrapporten for Elmely er vedlagt.",
            ("Tilsynsrapport Elmely", "Tilsynsrapport Granbo"),
        ),
    ],
)
def test_listed_all_the_same(text: str, attachments: tuple[str, ...]) -> None:
    assert findings(paper(text, attachments), "attachment-missing") == []


@pytest.mark.parametrize(
    "text",
    [
        "Evalueringen er ikke vedlagt.",
        "Regnskabet skal vedlægges ansøgningen.",
        "Foreningen har vedlagt budget og vedtægter.",
        "Ansøgningen var vedlagt et budget.",
        "Hvis regnskabet er vedlagt, kan sagen afgøres straks.",
        "Se evt. metodeafsnittet i bilag 1 i beretningen.",
        "Kravene findes i bilag 2 til bekendtgørelsen.",
        "Lejekontraktens bilag 3 er ophævet.",
        'Tilsynet skriver, "at oplysningerne i bilag 1 og bilag 2 er modtaget".',
        "I sagen, jf. bilag 1 dengang, var udgiften højere.",
        "Evalueringen bliver eftersendt, når den er vedlagt regnskabet.",
        "Kommunen udbetaler tilskud til bilag, der er godkendt.",
        "Fakturaer og bilag 2024 gennemgås af revisionen.",
    ],
)
def test_nothing_is_said_to_be_attached(text: str) -> None:
    assert findings(paper(text, None), "attachment-missing") == []


def test_a_page_that_shows_no_lists_gets_a_note() -> None:
    text = minutes(Item("Ny plan", text="Evalueringen er vedlagt.", attachments=()))
    (found,) = findings(text, "attachment-missing")
    assert found.severity == "note"
    none = minutes(Item("Ny plan", text="Evalueringen er vedlagt.", attachments=None))
    assert findings(none, "attachment-missing") == []


def test_what_is_listed_is_confirmed() -> None:
    (told,) = confirmed(
        paper("Evalueringen er vedlagt.", ("Evaluering 2024",)), "attachment-missing"
    )
    assert told.places == ("Evalueringen", "Evaluering 2024")


def test_an_earlier_decision_speaks_of_its_own_attachments() -> None:
    decision = (
        "Drøftet.",
        "Beslutning fra Økonomiudvalget, 3. marts 2024, pkt. 4:",
        "Bilag 7 tages med.",
    )
    assert findings(paper("Sagen forelægges.", None, decision), "attachment-missing") == []


def test_one_of_the_list_is_not_named() -> None:
    text = "Regnskabet er vedlagt. Årsberetningen er vedlagt."
    listed = ("Regnskab 2024", "Årsberetning 2024", "Lejekontrakt for Sølvej")
    (found,) = findings(paper(text, listed), "attachment-unnamed")
    assert found.severity == "note"
    assert found.places[0] == "Lejekontrakt for Sølvej"
    spoken = paper(f"{text} Lejekontrakten er opsagt.", listed)
    assert findings(spoken, "attachment-unnamed") == []
    assert findings(paper("Regnskabet er vedlagt.", listed), "attachment-unnamed") == []


@pytest.mark.parametrize(
    ("declared", "attachments", "expected"),
    [
        ("2 bilag, heraf 1 anbefales", ("ANBEFALES Overslag", "Tidsplan"), []),
        ("2 bilag, heraf 2 anbefales", ("ANBEFALES Overslag", "Tidsplan"), ["1"]),
        ("1 bilag, heraf 1 anbefales", ("ANBEFALES Overslag", "Tidsplan"), ["2"]),
        ("3 bilag", ("Overslag", "Tidsplan"), ["2"]),
        ("tre bilag, heraf 1 lukket", ("Overslag", "Tidsplan"), []),
        ("4 bilag, heraf 1 lukket", ("Overslag", "Tidsplan"), ["2"]),
        ("0 bilag", None, []),
        ("Ingen bilag", None, []),
        ("1 bilag", None, ["0"]),
        ("Der er to bilag til sagen.", ("Overslag", "Tidsplan"), []),
        ("Der er tre bilag til sagen.", ("Overslag", "Tidsplan"), ["2"]),
        ("Sagen har to bilag til gennemsyn hos borgerservice.", ("Overslag",), []),
    ],
)
def test_declared_numbers(
    declared: str, attachments: tuple[str, ...] | None, expected: list[str]
) -> None:
    text = paper(f"Sagen forelægges.\n\n{declared}", attachments)
    found = findings(text, "attachment-count")
    assert [each.expected for each in found] == expected
    held = (not expected and "gennemsyn" not in declared) or "anbefales" in declared
    assert bool(confirmed(text, "attachment-count")) == held


def test_a_declared_number_counts_as_verified_figure() -> None:
    told = confirmed(
        paper("Sagen forelægges.\n\n2 bilag", ("Overslag", "Tidsplan")), "attachment-count"
    )
    assert [each.places[0] for each in told] == ["2"]


@pytest.mark.parametrize(
    ("text", "declared", "attachments"),
    [
        ("", "2 bilag", ("Bilag 1: Overslag", "Bilag 1a: Skema", "Bilag 2: Plan")),
        ("", "2 bilag", ("Overslag", "Underbilag A til overslag", "Plan")),
        ("", "2 bilag", ("Overslag", "Bilag 1 til overslaget", "Plan")),
        ("", "4 bilag", ("Overslag", "Høringssvar (3 stk.)")),
        ("", "4 bilag", ("Overslag", "Høringssvar 1-3")),
        ("", "1 bilag", ("Overslag over udgifter til", "ombygning af huset")),
        ("", "2 bilag", ("Overslag", "Plan", "Overslag")),
        ("Et af sagens bilag er lukket.", "3 bilag", ("Overslag", "Plan")),
        ("Det sidste bilag eftersendes.", "3 bilag", ("Overslag", "Plan")),
        ("Der er også et fortroligt bilag.", "3 bilag", ("Overslag", "Plan")),
        ("", "2 bilag, heraf 1 anbefales", ("Overslag", "Plan")),
        ("1. Besøg\n\n0 bilag\n\n2. Ny aftale", "1 bilag", ("Aftale",)),
    ],
)
def test_lists_that_may_be_counted_in_another_way(
    text: str, declared: str, attachments: tuple[str, ...]
) -> None:
    whole = paper(f"Sagen forelægges. {text}\n\n{declared}", attachments)
    assert findings(whole, "attachment-count") == []
