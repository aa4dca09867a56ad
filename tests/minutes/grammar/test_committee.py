"""The body's name, told apart from title words, term and date."""

from __future__ import annotations

import pytest

from raadhus.minutes.grammar.committee import named_in, named_in_title, titled

from .small import piece

# title line, body, term
TITLES = [
    ("Socialudvalget", "Socialudvalget", None),
    ("Referat fra møde i Socialudvalget tirsdag den 7. maj 2024", "Socialudvalget", None),
    ("Åbent referat fra ordinært møde i Byrådet den 7. maj", "Byrådet", None),
    ("Dagsorden for Økonomiudvalget 7/5 2024", "Økonomiudvalget", None),
    ("Beslutningsprotokol for Teknisk Udvalg", "Teknisk Udvalg", None),
    ("Børne- og Skoleudvalget 2022-2025", "Børne- og Skoleudvalget", "2022-2025"),
    ("Socialudvalget_2018-21", "Socialudvalget", "2018-21"),
    ("Socialudvalget (2014-2017)", "Socialudvalget", "2014-2017"),
    ("Udvalget for Social, Sundhed & Ældre", "Udvalget for Social, Sundhed & Ældre", None),
    ("Udvalget for Klima og Miljø - 7. maj 2024", "Udvalget for Klima og Miljø", None),
    ("Social-, Sundheds- og Ældreudvalget, mandag den 7. maj",
     "Social-, Sundheds- og Ældreudvalget", None),
    ("Kommunalbestyrelsens møde den 7. maj", "Kommunalbestyrelsens", None),
    ("Ældrerådet: Referat", "Ældrerådet", None),
    ("Referat - Handicaprådet", "Handicaprådet", None),
    ("Rådhuset", None, None), ("den 7. maj 2024", None, None),
    ("udvalget mødes igen", None, None),  # a sentence
    ("Sagen er drøftet i udvalget.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "term"), TITLES)
def test_a_title_names_its_body(text: str, name: str | None, term: str | None) -> None:
    found = named_in_title(piece(text))
    committee = found.committee.value if found and found.committee else None
    assert (committee, found.term.value if found and found.term else None) == (name, term)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Referat - Plan og Kultur den 7. maj 2024", "Plan og Kultur"),
        ("Dagsorden for Børn og Unge", "Børn og Unge"),
        ("Referat", None), ("Plan og Kultur", None), ("Referat den 7. maj 2024", None),
    ],
)  # fmt: skip
def test_a_body_without_such_a_word_stands_after_the_title_word(
    text: str, name: str | None
) -> None:
    found = titled([piece(text)])
    assert (found.committee.value if found and found.committee else None) == name


def test_a_labelled_value_is_a_name_as_a_whole() -> None:
    line = piece("Udvalg: Plan og Kultur 2022-2025")
    found = named_in(line, 8, len(line.text), "udvalg")
    assert found.committee is not None
    assert found.term is not None
    assert (found.committee.value, found.committee.span) == ("Plan og Kultur", (8, 22))
    assert (found.term.value, found.term.span) == ("2022-2025", (23, 32))
