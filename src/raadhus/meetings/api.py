"""The documented API: the same data as the pages' addresses give, from the same queries.

Reading needs no key. Withdrawn things answer 410 with the reason, what is not there 404, and
what cannot be understood 422, each with a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Path, Query
from ninja.errors import ValidationError
from ninja.renderers import JSONRenderer
from pydantic import AwareDatetime, BeforeValidator, Field, WithJsonSchema

from .documents import facts
from .documents.facts import GoneError
from .documents.readers import reader_of
from .documents.searching import FACETS, plain
from .queries.found import Wanted, find
from .queries.lists import items_after
from .schemas.base import ItemBrief, Out
from .schemas.bodies import CommitteeOut, FrontOut, MunicipalityOut, PersonOut
from .schemas.meetings import CaseOut, ItemOut, MeetingOut
from .schemas.search import SearchOut

VERSION = "1.0.0"
LARGEST_KEY = 2**63 - 1  # of the database's integers


class Renderer(JSONRenderer):
    """Danish letters as they are, as on the pages' own addresses."""

    json_dumps_params: Mapping[str, Any] = MappingProxyType({"ensure_ascii": False})


api = NinjaAPI(
    renderer=Renderer(),
    title="Raadhus",
    version=VERSION,
    description=(
        "The decisions of municipal committees: municipalities, committees, meetings, items, "
        "cases and people. All data are open; closed items are not among them."
    ),
    docs_url=None,
    urls_namespace="api",
)

Slug = Annotated[str, Path(pattern=r"^[-a-zA-Z0-9_]+$", max_length=220)]
Day = Annotated[str, Path(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]{1,3})?$")]
Year = Annotated[
    int | None,
    Query(ge=1000, le=9999, description="The newest without it."),
    WithJsonSchema({"type": "integer", "minimum": 1000, "maximum": 9999}),
]
Key = Annotated[
    int | None,
    Query(ge=1, le=LARGEST_KEY, description="`next` of the page before."),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": LARGEST_KEY}),
]


def as_written(value: object) -> object:
    """A moment with its zone, no bare number, in a year that every zone can tell.

    Raises ValueError, which the caller is told as 422.
    """
    if value in (None, "null"):  # as the description allows
        return None
    if not MOMENT.match(str(value)):
        raise ValueError("a moment such as 2026-01-31T00:00:00Z")
    return value


MOMENT = re.compile(r"(?:19|2\d)\d\d-\d\d-\d\dT")
Since = Annotated[
    AwareDatetime | None,
    BeforeValidator(as_written),
    Query(description="Such as 2026-01-31T00:00:00Z; from the year 1900 on."),
    WithJsonSchema({"type": "string", "format": "date-time", "pattern": f"^{MOMENT.pattern}"}),
]
Limit = Annotated[int, Query(ge=1, le=100)]
Words = Annotated[str, Query(max_length=1000)]
Values = Annotated[list[Annotated[str, Field(max_length=250)]], Query(max_length=50)]
Page = Annotated[int, Query(ge=1, le=500)]


class Problem(Out):
    """Why there is no answer, in Danish."""

    error: str
    reason: str = ""


MISSING = {404: Problem, 422: Problem}
GONE = {404: Problem, 410: Problem, 422: Problem}


@api.exception_handler(ObjectDoesNotExist)
def not_there(request: HttpRequest, _error: Any) -> HttpResponse:
    return api.create_response(request, {"error": _("Der er intet på denne adresse.")}, status=404)


@api.exception_handler(GoneError)
def gone(request: HttpRequest, error: GoneError) -> HttpResponse:
    return api.create_response(request, {"error": error.name, "reason": error.reason}, status=410)


@api.exception_handler(ValidationError)
def not_understood(request: HttpRequest, error: ValidationError) -> HttpResponse:
    names = sorted({str(part["loc"][-1]) for part in error.errors})
    told = _("Forespørgslen kan ikke bruges. Se på: %(names)s.") % {"names": ", ".join(names)}
    return api.create_response(request, {"error": told}, status=422)


def linker(request: HttpRequest) -> Callable[[str], str]:
    return request.build_absolute_uri


