"""Who may see what: a reader holds tokens, and so does everything that can be seen or searched.

`public` is held by everybody, `municipality:<pk>` by that municipality's own people. A thing is
shown to a reader who holds at least one of its tokens. What somebody may *do* is in `rules`.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from .models import STAFF, Municipality, Role

PUBLIC = "public"
Reader = HttpRequest | AbstractBaseUser | AnonymousUser | None


def person_of(reader: Reader) -> Any:
    """The account behind a request, the account itself, or None for a stranger."""
    user = getattr(reader, "user", None) if isinstance(reader, HttpRequest) else reader
    return user if user is not None and user.is_authenticated and user.is_active else None


def roles_of(reader: Reader) -> tuple[Role, ...]:
    """The roles of a reader; none for a stranger. A request asks the database only once."""
    kept: tuple[Role, ...] | None = getattr(reader, "_roles_of", None)
    if kept is not None:
        return kept
    user = person_of(reader)
    if user is None:
        return ()
    roles = tuple(Role.objects.filter(user_id=user.pk).select_related("municipality"))
    if isinstance(reader, HttpRequest):
        reader._roles_of = roles  # type: ignore[attr-defined]
    return roles


def is_site_administrator(reader: Reader) -> bool:
    """Whether the reader administers the whole site."""
    return any(
        role.role == Role.Name.ADMINISTRATOR and role.municipality_id is None
        for role in roles_of(reader)
    )


def reader_tokens(reader: Reader) -> frozenset[str]:
    """The visibility tokens of a request or an account; a stranger's are `{"public"}`.

    The site's administrator holds the token of every municipality.
    """
    roles = roles_of(reader)
    if not roles:
        return frozenset({PUBLIC})
    if is_site_administrator(reader):
        every = Municipality.objects.values_list("pk", flat=True)
        return frozenset({PUBLIC, *(f"{STAFF}{pk}" for pk in every)})
    own = (role.municipality for role in roles if role.municipality is not None)
    return frozenset({PUBLIC, *(municipality.token for municipality in own)})


def municipalities_of(reader: Reader) -> list[Municipality]:
    """The municipalities that a reader works for, in order of name; all for the site's own."""
    if is_site_administrator(reader):
        return list(Municipality.objects.filter(deleted_at__isnull=True))
    own = {role.municipality for role in roles_of(reader) if role.municipality is not None}
    return sorted(own, key=lambda municipality: municipality.name)
