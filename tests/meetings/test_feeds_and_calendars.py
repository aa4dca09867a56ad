"""Feeds, calendars and sitemaps as the programs read them that follow the archive."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from lxml import etree
from tests.meetings.town import SOCIAL

from raadhus.core.models import Person
from raadhus.meetings import sitemaps
from raadhus.meetings.actions.withdrawal import withdraw_meeting

pytestmark = pytest.mark.django_db

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MAP = {"m": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def feed(client, address):
    response = client.get(address)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(response.content)


def all_of(tree, path, names=ATOM):
    return tree.xpath(path, namespaces=names)


def test_committee_feed_tells_each_meeting_with_its_decisions(client, town):
    tree = feed(client, f"{SOCIAL}feed/")
    assert all_of(tree, "//a:entry/a:title/text()") == [
        "Referat: onsdag den 12. februar 2025 kl. 16.00",
        "Referat: onsdag den 15. januar 2025 kl. 16.00",
    ]
    assert all_of(tree, "//a:entry/a:summary/text()")[0].split("\n") == [
        "6. Lukkedage i daginstitutionerne – Anbefalet",
        "7. Besøg i klubben – Drøftet",
    ]
    ids = all_of(tree, "//a:entry/a:id/text()")
    assert ids == [f"tag:testserver,2026:moede-{m.pk}" for m in (town.february, town.january)]
    assert all_of(tree, "/a:feed/a:link[@rel='self']/@href") == [f"http://testserver{SOCIAL}feed/"]


def test_case_feed_tells_treatments_newest_first(client, town):
    tree = feed(client, "/asminde/sag/28-06-00-p16-1-25/feed/")
    assert [one.rpartition("/2025-")[2] for one in all_of(tree, "//a:entry/a:link/@href")] == [
        "02-26/punkt-31/", "02-12/punkt-6/", "01-15/punkt-2/",
    ]  # fmt: skip
    assert "Godkendt" in all_of(tree, "//a:entry/a:summary/text()")[0]


def test_search_feed_follows_words_and_choices(client, town):
    tree = feed(client, "/soeg/feed/?q=vuggestue&kommune=bavnehoej")
    assert all_of(tree, "//a:entry/a:title/text()") == ["Vuggestuer i Bavnehøj"]
    assert all_of(tree, "/a:feed/a:title/text()") == ["Raadhus – Søgning: »vuggestue«, Bavnehøj"]


def events(client):
    return {
        str(event["uid"]): event
        for event in Calendar.from_ical(client.get(f"{SOCIAL}kalender.ics").content).events
    }


def test_calendar_holds_each_meeting_with_a_mark_that_stays(client, town):
    response = client.get(f"{SOCIAL}kalender.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    found = events(client)
    assert sorted(found) == sorted(
        f"raadhus-moede-{m.pk}" for m in (town.january, town.february, town.withdrawn)
    )
    event = found[f"raadhus-moede-{town.january.pk}"]
    zone = ZoneInfo("Europe/Copenhagen")
    assert event["dtstart"].dt == datetime(2025, 1, 15, 16, 0, tzinfo=zone)
    assert event["dtend"].dt == datetime(2025, 1, 15, 17, 30, tzinfo=zone)
    assert (event["summary"], event["location"], event["status"]) == (
        "Socialudvalget", "Rådhuset", "CONFIRMED",
    )  # fmt: skip
    assert event["url"].endswith(town.january.get_absolute_url())


def test_a_withdrawn_meeting_is_cancelled_under_the_same_mark(client, town):
    mark = f"raadhus-moede-{town.january.pk}"
    before = events(client)[mark]
    type(town.january).objects.filter(pk=town.january.pk).update(
        modified_at=town.january.modified_at - timedelta(hours=1)
    )
    before = events(client)[mark]
    withdraw_meeting(town.january, reason="Fejl.", by="kommando")
    after = events(client)[mark]
    assert after["status"] == "CANCELLED"
    assert after["sequence"] > before["sequence"]
    assert "location" not in after
    assert "description" not in after


def test_a_meeting_without_hours_takes_the_day(client, town):
    content = client.get("/asminde/udvalg/byraadet/kalender.ics").content
    days = [event["dtstart"].dt for event in Calendar.from_ical(content).events]
    assert town.coming.date in days
    assert all(isinstance(day, date) for day in days)


def test_sitemap_lists_what_there_is_once(client, town):
    index = etree.fromstring(client.get("/sitemap.xml").content)
    pages = all_of(index, "//m:loc/text()", MAP)
    assert len(pages) == len(sitemaps.KINDS)
    listed = []
    for page in pages:
        tree = etree.fromstring(client.get(page.removeprefix("http://testserver")).content)
        listed += all_of(tree, "//m:loc/text()", MAP)
        assert len(all_of(tree, "//m:lastmod", MAP)) == len(all_of(tree, "//m:url", MAP))
    assert len(listed) == len(set(listed))
    for address in listed:
        assert client.get(address.removeprefix("http://testserver")).status_code == 200
    items = [one for one in listed if "/punkt-" in one]
    assert len(items) == 8
    assert len([one for one in listed if "/person/" in one]) == Person.objects.count()


def test_sitemap_pages_are_of_equal_width(client, town, monkeypatch):
    monkeypatch.setattr(sitemaps, "WIDTH", 3)
    index = etree.fromstring(client.get("/sitemap.xml").content)
    pages = [one for one in all_of(index, "//m:loc/text()", MAP) if "punkter" in one]
    found = [
        all_of(etree.fromstring(client.get(page[17:]).content), "//m:loc/text()", MAP)
        for page in pages
    ]
    assert len(pages) > 3
    assert max(map(len, found)) <= 3
    assert sum(map(len, found)) == 8


@pytest.mark.parametrize("address", ["/sitemap-punkter-0.xml", "/sitemap-andet-1.xml",
                                     f"/sitemap-punkter-{'9' * 40}.xml"])  # fmt: skip
def test_sitemap_pages_that_cannot_be(client, town, address):
    assert client.get(address).status_code == 404


def test_robots_are_shown_the_map_and_kept_from_searches(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /soeg/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text
