"""What django-allauth asks the site about."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

WRONG = _("Brugernavn eller adgangskode er ikke rigtig. Se efter store og små bogstaver.")
WRONG_CODE = _("Koden er ikke rigtig. Se efter, om appen viser en nyere.")
TOO_MANY = _("For mange forsøg. Vent nogle minutter, og prøv så igen.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # comes without types
    """Accounts are made by an administrator, so sign-up is closed."""

    error_messages = {  # noqa: RUF012 - as in the class above it
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("Adgangskoden er ikke rigtig."),
        "enter_current_password": _("Skriv den adgangskode, du har nu."),
        "account_inactive": _("Kontoen er lukket. Spørg en administrator."),
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - as it is asked
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """No messages: each page says itself what happened."""


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc] # comes without types
    """The second step of logging in."""

    error_messages = {  # noqa: RUF012 - as in the class above it
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
    }

    def get_totp_issuer(self) -> str:
        return f"Raadhus {self._get_site_name()}"


def hashed_key(key: str, prefix: str, version: int) -> str:
    """A cache key that does not tell what it counts: keys of rate limits hold addresses."""
    return salted_hmac("raadhus.cache", f"{prefix}:{version}:{key}", algorithm="sha256").hexdigest()
