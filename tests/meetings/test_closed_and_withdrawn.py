"""What is closed or withdrawn is nowhere: no page, list, count, feed, calendar, JSON or sitemap."""

from __future__ import annotations

import pytest
from lxml import html
from tests.meetings.town import PUBLIC, SECRET, SOCIAL

from raadhus.meetings.actions.withdrawal import withdraw_item, withdraw_meeting
from raadhus.meetings.models import Case, Item, Reading

pytestmark = pytest.mark.django_db

FEEDS = [
    f"{SOCIAL}feed/",
    f"{SOCIAL}kalender.ics",
    "/asminde/sag/28-06-00-p16-1-25/feed/",
    f"/soeg/feed/?q={SECRET}",
    "/soeg/feed/",
    "/soeg/liste.csv",
    "/soeg/liste.json",
    f"/soeg/liste.csv?q={SECRET}",
    "/sitemap-punkter-1.xml",
    "/sitemap-moeder-1.xml",
    "/sitemap-sager-1.xml",
    "/api/v1/items",
    f"/api/v1/search?q={SECRET}",
    f"{SOCIAL}2025-02-12/udgaver/2/",
    f"/soeg/?q={SECRET}",
]
# What a query itself writes into a page; everything else that holds the word is a leak.
ECHOES = ("»Hemmelighed«", 'value="Hemmelighed"', "q=Hemmelighed", "<title>Hemmelighed",
          'title="Hemmelighed"', "Hemmelighed*",
          '"words": ["Hemmelighed"]')  # fmt: skip


def json_of(address: str) -> str:
    path, _, query = address.partition("?")
    path = f"{path.rstrip('/')}.json" if path != "/" else "/forside.json"
    return f"{path}?{query}" if query else path


def shown(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    text = response.content.decode()
    for echo in ECHOES:
        text = text.replace(echo, "")
    return text


@pytest.mark.parametrize("address", [*PUBLIC, *map(json_of, PUBLIC), *FEEDS])
def test_secrets_are_nowhere(client, town, address):
    assert Item.objects.filter(title__contains=SECRET).count() == 3  # there to leak
    assert SECRET not in shown(client, address)


def test_documents_show_no_secrets(client, town):
    for reading in Reading.objects.filter(version__meeting__deleted_at=None):
        for address in (f"/dokument/{reading.pk}/", f"/dokument/{reading.pk}.json"):
            assert SECRET not in shown(client, address)
        original = client.get(f"/dokument/{reading.pk}/original")
        assert original.status_code == (200 if reading.version.original_open else 403)
    assert not town.january.versions.get().original_open


def test_a_closed_item_has_no_page_for_others(client, town):
    address = f"{SOCIAL}2025-01-15/punkt-4/"
    for name in ("viggo", "carla"):
        client.force_login(getattr(town_cast(town), name))
        assert client.get(address).status_code == 404
    client.logout()
    assert client.get(address).status_code == 404
    assert client.get(f"{SOCIAL}2025-01-15/punkt-4.json").status_code == 404


def town_cast(town):
    """The cast whose municipalities the town's are."""
    from django.contrib.auth.models import User  # noqa: PLC0415 - models need the settings

    class Named:
        def __getattr__(self, name: str) -> User:
            return User.objects.get(username=name)

    return Named()


def test_a_case_of_closed_items_alone_has_no_page_for_others(client, town):
    case = Case.objects.get(number="82.02.00-G10-9-25")
    assert client.get(case.get_absolute_url()).status_code == 404
    client.force_login(town_cast(town).bo)
    assert client.get(case.get_absolute_url()).status_code == 200


def test_staff_see_closed_items_marked(client, town):
    client.force_login(town_cast(town).bo)
    meeting = client.get(town.january.get_absolute_url()).content.decode()
    item = client.get(f"{SOCIAL}2025-01-15/punkt-4/")
    assert f"{SECRET} om køb af ejendom" in meeting
    for page in (meeting, item.content.decode()):
        assert " Lukket</span>" in page
    assert f"{SECRET} blev godkendt." in item.content.decode()
    found = client.get(f"/soeg/?q={SECRET}").content.decode()
    assert " Lukket</span>" in found
    [reading] = Reading.objects.filter(version__meeting=town.january)
    assert f"{SECRET} om køb" in client.get(f"/dokument/{reading.pk}/").content.decode()
    assert client.get(f"/dokument/{reading.pk}/original").status_code == 200


def test_nobody_sees_a_withdrawn_item_again(client, town):
    client.force_login(town_cast(town).asta)
    [reading] = Reading.objects.filter(version__meeting=town.january)
    for address in (f"/dokument/{reading.pk}/", town.january.get_absolute_url()):
        assert "der trækkes tilbage" not in client.get(address).content.decode()


def test_neutral_titles_of_closed_items_are_told(client, town):
    page = html.fromstring(client.get(town.february.get_absolute_url()).content)
    [line] = page.find_class("agenda-closed")
    assert " ".join(line.text_content().split()) == "Punkt 8 Eventuelt"


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        (f"{SOCIAL}2025-03-12/", "Mødet var lagt ud ved en fejl."),
        (f"{SOCIAL}2025-03-12/punkt-9/", "Mødet var lagt ud ved en fejl."),
        (f"{SOCIAL}2025-01-15/punkt-5/", "Punktet nævner en borger."),
    ],
)
def test_what_is_withdrawn_says_why(client, town, address, reason):
    page = client.get(address)
    assert page.status_code == 410
    assert "Trukket tilbage" in page.content.decode()
    assert reason in page.content.decode()
    assert SECRET not in page.content.decode()
    data = client.get(address, headers={"accept": "application/json"})
    assert (data.status_code, data.json()["reason"]) == (410, reason)
    assert SECRET not in data.content.decode()


