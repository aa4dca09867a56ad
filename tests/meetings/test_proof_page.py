"""The case check of a document, as the staff of its municipality sees it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from lxml import html
from tests.cast import entered
from tests.meetings.papers import Matter
from tests.meetings.proofs import MATTER, MESSAGE, WRONG, taken, weekdays, wrong_paper

from raadhus.core.models import JournalEntry
from raadhus.meetings.actions.masking import mask_name
from raadhus.meetings.actions.withdrawal import withdraw_item, withdraw_meeting
from raadhus.meetings.models import Acceptance, Item, Proof, Reading

pytestmark = pytest.mark.django_db

SECRET = "Hemmelighedskrukke"
CLOSED = Matter("Køb af grund", said=f"{SECRET} købes mandag den 11. marts 2026.", closed=True)
GONE = Matter("Ny hal", said="Hallen åbner mandag den 12. marts 2026.")
ONLY = "?slags=weekday"
WHY = "Datoen er rettet på mødet."


@pytest.fixture
def reading(cast) -> Reading:
    return taken(wrong_paper(MATTER, CLOSED, GONE))


def address(reading: Reading, rest: str = "") -> str:
    return f"/dokument/{reading.pk}/tjek/{rest}"


def page(client: Client, where: str, status: int = 200) -> Any:
    response = client.get(where)
    assert response.status_code == status
    return html.fromstring(response.content.decode())


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def messages(found: Any) -> list[str]:
    return [words(one) for one in found.find_class("proof-message")]


def data(client: Client, reading: Reading, query: str = ONLY) -> dict[str, Any]:
    response = client.get(f"/dokument/{reading.pk}/tjek.json{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json; charset=utf-8"
    return dict(json.loads(response.content))


def prints(reading: Reading) -> list[str]:
    return [one["fingerprint"] for one in weekdays(Proof.objects.get(reading=reading))]


def test_a_finding_says_what_stands_there_and_leads_to_it_and_back(reading, cast):
    found = page(entered(cast.bo), address(reading, ONLY))
    first = found.find_class("proof-finding")[0]
    assert words(first.find_class("proof-head")[0]).endswith("Fejl Ugedag og dato")
    assert messages(found)[0].startswith(MESSAGE)
    facts = [words(one) for one in first.xpath(".//dl/*")]
    assert facts == [
        "Her står", "mandag den 10. marts 2026 (vis stedet i teksten)", "Forventet", "tirsdag"
    ]  # fmt: skip
    [spot] = [link[1:] for link in first.xpath(".//dl//a/@href")]
    mark = found.get_element_by_id(spot)
    assert mark.text == "mandag den 10. marts 2026"
    assert mark.get("href") == f"#{first.get('id')}"


def test_the_text_is_all_there_and_every_link_on_the_page_leads_somewhere(reading, cast):
    found = page(entered(cast.bo), address(reading, "?vis=bekraeftede"))
    [text] = found.find_class("proof-text")
    for added in [*text.find_class("proof-margin"), *text.find_class("sr-only")]:
        added.drop_tree()
    assert text.text_content() == reading.text
    ids = found.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = {link[1:] for link in found.xpath("//a/@href") if link.startswith("#")}
    assert links - set(ids) == set()
    assert found.xpath("//script | //@style | //style") == []


def test_it_is_checked_once_and_again_when_asked_to(reading, cast):
    client = entered(cast.bo)
    page(client, address(reading))
    first = Proof.objects.get()
    page(client, address(reading))
    assert Proof.objects.get().checked_at == first.checked_at
    sent = client.post(address(reading), {"slags": "weekday", "vis": "bekraeftede", "alvor": "x"})
    assert sent["Location"] == address(reading, "?slags=weekday&vis=bekraeftede&gjort=tjekket#fund")
    assert Proof.objects.get().checked_at > first.checked_at
    told = page(client, sent["Location"])
    assert words(told.find_class("alert")[0]).endswith("Dokumentet er tjekket igen.")


def test_newer_documents_are_told_about(reading, cast):
    client = entered(cast.bo)
    assert "Der er kommet dokumenter til" not in words(page(client, address(reading)))
    taken(wrong_paper(Matter("Ny sag")))
    assert "Der er kommet dokumenter til" in words(page(client, address(reading)))
    client.post(address(reading))
    assert "Der er kommet dokumenter til" not in words(page(client, address(reading)))


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?slags=weekday", True),
        ("?slags=datoer", True),
        ("?alvor=fejl", True),
        ("?slags=datoer&alvor=fejl", True),
        ("?slags=tabeller", False),
        ("?alvor=bemaerk", False),
        ("?slags=weekday&alvor=efterse", False),
        ("?slags=findesikke&alvor=x&vis=y", True),
    ],
)
def test_the_address_chooses_what_is_shown(reading, cast, query, shown):
    client = entered(cast.bo)
    told = " ".join(messages(page(client, address(reading, query))))
    assert (MESSAGE in told) is shown
    found = data(client, reading, query)["findings"]
    assert any(one["message"].startswith(MESSAGE) for one in found) is shown


def test_the_data_are_those_of_the_command(reading, cast):
    found = data(entered(cast.bo), reading)
    assert (found["format"], found["version"]) == ("raadhus-check", 1)
    assert set(found) == {"format", "version", "source", "figures", "verified", "findings"}
    assert found["source"]["sha256"] == reading.file.sha256
    assert found["findings"][0].keys() == {
        "item", "check", "severity", "status", "message", "places", "expected"
    }  # fmt: skip
    for one in found["findings"]:
        for place in one["places"]:
            assert reading.text[place["start"] : place["end"]] == place["quote"]
    assert {one["status"] for one in found["findings"]} == {"finding"}
    more = data(entered(cast.bo), reading, f"{ONLY}&vis=bekraeftede")["findings"]
    assert {one["status"] for one in more} == {"finding", "confirmed"}


def test_how_much_was_verified_is_told(reading, cast):
    client = entered(cast.bo)
    found = data(client, reading)
    shown = words(page(client, address(reading)).find_class("proof-share")[0])
    assert shown == f"{found['verified']} af {found['figures']} tal er efterprøvet"
    assert 0 < found["verified"] < found["figures"]


@pytest.mark.parametrize(
    ("name", "asked", "as_data"),
    [("nobody", 302, 403), ("viggo", 403, 403), ("carla", 403, 403), ("bo", 200, 200),
     ("asta", 200, 200)],
)  # fmt: skip
def test_only_the_municipalitys_own_staff_sees_it(reading, cast, name, asked, as_data):
    client = entered(cast.named(name))
    seen = client.get(address(reading))
    assert (seen.status_code, SECRET in seen.content.decode()) == (asked, asked == 200)
    seen = client.get(f"/dokument/{reading.pk}/tjek.json")
    assert (seen.status_code, "11. marts" in seen.content.decode()) == (as_data, as_data == 200)
    if asked != 200:
        assert not Proof.objects.exists()  # nor can others make the machine work


def test_a_stranger_learns_nothing_of_what_there_is(reading, cast):
    there, not_there = (Client().get(f"/dokument/{pk}/tjek/") for pk in (reading.pk, 10**30))
    assert {there.status_code, not_there.status_code} == {302}
    assert entered(cast.bo).get("/dokument/999999/tjek/").status_code == 404


def test_a_document_of_no_meeting_is_the_site_administrators(cast):
    reading = taken(wrong_paper(home=""), home="")
    assert not hasattr(reading, "version")
    assert entered(cast.bo).get(address(reading)).status_code == 404
    client = entered(cast.asta)
    found = page(client, address(reading, ONLY))
    assert MESSAGE in messages(found)[0]
    assert found.find_class("proof-accept") == []
    sent = {"fingerprint": prints(reading)[0], "reason": WHY}
    assert client.post(address(reading, "godtag/"), sent).status_code == 404


def test_what_is_withdrawn_is_in_nothing_that_anybody_sees(reading, cast):
    client = entered(cast.bo)
    before = data(client, reading)
    withdraw_item(Item.objects.get(title="Ny hal"), reason="En fejl.", by="system")
    after = data(client, reading)
    shown = client.get(address(reading, "?vis=bekraeftede")).content.decode()
    assert "12. marts" in str(before)
    assert ("12. marts" in str(after), "12. marts" in shown, "Hallen" in shown) == (False,) * 3
    assert MESSAGE in shown
    assert after["figures"] < before["figures"]
    text = words(page(client, address(reading, ONLY)).find_class("proof-text")[0])
    for one in after["findings"]:
        for place in one["places"]:
            assert place["quote"] in text


def test_of_a_withdrawn_meeting_the_reason_is_told(reading, cast):
    withdraw_meeting(reading.version.meeting, reason="Lagt ud ved en fejl.", by="system")
    seen = entered(cast.bo).get(address(reading))
    assert (seen.status_code, "Lagt ud ved en fejl." in seen.content.decode()) == (410, True)


def test_a_masked_name_is_in_no_answer(cast):
    speech = Matter("Tak til Birk Bilde", said=f"Birk Bilde fortæller. {WRONG}")
    reading = taken(wrong_paper(speech))
    client = entered(cast.bo)
    mask_name(cast.asminde, "Birk Bilde", reason="Efter ønske.", by="system")
    for where in (address(reading, "?vis=bekraeftede"), f"/dokument/{reading.pk}/tjek.json"):
        seen = client.get(where)
        assert (seen.status_code, "bilde" in seen.content.decode().casefold()) == (200, False)
    assert MESSAGE in messages(page(client, address(reading, ONLY)))[0]


def test_a_document_that_cannot_be_checked_says_why(reading, cast):
    Reading.objects.filter(pk=reading.pk).update(text="X" + reading.text)
    client = entered(cast.bo)
    found = page(client, address(reading))
    assert "Dokumentet kunne ikke tjekkes" in words(found)
    seen = client.get(f"/dokument/{reading.pk}/tjek.json")
    assert (seen.status_code, "raadhus reread" in json.loads(seen.content)["error"]) == (422, True)


def test_a_finding_is_accepted_and_asked_about_again(reading, cast):
    client = entered(cast.bo)
    page(client, address(reading))
    one = prints(reading)[0]
    sent = client.post(address(reading, "godtag/"),
                       {"fingerprint": one, "reason": WHY, "slags": "weekday"})  # fmt: skip
    assert sent["Location"] == address(reading, "?slags=weekday&gjort=godtaget#fund")
    told = page(client, sent["Location"])
    assert MESSAGE not in " ".join(messages(told))
    [settled] = told.find_class("proof-accepted")
    assert f": {WHY}" in words(settled)
    assert "bo" not in words(settled).split()
    assert MESSAGE not in str(data(client, reading))
    sent = client.post(address(reading, "spoerg-igen/"), {"fingerprint": one})
    assert sent["Location"] == address(reading, "?gjort=spurgt#fund")
    assert MESSAGE in " ".join(messages(page(client, address(reading))))
    assert [line.action for line in JournalEntry.objects.order_by("number")] == [
        "finding.accept", "finding.ask-again"
    ]  # fmt: skip


def test_without_a_reason_it_is_told_where_and_what_is_open_stays_open(reading, cast):
    client = entered(cast.bo)
    page(client, address(reading))
    one = prints(reading)[0]
    sent = client.post(address(reading, "godtag/"), {"fingerprint": one, "reason": " "})
    found = html.fromstring(sent.content.decode())
    assert sent.status_code == 422
    [opened] = found.xpath("//details[@open]")
    assert "Skriv en begrundelse." in words(opened)
    assert opened.xpath(".//input[@name='fingerprint']/@value") == [one]
    assert not Acceptance.objects.exists()


@pytest.mark.parametrize("name", ["viggo", "carla"])
def test_others_accept_nothing(reading, cast, name):
    page(entered(cast.bo), address(reading))
    sent = {"fingerprint": prints(reading)[0], "reason": WHY}
    client = entered(cast.named(name))
    assert client.post(address(reading, "godtag/"), sent).status_code == 403
    entered(cast.bo).post(address(reading, "godtag/"), sent)
    assert client.post(address(reading, "spoerg-igen/"), sent).status_code == 403
    assert Acceptance.objects.get().withdrawn_at is None


def test_nothing_strange_is_accepted(reading, cast):
    client = entered(cast.bo)
    for one in ("", "x", "0" * 64, "<script>"):
        sent = {"fingerprint": one, "reason": WHY}
        assert client.post(address(reading, "godtag/"), sent).status_code == 404
        assert client.post(address(reading, "spoerg-igen/"), sent).status_code == 404
    assert not Acceptance.objects.exists()


def test_hostile_words_are_only_words(cast):
    hostile = "<script>alert(1)</script>"
    reading = taken(wrong_paper(Matter(hostile, said=f"{hostile} {WRONG}")))
    client = entered(cast.bo)
    page(client, address(reading))
    client.post(address(reading, "godtag/"), {"fingerprint": prints(reading)[0], "reason": hostile})
    shown = client.get(address(reading)).content.decode()
    assert (hostile in shown, "&lt;script&gt;alert(1)" in shown) == (False, True)


def test_the_way_to_it_is_shown_to_staff_alone(reading, cast):
    item = Item.objects.get(title=MATTER.title)
    pages = (reading.get_absolute_url(), item.meeting.get_absolute_url(), item.get_absolute_url())
    link = f'href="{address(reading)}'
    for name, shown in (("nobody", False), ("carla", False), ("bo", True)):
        client = entered(cast.named(name))
        assert [link in client.get(one).content.decode() for one in pages] == [shown] * 3, name
    assert link in entered(cast.bo).get("/laes/").content.decode()


def test_meeting_and_item_tell_how_much_is_asked(reading, cast):
    client = entered(cast.bo)
    item = Item.objects.get(title=MATTER.title)

    def told(where: str) -> str:
        return words(page(client, where).find_class("staff")[0])

    assert " fund" not in told(item.get_absolute_url())
    page(client, address(reading))
    found = data(client, reading, "")["findings"]
    own = [one for one in found if one["item"] == 1]
    assert f"Tjek tallene {len(found)} fund" in told(item.meeting.get_absolute_url())
    assert f"Tjek tallene {len(own)} fund" in told(item.get_absolute_url())
    for one in set(prints(reading)):
        client.post(address(reading, "godtag/"), {"fingerprint": one, "reason": WHY})
    left = [one for one in found if one["check"] != "weekday"]
    number = f"{len(left)} fund" if left else "ingen fund"
    assert f"Tjek tallene {number}" in told(item.meeting.get_absolute_url())
    withdraw_item(Item.objects.get(title="Ny hal"), reason="En fejl.", by="system")
    page(client, address(reading))
    assert f"Tjek tallene {number}" in told(item.meeting.get_absolute_url())
