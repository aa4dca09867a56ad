"""The OParl server: system, bodies, lists, objects and files."""

from __future__ import annotations

from http import HTTPStatus

from django.db.models import Max, Min
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import content_disposition_header, http_date

from raadhus.core.models import Municipality
from raadhus.meetings.models import Committee, Version

from . import objects, pages, queries
from .addresses import Addresses
from .answers import GONE, answered, error, for_everybody, if_new, json_answer
from .asked import PER_PAGE, asked_of
from .check.schema import BODY
from .queries import KINDS

# What a browser may show of a stranger's file on our address; everything else as plain text.
SHOWN = {"application/pdf", "application/json", "text/plain"}
BODIES_PER_PAGE = 25
LISTED = set(objects.LISTS.values())


@answered
def system(request: HttpRequest) -> HttpResponse:
    """The entry."""
    times = Municipality.objects.aggregate(first=Min("created_at"), last=Max("modified_at"))
    thing = objects.system(Addresses(request), times["first"], times["last"])
    return json_answer(request, thing)


@answered
def bodies(request: HttpRequest) -> HttpResponse:
    """All municipalities; there are about a hundred."""
    to, asked = Addresses(request), asked_of(request.GET.dict(), BODIES_PER_PAGE)
    rows, following = pages.cut([_Home(home) for home in queries.bodies()], asked)
    keys = [] if asked.omit_internal else [row.home.pk for row in rows]
    terms = queries.terms_of(keys)
    things = [objects.body(to, row.home, terms.get(row.home.pk, ())) for row in rows]
    data = [pages.shown(one, BODY, omit=asked.omit_internal) for one in things]
    return json_answer(request, pages.page(to.to("bodies"), asked, data, following))


class _Home:
    """A municipality as `short_page` looks at its rows."""

    def __init__(self, home: Municipality) -> None:
        self.home, self.is_live = home, home.deleted_at is None
        self.created, self.modified = home.created_at, home.modified_at


def _municipality(key: int) -> Municipality:
    home = Municipality.objects.filter(pk=key).first()
    if home is None:
        raise Http404
    return home


@answered
def body(request: HttpRequest, key: int) -> HttpResponse:
    thing = objects.body(Addresses(request), _municipality(key), queries.terms(key))
    return json_answer(request, thing)


def _per_page(name: str) -> int:
    return KINDS[name].per_page if name in KINDS else PER_PAGE


@answered
def body_list(request: HttpRequest, key: int, name: str) -> HttpResponse:
    """One of a body's external lists."""
    if name not in LISTED:
        raise Http404
    to, asked = Addresses(request), asked_of(request.GET.dict(), _per_page(name))
    home, url = _municipality(key), to.to("list", key, name)
    if name == "legislative-term":
        rows, following = pages.cut(queries.terms(home.pk), asked)
        value = pages.page(url, asked, [objects.term(to, row) for row in rows], following)
    else:
        kind = KINDS[name]
        found = kind.found().filter(**{kind.body: home})
        value = pages.kind_page(to, url, kind, found, asked)
    return json_answer(request, value)


@answered
def organization_list(request: HttpRequest, key: int, name: str) -> HttpResponse:
    """The meetings or consultations of one committee."""
    to, asked = Addresses(request), asked_of(request.GET.dict(), _per_page(name))
    if not Committee.objects.filter(pk=key).exists():
        raise Http404
    kind = KINDS[name]
    url = to.to(f"organization-{name}s", key)
    rows = kind.found().filter(committee=key)
    return json_answer(request, pages.kind_page(to, url, kind, rows, asked))


@answered
def term(request: HttpRequest, key: int, name: str) -> HttpResponse:
    for row in queries.terms(key):
        if row.name == name:
            return json_answer(request, objects.term(Addresses(request), row))
    raise Http404


@answered
def thing(request: HttpRequest, name: str, key: int) -> HttpResponse:
    """One object, alone; a tombstone where it is not there for everybody."""
    to = Addresses(request)
    if name not in KINDS:
        raise Http404
    kind = KINDS[name]
    columns = ("is_live", kind.created, kind.modified)
    found = kind.found().filter(pk=key).values_list(*columns).first()
    if found is None:
        raise Http404
    is_live, created, modified = found
    things = pages.things_of(to, kind, [key]) if is_live else {}
    type_name, _ = objects.MADE[name]
    url = to.thing(name, key)
    return json_answer(
        request, things.get(key) or objects.tombstone(type_name, url, created, modified)
    )


@answered
def file(request: HttpRequest, key: int, *, download: bool) -> HttpResponseBase:
    """A published document as it was received; 410 where it is not given out."""
    version = Version.objects.filter(pk=key)
    if not version.exists():
        raise Http404
    row = queries.versions(version.filter(queries.OPEN_VERSION)).first()
    if row is None:
        return error(request, HTTPStatus.GONE, GONE)
    stored = row.reading.file
    media_type = stored.media_type
    if not download and media_type not in SHOWN:
        media_type = "text/plain" if media_type.startswith("text/") else "application/octet-stream"
    response = HttpResponse(
        bytes(stored.content),
        content_type=media_type,
        headers={
            "Content-Disposition": content_disposition_header(download, objects.file_name(row))
            or "inline",
            "ETag": f'"{stored.sha256}"',
            "Last-Modified": http_date(row.received_at.timestamp()),
        },
    )
    return for_everybody(if_new(request, response))


@answered
def nowhere(request: HttpRequest, rest: str) -> HttpResponse:
    raise Http404
