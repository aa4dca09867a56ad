"""Pages on which staff withdraws something or takes a name away."""

from __future__ import annotations

import pytest
from tests.meetings.town import SOCIAL

from raadhus.core.models import JournalEntry
from raadhus.meetings.models import Item, Mask

pytestmark = pytest.mark.django_db

ITEM = f"{SOCIAL}2025-01-15/punkt-3/"
MASKS = "/asminde/masker/"
REASON = "Punktet skulle have været lukket."


def title_of(address: str) -> str:
    *_, slug, _ = address.split("/")
    return Item.objects.get(slug=slug, meeting__slug="2025-01-15", deleted_at=None).title


def test_a_secretary_withdraws_an_item_and_brings_it_back(client, town, cast):
    title = title_of(ITEM)
    client.force_login(cast.bo)
    assert "Træk punktet tilbage" in client.get(ITEM).content.decode()
    asked = client.get(f"{ITEM}traek-tilbage/").content.decode()
    assert title in asked
    assert "Mødets filer gives ikke længere ud" in asked
    answer = client.post(f"{ITEM}traek-tilbage/", {"reason": REASON})
    assert (answer.status_code, answer.headers["Location"]) == (302, ITEM)
    gone = client.get(ITEM)
    assert (gone.status_code, REASON in gone.content.decode()) == (410, True)
    client.logout()
    for address in (f"{SOCIAL}2025-01-15/", "/soeg/?q=vuggestue", f"{SOCIAL}feed/", "/"):
        page = client.get(address).content.decode()
        assert (ITEM in page, title in page) == (False, False), address
    line = JournalEntry.objects.order_by("-number").first()
    assert (line.action, line.by) == ("item.withdraw", f"user:{cast.bo.pk}")
    assert line.details["reason"] == REASON
    client.force_login(cast.bo)
    client.post(f"{ITEM}traek-tilbage/", {"reason": "En fejl."})
    assert title in client.get(ITEM).content.decode()


def test_a_meeting_is_withdrawn_with_all_its_items(client, town, cast):
    client.force_login(cast.bo)
    client.post(f"{SOCIAL}2025-01-15/traek-tilbage/", {"reason": REASON})
    assert client.get(f"{SOCIAL}2025-01-15/").status_code == 410
    assert client.get(ITEM).status_code == 410
    assert "2025-01-15" not in client.get(f"{SOCIAL}?aar=2025").content.decode()


def test_without_a_reason_nothing_is_withdrawn(client, town, cast):
    client.force_login(cast.bo)
    answer = client.post(f"{ITEM}traek-tilbage/", {"reason": "  "})
    assert (answer.status_code, "Skriv en begrundelse." in answer.content.decode()) == (422, True)
    assert client.get(ITEM).status_code == 200


@pytest.mark.parametrize("address", [f"{ITEM}traek-tilbage/", MASKS])
def test_only_the_municipalitys_own_staff_may(client, town, cast, address):
    assert client.get(address).headers["Location"].startswith("/log-ind/?next=")
    client.force_login(cast.carla)
    for answer in (client.get(address), client.post(address, {"reason": "x", "name": "Ane Holm"})):
        assert answer.status_code == 403
    assert not Mask.objects.exists()
    assert client.get(ITEM).status_code == 200
    assert "Træk punktet tilbage" not in client.get(ITEM).content.decode()


def test_a_name_is_taken_away_and_comes_back(client, town, cast):
    person = cast.asminde.people.filter(kind="member", deleted_at=None).first()
    name, page = person.name, person.get_absolute_url()
    client.force_login(cast.bo)
    answer = client.post(MASKS, {"name": name, "reason": "Indsigelse efter artikel 21."})
    assert answer.status_code == 302
    told = client.get(answer.headers["Location"]).content.decode()
    assert "Navnet er fjernet. Det stod i" in told
    assert client.get(page).status_code == 404
    mask = Mask.objects.get()
    for line in JournalEntry.objects.all():
        assert name not in str(line.details)
    client.logout()
    for address in (f"{SOCIAL}2025-01-15/", SOCIAL, f"{SOCIAL}2025-01-15.json", "/oparl/v1.1/"):
        assert name not in client.get(address).content.decode()
    client.force_login(cast.bo)
    refused = client.post(f"{MASKS}{mask.pk}/ophaev/", {"reason": ""})
    assert (refused.status_code, Mask.objects.get().lifted_at) == (422, None)


def test_half_a_name_is_refused_with_a_sentence(client, town, cast):
    client.force_login(cast.bo)
    answer = client.post(MASKS, {"name": "Hansen", "reason": "Indsigelse."})
    assert answer.status_code == 422
    assert "Skriv det fulde navn, som det står i dokumenterne" in answer.content.decode()
    assert 'value="Hansen"' in answer.content.decode()
    assert not Mask.objects.exists()
