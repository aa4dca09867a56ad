import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.meetings.documents import document, example

from raadhus.core.actions import store_file
from raadhus.core.models import File, Role
from raadhus.meetings.actions.arrivals import import_document
from raadhus.meetings.forms import LARGEST
from raadhus.meetings.models import Reading

pytestmark = pytest.mark.django_db

NOISE = bytes(range(8)) * 50


@pytest.fixture
def client(client, cast):
    """Asta's, who may hand in documents of every municipality."""
    client.force_login(cast.asta)
    return client


def send(client: Client, content: bytes, name: str = "referat.txt"):
    return client.post("/laes/", {"document": SimpleUploadedFile(name, content)})


def refusal(response) -> str:
    found = re.search(r'<span class="reason">(.*?)</span>', response.content.decode())
    assert found is not None
    return found[1]


def test_empty_page_says_what_will_stand_there(client):
    page = client.get("/laes/").content.decode()
    assert "Begynd med at vælge et dokument" in page
    assert "<table" not in page
    assert "hidden" in re.search(r"<span[^>]*form-error-message[^>]*>", page)[0]


def test_list_shows_what_each_document_is(client, reading):
    import_document(document("Bibliotek"), "lille.txt")
    cells = re.findall(r"<td[^>]*>(.*?)</td>", client.get("/laes/").content.decode(), re.DOTALL)
    words = [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in cells]
    assert words == [
        "Kulturudvalget Referat",
        "3. marts 2026",
        "2",
        "Tekst lille.txt",
        "100 %",
        "Tjek tallene (Kulturudvalget, 3. marts 2026, lille.txt)",
        "Udvalget for Nærhed og Velfærd Referat · Silkeborg Kommune",
        "16. september 2026",
        "8",
        "Tekst referat.txt",
        "100 %",
        "Tjek tallene (Udvalget for Nærhed og Velfærd, 16. september 2026, referat.txt)",
    ]


def test_a_document_is_read_and_shown(client):
    response = send(client, example())
    assert (response.status_code, response.url) == (302, Reading.objects.get().get_absolute_url())


def test_the_same_document_again_leads_to_the_same_page(client, reading):
    assert send(client, example(), "igen.txt").url == reading.get_absolute_url()
    assert File.objects.count() == 1


def test_an_empty_file_is_refused_with_a_sentence(client):
    response = send(client, b"", "tom.txt")
    sentence = "Dokumentet er tomt. Vælg et, der har indhold."
    assert (response.status_code, refusal(response)) == (422, sentence)
    assert File.objects.count() == 0


def test_a_file_that_is_no_document_is_refused_with_the_readers_sentence(client):
    response = send(client, NOISE, "støj.bin")
    assert response.status_code == 422
    assert refusal(response).endswith(".")
    assert File.objects.count() == 0


def test_no_file_is_refused_with_a_sentence(client):
    response = client.post("/laes/", {})
    assert (response.status_code, refusal(response)) == (422, "Vælg først et dokument.")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(client):
    response = client.generic("POST", "/laes/", b"x", CONTENT_LENGTH=str(LARGEST * 2))
    assert response.status_code == 413
    assert refusal(response) == "Dokumentet er for stort. Det må højst fylde 50 MB."


def test_a_file_just_too_large_is_refused(client):
    response = send(client, b"x" * (LARGEST + 1))
    assert (response.status_code, File.objects.count()) == (422, 0)
    assert refusal(response) == "Dokumentet er for stort. Det må højst fylde 50 MB."


def test_a_form_without_its_token_stores_nothing(cast):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.asta)
    response = send(client, example())
    assert response.status_code == 403
    assert "Formularen kunne ikke modtages" in response.content.decode()
    assert File.objects.count() == 0


def test_the_list_comes_in_pages(client):
    for number in range(51):
        file = store_file(f"{number}".encode(), f"{number}.txt", media_type="text/plain")
        Reading.objects.create(file=file, reader_version="test", outcome="read", contract={})
    first = client.get("/laes/").content.decode()
    [after] = re.findall(r'href="(\?efter=\d+)"', first)
    links = [len(re.findall(r'"/dokument/\d', client.get(f"/laes/{query}").content.decode()))
             for query in ("", after, "?efter=x", "?efter=1", f"?efter={'9' * 30}")]  # fmt: skip
    assert links == [50, 1, 50, 0, 50]


def test_a_file_that_cannot_be_read_is_listed_as_such(client):
    file = store_file(NOISE, "støj.bin")
    Reading.objects.create(
        file=file, reader_version="test", outcome="unreadable", message="Filen er ikke et dokument."
    )
    page = client.get("/laes/").content.decode()
    assert "Kan ikke læses" in page
    assert "støj.bin" in page


@pytest.mark.parametrize("name", ["nobody", "viggo"])
def test_others_get_an_explanation_and_can_hand_in_nothing(client, cast, name):
    client.logout()
    if cast.named(name):
        client.force_login(cast.named(name))
    page = client.get("/laes/")
    assert page.status_code == 200
    assert "kommunens sekretærer" in page.content.decode()
    assert ("Du kan ikke læse filer ind" in page.content.decode()) == (name == "viggo")
    assert ('href="/log-ind/?next=/laes/"' in page.content.decode()) == (name == "nobody")
    assert 'type="file"' not in page.content.decode()
    assert send(client, example()).status_code == 403
    assert File.objects.count() == 0


def test_what_a_secretary_hands_in_is_the_secretarys_municipalitys(client, cast):
    client.force_login(cast.bo)
    response = send(client, example())
    reading = Reading.objects.get()
    assert response.url == reading.get_absolute_url()
    assert reading.version.meeting.committee.municipality == cast.asminde
    client.force_login(cast.carla)
    assert "/dokument/" not in client.get("/laes/").content.decode()


def test_who_works_in_two_places_says_which(client, cast):
    Role.objects.create(user=cast.bo, role=Role.Name.SECRETARY, municipality=cast.bavnehoej)
    client.force_login(cast.bo)
    page = client.get("/laes/").content.decode()
    assert re.findall(r'<option value="(\w*)"', page) == ["asminde", "bavnehoej"]
    assert send(client, example()).status_code == 422
    sent = {"document": SimpleUploadedFile("a.txt", example()), "home": "bavnehoej"}
    assert client.post("/laes/", sent).status_code == 302
    assert Reading.objects.get().version.meeting.committee.municipality == cast.bavnehoej
    sent = {"document": SimpleUploadedFile("b.txt", document("x")), "home": "silkeborg"}
    assert client.post("/laes/", sent).status_code == 422
