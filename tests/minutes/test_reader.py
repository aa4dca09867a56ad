"""The reader as a whole: what holds for every text, and small documents that say one thing each."""

from __future__ import annotations

import re
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from raadhus.minutes import Minutes, UnreadableDocumentError, read
from raadhus.minutes.contract import schema, to_contract

VALID = Draft202012Validator(schema())
WORDS = (
    "Punkt 1: Budget\n", "Punkt 2: Lukket: Køb\n", "Beslutning\n", "Indstilling\n", "Bilag\n", "\n",
    "\n\n", "Forvaltningen indstiller, at det godkendes.\n", "Godkendt.\n", "Ad 1.-3.: Tiltrådt\n",
    "- et punkt\n", "1. Første\n", "2. Andet\n", "A\tB\t1.234,5\n", "Afbud: Ida Holm (A)\n",
    "Socialudvalget den 3. maj 2024\n", "For stemte 3 (A, V), imod stemte 2.\n", "Side 3 af 9\n",
    "Indholdsfortegnelse\n", "Titel.....4\n", "24-004783\n",
    "Mødedato Onsdag d. 6. marts 2024 kl. 15:30\n", "Mødedeltagere Ida Holm (A), Bo Juul (V)\n",
    "Chef Lis Dam deltager under punktet.\n", "\u00a0", "\f", "\r\n", "\x85", "§ 107",
    "²", "①", "٣", "(", "[", "-----\n",
)  # fmt: skip


def document(text: str) -> Minutes:
    return read(text.encode(), "møde.txt")


SENTENCE = re.compile(r"[^\n]+\.")


def read_or_told(content: bytes, name: str) -> Minutes | None:
    """The document, or None where the reader says in one sentence why it cannot be read."""
    minutes, told = None, ""
    try:
        minutes = read(content, name)
    except UnreadableDocumentError as error:
        told = str(error)
    assert minutes or SENTENCE.fullmatch(told)
    return minutes


def assert_whole(minutes: Minutes) -> None:
    """Claims part the text: in order, no overlap, every character that is ink is in one."""
    text = minutes.source.text
    at = 0
    for claim in minutes.source.claims:
        start, end = claim.span
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
    VALID.validate(to_contract(minutes))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=60), max_size=40))
def test_any_text_is_read_whole_and_valid(parts: list[str]) -> None:
    if minutes := read_or_told("".join(parts).encode(), "møde.txt"):
        assert_whole(minutes)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_a_document_or_one_clear_sentence(content: bytes) -> None:
    if minutes := read_or_told(content, "noget"):
        assert_whole(minutes)


