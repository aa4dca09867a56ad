"""Municipalities: the list and where a text names them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.places import (
    MUNICIPALITIES,
    Municipality,
    find_municipalities,
    municipality,
)

# text, then (printed, name)
FOUND = [
    ("i Herlev Kommune.", [("Herlev Kommune", "Herlev")]),
    ("Herlev Kommunes plan", [("Herlev Kommunes", "Herlev")]),
    ("HERLEV KOMMUNE", [("HERLEV KOMMUNE", "Herlev")]),
    ("Herlev kommune", [("Herlev kommune", "Herlev")]),
    ("Herlev\nKommune", [("Herlev\nKommune", "Herlev")]),
    ("Københavns Kommune", [("Københavns Kommune", "København")]),
    ("Aarhus Kommune", [("Aarhus Kommune", "Aarhus")]),
    ("Århus Kommune", [("Århus Kommune", "Aarhus")]),
    ("Fåborg-Midtfyn Kommune", [("Fåborg-Midtfyn Kommune", "Faaborg-Midtfyn")]),
    ("Ringkøbing-Skjern Kommune", [("Ringkøbing-Skjern Kommune", "Ringkøbing-Skjern")]),
    ("Høje Taastrup Kommune", [("Høje Taastrup Kommune", "Høje-Taastrup")]),
    ("Lyngby-Taarbæk Kommune", [("Lyngby-Taarbæk Kommune", "Lyngby-Taarbæk")]),
    ("Bornholms Regionskommune", [("Bornholms Regionskommune", "Bornholm")]),
    ("Vesthimmerlands Kommune", [("Vesthimmerlands Kommune", "Vesthimmerland")]),
    ("Nordfyns Kommune", [("Nordfyns Kommune", "Nordfyn")]),
    ("Kommunen Herlev", [("Herlev", "Herlev")]),
    ("Kommune: Herlev", [("Herlev", "Herlev")]),
    (
        "Lemvig, Struer og Holstebro Kommuner",
        [("Lemvig", "Lemvig"), ("Struer", "Struer"), ("Holstebro Kommuner", "Holstebro")],
    ),
    ("Lemvig og Struer Kommune", [("Lemvig", "Lemvig"), ("Struer Kommune", "Struer")]),
    ("Nyborg mødte Odense Kommune", [("Odense Kommune", "Odense")]),  # no list
    ("Nyborg", []),  # a town or a person
    ("Kommunen", []),
    ("Nykommune", []),
    ("Storherlev Kommune", []),
    ("Struer-Lemvig Kommune", []),
    ("Herlev Kommuneplan", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_find_municipalities(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[f.span[0] : f.span[1]], f.municipality.name) for f in find_municipalities(text)]
    assert found == expected


def test_bare_names_when_asked_for() -> None:
    found = find_municipalities("Fra Nyborg, Københavns havn og Odense Kommune.", bare=True)
    assert [(f.municipality.name, f.explicit) for f in found] == [
        ("Nyborg", False),
        ("København", False),
        ("Odense", True),
    ]


LOOKUPS = [
    (163, "Herlev"),
    ("163", "Herlev"),
    ("0163", "Herlev"),
    ("Herlev", "Herlev"),
    (" herlev kommune ", "Herlev"),
    ("Herlev Kommunes", "Herlev"),
    ("Århus", "Aarhus"),
    ("Åbenrå Kommune", "Aabenraa"),
    ("Københavns Kommune", "København"),
    ("Bornholms Regionskommune", "Bornholm"),
    ("Horsens", "Horsens"),
    ("Horsens'", "Horsens"),
    ("Høje Taastrup", "Høje-Taastrup"),
    (411, None),  # Christiansø is no municipality
    ("999", None),
    ("Atlantis", None),
    ("", None),
    ("Kommune", None),
]


@pytest.mark.parametrize(("key", "name"), LOOKUPS)
def test_municipality(key: str | int, name: str | None) -> None:
    found = municipality(key)
    assert (found and found.name) == name


def test_the_list_is_whole() -> None:
    assert len(MUNICIPALITIES) == 98
    assert len({each.code for each in MUNICIPALITIES}) == 98
    assert all(101 <= each.code <= 860 for each in MUNICIPALITIES)


@pytest.mark.parametrize("each", MUNICIPALITIES, ids=[each.name for each in MUNICIPALITIES])
def test_every_printed_form_leads_back(each: Municipality) -> None:
    forms = (each.name, each.official_name, each.official_genitive, each.place_genitive)
    assert [municipality(form) for form in forms] == [each] * 4
    sentence = f"Mødet i {each.official_name} og {each.official_genitive} plan"
    assert [found.municipality for found in find_municipalities(sentence)] == [each] * 2


@given(st.text(max_size=60), st.sampled_from(MUNICIPALITIES))
def test_any_text_is_read_without_error(text: str, each: Municipality) -> None:
    whole = f"{text} {each.official_name}"
    found = find_municipalities(whole, bare=True)
    assert found[-1].municipality == each
    assert all(0 <= f.span[0] < f.span[1] <= len(whole) for f in found)
    municipality(text)


@pytest.mark.parametrize("piece", ["Herlev ", "Herlev, ", "Kommune ", "Aa", "Høje", "Herlev og "])
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 100_000 + " Odense Kommune"
    assert find_municipalities(text)[-1].municipality.name == "Odense"
