"""The fixed cast of people: the same four in every test of rights.

Asta administers the whole site. Bo is secretary of Asminde, Carla of Bavnehøj. Viggo is a
stranger: he has an account without any role. Nobody (None) has not logged in.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.test import Client

from raadhus.core.models import Municipality, Role


@dataclass(frozen=True)
class Cast:
    """The two municipalities, and the people by their names."""

    asminde: Municipality
    bavnehoej: Municipality
    asta: User
    bo: User
    carla: User
    viggo: User

    def named(self, name: str) -> User | None:
        """Somebody by name; None for `nobody`."""
        return None if name == "nobody" else getattr(self, name)


NAMES = ("nobody", "viggo", "carla", "bo", "asta")
PASSWORD = "en lang sætning til prøver"


BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def entered(person: User | None) -> Client:
    """A browser in which somebody is logged in, or nobody."""
    client = Client()
    if person is not None:
        client.force_login(person, backend=BACKEND)
    return client


def account(name: str) -> User:
    user: User = User.objects.create_user(name, f"{name}@prøver.example", PASSWORD)
    return user


def make_cast() -> Cast:
    """Put the cast into the database."""
    asminde = Municipality.objects.create(name="Asminde", slug="asminde")
    bavnehoej = Municipality.objects.create(name="Bavnehøj", slug="bavnehoej")
    asta, bo, carla, viggo = (account(name) for name in ("asta", "bo", "carla", "viggo"))
    Role.objects.create(user=asta, role=Role.Name.ADMINISTRATOR)
    Role.objects.create(user=bo, role=Role.Name.SECRETARY, municipality=asminde)
    Role.objects.create(user=carla, role=Role.Name.SECRETARY, municipality=bavnehoej)
    return Cast(asminde, bavnehoej, asta, bo, carla, viggo)