@api.get("/", response={200: FrontOut}, operation_id="front")
def front(request: HttpRequest) -> FrontOut:
    """All municipalities, the newest decisions and the coming meetings."""
    return FrontOut.of(facts.front(), linker(request))


@api.get("/municipalities/{home}", response={200: MunicipalityOut, **MISSING},
         operation_id="municipality")  # fmt: skip
def municipality(request: HttpRequest, home: Slug) -> MunicipalityOut:
    """A municipality with its committees."""
    return MunicipalityOut.told(facts.municipality(home), linker(request))


@api.get("/municipalities/{home}/committees/{committee}",
         response={200: CommitteeOut, **GONE}, operation_id="committee")  # fmt: skip
def committee(request: HttpRequest, home: Slug, committee: Slug, year: Year = None) -> CommitteeOut:
    """A committee with its members, its meetings of a year, and its decisions by year."""
    return CommitteeOut.told(facts.committee(home, committee, year), linker(request))


@api.get("/municipalities/{home}/committees/{committee}/meetings/{meeting}",
         response={200: MeetingOut, **GONE}, operation_id="meeting")  # fmt: skip
def meeting(request: HttpRequest, home: Slug, committee: Slug, meeting: Day) -> MeetingOut:
    """A meeting with its agenda, who was there, and the documents it was published in."""
    found = facts.meeting(home, committee, meeting)
    return MeetingOut.told(found, reader_of(request), linker(request))


@api.get("/municipalities/{home}/committees/{committee}/meetings/{meeting}/items/{item}",
         response={200: ItemOut, **GONE}, operation_id="item")  # fmt: skip
def item(request: HttpRequest, home: Slug, committee: Slug, meeting: Day, item: Slug) -> ItemOut:
    """An item with its text, its decisions, and how the matter went on."""
    reader = reader_of(request)
    return ItemOut.told(facts.item(home, committee, meeting, item, reader), reader, linker(request))


@api.get("/municipalities/{home}/cases/{case}", response={200: CaseOut, **MISSING},
         operation_id="case")  # fmt: skip
def case(request: HttpRequest, home: Slug, case: Slug) -> CaseOut:
    """A case with its treatments, the oldest first."""
    return CaseOut.told(facts.case(home, case, reader_of(request)), linker(request))


@api.get("/municipalities/{home}/people/{person}", response={200: PersonOut, **MISSING},
         operation_id="person")  # fmt: skip
def person(request: HttpRequest, home: Slug, person: Slug) -> PersonOut:
    """A member of committees with their seats."""
    return PersonOut.told(facts.person(home, person, reader_of(request)), linker(request))


class ItemsOut(Out):
    items: list[ItemBrief]
    next: int | None = Field(description="`after` of the next page; none on the last.")


@api.get("/items", response={200: ItemsOut, 422: Problem}, operation_id="items")
def items(
    request: HttpRequest, after: Key = None, limit: Limit = 50, since: Since = None
) -> ItemsOut:
    """Every item of the archive in the order of keys; `since` gives those that changed."""
    rows = items_after(after, limit, reader_of(request).tokens, since)
    shown, link = rows[:limit], linker(request)
    return ItemsOut(
        items=[ItemBrief.of(row, link) for row in shown],
        next=shown[-1].pk if len(rows) > limit else None,
    )


@api.get("/search", response={200: SearchOut, 422: Problem}, operation_id="search")
def search(  # noqa: PLR0913, PLR0917 - what can be chosen on the page
    request: HttpRequest,
    q: Words = "",
    kommune: Values = [],  # noqa: B006 - the library copies it
    udvalg: Values = [],  # noqa: B006
    aar: Values = [],  # noqa: B006
    udfald: Values = [],  # noqa: B006
    emne: Values = [],  # noqa: B006
    newest: bool = False,
    page: Page = 1,
    limit: Limit = 20,
) -> SearchOut:
    """Search as on the page /soeg/, with the same words for what is chosen."""
    values = (kommune, udvalg, aar, udfald, emne)
    filters = {
        facet: [plain(value) for value in chosen]
        for (facet, _word, _name), chosen in zip(FACETS, values, strict=True)
    }
    wanted = Wanted(plain(q), filters, newest, page)
    found = find(wanted, reader_of(request).tokens, per_page=limit)
    return SearchOut.of(wanted, found, linker(request))
