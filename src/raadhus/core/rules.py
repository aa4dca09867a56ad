"""Who may do what: predicates over an account and a municipality (None: the whole site).

They are also known to `user.has_perm("raadhus.may_import", municipality)` by their names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rules import permissions, predicates

from .models import Municipality, Role
from .rights import Reader, roles_of

Predicate = Callable[[Reader, Municipality | None], bool]


def holds(reader: Reader, municipality: Municipality | None, *names: str) -> bool:
    """Whether the reader has one of the roles there; a role for the whole site counts."""
    place = municipality.pk if municipality is not None else None
    return any(
        role.role in names and role.municipality_id in {None, place} for role in roles_of(reader)
    )


def secretary(reader: Reader, municipality: Municipality | None = None) -> bool:
    """Secretary of exactly this municipality."""
    return municipality is not None and holds(reader, municipality, Role.Name.SECRETARY)


def administrator(reader: Reader, municipality: Municipality | None = None) -> bool:
    """Administrator of this municipality or of the whole site."""
    return holds(reader, municipality, Role.Name.ADMINISTRATOR)


# The library has no types; what comes out is called like the functions that went in.
predicate: Any = predicates.predicate
is_secretary, is_administrator = predicate(secretary), predicate(administrator)
works_here = is_secretary | is_administrator

may_import: Predicate = works_here
may_withdraw: Predicate = works_here
may_mask: Predicate = works_here
may_check: Predicate = works_here
may_read_closed: Predicate = works_here
may_see_journal: Predicate = is_administrator
may_see_health: Predicate = is_administrator

PERMISSIONS = {
    "may_import": may_import,
    "may_withdraw": may_withdraw,
    "may_mask": may_mask,
    "may_check": may_check,
    "may_read_closed": may_read_closed,
    "may_see_journal": may_see_journal,
    "may_see_health": may_see_health,
}
add_permission: Any = permissions.add_perm
for name, rule in PERMISSIONS.items():
    add_permission(f"raadhus.{name}", rule)
