"""A small OParl 1.1 server that keeps every rule. Each of its steps can be spoilt (`faults.py`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from raadhus.oparl.check import Answer
from raadhus.oparl.check.schema import OMITTED, backreferences, short_type, types

Thing = dict[str, Any]
Response = tuple[int, dict[str, str], bytes]
FIRST = datetime(2024, 1, 1, 9, 0, tzinfo=UTC)
CONTENT = b"%PDF-1.7 et opdigtet referat"
PAGE = 2
LISTS = {
    "organization": "Organization",
    "person": "Person",
    "meeting": "Meeting",
    "paper": "Paper",
    "agendaItem": "AgendaItem",
    "consultation": "Consultation",
    "file": "File",
    "locationList": "Location",
    "legislativeTermList": "LegislativeTerm",
    "membership": "Membership",
}


class Sample:
    """The server: `respond` gives status, headers and body for a path with its query."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.things: dict[str, Thing] = {}
        self._fill()

    # What is there

    def url(self, path: str) -> str:
        return self.base + path

    def add(self, kind: str, number: int, **fields: Any) -> None:
        path = f"/{kind}/{number}"
        when = FIRST + timedelta(days=len(self.things))
        self.things[path] = {
            "id": self.url(path),
            "type": f"https://schema.oparl.org/1.1/{kind}",
            **fields,
            "created": when.isoformat(),
            "modified": (when + timedelta(hours=number)).isoformat(),
        }

    def urls(self, *paths: str) -> list[str]:
        return [self.url(path) for path in paths]

    def _fill(self) -> None:
        url, urls = self.url, self.urls
        self.add(
            "System",
            1,
            oparlVersion="https://schema.oparl.org/1.1/",
            body=url("/bodies"),
            name="Prøve & Søn",
        )
        body_lists = {name: url(f"/Body/1/{name}") for name in LISTS}
        self.add(
            "Body",
            1,
            name="Æblerup Kommune",
            system=url("/System/1"),
            **body_lists,
            legislativeTerm=urls("/LegislativeTerm/1"),
            location=url("/Location/1"),
        )
        self.add(
            "LegislativeTerm", 1, name="2022-2025", startDate="2022-01-01", body=url("/Body/1")
        )
        self.add(
            "Location",
            1,
            description="Rådhuset",
            bodies=urls("/Body/1"),
            meetings=urls("/Meeting/1", "/Meeting/2", "/Meeting/3"),
        )
        for number in (1, 2):
            self.add(
                "Organization",
                number,
                name=f"Udvalg {number}",
                body=url("/Body/1"),
                membership=urls(f"/Membership/{number}"),
                meeting=url(f"/Organization/{number}/meeting"),
            )
        for number in (1, 2, 3):
            self.add("Person", number, name=f"Person {number}", body=url("/Body/1"))
            self.add(
                "Membership",
                number,
                person=url(f"/Person/{number}"),
                organization=url(f"/Organization/{1 + number % 2}"),
                votingRight=True,
                startDate="2022-01-01",
            )
            self.things[f"/Person/{number}"]["membership"] = urls(f"/Membership/{number}")
            self._meeting(number)
        self.things["/Paper/2"]["relatedPaper"] = urls("/Paper/9")
        self.add("Paper", 9, deleted=True)

    def _meeting(self, number: int) -> None:
        url, urls = self.url, self.urls
        self.add(
            "Meeting",
            number,
            name=f"Møde {number}",
            start=f"2024-0{number}-10T14:00:00+01:00",
            cancelled=False,
            organization=urls("/Organization/1"),
            participant=urls("/Person/1", "/Person/2"),
            location=url("/Location/1"),
            resultsProtocol=url(f"/File/{number}"),
            agendaItem=urls(f"/AgendaItem/{number}"),
        )
        self.add(
            "File",
            number,
            name="Referat",
            fileName="referat.pdf",
            size=len(CONTENT),
            accessUrl=url(f"/show/{number}"),
            downloadUrl=url(f"/download/{number}"),
            meeting=urls(f"/Meeting/{number}"),
        )
        self.add(
            "AgendaItem",
            number,
            meeting=url(f"/Meeting/{number}"),
            order=1,
            name="Budget",
            public=True,
            consultation=url(f"/Consultation/{number}"),
        )
        self.add("Paper", number, name=f"Sag {number}", body=url("/Body/1"), date="2024-01-02")
        self.things[f"/Paper/{number}"]["consultation"] = urls(f"/Consultation/{number}")
        self.add(
            "Consultation",
            number,
            paper=url(f"/Paper/{number}"),
            agendaItem=url(f"/AgendaItem/{number}"),
            meeting=url(f"/Meeting/{number}"),
            organization=urls("/Organization/1"),
        )

    # How an object is given; the fields hold addresses, and those that embed are filled in here

    def shown(self, thing: Thing, *, within: Thing | None = None, omit: bool = False) -> Thing:
        kind = self.kind_of(thing)
        given = dict(thing)
        if within is not None:
            given.pop(backreferences().get((kind, self.kind_of(within)), ""), None)
        for name, value in thing.items():
            field = types()[kind].get(name)
            if omit and (kind, name) in OMITTED:
                given.pop(name)
            elif field and field.kind == "object":
                given[name] = self.inner(value, thing)
            elif field and field.kind == "objects":
                given[name] = [self.inner(one, thing) for one in value]
        return given

    def kind_of(self, thing: Thing) -> str:
        return short_type(thing["type"]) or thing["id"].split("/")[-2]

    def inner(self, url: str, within: Thing) -> Thing:
        return self.embedded(self.shown(self.things[urlsplit(url).path], within=within))

    def embedded(self, thing: Thing) -> Thing:
        return thing

    # Lists

    def members(self, path: str) -> list[Thing] | None:
        """The objects of an external list, in their order; None where there is no such list."""
        if path == "/bodies":
            return [self.things["/Body/1"]]
        head, _, name = path.rpartition("/")
        if head not in self.things or name not in LISTS:
            return None
        of_kind = (t for p, t in self.things.items() if p.startswith(f"/{LISTS[name]}/"))
        if head.startswith("/Body/"):
            return list(of_kind)
        return [t for t in of_kind if self.url(head) in t.get("organization", ())]

    def filtered(self, things: list[Thing], query: dict[str, str]) -> list[Thing]:
        for name in ("created", "modified"):
            since, until = query.get(f"{name}_since"), query.get(f"{name}_until")
            if since:
                things = [t for t in things if _moment(t[name]) >= _moment(since)]
            if until:
                things = [t for t in things if _moment(t[name]) <= _moment(until)]
        return things

    def visible(self, things: list[Thing], query: dict[str, str]) -> list[Thing]:
        return [t for t in things if "modified_since" in query or not t.get("deleted")]

    def link(self, path: str, query: dict[str, str], page: int) -> str:
        kept = {name: value for name, value in query.items() if name != "page"}
        if page > 1:
            kept["page"] = str(page)
        text = urlencode(kept, quote_via=quote)
        return self.url(path) + (f"?{text}" if text else "")

    def list_page(self, path: str, query: dict[str, str], members: list[Thing]) -> Any:
        found = self.visible(self.filtered(members, query), query)
        size = min(PAGE, int(query.get("limit", PAGE)))
        page, pages = int(query.get("page", 1)), max(1, -(-len(found) // size))
        omit = query.get("omit_internal") == "true"
        links = {
            "first": self.link(path, query, 1),
            "self": self.link(path, query, page),
            "last": self.link(path, query, pages),
        }
        if page < pages:
            links["next"] = self.link(path, query, page + 1)
        return {
            "data": [self.shown(t, omit=omit) for t in found[(page - 1) * size : page * size]],
            "pagination": {"totalElements": len(found), "elementsPerPage": size},
            "links": links,
        }

    # Answers

    def headers(self, path: str) -> dict[str, str]:
        return {"Content-Type": "application/json", "Access-Control-Allow-Origin": "*"}

    def value(self, path: str, query: dict[str, str]) -> Any:
        """The JSON of an address; None where there is nothing."""
        members = self.members(path)
        if members is not None:
            return self.list_page(path, query, members)
        thing = self.things.get("/System/1" if path == "/" else path)
        return None if thing is None else self.shown(thing)

    def error(self) -> Any:
        kind = "https://schema.oparl.org/1.1/Error"
        return {"type": kind, "message": "Siden findes ikke.", "debug": "no such object"}

    def encoded(self, path: str, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False).encode()

    def disposition(self, path: str) -> dict[str, str]:
        kind = "inline" if path.startswith("/show/") else "attachment"
        return {"Content-Disposition": f'{kind}; filename="referat.pdf"'}

    def file(self, path: str) -> Response:
        return 200, {"ETag": '"1"', **self.disposition(path)}, CONTENT

    def respond(self, target: str) -> Response:
        parts = urlsplit(target)
        if parts.path.startswith(("/show/", "/download/")):
            return self.file(parts.path)
        value = self.value(parts.path, dict(parse_qsl(parts.query)))
        status = 200 if value is not None else 404
        body = self.encoded(parts.path, self.error() if value is None else value)
        return status, self.headers(parts.path), body


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


class Inside:
    """A fetcher that asks a sample without any network; it keeps count of what was asked."""

    def __init__(self, respond: Callable[[str], Response]) -> None:
        self._respond = respond
        self.asked: list[str] = []

    def get(self, url: str, *, keep: int) -> Answer:
        self.asked.append(url)
        parts = urlsplit(url)
        status, headers, body = self._respond(f"{parts.path}?{parts.query}")
        small = {name.lower(): value for name, value in headers.items()}
        return Answer(url, status, small, body[:keep], cut=len(body) > keep)


def all_of(things: Iterable[Thing], kind: str) -> list[Thing]:
    return [thing for thing in things if thing["id"].split("/")[-2] == kind]
