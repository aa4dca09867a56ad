"""The search page: what is found, how it is narrowed, and what helps when nothing is."""

from __future__ import annotations

import csv
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.meetings.test_pages import page_of, texts, words
from tests.meetings.town import SOCIAL

from raadhus.meetings.documents.searching import address, csv_row, wanted_in, with_value
from raadhus.meetings.queries.found import Wanted

pytestmark = pytest.mark.django_db


def titles(client, query: str) -> list[str]:
    return texts(page_of(client, f"/soeg/?{query}"), "hits-title")


def test_hits_show_place_decision_and_the_words_found(client, town):
    page = page_of(client, "/soeg/?q=vuggestue+%22takst%22")
    assert texts(page, "hits-title") == ["Takster for vuggestuer"]
    assert texts(page, "hits-where") == ["Socialudvalget · Asminde · onsdag den 15. januar 2025"]
    assert texts(page, "hits-badge") == ["Ikke godkendt"]
    marked = {one.text for one in page.iter("mark")}
    assert {"Takster", "vuggestuer", "Taksterne"} <= marked
    assert page.xpath('//h2[@class="hits-title"]/a/@href') == [f"{SOCIAL}2025-01-15/punkt-3/"]


def test_what_has_only_some_of_the_words_follows_and_is_said(client, town):
    page = page_of(client, "/soeg/?q=vuggestue+takst")
    assert texts(page, "hits-title") == ["Takster for vuggestuer", "Vuggestuer i Bavnehøj"]
    assert "1 har alle ordene og står først; resten har nogle af dem." in words(page)


def test_facets_narrow_and_their_state_is_in_the_address(client, town):
    page = page_of(client, "/soeg/?q=vuggestue")
    [home] = [one for one in page.find_class("facet") if words(one).startswith("Kommune")]
    assert [words(one) for one in home.iter("a")] == ["Asminde 1", "Bavnehøj 1"]
    link = next(home.iter("a")).get("href")
    assert parse_qs(urlsplit(link).query) == {"q": ["vuggestue"], "kommune": ["asminde"]}
    narrowed = page_of(client, link)
    assert texts(narrowed, "hits-title") == ["Takster for vuggestuer"]
    [chosen] = narrowed.find_class("facet-chosen")
    assert chosen.get("aria-current") == "true"
    assert texts(page_of(client, chosen.get("href")), "hits-title") == texts(page, "hits-title")
    assert narrowed.xpath('//form//input[@type="hidden"]/@value') == ["asminde"]


def test_newest_first_and_best_first(client, town):
    dates = texts(page_of(client, "/soeg/?q=lukkedage&sorter=nyest"), "hits-where")
    assert [one.rpartition("den ")[2] for one in dates] == [
        "26. februar 2025", "12. februar 2025", "15. januar 2025",
    ]  # fmt: skip


def test_a_misspelled_word_is_corrected(client, town):
    page = page_of(client, "/soeg/?q=vugestuer")
    assert "Mente du vuggestuer ?" in words(page).replace("vuggestuer?", "vuggestuer ?")
    [link] = [one for one in page.iter("a") if words(one) == "vuggestuer"]
    assert parse_qs(urlsplit(link.get("href")).query) == {"q": ["vuggestuer"]}


def test_an_empty_result_helps(client, town):
    page = page_of(client, "/soeg/?q=xylofonorkester&kommune=asminde")
    [nothing] = page.find_class("nothing")
    said = words(nothing)
    assert "Ingen fund for »xylofonorkester«" in said
    assert "Søg uden de valgte afgrænsninger" in said
    assert "Følg søgningen" in said


def test_the_list_can_be_had_as_a_spreadsheet(client, town):
    response = client.get("/soeg/liste.csv?q=vuggestue&kommune=asminde")
    text = response.content.decode()
    assert text.startswith("\ufeffKommune;Udvalg;Dato;")
    assert response["Content-Disposition"] == 'attachment; filename="beslutninger.csv"'
    [_head, row] = list(csv.reader(StringIO(text.lstrip("\ufeff")), delimiter=";"))
    assert row == [
        "Asminde", "Socialudvalget", "2025-01-15", "3", "Takster for vuggestuer",
        "Ikke godkendt", "", f"http://testserver{SOCIAL}2025-01-15/punkt-3/",
    ]  # fmt: skip


def test_the_list_can_be_had_as_data(client, town):
    data = client.get("/soeg/liste.json?q=vuggestue").json()
    assert [one["title"] for one in data["items"]] == [
        hit["title"] for hit in client.get("/soeg.json?q=vuggestue").json()["hits"]
    ]
    assert len(data["items"]) == 2


def test_a_cell_is_no_formula(town):
    item = town.item(town.january, "punkt-3")
    item.title = "=HYPERLINK(1)"
    assert csv_row(item, "x")[4] == "'=HYPERLINK(1)"


@pytest.mark.parametrize(
    "query",
    ["q=" + "ord+" * 10_000, "q=%00%01%ef%bf%be", "q=*", 'q="', "q=%22%22%22", "side=" + "9" * 50,
     "side=-1", "side=%C2%B2", "aar=" + "9" * 400, "kommune=%00", "udvalg=" + "x&udvalg=" * 300,
     "sorter=%00", "q=%ff%fe", "q=udvalg:", "q=-", "q=%F0%9F%92%A9", "emne='; DROP TABLE x;--"],
)  # fmt: skip
def test_hostile_queries_are_answered_politely(client, town, query):
    for path in ("/soeg/", "/soeg.json", "/soeg/feed/", "/soeg/liste.csv", "/soeg/liste.json"):
        assert client.get(f"{path}?{query}").status_code == 200


def test_what_is_typed_is_shown_as_text(client, town):
    page = client.get("/soeg/?q=<script>alert(1)</script>").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_an_address_is_read_as_it_was_written(rf):
    wanted = Wanted("skole & sfo", {"municipality": ["a", "b"], "period": ["2025"]}, newest=True)
    request = rf.get(address(wanted, side=3))
    again = wanted_in(request.GET)
    assert address(again) == address(wanted)
    assert (again.page, again.newest, again.filters["municipality"]) == (3, True, ["a", "b"])


def test_choosing_twice_is_not_choosing():
    wanted = Wanted("x", {"period": ["2025"]}, page=4)
    once = with_value(wanted, "outcome", "approved")
    assert (once.page, once.filters["outcome"]) == (1, ["approved"])
    assert with_value(once, "outcome", "approved").filters["outcome"] == []
