"""Every page asks few questions of the database, and as many whatever there is."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.meetings.town import CASE, SOCIAL, decision, member, point, read

pytestmark = pytest.mark.django_db

# The most questions that a page may ask; measured, and then kept.
MOST = {
    "/": 3,
    "/forside.json": 3,
    SOCIAL: 6,
    f"{SOCIAL[:-1]}.json": 6,
    f"{SOCIAL}2025-01-15/": 7,
    f"{SOCIAL}2025-01-15.json": 7,
    f"{SOCIAL}2025-01-15/punkt-2/": 10,
    f"{SOCIAL}2025-01-15/punkt-2.json": 10,
    f"{SOCIAL}2025-02-12/udgaver/2/": 3,
    "/asminde/sag/28-06-00-p16-1-25/": 3,
    "/asminde/person/bertil-tang/": 5,
    "/asminde/person/bertil-tang.json": 5,
    f"{SOCIAL}feed/": 3,
    f"{SOCIAL}kalender.ics": 2,
    "/asminde/sag/28-06-00-p16-1-25/feed/": 4,
    "/sitemap.xml": 6,
    "/sitemap-punkter-1.xml": 1,
    "/api/v1/items": 1,
    "/laes/": 0,
}
SEARCHES = {"/asminde/": 5, "/asminde.json": 5, "/soeg/?q=%22lukkedage%22": 16, "/soeg/": 14,
            "/soeg/feed/?q=%22lukkedage%22": 9,
            "/soeg/liste.csv?q=%22lukkedage%22": 10}  # fmt: skip


def asked(client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as context:
        assert client.get(address).status_code == 200
    return [one["sql"] for one in context.captured_queries]


def more(town) -> None:
    """Twenty more meetings, people, items of the case, and committees."""
    for month in range(4, 10):
        for number, name in enumerate(("Socialudvalget", "Byrådet", f"Råd {month}")):
            people = (member(f"Nyt Medlem {month}{number}", "V"), member("Bertil Tang", "V"))
            items = [
                point("1", "Lukkedage igen", decision("Drøftet.", "discussed"), case_number=CASE),
                point("2", f"Andet {month}", decision("Godkendt.", "approved")),
            ]
            read(town.asminde, name, date(2025, month, 1 + number), items, people=people)


@pytest.mark.parametrize("address", SEARCHES)
def test_some_ask_few_questions(client, town, address):
    """How many depends on whether there is enough to show, never on how much there is."""
    asked(client, address)
    before = asked(client, address)
    more(town)
    after = asked(client, address)
    assert max(len(before), len(after)) <= SEARCHES[address], after


@pytest.mark.parametrize("address", MOST)
def test_questions_are_few_and_constant(client, town, address):
    asked(client, address)  # what is kept between requests is made now
    before = asked(client, address)
    more(town)
    after = asked(client, address)
    assert len(after) == len(before), after
    assert len(before) <= MOST[address], before


@pytest.mark.parametrize("address", [one for one in MOST if one != SOCIAL])
def test_nothing_large_is_counted(client, town, address):
    large = [sql for sql in asked(client, address) if sql.startswith("SELECT COUNT(*)")]
    assert large == []
