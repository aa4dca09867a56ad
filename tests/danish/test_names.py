"""Persons in lists of participants. The people are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.danish.names import (
    is_administrative,
    is_political,
    looks_like_name,
    parse_person,
    split_people,
)

# text, name, party, role
PEOPLE = [
    ("Grethe Holmgaard (A)", "Grethe Holmgaard", "A", None),
    ("Grethe Holmgaard, A", "Grethe Holmgaard", "A", None),
    ("Grethe Holmgaard, (A)", "Grethe Holmgaard", "A", None),
    ("Grethe Holmgaard A", "Grethe Holmgaard", "A", None),
    ("Grethe Holmgaard (Ø)", "Grethe Holmgaard", "Ø", None),
    ("Grethe Holmgaard (UP)", "Grethe Holmgaard", "UP", None),
    ("Grethe Holmgaard ((O))", "Grethe Holmgaard", "O", None),
    ("Grethe Holmgaard (Løsgænger)", "Grethe Holmgaard", "Løsgænger", None),
    ("Grethe Holmgaard (Uden for parti)", "Grethe Holmgaard", "Uden for parti", None),
    ("Grethe Holmgaard (Socialdemokratiet)", "Grethe Holmgaard", "Socialdemokratiet", None),
    ("Grethe Holmgaard (Lokallisten Fjorden)", "Grethe Holmgaard", "Lokallisten Fjorden", None),
    ("Grethe Holmgaard [A]", "Grethe Holmgaard", "A", None),
    ("Grethe Holmgaard\tA", "Grethe Holmgaard", "A", None),  # a row of cells
    ("Grethe Holmgaard – V", "Grethe Holmgaard", "V", None),
    ("Mohammed al-Bari (B)", "Mohammed al-Bari", "B", None),
    ("Grethe Holmgaard ()", "Grethe Holmgaard", None, None),
    ("Grethe Holmgaard (grho) V", "Grethe Holmgaard", "V", None),  # initials
    ("Grethe Holmgaard", "Grethe Holmgaard", None, None),
    ("• Grethe Holmgaard (A);", "Grethe Holmgaard", "A", None),
    ("1. Grethe Holmgaard (A)", "Grethe Holmgaard", "A", None),
    ("Formand Grethe Holmgaard (A)", "Grethe Holmgaard", "A", "Formand"),
    ("Formand: Grethe Holmgaard (A)", "Grethe Holmgaard", "A", "Formand"),
    ("Grethe Holmgaard (A), Formand", "Grethe Holmgaard", "A", "Formand"),
    ("Grethe Holmgaard, formand", "Grethe Holmgaard", None, "formand"),
    ("Grethe Holmgaard (borgmester) (C)", "Grethe Holmgaard", "C", "borgmester"),
    ("Grethe Holmgaard (A) (1. viceborgmester)", "Grethe Holmgaard", "A", "1. viceborgmester"),
    ("Grethe Holmgaard (A, næstformand)", "Grethe Holmgaard", "A", "næstformand"),
    ("Grethe Holmgaard - Formand", "Grethe Holmgaard", None, "Formand"),
    ("1. viceborgmester Jan van der Berg (V)", "Jan van der Berg", "V", "1. viceborgmester"),
    ("Grethe Holmgaard (direktør)", "Grethe Holmgaard", None, "direktør"),
    (
        "Grethe Holmgaard (centerchef for Voksne og Sundhed)",
        "Grethe Holmgaard",
        None,
        "centerchef for Voksne og Sundhed",
    ),
    (
        "Grethe Holmgaard (chef for Social, Sundhed og Ældre)",
        "Grethe Holmgaard",
        None,
        "chef for Social, Sundhed og Ældre",
    ),
    (
        "Grethe Holmgaard, chef for Social, Sundhed og Ældre",
        "Grethe Holmgaard",
        None,
        "chef for Social, Sundhed og Ældre",
    ),
    ("Socialchef Grethe H.", "Grethe H.", None, "Socialchef"),  # an initial's full stop stays
    ("almen boligchef Grethe Holmgaard", "Grethe Holmgaard", None, "almen boligchef"),
    ("Formand for udvalget Grethe Holmgaard", "Grethe Holmgaard", None, "Formand for udvalget"),
    ("Konst. direktør Grethe Holmgaard", "Grethe Holmgaard", None, "Konst. direktør"),
    ("Ole B. Ravn-Friis (Ø)", "Ole B. Ravn-Friis", "Ø", None),
    ("Albert\nRavn", "Albert Ravn", None, None),  # a wrapped line
]


@pytest.mark.parametrize(("text", "name", "party", "role"), PEOPLE)
def test_parse_person(text: str, name: str, party: str | None, role: str | None) -> None:
    person = parse_person(text)
    assert person is not None
    assert (person.name, person.party, person.role) == (name, party, role)
    assert (person.status, person.substitute, person.remark) == ("present", False, None)
    for value, span in [
        (person.name, person.name_span),
        (person.party, person.party_span),
        (person.role, person.role_span),
    ]:
        assert value == (span and " ".join(text[span[0] : span[1]].split()))


# text, status, substitute, for whom
MARKS = [
    ("Grethe Holmgaard (A) (Afbud)", "absent", False, None),
    ("Grethe Holmgaard (afbud)", "absent", False, None),
    ("Grethe Holmgaard (Orlov)", "absent", False, None),
    ("Grethe Holmgaard, Fraværende med afbud", "absent", False, None),
    ("Grethe Holmgaard (A) - ikke til stede", "absent", False, None),
    ("Afbud: Grethe Holmgaard (A)", "absent", False, None),
    ("Afbud fra Grethe Holmgaard", "absent", False, None),
    ("Afbud Grethe Holmgaard (Løsgænger)", "absent", False, None),
    ("Grethe Holmgaard (A) (suppleant)", "present", True, None),
    ("Grethe Holmgaard (Stedfortræder for Ib Lund)", "present", True, "Ib Lund"),
    ("Grethe Holmgaard (A), Suppleant for Ib Lund (A)", "present", True, "Ib Lund"),
    ("Grethe Holmgaard, stedfortræder for Ib Lund, A", "present", True, "Ib Lund"),
]


@pytest.mark.parametrize(("text", "status", "substitute", "whom"), MARKS)
def test_marks_are_no_roles(text: str, status: str, substitute: bool, whom: str | None) -> None:
    person = parse_person(text)
    assert person is not None
    assert (person.name, person.role) == ("Grethe Holmgaard", None)
    assert (person.status, person.substitute, person.substitute_for) == (status, substitute, whom)


ORGANISATIONS = [
    ("konsulent Bo Aa fra Center for Økonomi", "Bo Aa", "konsulent", "Center for Økonomi"),
    ("Bo Aa, Ældrerådet", "Bo Aa", None, "Ældrerådet"),
    ("Bo Aa, chefkonsulent, Center for Job", "Bo Aa", "chefkonsulent", "Center for Job"),
]


@pytest.mark.parametrize(("text", "name", "role", "organisation"), ORGANISATIONS)
def test_organisation(text: str, name: str, role: str | None, organisation: str) -> None:
    person = parse_person(text)
    assert person is not None
    assert (person.name, person.role, person.organisation) == (name, role, organisation)
    assert person.organisation_span is not None
    assert text[slice(*person.organisation_span)] == organisation


def test_the_party_of_the_one_stood_in_for_is_not_the_substitutes() -> None:
    people = [
        parse_person("Grethe Holmgaard (Suppleant for Ib Lund (A))"),
        parse_person("Grethe Holmgaard, suppleant for Ib Lund (A)"),
        parse_person("Grethe Holmgaard (suppleant for Ib Lund) (V)"),
    ]
    assert [person and (person.party, person.substitute_for) for person in people] == [
        (None, "Ib Lund"),
        (None, "Ib Lund"),
        ("V", "Ib Lund"),
    ]


@pytest.mark.parametrize(
    "remark", ["til kl. 18.40", "deltog virtuelt", "fraværende ved punkt 5", "inhabil i punkt 3"]
)
def test_a_remark_is_neither_role_nor_absence(remark: str) -> None:
    person = parse_person(f"Grethe Holmgaard (A) ({remark})")
    assert person is not None
    assert (person.remark, person.role, person.status) == (remark, None, "present")


def test_a_cross_stands_before_or_after() -> None:
    for text in ("X Grethe Holmgaard (A)", "Grethe Holmgaard (A) X", "☒ Grethe Holmgaard (A)"):
        crossed = parse_person(text)
        assert crossed is not None
        assert (crossed.name, crossed.party, crossed.crossed) == ("Grethe Holmgaard", "A", True)


@pytest.mark.parametrize(
    "text",
    ["", "Ingen", "A", "(A)", "formand", "Mødelokale 3", "Social Udvalget", "kl. 19.00",
     "Fraværende:", "Punkt 4", "den 3. maj", ",,,", "((((", "- - -"],
)  # fmt: skip
def test_no_person(text: str) -> None:
    assert parse_person(text) is None


LISTS = [
    ("Bo Aa (A), Ib Lund (V)", ["Bo Aa (A)", "Ib Lund (V)"]),
    ("Bo Aa, A, Ib Lund, V", ["Bo Aa, A", "Ib Lund, V"]),  # party letters do not part
    ("Bo Aa, formand, Ib Lund", ["Bo Aa, formand", "Ib Lund"]),
    ("Bo Aa; Ib Lund og Per Ost", ["Bo Aa", "Ib Lund", "Per Ost"]),
    ("Bo Aa samt Ib Lund", ["Bo Aa", "Ib Lund"]),
    ("Bo Aa (A)\nIb Lund (V)\n", ["Bo Aa (A)", "Ib Lund (V)"]),
    ("Bo Aa, Ib\nLund, Per Ost", ["Bo Aa", "Ib\nLund", "Per Ost"]),  # a wrapped line
    ("Bo Aa (chef for Børn og Unge), Ib Lund", ["Bo Aa (chef for Børn og Unge)", "Ib Lund"]),
    (
        "Bo Aa, direktør for Social, Sundhed og Ældre, Ib Lund",
        ["Bo Aa, direktør for Social, Sundhed og Ældre", "Ib Lund"],
    ),
    (
        "Bo Aa (A), Suppleant for Ib Lund (A), Per Ost (V)",
        ["Bo Aa (A), Suppleant for Ib Lund (A)", "Per Ost (V)"],
    ),
    ("Bo Aa (A) (Afbud), Ib Lund - Formand", ["Bo Aa (A) (Afbud)", "Ib Lund - Formand"]),
    ("Bo Aa, afbud, Ib Lund", ["Bo Aa, afbud", "Ib Lund"]),
    ("direktør Bo Aa og chef Ib Lund", ["direktør Bo Aa", "chef Ib Lund"]),
    ("Bo Aa (A, formand), Ib Lund", ["Bo Aa (A, formand)", "Ib Lund"]),
    ("Bo Aa, Ældrerådet, Ib Lund", ["Bo Aa, Ældrerådet", "Ib Lund"]),
    (
        "konsulent Bo Aa og chef Ib Ost fra Center for By og Miljø samt leder Per Lund",
        ["konsulent Bo Aa", "chef Ib Ost fra Center for By og Miljø", "leder Per Lund"],
    ),
    ("Bo Aa (A,", ["Bo Aa (A,"]),  # a bracket left open
    ("", []),
    (", ;", []),
]


@pytest.mark.parametrize(("text", "entries"), LISTS)
def test_split_people(text: str, entries: list[str]) -> None:
    assert [text[start:end] for start, end in split_people(text)] == entries


NAMES = [
    ("Grethe Holmgaard", True),
    ("Jan van der Berg", True),
    ("Ann-Dorte O’Brien", True),
    ("J. P. Ravn", True),
    ("Maria El Sayed", True),
    ("Åse Ørsted Æbelø", True),
    ("GRETHE HOLMGAARD", True),
    ("Grethe", False),  # one word
    ("grethe holmgaard", False),
    ("Grethe holmgaard", False),
    ("Grethe Holmgaard 2", False),
    ("Center for By", False),
    ("Herlev Kommune", False),
    ("Teknisk Chef", False),
    ("En To Tre Fire Fem Seks Syv", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_looks_like_name(text: str, expected: bool) -> None:
    assert looks_like_name(text) is expected


ROLES = [
    ("direktør", "administrative"),
    ("centerchef for Voksne og Sundhed", "administrative"),
    ("Kommunaldirektør", "administrative"),
    ("faglig koordinator", "administrative"),
    ("udvalgssekretær", "administrative"),
    ("sagsbehandler", "administrative"),
    ("borgerrådgiver", "administrative"),
    ("konst. leder", "administrative"),
    ("formand", "political"),
    ("Næstformand", "political"),
    ("udvalgsformand", "political"),
    ("1. viceborgmester", "political"),
    ("byrådsmedlem", "political"),
    ("rådmand", "political"),
    ("formand for lederforeningen", "political"),  # the first office decides
    ("borger", None),
    ("", None),
]


@pytest.mark.parametrize(("role", "kind"), ROLES)
def test_kind_of_role(role: str, kind: str | None) -> None:
    assert (is_administrative(role), is_political(role)) == (
        kind == "administrative",
        kind == "political",
    )


@given(st.text(st.sampled_from("ABØabø ().,-;:\n1xX"), max_size=80))
def test_any_text_is_read_without_error(text: str) -> None:
    end = 0
    for start, stop in split_people(text):
        assert end <= start < stop <= len(text)
        end = stop
    person = parse_person(text)
    if person is not None:
        assert " ".join(text[slice(*person.name_span)].split()) == person.name


@pytest.mark.parametrize("piece", ["(", ",", "A ", "A A, ", "A (A), ", "og ", "\n", "x for ", "- "])
def test_long_hostile_text_is_bounded(piece: str) -> None:
    text = piece * 100_000
    assert parse_person(text) is None
    assert all(start < end for start, end in split_people(text))
