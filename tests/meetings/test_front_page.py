import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.meetings.documents import document, example

from raadhus.core.actions import store_file
from raadhus.core.models import File
from raadhus.meetings.actions.readings import import_document, read_file
from raadhus.meetings.forms import LARGEST
from raadhus.meetings.models import Reading

pytestmark = pytest.mark.django_db

NOISE = bytes(range(8)) * 50


def send(client: Client, content: bytes, name: str = "referat.txt"):
    return client.post("/", {"document": SimpleUploadedFile(name, content)})


def refusal(response) -> str:
    found = re.search(r'<span class="reason">(.*?)</span>', response.content.decode())
    assert found is not None
    return found[1]


def test_empty_page_says_what_will_stand_there(client):
    page = client.get("/").content.decode()
    assert "Begynd med at vælge et dokument" in page
    assert "<table" not in page
    assert "hidden" in re.search(r"<span[^>]*form-error-message[^>]*>", page)[0]


def test_list_shows_what_each_document_is(client, reading):
    import_document(document("Bibliotek"), "lille.txt")
    cells = re.findall(r"<td[^>]*>(.*?)</td>", client.get("/").content.decode(), re.DOTALL)
    words = [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in cells]
    assert words == [
        "Udvalget for Nærhed og Velfærd Referat · Silkeborg Kommune",
        "16. september 2026",
        "8",
        "Tekst referat.txt",
        "100 %",
        "Kulturudvalget Referat",
        "3. marts 2026",
        "2",
        "Tekst lille.txt",
        "100 %",
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
    response = client.post("/", {})
    assert (response.status_code, refusal(response)) == (422, "Vælg først et dokument.")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(client):
    response = client.generic("POST", "/", b"x", CONTENT_LENGTH=str(LARGEST * 2))
    assert response.status_code == 413
    assert refusal(response) == "Dokumentet er for stort. Det må højst fylde 50 MB."


def test_a_file_just_too_large_is_refused(client):
    response = send(client, b"x" * (LARGEST + 1))
    assert (response.status_code, File.objects.count()) == (422, 0)
    assert refusal(response) == "Dokumentet er for stort. Det må højst fylde 50 MB."


def test_a_form_without_its_token_stores_nothing():
    response = send(Client(enforce_csrf_checks=True), example())
    assert response.status_code == 403
    assert "Formularen kunne ikke modtages" in response.content.decode()
    assert File.objects.count() == 0


def test_the_list_comes_in_pages(client):
    for number in range(51):
        import_document(document(f"Sag {number}"), f"{number}.txt")
    links = [len(re.findall("/dokument/", client.get(f"/?side={side}").content.decode()))
             for side in ("1", "2", "99", "x")]  # fmt: skip
    assert links == [50, 1, 1, 50]


def test_a_file_that_cannot_be_read_is_listed_as_such(client):
    read_file(store_file(NOISE, "støj.bin"))
    page = client.get("/").content.decode()
    assert "Kan ikke læses" in page
    assert "støj.bin" in page
