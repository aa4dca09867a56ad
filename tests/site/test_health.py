import pytest
from django.db import OperationalError, connection

import raadhus


@pytest.mark.django_db
def test_health_as_page_and_as_data(client):
    page = client.get("/helbred/")
    assert (page.status_code, page["Vary"]) == (200, "Accept")
    assert "Alt virker" in page.content.decode()
    assert f"Raadhus {raadhus.__version__}" in page.content.decode()
    data = client.get("/helbred/", headers={"accept": "application/json"})
    assert data.json() == {"ok": True, "database": True, "version": raadhus.__version__}
    assert "no-cache" in data["Cache-Control"]


@pytest.mark.django_db
def test_health_without_database(client):
    def refuse(*_: object) -> None:
        raise OperationalError("gone")

    with connection.execute_wrapper(refuse):
        page = client.get("/helbred/")
        data = client.get("/helbred/", headers={"accept": "application/json"})
    assert (page.status_code, data.status_code) == (503, 503)
    assert "Databasen svarer ikke" in page.content.decode()
    assert data.json()["ok"] is False
