"""Accounts and their roles: made and changed by an administrator, each change in the journal.

Nobody signs up. A new account has no password until its owner has used a one-time link, unless
the administrator gives one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from .journal import By, record
from .models import Municipality, Role


class AccountError(Exception):
    """The account cannot be made or changed like that; the message says why, in Danish."""


def find_user(name: str) -> User:
    """The account with this name; raises AccountError if there is none."""
    try:
        return User.objects.get(username=name)
    except User.DoesNotExist as error:
        raise AccountError(
            f"Der er ingen konto med navnet »{name}«. Se dem med: raadhus user list"
        ) from error


def find_municipality(slug: str) -> Municipality:
    """The municipality with this address; raises AccountError if there is none."""
    try:
        return Municipality.objects.get(slug=slug)
    except Municipality.DoesNotExist as error:
        known = ", ".join(Municipality.objects.values_list("slug", flat=True)[:20])
        raise AccountError(
            f"Der er ingen kommune med adressen »{slug}«. "
            + (f"Der er: {known}." if known else "Læs først dens dokumenter ind.")
        ) from error


def add_user(name: str, *, email: str = "", password: str | None = None, by: By) -> User:
    """Make an account; without a password nobody can log in before a one-time link is used."""
    user = User(username=name, email=email)
    try:
        user.full_clean(exclude=["password"])
        if password is not None:
            validate_password(password, user)
    except ValidationError as error:
        raise AccountError(" ".join(error.messages)) from error
    if email and User.objects.filter(email__iexact=email).exists():
        raise AccountError("Der er allerede en konto med den mailadresse.")
    with transaction.atomic():
        user.set_password(password)  # None: nobody can log in with it
        user.save(force_insert=True)
        record("account.add", by=by, thing=user)
    return user


def set_password(user: User, password: str, *, by: By) -> None:
    """Give an account a new password; its sessions end."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise AccountError(" ".join(error.messages)) from error
    with transaction.atomic():
        user.set_password(password)
        user.save(update_fields=["password"])
        end_sessions(user)
        record("account.password", by=by, thing=user)


def give_role(user: User, role: str, municipality: Municipality | None, *, by: By) -> Role:
    """Give a role; nothing happens if the account has it. Raises AccountError."""
    if role == Role.Name.SECRETARY and municipality is None:
        raise AccountError("En sekretær hører til en kommune. Sig hvilken med --municipality.")
    with transaction.atomic():
        given, new = Role.objects.get_or_create(user=user, role=role, municipality=municipality)
        if new:
            record("role.give", by=by, thing=user, municipality=municipality,
                   details={"role": role})  # fmt: skip
    return given


def take_role(user: User, role: str, municipality: Municipality | None, *, by: By) -> None:
    """Take a role away and end the account's sessions at once. Raises AccountError."""
    with transaction.atomic():
        gone, _ = Role.objects.filter(user=user, role=role, municipality=municipality).delete()
        if not gone:
            raise AccountError(f"»{user.username}« har ikke den rolle.")
        end_sessions(user)
        record("role.take", by=by, thing=user, municipality=municipality,
               details={"role": role})  # fmt: skip


def set_active(user: User, active: bool, *, by: By) -> None:
    """Close or open an account; closing ends its sessions at once."""
    with transaction.atomic():
        user.is_active = active
        user.save(update_fields=["is_active"])
        if not active:
            end_sessions(user)
        record("account.open" if active else "account.close", by=by, thing=user)


def sessions_of(user: User) -> Iterator[Session]:
    """The sessions in which somebody is logged in as this account."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get("_auth_user_id") == str(user.pk):
            yield session


def end_sessions(user: User) -> int:
    """Log an account out everywhere; gives how many sessions that were.

    Only people with accounts have sessions, so there are few to look through.
    """
    keys = [session.session_key for session in sessions_of(user)]
    Session.objects.filter(session_key__in=keys).delete()
    return len(keys)


def listed() -> Iterator[dict[str, Any]]:
    """Every account with its roles, in order of name, for the command line."""
    for user in User.objects.order_by("username").prefetch_related("roles__municipality"):
        yield {
            "name": user.username,
            "email": user.email,
            "active": user.is_active,
            "password": user.has_usable_password(),
            "roles": [str(role) for role in user.roles.all()],
        }
