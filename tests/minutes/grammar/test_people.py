"""The meeting's own list of people, in every form of party, office and mark."""

from __future__ import annotations

import pytest

from .small import minutes

Person = tuple[str, str | None, str | None]
BODY = "\n\nPunkt 1: A\n\nBeslutning\n\nGodkendt.\n"


def people(head: str) -> list[Person]:
    def value(found: object) -> str | None:
        return getattr(found, "value", None)

    return [
        (p.name.value, value(p.party), value(p.role)) for p in minutes(head + BODY).participants
    ]


# an entry of the list: name, party, role
ENTRIES = [
    ("Ida Holm (A)", ("Ida Holm", "A", None)), ("Ida Holm, A", ("Ida Holm", "A", None)),
    ("Ida Holm, (A)", ("Ida Holm", "A", None)), ("Ida Holm A", ("Ida Holm", "A", None)),
    ("Ida Holm (UP)", ("Ida Holm", "UP", None)), ("Ida Holm ((O))", ("Ida Holm", "O", None)),
    ("Ida Holm (Løsgænger)", ("Ida Holm", "Løsgænger", None)),
    ("Ida Holm (Uden for parti)", ("Ida Holm", "Uden for parti", None)),
    ("Ida Holm ()", ("Ida Holm", None, None)), ("Ida Holm", ("Ida Holm", None, None)),
    ("Formand Ida Holm (A)", ("Ida Holm", "A", "Formand")),
    ("Ida Holm (A), Formand", ("Ida Holm", "A", "Formand")),
    ("Ida Holm (borgmester) (C)", ("Ida Holm", "C", "borgmester")),
    ("Ida Holm (A) (1. viceborgmester)", ("Ida Holm", "A", "1. viceborgmester")),
    ("Ida Holm - Formand", ("Ida Holm", None, "Formand")),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "person"), ENTRIES)
def test_a_member_has_name_party_and_role(entry: str, person: Person) -> None:
    assert people(f"Mødedeltagere\n{entry}\nBo Juul (V)") == [person, ("Bo Juul", "V", None)]


# an entry of the list: status, substitute
MARKS = [
    ("Ida Holm (A)", "present", False), ("Ida Holm (A) (Afbud)", "absent", False),
    ("Ida Holm (A), afbud", "absent", False), ("Ida Holm (Orlov)", "absent", False),
    ("Ida Holm (Fraværende)", "absent", False),
    ("Ida Holm (A), Suppleant for Ulla Ravn (A)", "present", True),
    ("Ida Holm (Stedfortræder for Ulla Ravn)", "present", True),
    ("Ida Holm (A) (suppleant)", "present", True),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "status", "substitute"), MARKS)
def test_marks_say_who_is_absent_or_a_substitute(entry: str, status: str, substitute: bool) -> None:
    (found,) = minutes(f"Mødedeltagere:\n{entry}{BODY}").participants
    assert (found.name.value, found.role, found.status, found.substitute) == (
        "Ida Holm", None, status, substitute,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("label", "status"),
    [("Afbud", "absent"), ("Fraværende", "absent"), ("Ikke til stede", "absent"),
     ("Fraværende med afbud", "absent"), ("Fraværende uden afbud", "absent"),
     ("Deltagere", "present"), ("Medlemmer", "present")],
)  # fmt: skip
def test_the_label_says_who_is_absent(label: str, status: str) -> None:
    assert [p.status for p in minutes(f"{label}: Ida Holm (A){BODY}").participants] == [status]


def test_staff_is_official_and_who_is_invited_a_guest() -> None:
    head = (
        "Medlemmer: Ida Holm (A), Bo Juul\nØvrige deltagere: Direktør Lis Dam, Per Lund\n"
        "Gæster: Ulla Ravn"
    )
    assert [(p.name.value, p.kind) for p in minutes(head + BODY).participants] == [
        ("Ida Holm", "member"), ("Bo Juul", "member"), ("Lis Dam", "official"),
        ("Per Lund", "official"), ("Ulla Ravn", "guest"),
    ]  # fmt: skip


def test_somebody_named_twice_is_one_person() -> None:
    (only,) = minutes("Medlemmer: Ida Holm (A)\nAfbud: Ida Holm" + BODY).participants
    assert only.party is not None
    assert (only.party.value, only.status) == ("A", "absent")


@pytest.mark.parametrize("label", ["Fraværende:", "Afbud:", "Fraværende: Ingen", "Afbud: ingen"])
def test_an_empty_label_names_nobody(label: str) -> None:
    assert people(f"Medlemmer: Ida Holm (A)\n{label}") == [("Ida Holm", "A", None)]


def test_a_table_of_people_is_read_by_rows() -> None:
    head = "Navn\tParti\tRolle\nIda Holm\tA\tFormand\nBo Juul\tV\t\n"
    assert people(head) == [("Ida Holm", "A", "Formand"), ("Bo Juul", "V", None)]


def test_the_order_is_the_lists() -> None:
    head = "Afbud: Ulla Ravn (F)\nMedlemmer: Ida Holm (A)"
    assert [name for name, _, _ in people(head)] == ["Ulla Ravn", "Ida Holm"]
