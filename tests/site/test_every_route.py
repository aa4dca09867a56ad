"""All routes by every method for everybody, with the headers that every answer carries.

The table is `routes.tsv`; whoever adds a route adds its line there.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from tests.cast import NAMES, entered
from tests.site.conftest import SECRET

OTHERS = ("PUT", "PATCH", "DELETE", "OPTIONS")
POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


def routes(patterns, prefix=""):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, prefix + str(pattern.pattern))
        elif isinstance(pattern, URLPattern):
            yield prefix + str(pattern.pattern)


@dataclass(frozen=True)
class Line:
    """A line of the table; statuses in the order of the cast's names."""

    route: str
    address: str
    asked: tuple[int, ...]
    sent: tuple[int, ...]


def statuses(text: str) -> tuple[int, ...]:
    found = tuple(int(status) for status in text.split())
    return found * len(NAMES) if len(found) == 1 else found


def read_table() -> list[Line]:
    text = (Path(__file__).parent / "routes.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return [Line(route, address, statuses(asked), statuses(sent))
            for route, address, asked, sent in rows]  # fmt: skip


TABLE = read_table()


def check_headers(response):
    assert set(response["Content-Security-Policy"].split("; ")) == POLICY
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Permissions-Policy"].startswith("camera=()")


def test_the_table_holds_every_route():
    assert {line.route for line in TABLE} == set(routes(get_resolver().url_patterns))
    assert {len(line.asked) for line in TABLE} == {len(line.sent) for line in TABLE} == {5}


def told(client, method, town):
    """What every address answers; each request on its own, as if it were the first."""
    for line in TABLE:
        address = line.address.format_map(town)
        response = client().generic(method, address)
        check_headers(response)
        yield line, response


@pytest.mark.parametrize("name", NAMES)
def test_every_route_asked_by_everybody(town, cast, name):
    person = cast.named(name)
    place = NAMES.index(name)
    answers = list(told(lambda: entered(person), "GET", town))
    assert {line.address: response.status_code for line, response in answers} == {
        line.address: line.asked[place] for line in TABLE
    }
    leaks = {line.address for line, response in answers if SECRET in body(response)}
    may = name in {"bo", "asta"}
    assert leaks == (CLOSED if may else set())


CLOSED = {  # where the content of the closed item stands, for those who may see it
    "/{home}/udvalg/{committee}/{day}/{closed}/",
    "/{home}/udvalg/{committee}/{day}/{closed}.json",
    "/api/v1/municipalities/{home}/committees/{committee}/meetings/{day}/items/{closed}",
    "/dokument/{document}/original",
    "/dokument/{document}/",
    "/dokument/{document}.json",
    "/dokument/{document}/tjek/",
    "/dokument/{document}/tjek.json",
    "/{home}/udvalg/{committee}/{day}/udgaver/2/",
}


def body(response):
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace")


@pytest.mark.parametrize("name", NAMES)
def test_every_route_sent_to_by_everybody(town, cast, name):
    person = cast.named(name)
    place = NAMES.index(name)
    answers = told(lambda: entered(person), "POST", town)
    assert {line.address: response.status_code for line, response in answers} == {
        line.address: line.sent[place] for line in TABLE
    }


# These show the same, whatever the method; forms of the library take PUT for POST, guarded alike.
ANY_METHOD = {"/api/v1/openapi.json", "/konto/vaelg/{uid}-abc-def/"}


def may_answer(method: str, address: str) -> set[int]:
    form = address.startswith(("/konto/", "/log-ind/")) and method == "PUT"
    more = {200} if method == "OPTIONS" or form or address in ANY_METHOD else set()
    return {302, 403, 404, 405} | more


@pytest.mark.parametrize("method", OTHERS)
def test_other_methods_do_nothing(town, cast, method):
    for line, response in told(lambda: entered(cast.asta), method, town):
        allowed = may_answer(method, line.address)
        assert (line.address, response.status_code in allowed) == (line.address, True)


NO_HEAD = "/api/v1/"  # the library of the API answers GET alone


def test_a_head_is_answered_as_the_question_without_its_body(town):
    heads = {line.address: response for line, response in told(Client, "HEAD", town)}
    for line, response in told(Client, "GET", town):
        head = heads[line.address]
        if line.address.startswith(NO_HEAD) and line.address not in ANY_METHOD:
            assert head.status_code == 405
            continue
        assert (line.address, head.status_code) == (line.address, response.status_code)
        assert head.content == b""


FORMS = {"/log-ind/"}  # pages on which a stranger finds a form; it is guarded by a cookie


def test_a_stranger_gets_no_cookie_and_public_pages_may_be_kept_shortly(town):
    for line, response in told(Client, "GET", town):
        cookies = sorted(response.cookies)
        assert (line.address, cookies) == (
            line.address, ["csrftoken"] if line.address in FORMS else []
        )  # fmt: skip
        kept = response["Cache-Control"]
        if cookies:
            assert kept == "private, no-store"
        elif response.status_code == 200:
            assert (line.address, kept) in {
                (line.address, "public, max-age=60"), *((line.address, own) for own in OWN_RULES)
            }  # fmt: skip


# What a view says itself stands: health is never kept, files that cannot change are kept longer.
OWN_RULES = {"max-age=0, no-cache, no-store, must-revalidate, private"}


@pytest.mark.parametrize("name", ["viggo", "bo", "asta"])
def test_nothing_that_somebody_logged_in_sees_is_kept(town, cast, name):
    person = cast.named(name)
    for line, response in told(lambda: entered(person), "GET", town):
        assert (line.address, response["Cache-Control"]) == (line.address, "private, no-store")
        assert "Cookie" in response["Vary"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    ["/findes-ikke/", "/dokument/1/", "/dokument/1.json", f"/dokument/{10**30}/", "/dokument/-1/"],
)
def test_what_is_not_there_is_answered_in_danish(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "<h1>Siden findes ikke</h1>" in response.content.decode()
    check_headers(response)


def test_a_foreign_host_is_refused_in_danish(client):
    response = client.get("/", headers={"host": "andre.example"})
    assert response.status_code == 400
    assert "<h1>Forespørgslen kunne ikke forstås</h1>" in response.content.decode()


@pytest.mark.django_db
def test_a_failure_is_told_in_danish_and_tells_no_secrets(client, reading):
    reading.contract = {"hemmelig": 1}
    reading.save()
    client.raise_request_exception = False
    response = client.get(reading.get_absolute_url())
    page = response.content.decode()
    assert response.status_code == 500
    assert "<h1>Noget gik galt hos os</h1>" in page
    assert "Traceback" not in page
    assert "hemmelig" not in page
    check_headers(response)
