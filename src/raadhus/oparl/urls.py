"""Addresses of the OParl server. Each object has one: no leading zeros, always a slash."""

from django.urls import path, register_converter

from . import views


class Key:
    """A key as it is written in one way only."""

    regex = "[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class TermName:
    """The years of a legislative term."""

    regex = "[0-9]{4}-[0-9]{4}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Key, "key")
register_converter(TermName, "term")

app_name = "oparl"
urlpatterns = [
    path("", views.system, name="system"),
    path("body/", views.bodies, name="bodies"),
    path("body/<key:key>/", views.body, name="body"),
    path("body/<key:key>/<slug:name>/", views.body_list, name="list"),
    path(
        "organization/<key:key>/meeting/",
        views.organization_list,
        {"name": "meeting"},
        name="organization-meetings",
    ),
    path(
        "organization/<key:key>/consultation/",
        views.organization_list,
        {"name": "consultation"},
        name="organization-consultations",
    ),
    path("legislative-term/<key:key>/<term:name>/", views.term, name="term"),
    path("file/<key:key>/show/", views.file, {"download": False}, name="file-shown"),
    path("file/<key:key>/download/", views.file, {"download": True}, name="file-downloaded"),
    path("<slug:name>/<key:key>/", views.thing, name="object"),
    path("<path:rest>/", views.nowhere, name="nowhere"),
]
