"""Names that are spelt in two ways."""

from __future__ import annotations

import pytest
from tests.check.told import findings
from tests.check.word_minutes import minutes

from raadhus.check.known import Known


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Mette Søgaard. Mette Søgaard. Mette Søgård kom.", "Mette Søgård", "Mette Søgaard"),
        ("Else Bilgaard. Else Bilgaard. Else Bilgård kom.", "Else Bilgård", "Else Bilgaard"),
        ("Mogens Kjær bad. Mogens Kjær gik. Mogens Kær kom.", "Mogens Kær", "Mogens Kjær"),
        ("Leder af Sønderhedde taler. Sønderhede er et bosted.", "Sønderhedde", "Sønderhede"),
    ],
)  # fmt: skip
def test_one_name_in_two_spellings(text: str, wrong: str, right: str) -> None:
    (found,) = findings(minutes(text), "name-spelling")
    assert (found.severity, found.places, found.expected) == ("warning", (wrong, right), right)


@pytest.mark.parametrize(
    "text",
    [
        "Elsebet Fjordgaard og Elsebeth Nørhave deltog.",
        "Kirsten Balle og Kirstine Balle deltog.",
        "Jytte Klausholm og Jytte Klausen deltog.",
        "Lars Petersen og Lars Pedersen deltog.",
        "Bo Christensen og Ida Kristensen deltog.",
        "Per Askov og Peter Askov er brødre.",
        "Struers Havn og Struer Havn er det samme. Solhavns hus i Solhavn.",
        "Den Centrale Enhed og Central Park. Nordisk Byg og Nordiske Byer.",
        "Firmaet Falck og firmaet Falk kører.",
        "Børnehuset Solstrålen og Solstrålens have.",
        "Handicaprådet og Handicaprådets formand.",
    ],
)
def test_two_names_or_one_inflected(text: str) -> None:
    assert findings(minutes(text), "name-spelling") == []


def test_two_on_the_list_of_participants_are_two() -> None:
    people = "Anders Christensen (A), Anders Kristensen (V)"
    text = minutes("Anders Christensen og Anders Kristensen var enige.", people=people)
    assert findings(text, "name-spelling") == []


def test_a_first_name_alone_is_a_note() -> None:
    text = minutes("Kirsten Aagesen kom. Kirsten Aagesen gik. Kristen Aagesen kom.")
    assert [each.severity for each in findings(text, "name-spelling")] == ["note"]


def test_the_archive_knows_another_spelling() -> None:
    known = Known(names=frozenset({"Mogens Kjærulf"}))
    text = minutes("Mogens Kjærulff bad om ordet.")
    (found,) = findings(text, "name-spelling", known=known)
    assert (found.places, found.expected) == (("Mogens Kjærulff",), "Mogens Kjærulf")
    both = Known(names=frozenset({"Mogens Kjærulf", "Mogens Kjærulff"}))
    assert findings(text, "name-spelling", known=both) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Grunden Bakkevænget 14 er ledig. Bakvænget 14 er på 300 m2. Bakkevænget 14 sælges.",
         "Bakvænget", "Bakkevænget"),
        ("Møllebakkevej 9 sælges. Det er nyt.\n\nMøllebakvej 9 er stor. Møllebakkevej 9 er gammel.",
         "Møllebakvej", "Møllebakkevej"),
        ("Huset ligger på Kirkestræde 3. Prisen for Kirkstræde 3 er lav. Kirkestræde 3 er solgt.",
         "Kirkstræde", "Kirkestræde"),
        ("Projektleder Ditlev Bang fortæller. Projektleder Detlev Bang kommer.",
         "Detlev Bang", "Ditlev Bang"),
        ("Her taler konsulent Lisbeth Dahl. Senere taler konsulent Lisbet Dahl.",
         "Lisbet Dahl", "Lisbeth Dahl"),
    ],
)  # fmt: skip
def test_one_address_and_one_with_the_same_office(text: str, wrong: str, right: str) -> None:
    (found,) = findings(minutes(text), "name-spelling")
    assert (found.severity, found.places, found.expected) == ("warning", (wrong, right), right)


@pytest.mark.parametrize(
    "text",
    [
        "Østergade 4 og Vestergade 4 sælges.",
        "Østergade 4 sælges. Vestergade 4 sælges.",
        "Bakkevej 4 og Bækkevej 4 er naboer.",
        "Bakkevej 4 sælges. Bakvej 12 sælges.",
        "Nørrevej 4 sælges. Nørregade 4 sælges.",
        "Else Kirkegaard kom. Gravene på Kirkegården og Kirkegård er nye.",
        "Mette Bakgaard kom. Bosted Bakgård er nyt. Bakgård er stor.",
        "Per Nørgaard og Peer Nørgård kom. Siden gik Per Nørgaard.",
        "Per Nørgaard kom. Siden gik Peer Nørgård.",
        "Karen Holmgaard (A) kom. Karen Holmgård (V) gik.",
        "Leder Karen Holmgaard kom. Konsulent Karen Holmgård gik.",
        "Søskende er Ditte Bang og Ditte Bank. De bor sammen.",
        "Kristian Hvid kom. Katrine Hvid gik. Christian er hans far.",
    ],
)
def test_two_persons_or_a_person_and_a_place(text: str) -> None:
    assert [e for e in findings(minutes(text), "name-spelling") if e.severity != "note"] == []
