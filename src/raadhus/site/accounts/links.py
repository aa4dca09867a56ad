"""One-time links by which the owner of an account chooses a password."""

from __future__ import annotations

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse


def one_time_link(user: User) -> str:
    """The whole address; it holds until a password is chosen, at most three days."""
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    uid, _, token = key.partition("-")
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token})
    scheme = "https" if settings.HTTPS else "http"
    host = settings.ALLOWED_HOSTS[0]
    local = "" if settings.HTTPS or host not in {"127.0.0.1", "localhost"} else ":8000"
    return f"{scheme}://{host}{local}{path}"
