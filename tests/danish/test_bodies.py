"""Committees and councils that a text names."""

from __future__ import annotations

import pytest

from raadhus.danish.bodies import find_bodies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Økonomiudvalget og Byrådet", ["Økonomiudvalget", "Byrådet"]),
        ("I Sundheds-, Ældre- og Handicapudvalget", ["Sundheds-, Ældre- og Handicapudvalget"]),
        ("Kultur, Fritid og Idrætsudvalget", ["Kultur, Fritid og Idrætsudvalget"]),
        ("Teknik og Miljøudvalget", ["Teknik og Miljøudvalget"]),
        (
            "Udvalget for Læring, Kultur og Fritid drøfter",
            ["Udvalget for Læring, Kultur og Fritid"],
        ),
        (
            "Udvalget for Social Omsorg og Udvalget for Læring",
            ["Udvalget for Social Omsorg", "Udvalget for Læring"],
        ),
        ("byrådet og kommunalbestyrelsen", ["byrådet", "kommunalbestyrelsen"]),
        ("børne- og ungeudvalget", ["børne- og ungeudvalget"]),
        ("Handicaprådet og Ældrerådet", ["Handicaprådet", "Ældrerådet"]),
        ("Direktionen indstiller", ["Direktionen"]),
        ("Anna Holm og Socialudvalget", ["Socialudvalget"]),
    ],
)
def test_bodies_by_name(text: str, names: list[str]) -> None:
    found = find_bodies(text)
    assert [body.name for body in found] == names
    assert [text[slice(*body.span)] for body in found] == names


def test_the_genitive_belongs_to_the_place_and_not_to_the_name() -> None:
    text = "på Social- og Sundhedsudvalgets møde"
    (found,) = find_bodies(text)
    assert (found.name, text[slice(*found.span)]) == (
        "Social- og Sundhedsudvalget",
        "Social- og Sundhedsudvalgets",
    )


@pytest.mark.parametrize(
    "text",
    [
        "på Socialområdet og børneområdet", "gode råd", "Social- og Boligstyrelsen",
        "Ankestyrelsen", "et samråd", "Rådhuset", "udvalget besluttede", "et fagudvalg", "",
    ],
)  # fmt: skip
def test_what_only_ends_alike_is_no_body(text: str) -> None:
    assert find_bodies(text) == []


def test_plain_words_are_found_on_request() -> None:
    text = "på udvalgets møde"
    (found,) = find_bodies(text, plain=True)
    assert (found.name, text[slice(*found.span)]) == ("", "udvalgets")
