"""What the figures of running text are about."""

from __future__ import annotations

import pytest

from raadhus.check.naming.mention import Mention
from raadhus.check.naming.of import mentions

from .amount_texts import minutes, paper_of


def named(text: str) -> list[Mention]:
    (found,) = mentions(paper_of(minutes(presentation=text)))
    return list(found)


def test_two_amounts_of_a_sentence_have_their_own_words() -> None:
    bevilling, flytning = named(
        "Sagen består af en tillægsbevilling på 453.600 kr. samt en omdisponering af 1,9 mio. kr."
    )
    assert (bevilling.head, flytning.head) == ("tillægsbevilling", "omdisponering")
    assert "omdisponering" not in bevilling.near
    assert "tillægsbevilling" not in flytning.near


def test_brackets_name_what_stands_before_them() -> None:
    fond, forening = named(
        "Projektet betales af Landsfonden (6,3 mio. kr.) og Boligforeningen (1,9 mio. kr.)."
    )
    assert fond.head == "landsfond"
    assert forening.head == "boligforening"


def test_an_amount_alone_in_its_brackets_borrows_the_sentence_before() -> None:
    (amount,) = named("Formålet er lektiehjælp. (4.000 kr.).")
    assert amount.borrowed
    assert "lektiehjælp" in amount.near


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("I 2025 er der afsat 300.000 kr. til huset.", {2025}),
        ("Der er afsat 300.000 kr. i 2026, mens puljen blev oprettet i 2021.", {2026}),
        ("Der er afsat 300.000 kr. årligt i 2025-2027.", {2025, 2026, 2027}),
        ("Udvalget afsatte den 29. maj 2024 300.000 kr. til huset.", set()),
        ("Der er afsat 300.000 kr. til huset.", set()),
    ],
)
def test_the_year_an_amount_stands_for(text: str, years: set[int]) -> None:
    assert set(named(text)[0].years) == years


def test_the_day_of_account() -> None:
    (amount,) = named("Forbruget var 4,1 mio. kr. pr. 31. maj 2025.")
    assert amount.days == {(5, 31)}


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Ved seneste opfølgning var det 1,8 mio. kr.", ("earlier", "earlier")),
        ("Det oprindelige budget er 1,8 mio. kr.", ("budget", "original")),
        ("Det korrigerede budget er 1,8 mio. kr.", ("budget", "corrected")),
        ("Prisen er 900 kr. pr. plads.", ("rate", "unit")),
        ("Prisen er 900 kr. pr. måned.", ("rate", "month")),
        ("Heraf går 1,8 mio. kr. til løn.", ("part", "part")),
        ("Der er søgt om 1,8 mio. kr.", ("asked", "asked")),
        ("I alt bliver det 1,8 mio. kr.", ("whole", "whole")),
    ],
)
def test_marks_that_set_an_amount_apart(text: str, mark: tuple[str, str]) -> None:
    assert mark in named(text)[0].marks


def test_the_word_of_direction_is_that_of_the_own_clause() -> None:
    now, before = named(
        "Der er et merforbrug på 2,2 mio. kr. (ved seneste opfølgning et mindreforbrug på 1,8 mio. "
        "kr.)."
    )
    assert now.way is not None
    assert now.way.more
    assert before.way is not None
    assert not before.way.more


def test_mere_end_budgettet_is_a_word_of_direction() -> None:
    (amount,) = named("Udvalget forventer at bruge 1,3 mio. kr. mere end budgetteret.")
    assert amount.way is not None
    assert amount.way.more


def test_what_an_amount_is_for() -> None:
    (amount,) = named("Der er afsat 1,2 mio. kr. i 2025 til konsulenter.")
    assert amount.aim == {"konsulent"}


def test_limits() -> None:
    about, bound, ranged = named("Det koster ca. 2 mio. kr., mindst 3 mio. kr. eller 4-5 mio. kr.")
    assert about.approximate
    assert bound.bound
    assert not any(each.exact for each in (about, bound, ranged))


def test_a_number_of_things_named_before_it_counts() -> None:
    (number,) = named("Antallet af planer er vokset til 1.286.")
    assert number.kind == "count"
    assert number.low == 1286


def test_a_year_after_antal_is_no_count() -> None:
    assert named("Antallet af planer er faldet i 2024.") == []


def test_names_without_genitive() -> None:
    (amount,) = named("Kommunen støtter Egemarks Venner med 40.000 kr.")
    assert {"egemark", "venner"} <= amount.names


def test_the_heading_is_the_topic() -> None:
    (amount,) = named("Hjemmeplejen:\n\nDer forventes et merforbrug på 1,3 mio. kr.")
    assert "hjemmepleje" in amount.topic


def test_lists_of_attachments_name_nothing() -> None:
    text = minutes(presentation="Intet.") + "\nBilag\n\nOverblik 18 midler november\n"
    assert mentions(paper_of(text)) == ((),)
