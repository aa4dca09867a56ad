import json

import pytest
from click.testing import CliRunner
from django.conf import settings as site
from django.db import OperationalError, connection, transaction
from tests.cast import entered

import raadhus
from raadhus.cli import raadhus as command
from raadhus.core.journal import record
from raadhus.core.journal_sql import protect, release
from raadhus.site import health

JSON = {"accept": "application/json"}
DETAILS = ["database", "free_disk", "version", "migrations", "journal", "backup", "restore",
           "search", "import"]  # fmt: skip


@pytest.mark.django_db
def test_health_as_page_and_as_data(client):
    page = client.get("/helbred/")
    assert page.status_code == 200
    assert {"Accept", "Cookie"} <= set(page["Vary"].split(", "))
    assert "Alt virker" in page.content.decode()
    assert f"Raadhus {raadhus.__version__}" in page.content.decode()
    data = client.get("/helbred/", headers=JSON)
    assert data.json() == {"ok": True, "database": True, "version": raadhus.__version__}
    assert "no-cache" in data["Cache-Control"]


@pytest.mark.parametrize("name", ["nobody", "viggo", "bo", "carla"])
def test_only_the_sites_administrators_see_more(cast, name):
    client = entered(cast.named(name))
    assert set(client.get("/helbred/", headers=JSON).json()) == {"ok", "database", "version"}
    assert "Fri plads" not in client.get("/helbred/").content.decode()


def test_what_administrators_see(cast):
    client = entered(cast.asta)
    told = client.get("/helbred/", headers=JSON).json()["checks"]
    assert list(told) == ["ok", *DETAILS]
    assert told["backup"] == {"ok": False, "said": "aldrig", "value": None}
    page = client.get("/helbred/").content.decode()
    assert "Fri plads i datamappen" in page
    assert str(site.DATA) not in page


def test_health_without_database(client, cast):
    def refuse(*_: object) -> None:
        raise OperationalError("gone")

    for visitor in (client, entered(cast.asta)):
        with connection.execute_wrapper(refuse):
            page = visitor.get("/helbred/")
            data = visitor.get("/helbred/", headers=JSON)
        assert (page.status_code, data.status_code) == (503, 503)
        assert "Databasen svarer ikke" in page.content.decode()
        assert data.json()["ok"] is False


@pytest.mark.django_db
def test_the_command_tells_the_same_and_ends_accordingly():
    def asked(*more: str):
        return CliRunner().invoke(command, ["health", *more])

    bad = asked("--json")
    assert (bad.exit_code, json.loads(bad.output)["backup"]["said"]) == (1, "aldrig")
    assert "NEJ  Sidste sikkerhedskopi: aldrig" in asked().output
    with transaction.atomic():
        record("backup.make", by="system")
    good = asked()
    assert good.exit_code == 0
    assert "ja   Sidste sikkerhedskopi: for mindre end en time siden" in good.output


@pytest.mark.django_db
def test_what_is_wrong_is_told():
    release(connection)
    marker = site.DATA / "restore/unfinished.json"
    marker.parent.mkdir(exist_ok=True)
    marker.write_text("{}")
    try:
        told = {check.name: check.good for check in health.checks()}
    finally:
        marker.unlink()
        marker.parent.rmdir()
        protect(connection)
    assert (told["journal"], told["restore"], told["database"]) == (False, False, True)
