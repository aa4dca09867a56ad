"""The facts of the meeting: kind, date, times, place, municipality, from whole small documents."""

from __future__ import annotations

from datetime import date, time

import pytest

from .small import minutes

ITEM = "\n\nPunkt 1: En sag\n\nSagsfremstilling\n\nEn tekst om sagen.\n"

# head of a document, date, start, end, place
HEADS = [
    ("Referat\nMødedato: 7. maj 2024\nMødetidspunkt: 17:00\nSted: Lokale 2",
     date(2024, 5, 7), time(17), None, "Lokale 2"),
    ("Mødedato Tirsdag d. 7. maj 2024 kl. 17:00", date(2024, 5, 7), time(17), None, None),
    ("Dato: 07-05-2024 kl. 17.00 - 19.30", date(2024, 5, 7), time(17), time(19, 30), None),
    ("Dato: 7. maj 2024\nStarttidspunkt: 17.00\nSluttidspunkt: 19.30",
     date(2024, 5, 7), time(17), time(19, 30), None),
    ("Dato\n7. maj 2024\nMøde lokation\nKantinen", date(2024, 5, 7), None, None, "Kantinen"),
    ("Referat fra mødet tirsdag den 7. maj 2024 kl. 17:30 i Byrådssalen",
     date(2024, 5, 7), time(17, 30), None, "Byrådssalen"),
    ("Socialudvalget den 7. maj 2024\nMødet hævet kl. 19.00",
     date(2024, 5, 7), None, time(19), None),
    ("Socialudvalget", None, None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "when", "start", "end", "place"), HEADS)
def test_the_head_tells_when_and_where(
    head: str, when: date | None, start: time | None, end: time | None, place: str | None
) -> None:
    read = minutes(head + ITEM)
    found = (read.date, read.start_time, read.end_time, read.place)
    assert tuple(value.value if value else None for value in found) == (when, start, end, place)


KINDS = [
    ("Referat", "minutes"), ("Beslutningsprotokol", "minutes"), ("Dagsorden", "agenda"),
    ("Tillægsdagsorden", "agenda"), ("Mødeindkaldelse", "agenda"),
    ("Dagsordener og referater", "agenda"),  # decides nothing; no decision follows
    ("Socialudvalget", "agenda"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "kind"), KINDS)
def test_the_kind_is_what_the_document_calls_itself(head: str, kind: str) -> None:
    assert minutes(f"{head} den 7. maj 2024" + ITEM).kind.value == kind


def test_a_decision_of_this_meeting_makes_minutes() -> None:
    assert minutes("Dagsorden" + ITEM + "\nBeslutning\n\nGodkendt.\n").kind.value == "minutes"


def test_an_earlier_bodys_decision_makes_none() -> None:
    head = "Dagsorden for Socialudvalget den 7. maj 2024"
    earlier = "\nBeslutning i Teknisk Udvalg den 3. april 2024\n\nGodkendt.\n"
    assert minutes(head + ITEM + earlier).kind.value == "agenda"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Greve Kommune\nReferat" + ITEM, "Greve"),
        ("Referat" + ITEM + "\nGreve Kommune køber. Greve Kommune ejer.\n", "Greve"),
        ("Referat" + ITEM + "\nGreve Kommune og Solrød Kommune går sammen.\n", None),  # undecided
        ("Referat" + ITEM, None),
    ],
)  # fmt: skip
def test_the_municipality_is_named_in_the_head_or_most_often(text: str, name: str | None) -> None:
    found = minutes(text).municipality
    assert (found.value.name if found else None) == name


def test_the_end_may_stand_after_the_last_item() -> None:
    read = minutes("Referat den 7. maj 2024 kl. 17.00" + ITEM + "\nMødet hævet kl. 19.15\n")
    assert read.end_time is not None
    assert read.end_time.value == time(19, 15)
    assert len(read.items) == 1
