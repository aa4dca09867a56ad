"""The accessibility statement and the page on privacy, with and without who runs the site."""

import pytest


@pytest.mark.parametrize("path", ["/tilgaengelighed/", "/privatliv/"])
def test_who_runs_the_site_is_told(client, db, settings, path):
    settings.ORGANISATION, settings.CONTACT = "Asminde <Kommune>", "web@asminde.example"
    page = client.get(path).content.decode()
    assert "Asminde &lt;Kommune&gt;" in page
    assert "web@asminde.example" in page
    assert "ikke udfyldt" not in page


def test_a_statement_that_is_not_filled_in_says_so(client, db):
    page = client.get("/tilgaengelighed/").content.decode()
    assert "Erklæringen er ikke udfyldt" in page
    assert "har endnu ikke skrevet sit navn" in client.get("/privatliv/").content.decode()


def test_the_statement_names_the_law_and_who_supervises_it(client, db):
    page = client.get("/tilgaengelighed/").content.decode()
    assert "lov om tilgængelighed af offentlige organers websteder" in page
    assert "Digitaliseringsstyrelsen" in page
    assert page.count("<h1>") == 1


def test_every_page_leads_to_both(client, db):
    page = client.get("/").content.decode()
    assert 'href="/tilgaengelighed/"' in page
    assert 'href="/privatliv/"' in page