def test_the_document_of_a_withdrawn_meeting_is_gone(client, town):
    [reading] = Reading.objects.filter(version__meeting=town.withdrawn)
    for end in ("/", ".json", "/original", "/sted/items/0"):
        assert client.get(f"/dokument/{reading.pk}{end}").status_code == 410
    assert client.get(f"{SOCIAL}2025-03-12/udgaver/2/").status_code == 410


def test_withdrawing_empties_all_lists_at_once(client, town):
    lists = ["/", "/asminde/", "/soeg/?q=lukkedage", f"{SOCIAL}feed/", "/soeg/liste.csv",
             "/asminde/sag/28-06-00-p16-1-25/", "/sitemap-punkter-1.xml"]  # fmt: skip
    address = f"{SOCIAL}2025-02-12/punkt-6/"
    assert [address in client.get(one).content.decode() for one in lists] == [
        True, True, True, False, True, True, True,
    ]  # fmt: skip
    withdraw_item(town.item(town.february, "punkt-6"), reason="Fejl.", by="kommando")
    assert [address in client.get(one).content.decode() for one in lists] == [False] * 7
    meeting = f"{SOCIAL}2025-02-12/"
    assert meeting in client.get(f"{SOCIAL}feed/").content.decode()
    withdraw_meeting(town.february, reason="Fejl.", by="kommando")
    assert meeting not in client.get(f"{SOCIAL}feed/").content.decode()
    assert meeting not in client.get(SOCIAL).content.decode()


def test_an_older_version_hides_what_was_closed_later(client, cast):
    """What an agenda told openly by mistake is closed in it too, once the minutes say so."""
    from datetime import date  # noqa: PLC0415

    from tests.meetings.town import point, read  # noqa: PLC0415

    day = date(2025, 5, 7)
    first = read(cast.asminde, "Byrådet", day, [point("1", f"{SECRET} på Møllevej")],
                 kind="agenda")  # fmt: skip
    read(cast.asminde, "Byrådet", day, [point("1", f"{SECRET} på Møllevej", closed=True)])
    for reading in Reading.objects.filter(version__meeting=first):
        assert SECRET not in shown(client, f"/dokument/{reading.pk}/")
    assert SECRET not in shown(client, f"{first.get_absolute_url()}udgaver/2/")
    assert SECRET not in shown(client, first.get_absolute_url())
