"""The portal's JSON: roles by key, duplicates once, nothing unknown lost."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadhus.minutes.forms import foreign, open_document
from raadhus.minutes.forms.portal import read_portal
from raadhus.minutes.lines import Role, Shape, UnreadableDocumentError

MEETING = {
    "Id": "3f0c2f5e-93a1-4f0e-8e0c-1a2b3c4d5e6f",
    "TillaegsDagsorden": False,
    "Udvalg": {"Id": "7", "Navn": "Teknisk Udvalg", "Historisk": False},
    "Moede": {
        "Dato": "2031-03-04T15:00:00+01:00",
        "MeetingBeginUtc": "2031-03-04T15:00:00+01:00",
        "MeetingEndUtc": None,
        "Sted": "Lokale 2",
        "Navn": "Referat",
        "Moededeltagere": [
            {"Name": "Anna Prøve (A)", "Absent": False},
            {"Name": "Bo Eksempel (V)", "Absent": True},
        ],
    },
    "Dagsordenpunkter": [
        {
            "Id": "1",
            "Number": "12",
            "Punktnummer": "12",
            "Caption": "Ny sti",
            "Navn": "Ny sti",
            "IsOpen": True,
            "CaseNumber": "31-000412",
            "SagsNummer": "31-000412",
            "ItemDecision": "<p>Godkendt.</p>",
            "Felter": [
                {"Navn": "", "Html": "<div><h3>Resume</h3><p>Om stien.</p></div>", "Tekst": "x"},
                {"Navn": "Sag", "Html": "<h3>Sag</h3><p>Tekst</p>", "Link": "https://x.dk/1.pdf"},
                {"Navn": "Klima", "Html": "", "Tekst": "Intet"},
            ],
            "Bilag": [{"Navn": "Kort over stien", "Link": "https://x.dk/2.pdf"}],
            "ExternalAgendaItemAttendees": [{"Name": "Ina Gæst"}],
            "Lydfiler": None,
            "Nyt": {"Bemaerkning": "Se kortet", "DocumentId": "77"},
        },
        {"Number": "13", "Caption": "Lukket: Salg", "IsOpen": False, "Felter": [{"Html": ""}]},
    ],
}


def test_a_meeting_in_the_order_a_reader_expects() -> None:
    document = open_document(json.dumps(MEETING).encode(), "x.json")
    assert [(line.text, line.role or line.shape) for line in document.lines] == [
        ("Teknisk Udvalg", Role.COMMITTEE),
        ("Referat", Role.DOCUMENT_TITLE),
        ("2031-03-04T15:00:00+01:00", Role.DATE),
        ("Lokale 2", Role.PLACE),
        ("Anna Prøve (A)", Role.PARTICIPANT),
        ("Bo Eksempel (V)", Role.ABSENT_PARTICIPANT),
        ("12", Role.ITEM_NUMBER),
        ("Ny sti", Role.ITEM_TITLE),
        ("31-000412", Role.CASE_NUMBER),
        ("Resume", Shape.HEADING),
        ("Om stien.", Shape.PARAGRAPH),
        ("Sag", Shape.HEADING),
        ("Tekst", Shape.PARAGRAPH),
        ("Klima", Shape.HEADING),
        ("Intet", Shape.PARAGRAPH),
        ("Godkendt.", Role.DECISION),
        ("Ina Gæst", Role.SPEAKER),
        ("Kort over stien", Role.ATTACHMENT),
        ("Se kortet", Role.UNKNOWN),
        ("13", Role.ITEM_NUMBER),
        ("Lukket: Salg", Role.CLOSED_ITEM_TITLE),
    ]


def test_two_titles_that_differ_are_both_kept() -> None:
    item = {"Caption": "Ny sti", "Navn": "Ny cykelsti"}
    lines = read_portal({"Dagsordenpunkter": [item]}).lines
    assert [(line.text, line.role) for line in lines] == [
        ("Ny sti", Role.ITEM_TITLE),
        ("Ny cykelsti", Role.UNKNOWN),
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"Moede": {"Navn": "Ref', foreign.BROKEN_JSON),
        ('{"a":' * 100_000, foreign.BROKEN_JSON),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, foreign.BROKEN_JSON),
        ('{"navn": "andet"}', foreign.OTHER_JSON),
        ("[{}, {}]", foreign.OTHER_JSON),
        ('{"Moede": {}}', foreign.EMPTY),
    ],
)
def test_other_json_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(UnreadableDocumentError) as refusal:
        open_document(text.encode(), "x.json")
    assert str(refusal.value) == sentence


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("<p>a"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["Navn", "Html", "Name", "Felter", "Ny"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*MEETING, *MEETING["Moede"]]), VALUES), VALUES, VALUES)
@settings(max_examples=60)
def test_keys_of_any_type_never_break_the_reading(data: dict, moede: object, item: object) -> None:
    text = json.dumps({"Moede": moede, "Dagsordenpunkter": [item, item], **data})
    try:
        document = open_document(text.encode())
    except UnreadableDocumentError:
        return
    assert all(document.text[slice(*line.span)] == line.text != "" for line in document.lines)
