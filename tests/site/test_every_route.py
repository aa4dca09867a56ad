"""All routes, by every method, with the headers that every answer carries."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

ROUTES = {
    "": {"GET": 200, "HEAD": 200, "POST": 422},
    "dokument/<int:pk>/": {"GET": 200, "HEAD": 200},
    "dokument/<int:pk>.json": {"GET": 200, "HEAD": 200},
    "dokument/<int:pk>/original": {"GET": 200, "HEAD": 200},
    # Nothing has the key that is asked for; what is there is tried in tests/oparl.
    "oparl/v1.1/": {"GET": 200, "HEAD": 200},
    "oparl/v1.1/body/": {"GET": 200, "HEAD": 200},
    "oparl/v1.1/body/<key:key>/": {"GET": 404, "HEAD": 404},
    "oparl/v1.1/body/<key:key>/<slug:name>/": {"GET": 404, "HEAD": 404},
    "oparl/v1.1/organization/<key:key>/meeting/": {"GET": 404, "HEAD": 404},
    "oparl/v1.1/organization/<key:key>/consultation/": {"GET": 404, "HEAD": 404},
    "oparl/v1.1/legislative-term/<key:key>/<term:name>/": {"GET": 404, "HEAD": 404},
    "oparl/v1.1/file/<key:key>/show/": {"GET": 404, "HEAD": 404},
    "oparl/v1.1/file/<key:key>/download/": {"GET": 404, "HEAD": 404},
    "oparl/v1.1/<slug:name>/<key:key>/": {"GET": 404, "HEAD": 404},
    "oparl/v1.1/<path:rest>/": {"GET": 404, "HEAD": 404},
    "helbred/": {"GET": 200, "HEAD": 200},
    "favicon.ico": {"GET": 302, "HEAD": 302, "POST": 302, "OPTIONS": 302, "DELETE": 302,
                    "PATCH": 302, "PUT": 302},
}  # fmt: skip
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
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


def check_headers(response):
    assert set(response["Content-Security-Policy"].split("; ")) == POLICY
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Permissions-Policy"].startswith("camera=()")


def test_the_list_of_routes_is_complete():
    assert sorted(routes(get_resolver().url_patterns)) == sorted(ROUTES)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("route", ROUTES)
def test_every_route_by_every_method(client, reading, route, method):
    address = "/" + route.replace("<int:pk>", str(reading.pk))
    for part, value in {"<key:key>": "999999", "<slug:name>": "meeting", "<path:rest>": "intet",
                        "<term:name>": "2022-2025"}.items():  # fmt: skip
        address = address.replace(part, value)
    response = client.generic(method, address)
    assert response.status_code == ROUTES[route].get(method, 405)
    check_headers(response)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    ["/findes-ikke", "/dokument/1/", "/dokument/1.json", f"/dokument/{10**30}/", "/dokument/-1/"],
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
