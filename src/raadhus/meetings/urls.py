"""Addresses of the meetings module. Those of municipalities come last: they begin with a name."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path, register_converter

from . import calendars, feeds, sitemaps
from .api import api
from .views import about, bodies, documents, handin, meetings, proofs, removal, searching


class Day:
    """The slug of a meeting: its day, and a number where there were more on that day."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[0-9]{1,3})?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Part(Day):
    """The path of a part of a document's data."""

    regex = r"[a-z_0-9]{1,40}(?:/[a-z_0-9]{1,40}){0,12}"


register_converter(Day, "day")
register_converter(Part, "part")

View = Callable[..., HttpResponse]


def both(route: str, view: View, name: str) -> list[URLPattern]:
    """The page's address, and the same with .json instead of the last slash."""
    as_json: dict[str, Any] = {"as_json": True}
    return [
        path(f"{route}/", view, name=name),
        path(f"{route}.json", view, as_json, name=f"{name}-data"),
    ]


COMMITTEE = "<slug:home>/udvalg/<slug:slug>"
MEETING = "<slug:home>/udvalg/<slug:committee>/<day:slug>"

urlpatterns = [
    path("", bodies.front, name="front"),
    path("forside.json", bodies.front, {"as_json": True}, name="front-data"),
    *both("soeg", searching.search, "search"),
    path("soeg/feed/", feeds.search, name="search-feed"),
    path("soeg/liste.csv", searching.listed, {"form": "csv"}, name="search-csv"),
    path("soeg/liste.json", searching.listed, {"form": "json"}, name="search-json"),
    path("laes/", handin.hand_in, name="hand-in"),
    path("aabne-data/", about.open_data, name="open-data"),
    path("dokument/<int:pk>/", documents.document, name="document"),
    path("dokument/<int:pk>.json", documents.document_data, name="document-data"),
    path("dokument/<int:pk>/original", documents.original, name="original"),
    path("dokument/<int:pk>/sted/<part:part>", documents.place, name="document-place"),
    path("dokument/<int:pk>/tjek/", proofs.proof, name="proof"),
    path("dokument/<int:pk>/tjek.json", proofs.data, name="proof-data"),
    path("dokument/<int:pk>/tjek/godtag/", proofs.accept, name="proof-accept"),
    path("dokument/<int:pk>/tjek/spoerg-igen/", proofs.ask_again, name="proof-ask-again"),
    path("api/v1/", api.urls),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:kind>-<int:number>.xml", sitemaps.page, name="sitemap-page"),
    path(f"{COMMITTEE}/kalender.ics", calendars.committee, name="calendar"),
    path(f"{COMMITTEE}/feed/", feeds.committee, name="committee-feed"),
    path(f"{MEETING}/udgaver/<int:number>/", meetings.version, name="version"),
    path(f"{MEETING}/traek-tilbage/", removal.withdraw, name="meeting-withdraw"),
    path(f"{MEETING}/<slug:punkt>/traek-tilbage/", removal.withdraw, name="item-withdraw"),
    path("<slug:home>/masker/", removal.masks, name="masks"),
    path("<slug:home>/masker/<int:pk>/ophaev/", removal.lift, name="mask-lift"),
    *both(f"{MEETING}/<slug:punkt>", meetings.item, "item"),
    *both(MEETING, meetings.meeting, "meeting"),
    *both(COMMITTEE, bodies.committee, "committee"),
    path("<slug:home>/sag/<slug:slug>/feed/", feeds.case, name="case-feed"),
    *both("<slug:home>/sag/<slug:slug>", bodies.case, "case"),
    *both("<slug:home>/person/<slug:slug>", bodies.person, "person"),
    *both("<slug:home>", bodies.municipality, "municipality"),
]
