"""Sections of an item: main ones, containers, sub-headings, and lines that open none."""

from __future__ import annotations

import pytest

from raadhus.minutes.grammar.sections import looks_like_title

from .small import item, minutes, pieces

Told = list[tuple[str, str | None, int]]


def told(body: str) -> Told:
    return [
        (section.kind, section.heading.value if section.heading else None, section.level)
        for section in item(body).sections
    ]


def test_sections_are_flat_and_in_order() -> None:
    assert told("Resume\n\nKort.\n\nSagsfremstilling:\n\nLangt.\n\nBESLUTNING\n\nGodkendt.\n") == [
        ("summary", "Resume", 1), ("presentation", "Sagsfremstilling", 1),
        ("decision", "BESLUTNING", 1),
    ]  # fmt: skip


def test_text_before_any_heading_is_a_section_without_one() -> None:
    assert told("Der er kommet brev.\n\nBeslutning\n\nGodkendt.\n") == [
        ("other", None, 1), ("decision", "Beslutning", 1),
    ]  # fmt: skip


def test_a_glued_heading_opens_a_section() -> None:
    (only,) = item("Beslutning: Godkendt.\n").sections
    assert only.heading is not None
    assert (only.kind, only.heading.value) == ("decision", "Beslutning")
    assert [getattr(block, "text", "") for block in only.blocks] == ["Godkendt."]


# absence lines: with people they are paragraphs, alone they head
@pytest.mark.parametrize(
    "line", ["Fraværende: A. Hansen", "Afbud: B. Holm", "Afbud B. Holm", "Fraværende: Ingen",
             "Deltagere: Chef Lis Dam"],
)  # fmt: skip
def test_an_absence_line_opens_no_section(line: str) -> None:
    assert told(f"Beslutning\n\nGodkendt.\n\n{line}\n") == [("decision", "Beslutning", 1)]


