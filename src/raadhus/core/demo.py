"""The demo's accounts: a secretary and an administrator, with a new password each time."""

from __future__ import annotations

import secrets

from .accounts import AccountError, add_user, find_user, give_role, set_password
from .models import Municipality, Role

SECRETARY, ADMINISTRATOR = "sekretær", "administrator"


def demo_accounts(home: str) -> list[tuple[str, str]]:
    """Names and passwords of the demo's accounts; the secretary works for the municipality."""
    municipality = Municipality.objects.filter(name=home).first()
    roles: tuple[tuple[str, str, Municipality | None], ...] = (
        (SECRETARY, Role.Name.SECRETARY, municipality),
        (ADMINISTRATOR, Role.Name.ADMINISTRATOR, None),
    )
    return [(name, _account(name, role, place)) for name, role, place in roles]


def _account(name: str, role: str, municipality: Municipality | None) -> str:
    password = "-".join(secrets.token_hex(2) for _ in range(4))
    try:
        user = find_user(name)
    except AccountError:
        user = add_user(name, password=password, by="kommando")
    else:
        set_password(user, password, by="kommando")
    give_role(user, role, municipality, by="kommando")
    return password
