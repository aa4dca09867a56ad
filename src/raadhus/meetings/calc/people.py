"""Who is who: matching printed names with known people, never two people into one.

A name alone proves nothing. A member is the one we know when name, capacity and printed party
agree, or when a member of that name already sits in the committee this term: a committee has
hardly two. An employee is the one we know when name and role agree. Where it cannot be told, a
new person is made; two rows for one person can be joined later, one row for two people cannot
be parted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .keys import folded


@dataclass(frozen=True, slots=True)
class Known:
    """A person who is known: `parties`, `roles` as printed; `seats` are keys of committees."""

    key: int
    name: str
    kind: str
    parties: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    seats: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Printed:
    """A person as a document names them."""

    name: str
    kind: str
    party: str = ""
    role: str = ""


def may_be(kind: str, status: str, role: str) -> bool:
    """Whether somebody whom an item names can be a person of this kind.

    A speaker with a title came to speak, so it is no member of the same name; who is absent or
    disqualified is one.

    >>> may_be("member", "speaker", "sundhedschef"), may_be("member", "absent", "")
    (False, True)
    """
    if status == "speaker":
        return kind != "member" or not role
    return kind == "member" or bool(role)


def identify(
    printed: Printed, known: Sequence[Known], committee: int, taken: Collection[int] = ()
) -> Known | None:
    """The known person who is meant, or None for somebody new.

    `taken` are those whom the same document has named already: they are not named twice.
    """
    same = [
        person
        for person in known
        if person.kind == printed.kind
        and folded(person.name) == folded(printed.name)
        and person.key not in taken
    ]
    if printed.kind == "member":
        return _member(printed, same, committee)
    return _employee(printed, same, committee)


def _member(printed: Printed, same: Sequence[Known], committee: int) -> Known | None:
    agreeing = [person for person in same if printed.party and printed.party in person.parties]
    seated = [person for person in same if committee in person.seats]
    for group in ([p for p in agreeing if p in seated], seated, agreeing):
        if len(group) == 1:
            return group[0]
    return None


def _employee(printed: Printed, same: Sequence[Known], committee: int) -> Known | None:
    role = folded(printed.role)
    agreeing = [p for p in same if role and role in {folded(known) for known in p.roles}]
    seated = [p for p in same if committee in p.seats and (not role or not p.roles)]
    for group in (agreeing, seated):
        if len(group) == 1:
            return group[0]
    return None
