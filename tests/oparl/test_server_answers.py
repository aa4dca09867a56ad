"""What our own server answers: objects whole, lists with filters and pages, files, errors."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.oparl.archive import Archive, municipality

from raadhus.core.models import File
from raadhus.meetings.models import Item, Version

BASE = "/oparl/v1.1/"
ROOT = "http://testserver/oparl/v1.1/"
NOON = datetime(2024, 5, 1, 12, 0, 0, 500_000, tzinfo=UTC)
TIMES = {"created": "2024-05-01T12:00:00+00:00", "modified": "2024-05-01T12:00:00+00:00"}


def got(client: Client, path: str) -> Any:
    response = client.get(BASE + path)
    assert response.status_code == 200
    return response.json()


def timeless(thing: Any) -> Any:
    """An object without the moments of the test itself, and without its page on the site."""
    if isinstance(thing, list):
        return [timeless(one) for one in thing]
    if isinstance(thing, dict):
        left = {"created", "modified", "web", "date"}
        return {name: timeless(value) for name, value in thing.items() if name not in left}
    return thing


def test_a_meeting_is_told_whole(client: Client, archive: Archive) -> None:
    meeting = archive.meetings[0]
    committee = f"{ROOT}organization/{archive.committee.pk}/"
    people = [f"{ROOT}person/{one.pk}/" for one in archive.people]
    budget, news, _ = meeting.items.all()
    version = meeting.versions.get(number=1)
    case = budget.case
    assert case is not None
    told = timeless(got(client, f"meeting/{meeting.pk}/"))
    decisions = [
        {"position": 0, "outcome": "approved", "text": "Godkendt."},
        {
            "position": 1,
            "outcome": "recommended",
            "text": "Anbefalet.",
            "body": "Økonomiudvalget",
        },
    ]
    common = {
        "type": "https://schema.oparl.org/1.1/AgendaItem",
        "public": True,
        "result": "Godkendt",
        "resolutionText": "Godkendt.",
        "raadhus:decision": decisions,
        "raadhus:vote": [{"decision": 0, "for": 4}],
        "raadhus:attachment": [{"title": "Bilag", "recommended": False}],
    }
    assert told == {
        "id": f"{ROOT}meeting/{meeting.pk}/",
        "type": "https://schema.oparl.org/1.1/Meeting",
        "name": "Kulturudvalget, 10.1.2024",
        "meetingState": "afholdt",
        "start": "2024-01-10T15:00:00+01:00",
        "end": "2024-01-11T01:00:00+01:00",
        "location": {
            "id": f"{ROOT}location/{meeting.pk}/",
            "type": "https://schema.oparl.org/1.1/Location",
            "description": "Rådhuset, mødelokale 1",
        },
        "organization": [committee],
        "participant": people,
        "resultsProtocol": {
            "id": f"{ROOT}file/{version.pk}/",
            "type": "https://schema.oparl.org/1.1/File",
            "name": "Referat",
            "fileName": "kulturudvalget-2024-01-10-referat-1.txt",
            "mimeType": "text/plain",
            "size": len(bytes(version.reading.file.content)),
            "accessUrl": f"{ROOT}file/{version.pk}/show/",
            "downloadUrl": f"{ROOT}file/{version.pk}/download/",
            "raadhus:sha256": version.reading.file.sha256,
        },
        "agendaItem": [
            {
                **common,
                "id": f"{ROOT}agenda-item/{budget.pk}/",
                "number": "1",
                "order": 0,
                "name": "Budget",
                "consultation": f"{ROOT}consultation/{budget.pk}/",
                "raadhus:case": {
                    "number": "00.30.00-S00-1-24",
                    "paper": f"{ROOT}paper/{case.pk}/",
                },
            },
            {
                **common,
                "id": f"{ROOT}agenda-item/{news.pk}/",
                "number": "2",
                "order": 1,
                "name": "Meddelelser",
            },
        ],
        "raadhus:date": "2024-01-10",
        "raadhus:attendance": [
            {"person": url, "status": "present", "substitute": False} for url in people
        ],
    }


def test_a_case_is_told_as_a_paper_with_its_way(client: Client, archive: Archive) -> None:
    items = [meeting.items.all()[0] for meeting in archive.meetings]
    case = items[0].case
    assert case is not None
    told = got(client, f"paper/{case.pk}/")
    assert (told["name"], told["reference"], told["date"], told["paperType"]) == (
        "Budget",
        "00.30.00-S00-1-24",
        "2024-01-10",
        "Sag",
    )
    assert [one["agendaItem"] for one in told["consultation"]] == [
        f"{ROOT}agenda-item/{item.pk}/" for item in items
    ]


def test_a_person_is_told_with_seats_and_a_seat_with_what_is_known_of_it(
    client: Client, archive: Archive
) -> None:
    person = archive.people[0]
    seat = person.memberships.get()
    told = timeless(got(client, f"person/{person.pk}/"))
    assert told["membership"] == [
        {
            "id": f"{ROOT}membership/{seat.pk}/",
            "type": "https://schema.oparl.org/1.1/Membership",
            "organization": f"{ROOT}organization/{archive.committee.pk}/",
            "role": "Formand",
            "raadhus:party": "A",
            "raadhus:term": "2022-2025",
            "raadhus:substitute": False,
            "raadhus:firstMeeting": "2024-01-10",
            "raadhus:lastMeeting": "2024-03-10",
        }
    ]
    assert (told["name"], told["status"]) == ("Alba Ask", ["medlem"])


def test_a_list_comes_in_pages_that_keep_the_filters(client: Client, archive: Archive) -> None:
    keys = list(Item.objects.filter(closed=False).order_by("pk").values_list("pk", flat=True))
    path = f"body/{archive.home.pk}/agenda-item/"
    since = "created_since=2001-01-01T00%3A00%3A00%2B00%3A00"
    page = got(client, f"{path}?limit=4&{since}&ukendt=1")
    assert [one["id"] for one in page["data"]] == [f"{ROOT}agenda-item/{k}/" for k in keys[:4]]
    assert page["pagination"] == {"elementsPerPage": 4}
    assert page["links"] == {
        "first": f"{ROOT}{path}?{since}&limit=4",
        "self": f"{ROOT}{path}?{since}&limit=4",
        "next": f"{ROOT}{path}?{since}&limit=4&after={keys[3]}",
    }
    last = client.get(page["links"]["next"]).json()
    assert [one["id"] for one in last["data"]] == [f"{ROOT}agenda-item/{k}/" for k in keys[4:]]
    assert "next" not in last["links"]
    whole = got(client, path)
    assert whole["pagination"] == {"elementsPerPage": 100, "totalElements": len(keys)}


@pytest.mark.parametrize(
    ("query", "is_there"),
    [
        ("modified_since=2024-05-01T12:00:00%2B00:00", True),
        ("modified_since=2024-05-01T14:00:00%2B02:00", True),
        ("modified_since=2024-05-01T12:00:01%2B00:00", False),
        ("modified_until=2024-05-01T12:00:00%2B00:00", True),
        ("modified_until=2024-05-01T11:59:59%2B00:00", False),
        ("created_since=2024-05-01T12:00:01%2B00:00", False),
        ("created_until=2024-05-01T12:00:00%2B00:00", True),
        ("created_until=9999-12-31T23:59:59%2B00:00", True),
        ("created_since=0001-01-01T00:00:00%2B00:00", True),
        ("created_since=2024-05-01T12:00:00Z&created_until=2024-05-01T12:00:00Z", True),
    ],
)
def test_the_filters_go_by_the_second_that_is_shown(
    client: Client, archive: Archive, query: str, is_there: bool
) -> None:
    item = archive.meetings[0].items.all()[0]
    Item.objects.exclude(pk=item.pk).delete()
    Item.objects.update(created_at=NOON, modified_at=NOON)
    page = got(client, f"body/{archive.home.pk}/agenda-item/?{query}")
    assert [{name: one[name] for name in TIMES} for one in page["data"]] == [TIMES] * is_there


def test_embedded_lists_can_be_left_out(client: Client, archive: Archive) -> None:
    home = archive.home.pk
    kinds = {"meeting": "agendaItem", "person": "membership"}
    for kind, field in kinds.items():
        whole = got(client, f"body/{home}/{kind}/")["data"][0]
        short = got(client, f"body/{home}/{kind}/?omit_internal=true")["data"][0]
        assert {name: whole[name] for name in whole if name != field} == short
    assert "legislativeTerm" not in got(client, "body/?omit_internal=true")["data"][0]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("modified_since=i+g%C3%A5r", "modified_since skal være et tidspunkt"),
        ("created_until=2024-01-01", "created_until skal være et tidspunkt"),
        ("created_since=2024-01-01T00:00:00+01:00", "I en adresse skrives + som %2B."),
        ("created_since=0001-01-01T00:00:00%2B14:00", "created_since skal være et tidspunkt"),
        ("limit=0", "limit skal være mindst 1."),
        ("limit=-1", "limit skal være et helt tal."),
        ("after=" + "9" * 5000, "after skal være et helt tal."),
        ("after=%D9%A1", "after skal være et helt tal."),
    ],
)
def test_what_cannot_be_understood_is_told_in_danish(
    client: Client, archive: Archive, query: str, words: str
) -> None:
    response = client.get(f"{BASE}body/{archive.home.pk}/meeting/?{query}")
    assert response.status_code == 400
    assert response["Access-Control-Allow-Origin"] == "*"
    told = response.json()
    assert told["type"] == "https://schema.oparl.org/1.1/Error"
    assert words in told["message"]
    assert told["debug"] == "HTTP 400"


@pytest.mark.parametrize(
    "path",
    [
        "findes-ikke/", "meeting/999/", "meeting/01/", "meeting/0/", "pamflet/1/", "body/999/",
        "body/999/meeting/", "body/1/pamflet/", "file/999/show/", "meeting/999999999999999999/",
        "legislative-term/1/1900-1903/", "organization/999/meeting/",
    ],
)  # fmt: skip
def test_what_is_not_there_is_an_error_object(client: Client, archive: Archive, path: str) -> None:
    response = client.get(BASE + path)
    assert response.status_code == 404
    assert response.json()["message"] == "Der er intet på denne adresse."


def test_an_address_without_its_slash_leads_to_the_one_with_it(
    client: Client, archive: Archive
) -> None:
    response = client.get(f"{BASE}meeting/{archive.meetings[0].pk}")
    assert (response.status_code, response["Location"]) == (
        301,
        f"{BASE}meeting/{archive.meetings[0].pk}/",
    )


def test_what_a_client_has_already_is_not_sent_again(client: Client, archive: Archive) -> None:
    path = f"{BASE}meeting/{archive.meetings[0].pk}/"
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert (first.cookies, again["Access-Control-Allow-Origin"]) == ({}, "*")


def test_a_file_is_shown_and_downloaded(client: Client, archive: Archive) -> None:
    version = archive.meetings[0].versions.get(number=1)
    name = "kulturudvalget-2024-01-10-referat-1.txt"
    shown = client.get(f"{BASE}file/{version.pk}/show/")
    saved = client.get(f"{BASE}file/{version.pk}/download/")
    assert shown.content == saved.content == bytes(version.reading.file.content)
    assert shown["Content-Disposition"] == f'inline; filename="{name}"'
    assert saved["Content-Disposition"] == f'attachment; filename="{name}"'
    assert (shown["Content-Type"], shown["X-Content-Type-Options"]) == ("text/plain", "nosniff")
    again = client.get(f"{BASE}file/{version.pk}/show/", headers={"If-None-Match": shown["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("media_type", "shown_as"),
    [
        ("text/html", "text/plain"),
        ("application/pdf", "application/pdf"),
        ("image/svg+xml", "application/octet-stream"),
    ],
)
def test_a_file_of_a_stranger_is_no_page_of_ours(
    client: Client, archive: Archive, media_type: str, shown_as: str
) -> None:
    version = archive.meetings[0].versions.get(number=1)
    File.objects.filter(pk=version.reading.file_id).update(media_type=media_type)
    assert client.get(f"{BASE}file/{version.pk}/show/")["Content-Type"] == shown_as


def test_a_file_that_is_not_given_out_is_gone(client: Client, archive: Archive) -> None:
    version = Version.objects.filter(original_open=False)[0]
    for ending in ("show", "download"):
        response = client.get(f"{BASE}file/{version.pk}/{ending}/")
        assert (response.status_code, response.json()["message"]) == (410, "Filen er taget bort.")


MOST = {
    "organization": 4, "person": 4, "meeting": 8, "paper": 4, "agenda-item": 5,
    "consultation": 5, "file": 3, "location": 3, "legislative-term": 2, "membership": 3,
}  # fmt: skip


@pytest.mark.parametrize("kind", MOST)
def test_a_list_takes_few_queries_however_long_it_is(
    client: Client, archive: Archive, kind: str
) -> None:
    municipality("Bæverby", meetings=9)
    home = archive.home.pk + 1
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(f"{BASE}body/{home}/{kind}/?modified_since=2000-01-01T00:00:00Z")
    assert response.status_code == 200
    assert len(queries) == MOST[kind], [one["sql"] for one in queries]
    assert not any("COUNT(" in one["sql"] and kind != "legislative-term" for one in queries)


@pytest.mark.parametrize(
    ("path", "most"),
    [("", 1), ("body/", 2), ("body/{home}/", 2), ("meeting/{meeting}/", 7), ("paper/1/", 4)],
)
def test_an_object_takes_few_queries(
    client: Client, archive: Archive, path: str, most: int
) -> None:
    path = path.format(home=archive.home.pk, meeting=archive.meetings[0].pk)
    with CaptureQueriesContext(connection) as queries:
        client.get(BASE + path)
    assert len(queries) <= most, [one["sql"] for one in queries]


def test_a_term_is_told_by_the_meetings_held_in_it(client: Client, archive: Archive) -> None:
    url = f"{ROOT}legislative-term/{archive.home.pk}/2022-2025/"
    told = timeless(got(client, f"legislative-term/{archive.home.pk}/2022-2025/"))
    assert told == {
        "id": url,
        "type": "https://schema.oparl.org/1.1/LegislativeTerm",
        "body": f"{ROOT}body/{archive.home.pk}/",
        "name": "2022-2025",
        "startDate": "2022-01-01",
        "endDate": "2025-12-31",
    }
    later = (datetime.now(UTC) + timedelta(days=1)).isoformat().replace("+", "%2B")
    page = got(client, f"body/{archive.home.pk}/legislative-term/?modified_since={later}")
    assert page["data"] == []