def test_an_absence_word_alone_heads_a_section() -> None:
    assert told("Beslutning\n\nGodkendt.\n\nFraværende\n\nA. Hansen\n") == [
        ("decision", "Beslutning", 1), ("attendance", "Fraværende", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("outer", ["Sagsfremstilling", "Fremstilling", "Indhold"])
def test_two_headings_in_a_row_open_a_nest_up_to_the_decision(outer: str) -> None:
    body = f"{outer}\n\nResume\n\nKort.\n\nØkonomi\n\nIngen.\n\nBeslutning\n\nGodkendt.\n"
    assert told(body) == [
        ("container", outer, 1), ("summary", "Resume", 2), ("economy", "Økonomi", 2),
        ("decision", "Beslutning", 1),
    ]  # fmt: skip


def test_an_empty_section_holds_no_decision() -> None:
    assert told("Sagsfremstilling\n\nBeslutning\n\nGodkendt.\n") == [
        ("presentation", "Sagsfremstilling", 1), ("decision", "Beslutning", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Baggrund", "Historik", "Høring", "Tidsplan", "Vurdering"])
def test_a_heading_inside_the_presentation_is_a_subheading(heading: str) -> None:
    body = "Punkt 1: A\n\nSagsfremstilling\n\nEn tekst.\n\n{}Beslutning\n\nGodkendt.\n\n"
    one = body.format(f"{heading}\n\nMere tekst.\n\n")
    (first, *_) = item_list(one + "".join(body.format("").replace("1", str(n)) for n in (2, 3)))
    assert [(kind, level) for kind, _, level in first] == [
        ("presentation", 1), ("subheading", 2), ("decision", 1),
    ]  # fmt: skip


def test_the_house_shows_that_the_heading_stands_beside_the_presentation() -> None:
    one = (
        "Punkt {}: A\n\nSagsfremstilling\n\nEn tekst.\n\nHøring\n\nIngen.\n\nBeslutning\n\nJa.\n\n"
    )
    for sections in item_list("".join(one.format(number) for number in (1, 2, 3))):
        assert [kind for kind, _, _ in sections] == ["presentation", "hearing", "decision"]


def item_list(text: str) -> list[Told]:
    return [
        [(s.kind, s.heading.value if s.heading else None, s.level) for s in found.sections]
        for found in minutes("Referat\n\n" + text).items
    ]


def test_forvaltningen_indstiller_heads_only_where_no_indstilling_does() -> None:
    clause = "Forvaltningen indstiller,\n\nat sagen drøftes\n"
    assert [kind for kind, _, _ in told(clause)] == ["recommendation"]
    assert told(f"Indstilling\n\n{clause}") == [("recommendation", "Indstilling", 1)]


def test_only_the_decision_of_this_body_and_date_is_this_meetings() -> None:
    body = (
        "Beslutning i Teknisk Udvalg den 3. april 2024\n\nUdsat.\n\n"
        "Beslutning i Socialudvalget den 2. april 2024\n\nDrøftet.\n\n"
        "Beslutning i Socialudvalget den 7. maj 2024\n\nGodkendt.\n\n"
        "Byrådets beslutning\n\nTiltrådt.\n"
    )
    assert [kind for kind, _, _ in told(body)] == [
        "earlier_decision", "earlier_decision", "decision", "earlier_decision",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["Udvalgets beslutning", "Socialudvalgets beslutning"])
def test_the_own_bodys_genitive_is_this_meetings(word: str) -> None:
    assert told(f"{word}\n\nGodkendt.\n") == [("decision", word, 1)]


def test_free_text_of_a_decision_is_no_section() -> None:
    """Lines of a decision are not classified by their look."""
    assert told("Beslutning\n\nBemærkninger fra mødet\n\nDer var ros.\n\nGodkendt.\n") == [
        ("decision", "Beslutning", 1)
    ]


def test_a_title_in_the_list_of_attachments_is_no_heading() -> None:
    assert told("Bilag\n\nBaggrund\nTidsplan\nHøring\n\nBeslutning\n\nGodkendt.\n") == [
        ("attachments", "Bilag", 1), ("decision", "Beslutning", 1),
    ]  # fmt: skip


# a line with the line below it, whether it is a sub-heading
TITLES = [
    ("Nye pladser i Nordbyen", "Der bygges tolv pladser.", True),
    ("§ 110-boformer", "Der er otte.", True),
    ("Hvad siger loven?", "Den siger meget.", True),
    ("Trafik:", "Der er meget trafik.", True),  # a colon before a paragraph
    ("Trafik:", "- cykler", False),  # before a list
    ("Tabel 1. Trafik", "Der er meget.", False),  # a caption
    ("nye pladser", "Der bygges.", False),  # small letter
    ("Der bygges tolv pladser.", "De er nye.", False),  # ends like a sentence
    ("Der bygges tolv pladser,", "som er nye.", False),
    ("Nye pladser til", "Der bygges.", False),  # ends with a function word
    ("Udvalget ønsker flere pladser, som er nye", "Der bygges.", False),  # reads like a sentence
    ("A" * 151, "Der bygges.", False),  # too long
    ("1.250", "Der bygges.", False),  # a number
    ("- Nye pladser", "Der bygges.", False),  # an entry
]  # fmt: skip


@pytest.mark.parametrize(("line", "below", "is_title"), TITLES)
def test_a_subheading_is_short_and_no_sentence(line: str, below: str, is_title: bool) -> None:
    first, second = pieces(f"{line}\n\n{below}\n")
    assert looks_like_title(first, second) == is_title


def test_a_numbered_line_before_a_paragraph_is_a_subheading() -> None:
    body = "Sagsfremstilling\n\nIndledende tekst.\n\n1. Taskforce for trivsel\n\nDen mødes.\n"
    assert told(body) == [
        ("presentation", "Sagsfremstilling", 1), ("subheading", "1. Taskforce for trivsel", 2),
    ]  # fmt: skip
