"""The same address answers data, the API the same from the same queries, and both keep form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.meetings.town import SOCIAL

from raadhus.meetings.api import VERSION, api

FILE = Path(__file__).parents[2] / "docs" / "api" / "openapi.json"
HOME = "/api/v1/municipalities/asminde"
SAME = {
    "/": "/api/v1/",
    "/asminde/": HOME,
    SOCIAL: f"{HOME}/committees/socialudvalget",
    f"{SOCIAL}2025-01-15/": f"{HOME}/committees/socialudvalget/meetings/2025-01-15",
    f"{SOCIAL}2025-01-15/punkt-3/": (
        f"{HOME}/committees/socialudvalget/meetings/2025-01-15/items/punkt-3"
    ),
    "/asminde/sag/28-06-00-p16-1-25/": f"{HOME}/cases/28-06-00-p16-1-25",
    "/asminde/person/bertil-tang/": f"{HOME}/people/bertil-tang",
    "/soeg/?q=vuggestue": "/api/v1/search?q=vuggestue",
}


@pytest.mark.django_db
@pytest.mark.parametrize(("page", "resource"), SAME.items())
def test_page_data_and_api_tell_the_same(client, town, page, resource):
    path, _, query = page.partition("?")
    suffixed = (f"{path.rstrip('/')}.json" if path != "/" else "/forside.json") + (
        f"?{query}" if query else ""
    )
    asked = client.get(page, headers={"accept": "application/json"})
    assert asked["Content-Type"] == "application/json; charset=utf-8"
    assert "Accept" in asked["Vary"]
    assert asked.json() == client.get(suffixed).json() == client.get(resource).json()
    assert client.get(page)["Content-Type"].startswith("text/html")
    link = f'href="{suffixed}"'
    assert link in client.get(page).content.decode()


@pytest.mark.django_db
def test_an_item_as_data(client, town):
    data = client.get(f"{SOCIAL}2025-01-15/punkt-3.json").json()
    assert (data["number"], data["title"], data["outcome"], data["outcome_word"]) == (
        "3", "Takster for vuggestuer", "rejected", "Ikke godkendt",
    )  # fmt: skip
    assert data["url"] == f"http://testserver{SOCIAL}2025-01-15/punkt-3/"
    assert data["decisions"][0]["vote"] == {
        "votes_for": 2, "votes_against": 1, "votes_abstained": 0,
    }  # fmt: skip
    assert data["attendance"] == [
        {"name": "Bertil Tang", "status": "conflict_of_interest", "party": "V", "role": "",
         "organisation": ""}
    ]  # fmt: skip
    treated = client.get(f"{SOCIAL}2025-02-12/punkt-6.json").json()
    assert [(one["date"], one["body"]) for one in treated["earlier"]] == [
        ("2025-01-15", "Socialudvalget")
    ]
    assert [(one["date"], one["body"]) for one in treated["later"]] == [("2025-02-26", "Byrådet")]


@pytest.mark.django_db
def test_all_items_page_by_page(client, town):
    seen, after = [], ""
    while True:
        page = client.get(f"/api/v1/items?limit=3{after}").json()
        seen += [one["id"] for one in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert seen == sorted(set(seen))
    assert len(seen) == 8
    assert client.get("/api/v1/items?since=2999-01-01T00:00:00Z").json()["items"] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"{HOME}/committees/nej", 404),
        (f"{HOME}/committees/socialudvalget/meetings/2025-03-12", 410),
        (f"{HOME}/committees/socialudvalget/meetings/i-dag", 422),
        ("/api/v1/items?limit=101", 422),
        (f"/api/v1/items?after={2**63}", 422),
        ("/api/v1/items?since=i-gaar", 422),
        ("/api/v1/items?since=0.5", 422),
        ("/api/v1/items?since=2026-01-31T00:00:00", 422),
        ("/api/v1/items?since=0001-01-01T00:00:00%2B14:00", 422),
        ("/api/v1/search?page=0", 422),
        ("/api/v1/search?q=" + "x" * 1001, 422),
    ],
)
def test_what_cannot_be_answered_is_told_in_danish(client, town, address, status):
    response = client.get(address)
    assert (response.status_code, response.json()["error"] > "") == (status, True)


@pytest.mark.django_db
def test_missing_pages_answer_data_to_those_who_ask_for_it(client, town):
    response = client.get("/asminde/sag/nej.json")
    assert (response.status_code, response.json()) == (
        404, {"error": "Der er intet på denne adresse."},
    )  # fmt: skip


def test_the_description_in_the_repository_is_the_one_that_is_served(client):
    """Whoever changes the API raises VERSION and writes the file anew: see docs/api."""
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    assert kept["info"]["version"] == VERSION
    assert kept == json.loads(json.dumps(api.get_openapi_schema()))
    assert client.get("/api/v1/openapi.json").json() == kept


def test_every_number_of_the_description_is_bounded():
    loose = []

    def look(name: str, schema: dict) -> None:
        for kind in (schema, *schema.get("anyOf", ())):
            if kind.get("type") == "integer" and not {"minimum", "maximum"} <= kind.keys():
                loose.append(name)

    for path, operations in api.get_openapi_schema()["paths"].items():
        for parameter in operations["get"].get("parameters", ()):
            look(f"{path} {parameter['name']}", parameter["schema"])
    assert loose == []
