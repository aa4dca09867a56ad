"""Addresses of objects and pages, whole, with the server that was asked."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from django.http import HttpRequest
from django.urls import reverse

NAMESPACE = "https://schema.oparl.org/1.1/"


class HasPage(Protocol):
    def get_absolute_url(self) -> str: ...


class Addresses:
    """Makes addresses for one request; every object has exactly one."""

    def __init__(self, request: HttpRequest) -> None:
        self._root = request.build_absolute_uri("/").removesuffix("/")
        self._entry = self.to("system")

    def to(self, name: str, *arguments: Any) -> str:
        """The address of a route of this room."""
        return self._root + reverse(f"oparl:{name}", args=arguments)

    def thing(self, kind: str, key: int) -> str:
        """The address of an object; a page holds thousands, so no route is looked up for each."""
        return f"{self._entry}{kind}/{key}/"

    def page(self, thing: HasPage) -> str:
        """The address of the page that shows it."""
        return self._root + thing.get_absolute_url()


def written(when: datetime) -> str:
    """A moment as OParl wants it: whole seconds and an offset."""
    return when.replace(microsecond=0).isoformat()
