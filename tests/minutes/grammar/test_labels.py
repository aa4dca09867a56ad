"""Labels of a meeting's head: glued, with a colon, in a row, or above the value."""

from __future__ import annotations

import pytest

from raadhus.minutes.grammar.labels import field_name, label_at, labelled_fields

from .small import piece, pieces

# a line, its field, its value on the same line
LABELS = [
    ("Mødedato: 7. maj 2024", "date", "7. maj 2024"), ("Dato: 7. maj 2024", "date", "7. maj 2024"),
    ("Mødedato Onsdag d. 6. marts 2024 kl. 19:00", "date",
     "Onsdag d. 6. marts 2024 kl. 19:00"),  # no colon
    ("MØDEDATO 7. maj 2024", "date", "7. maj 2024"),
    ("Mødetidspunkt: 17:00", "start", "17:00"), ("Starttidspunkt 17.00", "start", "17.00"),
    ("Sluttidspunkt 19.00", "end", "19.00"), ("Mødet hævet kl. 19.00", "end", "kl. 19.00"),
    ("Sted: Mødelokale 2", "place", "Mødelokale 2"),
    ("Møde lokation Kantinen", "place", "Kantinen"),
    ("Mødelokale: 114", "place", "114"),
    ("Mødedeltagere: Ida Holm (A)", "present", "Ida Holm (A)"),
    ("Medlemmer Ida Holm (A)", "present", "Ida Holm (A)"),
    ("Afbud: Ida Holm", "absent", "Ida Holm"), ("Afbud fra Ida Holm", "absent", "Ida Holm"),
    ("Fraværende med afbud: Ida Holm", "absent", "Ida Holm"),
    ("Fraværende uden afbud: Ida Holm", "absent", "Ida Holm"),
    ("Ikke til stede: Ida Holm", "absent", "Ida Holm"), ("Fraværende:", "absent", ""),
    ("Øvrige deltagere: Lis Dam", "official", "Lis Dam"),
    ("Udvalg: Socialudvalget", "committee", "Socialudvalget"),
    ("Fraværende", "absent", ""), ("Dato", "date", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "name", "value"), LABELS)
def test_a_label_begins_a_field(line: str, name: str, value: str) -> None:
    found = label_at(piece(line))
    assert found is not None
    assert (found[0], line[found[2] :].strip()) == (name, value)


@pytest.mark.parametrize(
    "line",
    [
        "Datoen er flyttet", "Dato følger senere", "Stedet er smukt", "Ida Holm (A)",
        "Bemærk: mødet er flyttet", "Deltagerne mødes", "Mødet hævet",
    ],
)  # fmt: skip
def test_words_like_a_label_are_none(line: str) -> None:
    found = label_at(piece(line))
    assert found is None or found[2] == len(line)  # a bare label may stand above its value


def test_brackets_after_a_label_change_nothing() -> None:
    assert field_name("Mødedeltagere (medlemmer)") == "present"
    assert field_name("Afbud (med grund):") == "absent"
    assert field_name("Vejr") is None


def fields(text: str) -> list[tuple[str, list[str]]]:
    return [
        (found.name, [line.text[start:end] for line, start, end in found.values])
        for found in labelled_fields(list(enumerate(pieces(text))))
    ]


def test_a_label_may_stand_above_its_value() -> None:
    assert fields("Dato\n7. maj 2024\nSted\nLokale 114\nEn anden linje\n") == [
        ("date", ["7. maj 2024"]), ("place", ["Lokale 114"]),  # though Lokale is a label too
    ]  # fmt: skip


def test_people_may_stand_on_many_lines() -> None:
    assert fields("Medlemmer\nIda Holm (A)\nBo Juul (V)\nAfbud:\nUlla Ravn (F)\n") == [
        ("present", ["Ida Holm (A)", "Bo Juul (V)"]), ("absent", ["Ulla Ravn (F)"]),
    ]  # fmt: skip


def test_a_row_has_its_label_in_the_first_cell() -> None:
    assert fields("Dato:\t7. maj 2024\nSted:\tRådssalen\n") == [
        ("date", ["7. maj 2024"]), ("place", ["Rådssalen"]),
    ]  # fmt: skip
