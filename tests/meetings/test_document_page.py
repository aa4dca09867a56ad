import json
import re
from html import unescape

import pytest
from lxml import html
from tests.meetings.documents import HOSTILE, TEXT, example

from raadhus.core.actions import store_file
from raadhus.meetings.actions.arrivals import import_document
from raadhus.meetings.models import Reading
from raadhus.minutes import read
from raadhus.minutes.contract import to_contract

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client, cast):
    """Asta's, who may see every document, also those that belong to no meeting."""
    client.force_login(cast.asta)
    return client


def page_of(client, reading):
    response = client.get(reading.get_absolute_url())
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def words(element) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(params=["reading", "reading_by_hand"])
def any_reading(request):
    return request.getfixturevalue(request.param)


def test_left_side_is_the_text_exactly(client, any_reading):
    [original] = page_of(client, any_reading).find_class("original")
    assert original.text_content() == any_reading.text


def test_every_link_within_the_page_leads_to_one_place(client, any_reading):
    page = page_of(client, any_reading)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")}
    assert targets - set(ids) == set()


def test_every_datum_with_a_place_is_linked_to_its_words(client, any_reading):
    page = page_of(client, any_reading)
    data = page.xpath('//a[@class="datum"]')
    assert data
    for datum in data:
        start, end = map(int, datum.get("data-place").split())
        assert datum.get("href") == f"#t{start}"
        assert start < end <= len(any_reading.text)


def test_text_leads_back_to_the_datum(client, reading_by_hand):
    page = page_of(client, reading_by_hand)
    leads = {
        link.text_content(): link.get("href") for link in page.find_class("original")[0].iter("a")
    }
    assert leads["1.250"] == "#d-items-0-sections-1-blocks-0-rows-0-1"
    assert leads[HOSTILE] == "#d-items-0-title"
    assert leads["at det godkendes"[6:]] == "#d-items-0-recommendation-points-0-text"


def test_furniture_and_unclaimed_are_marked_and_lead_nowhere(client, reading_by_hand):
    page = page_of(client, reading_by_hand)
    outside = [
        (mark.get("class").split()[1], mark.text_content())
        for mark in page.find_class("original")[0].iter("span")
        if len(mark.get("class").split()) > 1
    ]
    assert outside == [("furniture", "Side 1"), ("unclaimed", "uforståeligt")]
    assert page.xpath('//*[@class="legend"]/a/@href') == [f"#t{TEXT.index('uforst')}"]


def test_hostile_words_are_only_words(client, reading_by_hand):
    page = client.get(reading_by_hand.get_absolute_url()).content.decode()
    assert HOSTILE not in page
    assert unescape(page).count(HOSTILE) == 2


def test_data_of_the_document_by_hand(client, reading_by_hand):
    page = page_of(client, reading_by_hand)
    assert words(page.find_class("document-when")[0]) == (
        "Referat · tirsdag den 3. marts 2026 kl. 15.00"
    )
    assert words(page.find_class("findings")[0]).endswith(
        "Et ord giver ingen mening. Vis stedet (fund 1)"
    )
    [decision] = page.find_class("decision")
    assert words(decision).startswith("Godkendt Svar på punkt 1 Godkendt med 4 stemmer")
    assert words(page.find_class("vote")[0]) == "4 for"
    assert [words(cell) for cell in page.find_class("figures")[0].find_class("number")] == ["1.250"]
    assert words(page.find_class("item-facts")[0]) == "Lukket punkt"


def test_data_of_the_example(client, reading):
    page = page_of(client, reading)
    titles = [words(title) for title in page.xpath('//*[@class="item-head"]//h4')]
    assert titles == [item["title"] for item in reading.contract["items"]]
    points = page.xpath('//*[@id="d-items-1"]//*[@class="points unstyled-list"]/li')
    assert [words(point.xpath('.//*[contains(@class, "badge")]')[0]) for point in points] == [
        "Taget til efterretning",
        "Anbefalet",
        "Godkendt",
    ]
    total = page.xpath('//*[@id="d-items-1"]//tbody/tr[last()]/td')
    assert words(total[0]) == "I alt"
    assert [cell.get("class") for cell in total] == [None, *["number"] * 4]


def test_json_equals_the_contract_of_the_reader(client, reading):
    contract = to_contract(read(example(), "referat.txt"))
    address = reading.get_absolute_url()
    for response in (
        client.get(f"/dokument/{reading.pk}.json"),
        client.get(address, headers={"accept": "application/json"}),
    ):
        assert response.status_code == 200
        assert response["Content-Type"] == "application/json; charset=utf-8"
        assert json.loads(response.content) == json.loads(json.dumps(contract))


def test_json_repeats_what_the_page_shows(client, reading):
    contract = client.get(f"/dokument/{reading.pk}.json").json()
    shown = words(page_of(client, reading).get_element_by_id("data"))
    said = [person["name"] for person in contract["participants"]]
    for item in contract["items"]:
        said += [decision["text"] for decision in item["decisions"]]
        said += [attachment["title"] for attachment in item["attachments"]]
        said += [block["text"] for section in item["sections"] for block in section["blocks"]
                 if section["kind"] == "presentation" and block["type"] == "paragraph"]  # fmt: skip
    assert len(said) > 30
    assert [text for text in said if text not in shown] == []


def test_page_varies_by_what_is_asked_for(client, reading):
    assert client.get(reading.get_absolute_url())["Vary"] == "Accept, Cookie"


@pytest.mark.parametrize("name", ["referat.txt", 'møde æøå "2".html', "a;b.json"])
def test_original_comes_back_unchanged_as_a_download(client, name):
    content = example()
    reading = import_document(content, name).reading
    response = client.get(f"/dokument/{reading.pk}/original")
    assert response.content == content
    assert response["Content-Type"] == "application/octet-stream"
    assert re.match(r"attachment; filename", response["Content-Disposition"])


def test_a_file_that_cannot_be_read_says_why(client):
    file = store_file(bytes(range(8)) * 50, "støj.bin")
    reading = Reading.objects.create(
        file=file, reader_version="test", outcome="unreadable", message="Filen er ikke et dokument."
    )
    page = client.get(reading.get_absolute_url())
    assert page.status_code == 200
    assert reading.message in unescape(page.content.decode())
    data = client.get(f"/dokument/{reading.pk}.json")
    assert (data.status_code, data.json()) == (422, {"error": reading.message})


def test_a_document_of_no_meeting_is_for_those_who_work_here(client, cast, reading_by_hand):
    address = reading_by_hand.get_absolute_url()
    seen = {}
    for name in ("asta", "bo", "viggo"):
        client.force_login(getattr(cast, name))
        response = client.get(address)
        seen[name] = (response.status_code, "&lt;script&gt;" in response.content.decode())
    assert seen == {"asta": (200, True), "bo": (200, False), "viggo": (404, False)}
