"""What the public pages tell: the answer first, and where to go from there."""

from __future__ import annotations

import re

import pytest
from lxml import html
from tests.meetings.town import CASE, PUBLIC, SOCIAL

pytestmark = pytest.mark.django_db


def page_of(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status, address
    return html.fromstring(response.content.decode())


def words(element) -> str:
    return " ".join(element.text_content().split())


def texts(page, css_class) -> list[str]:
    return [words(found) for found in page.find_class(css_class)]


def test_front_page_begins_with_the_question(client, town):
    page = page_of(client, "/")
    assert [words(one) for one in page.iter("h1")] == ["Hvad har de besluttet?"]
    assert page.xpath('//form[@role="search"]/@action') == ["/soeg/"]
    assert texts(page, "decisions-title") == [
        "Lukkedage i daginstitutionerne",
        "Besøg i klubben",
        "Lukkedage i daginstitutionerne",
        "Vuggestuer i Bavnehøj",
        "Takster for vuggestuer",
        "Lukkedage i daginstitutionerne",
    ]
    assert texts(page, "decisions-badge")[0] == "Godkendt"
    assert [words(one) for one in page.xpath('//ol[contains(@class,"coming")]//a')] == [
        "Byrådet, Asminde"
    ]
    assert page.xpath('//ul[contains(@class,"homes")]//a/@href') == ["/asminde/", "/bavnehoej/"]


def test_empty_pages_say_what_would_stand_there(client, cast):
    front = words(page_of(client, "/"))
    assert "Her kommer de nyeste beslutninger" in front
    assert "Her kommer kommunens udvalg" in words(page_of(client, "/asminde/"))


def test_municipality_lists_its_committees_alone(client, town):
    page = page_of(client, "/asminde/")
    rows = [[words(cell) for cell in row.iter("td")] for row in page.xpath("//tbody/tr")]
    day = town.coming.date
    assert [row[0] for row in rows] == ["Byrådet", "Socialudvalget"]
    assert rows[1][1:] == ["12. februar 2025", "ikke offentliggjort"]
    assert rows[0][1] == "26. februar 2025"
    assert rows[0][2].startswith(f"{day.day}. ")
    assert "Bavnehøj" not in words(page)


def test_committee_shows_meetings_members_and_decisions(client, town):
    page = page_of(client, SOCIAL)
    meetings = page.xpath('//ol[contains(@class,"meetings")]/li')
    assert [words(one) for one in meetings] == [
        "onsdag den 12. februar 2025 kl. 16.00 Referat · 2 punkter",
        "onsdag den 15. januar 2025 kl. 16.00 Referat · 3 punkter",
    ]
    assert texts(page, "members") == ["Alma Brinch (A) formandBertil Tang (V)Clara Lund (F)"]
    [table] = page.find_class("chart-table")
    assert [words(cell) for cell in table.xpath(".//tbody/tr/*")] == [
        "2025", "2", "1", "1", "1", "0", "5",
    ]  # fmt: skip
    [chart] = page.xpath('//svg[@role="img"]')
    assert words(chart.find("desc")) == (
        "2025: 2 godkendt eller anbefalet, 1 til efterretning eller drøftet, "
        "1 udsat eller sendt videre og 1 ikke godkendt."
    )


def test_a_year_without_meetings_shows_the_newest(client, town):
    for asked in ("1999", "x", "99999", "²"):
        assert "Møder i 2025" in words(page_of(client, f"{SOCIAL}?aar={asked}"))


def test_meeting_shows_each_decision_at_a_glance(client, town):
    page = page_of(client, town.january.get_absolute_url())
    assert texts(page, "page-when") == ["onsdag den 15. januar 2025 kl. 16.00–17.30"]
    assert [words(line) for line in page.xpath('//ol[contains(@class,"agenda")]/li')] == [
        "Punkt 1 Godkendelse af dagsorden Godkendt",
        "Punkt 2 Lukkedage i daginstitutionerne Udsat til næste møde. Udsat",
        "Punkt 3 Takster for vuggestuer Godkendt. Ikke godkendt. 2 for, 1 imod, "
        "0 undlod at stemme Ikke godkendt",
        "Punkt 4 Lukket punkt",
    ]
    assert texts(page, "attendance") == [
        "Medlemmer Alma Brinch (A), formand Bertil Tang (V) FraværendeClara Lund (F)"
    ]


def test_meeting_shows_its_versions_and_what_they_changed(client, town):
    page = page_of(client, town.february.get_absolute_url())
    assert texts(page, "editions-name") == ["Referat, udgave 2 Nyeste", "Dagsorden, udgave 1"]
    [changes] = page.find_class("changes")
    assert [words(one) for one in changes.iter("li")] == [
        "Ændret: punkt 6: Lukkedage i daginstitutionerne (beslutning og tekst)",
        "Ændret: punkt 7: Besøg i klubben (beslutning)",
        "Tilføjet: punkt 8",
    ]
    [link] = [one for one in changes.getparent().iter("a") if "ord for ord" in words(one)]
    difference = page_of(client, link.get("href"))
    assert texts(difference, "difference-lines")[1] == (
        "Titel: Besøg i klubben+Kommet til: Beslutning: Drøftet.Det handler om besøg i klubben."
    )


def test_versions_that_are_not_there(client, town):
    for number in ("1", "3", "0", "9" * 30):
        page_of(client, f"{town.february.get_absolute_url()}udgaver/{number}/", 404)


def test_item_tells_the_decision_first(client, town):
    page = page_of(client, f"{SOCIAL}2025-01-15/punkt-3/")
    headings = [words(one) for one in page.xpath("//article//h2")]
    assert headings == ["Beslutning", "Indstilling", "Sagsfremstilling", "Bilag", "Om punktet"]
    assert texts(page, "decision") == [
        "Godkendt Svar på punkt 1 Godkendt. Stemmer: 2 for1 imod0 undlod at stemme "
        "Se stedet i dokumentet",
        "Ikke godkendt Svar på punkt 2 Ikke godkendt. Se stedet i dokumentet",
    ]
    assert texts(page, "points-lead") == ["Børneforvaltningen indstiller, at"]
    assert texts(page, "points") == ["1.taksten godkendesGodkendt2.friplads afskaffesIkke godkendt"]
    assert texts(page, "attachments") == ["Høringssvar (anbefales læst)"]
    assert "Bertil Tang (V) – inhabil" in words(page.find_class("item-side")[0])
    [table] = page.find_class("figures")
    assert [words(cell) for cell in table.iter("th", "td")] == [
        "Tilbud", "2025", "Vuggestue", "3.912",
    ]  # fmt: skip


def test_item_leads_to_earlier_and_later_treatment(client, town):
    page = page_of(client, f"{SOCIAL}2025-02-12/punkt-6/")
    january, council = f"{SOCIAL}2025-01-15/punkt-2/", "/asminde/udvalg/byraadet/2025-02-26/"
    assert page.xpath('//div[@class="item-text"]//a/@href')[0] == january
    assert page.xpath('//aside//ol[contains(@class,"treatments")]//a/@href') == [january]
    later = page.xpath('//section[@aria-labelledby="later-heading"]//a/@href')
    assert later == [f"{council}punkt-31/"]
    assert page.xpath("//aside//dd/a/@href") == ["/asminde/sag/28-06-00-p16-1-25/"]


def test_item_leads_to_the_exact_place_in_its_document(client, town):
    item = town.item(town.january, "punkt-3")
    place = client.get(f"/dokument/{item.version.reading_id}/sted/items/2")
    start = item.version.reading.places["items/2/title"][0]
    assert place.status_code == 302
    assert place.url == f"/dokument/{item.version.reading_id}/#t{start}"
    document = page_of(client, place.url.partition("#")[0])
    assert document.get_element_by_id(f"t{start}").text_content().startswith("Tak")
    nowhere = client.get(f"/dokument/{item.version.reading_id}/sted/items/99")
    assert nowhere.url == f"/dokument/{item.version.reading_id}/"


def test_case_shows_its_way_through_bodies(client, town):
    page = page_of(client, "/asminde/sag/28-06-00-p16-1-25/")
    assert [words(one) for one in page.iter("h1")] == ["Lukkedage i daginstitutionerne"]
    rows = [[words(cell) for cell in row.iter("td")] for row in page.xpath("//tbody/tr")]
    title = "Lukkedage i daginstitutionerne"
    assert rows == [
        ["1", "15. januar 2025", "Socialudvalget", f"2. {title}", "Udsat"],
        ["2", "12. februar 2025", "Socialudvalget", f"6. {title}", "Anbefalet"],
        ["3", "26. februar 2025", "Byrådet", f"31. {title}", "Godkendt"],
    ]
    [chart] = page.xpath('//svg[@role="img"]')
    assert [one.text for one in chart.xpath('.//text[contains(@class,"chart-lane")]')] == [
        "Socialudvalget",
        "Byrådet",
    ]
    assert len(chart.xpath(".//circle")) == 3
    assert CASE in words(page)


def test_person_shows_seats_and_what_they_took_no_part_in(client, town):
    page = page_of(client, "/asminde/person/bertil-tang/")
    rows = [[words(cell) for cell in row.iter("td")] for row in page.xpath("//tbody/tr")]
    future = town.coming.date
    assert ["Socialudvalget", "Medlem", "15. januar 2025 – 12. februar 2025", "2", "0"] in rows
    assert len(rows) == (2 if future.year <= 2025 else 3)
    assert "Takster for vuggestuer" in texts(page, "treatments")[0]


def test_only_members_have_pages_of_their_own(client, town):
    person = town.january.attendances.first().person
    person.kind = "official"
    person.save()
    page_of(client, person.get_absolute_url(), 404)


@pytest.mark.parametrize("address", [*PUBLIC, "/aabne-data/", "/laes/"])
def test_every_page_has_one_heading_and_a_title_of_its_own(client, town, address):
    page = page_of(client, address)
    assert len(list(page.iter("h1"))) == 1
    [title] = page.xpath("/html/head/title")
    assert re.search(r"\w.* – Raadhus$", title.text)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "address",
    ["/findes-ikke/", "/asminde/udvalg/findes-ikke/", f"{SOCIAL}2025-01-16/",
     f"{SOCIAL}2025-01-15/punkt-99/", "/asminde/sag/nej/", "/asminde/person/nej/",
     "/bavnehoej/sag/28-06-00-p16-1-25/", "/asminde/udvalg/socialudvalget/2025-1-15/"],
)  # fmt: skip
def test_what_is_not_there_is_told_politely(client, town, address):
    assert words(next(page_of(client, address, 404).iter("h1"))) == "Siden findes ikke"
