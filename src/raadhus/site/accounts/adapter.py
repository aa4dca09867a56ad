"""What django-allauth asks the site about."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # comes without types
    """Accounts are made by an administrator, so sign-up is closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - as it is asked
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """No messages: each page says itself what happened."""


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc] # comes without types
    """The second step of logging in."""

    def get_totp_issuer(self) -> str:
        return f"Raadhus {self._get_site_name()}"


def hashed_key(key: str, prefix: str, version: int) -> str:
    """A cache key that does not tell what it counts: keys of rate limits hold addresses."""
    return sha256(f"{prefix}:{version}:{key}".encode()).hexdigest()