HOSTILE = (
    "Punkt 1 ", "1. 1. 1. ", "at at at ", "og at ", ", at ", "Beslutning i ", "(A), ",
    "........ 3 ", "Ad 1, 2, ", "For stemte ", "1\n", "Punkt 1: a\n", "- \n", "A\tB\n", "a\t",
    "Beslutning\n", "Lukket: ", "kl. 12.30 - ", "den 3. maj ", "Sagsnr. 12/34 ", "Socialudvalget, ",
    "X fra Y og Z ", "chef ", "(((((", "[LUKKET] ", "é",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_hostile_text_ends(unit: str) -> None:
    """Half a million characters of each: no pattern that backtracks would end in time."""
    assert_whole(document(unit * (500_000 // len(unit))))


HEAD = (
    "REFERAT Socialudvalget 2022-2025 d. 07-05-2024\n\n"
    "Mødedato Tirsdag d. 7. maj 2024 kl. 16:30\n\n"
)


def items(text: str) -> Minutes:
    return document(HEAD + text)


def test_the_head_says_who_met_when() -> None:
    minutes = items("Mødested Lokale 3\n\nPunkt 1: Et\n\nBeslutning\n\nGodkendt.\n")
    assert minutes.committee is not None
    assert minutes.committee.value == "Socialudvalget"
    assert minutes.term is not None
    assert minutes.term.value == "2022-2025"
    assert minutes.date is not None
    assert minutes.date.value == date(2024, 5, 7)
    assert minutes.start_time is not None
    assert minutes.start_time.value == time(16, 30)
    assert minutes.place is not None
    assert minutes.place.value == "Lokale 3"
    assert minutes.municipality is None


def test_every_value_knows_its_place() -> None:
    minutes = items("Punkt 7: Ny takst\n\n24-004783\n\nBeslutning\n\nGodkendt.\n")
    (item,) = minutes.items
    text = minutes.source.text
    decided = item.decisions[0].text
    for found in (item.title, item.label, item.case_number, decided, minutes.committee):
        assert found is not None
        assert text[slice(*found.span)] == str(found.value)
        assert found.witnesses


def test_a_gap_in_the_numbers_stays_and_is_told() -> None:
    minutes = items(
        "Punkt 3: A\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: B\n\nBeslutning\n\nGodkendt.\n"
    )
    assert [item.number.value for item in minutes.items if item.number] == [3, 5]
    assert [finding.code for finding in minutes.findings] == ["numbering-gap"]


def test_nothing_is_invented_for_a_text_that_is_no_minutes() -> None:
    minutes = document("Kære alle\n\nHusk kage på fredag.\n")
    data = to_contract(minutes)
    assert data["items"] == []
    unknown = ("municipality", "committee", "date", "place", "term")
    assert [data[key] for key in unknown] == [None] * 5
    assert data["source"]["unclaimed"] == [[0, len("Kære alle\n\nHusk kage på fredag.")]]


def test_items_without_titles_or_numbers_have_none() -> None:
    part = (
        "Resume\n\nSagen er kort.\n\nIndstilling\n\nDet indstilles, at sagen drøftes.\n\n"
        "Beslutning\n\nDrøftet.\n\n"
    )
    minutes = document("Socialudvalget den 7. maj 2024\n\n" + part * 3)
    assert [(i.number, i.label, i.title) for i in minutes.items] == [(None, None, None)] * 3


def test_a_closed_item_may_be_marked_twice_or_stand_in_a_group() -> None:
    minutes = items(
        "Punkt 1: Åben sag\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: LUKKET Meddelelser\n\n"
        "LUKKEDE SAGER\n\nPunkt 3: Køb af grund\n\nBeslutning\n\nGodkendt.\n"
    )
    assert [(i.title.value if i.title else None, i.closed) for i in minutes.items] == [
        ("Åben sag", False), ("Meddelelser", True), ("Køb af grund", True),
    ]  # fmt: skip


def test_absence_told_at_every_item_is_the_meetings() -> None:
    one = "Punkt {}: Sag\n\nBeslutning\n\nGodkendt.\n\nFraværende: Ida Holm (A)\n\n"
    minutes = items(one.format(1) + one.format(2))
    assert [(p.name.value, p.status) for p in minutes.participants] == [("Ida Holm", "absent")]
    assert [item.attendance for item in minutes.items] == [(), ()]


def test_absence_told_at_one_of_several_items_is_that_items() -> None:
    one = "Punkt {}: Sag\n\nBeslutning\n\nGodkendt.\n\nFraværende: {}\n\n"
    minutes = items(one.format(1, "Bo Juul (V)") + one.format(2, "Ida Holm (A), Bo Juul (V)"))
    assert [p.name.value for p in minutes.participants] == ["Bo Juul"]
    assert [[a.name.value for a in item.attendance] for item in minutes.items] == [[], ["Ida Holm"]]


@pytest.mark.parametrize("label", ["Fraværende:", "Fraværende: Ingen", "Afbud: -"])
def test_an_empty_absence_names_nobody(label: str) -> None:
    minutes = items(f"Punkt 1: Sag\n\nBeslutning\n\nGodkendt.\n\n{label}\n\nBilag\n\nEt notat\n")
    assert minutes.participants == ()
    assert minutes.items[0].attendance == ()
    assert [a.title.value for a in minutes.items[0].attachments or ()] == ["Et notat"]


def test_a_missing_list_of_attachments_is_not_an_empty_one() -> None:
    minutes = items(
        "Punkt 1: A\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: B\n\nBeslutning\n\nGodkendt.\n\nBilag\n"
    )
    assert [item.attachments for item in minutes.items] == [None, ()]


def test_another_bodys_decision_is_not_this_meetings() -> None:
    minutes = items(
        "Punkt 1: A\n\nBeslutning i Økonomiudvalget den 3. april 2024\n\nUdsat.\n\n"
        "Beslutning i Socialudvalget den 7. maj 2024\n\nGodkendt.\n"
    )
    told = [(d.body.value if d.body else None, d.outcome) for d in minutes.items[0].decisions]
    assert told == [("Økonomiudvalget", "postponed"), (None, "approved")]


def test_a_contents_title_that_differs_is_told_and_the_items_own_kept() -> None:
    minutes = items(
        "Indholdsfortegnelse\n\nKøb af hus.....3\nNy takst.....4\n\n"
        "Punkt 1: Køb af gård\n\nBeslutning\n\nGodkendt.\n\n"
        "Punkt 2: Ny takst\n\nBeslutning\n\nGodkendt.\n"
    )
    assert minutes.items[0].title is not None
    assert minutes.items[0].title.value == "Køb af gård"
    assert [finding.code for finding in minutes.findings] == ["title-differs"]
