"""Logging in with a browser: the pages of an account, and keys under the strict policy."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.browser.conftest import free_port, wait_for
from tests.browser.test_pages import AXE, RUN_AXE
from tests.browser.visit import Visit
from tests.own_database import environment, migrate, python

pytestmark = pytest.mark.browser

PASSWORD = "en lang sætning til prøver"
ACCOUNT = f"""
from raadhus.core import accounts
user = accounts.add_user("asta", email="a@x.example", password="{PASSWORD}", by="kommando")
accounts.give_role(user, "administrator", None, by="kommando")
"""
PAGES = ["/log-ind/", "/konto/ny/", "/konto/glemt/", "/konto/vaelg/1-x-y/", "/konto/lukket/",
         "/konto/vaelg/gemt/", "/tilgaengelighed/", "/privatliv/", "/helbred/"]  # fmt: skip
OWN_PAGES = ["/konto/", "/konto/adgangskode/", "/konto/to-trin/", "/konto/to-trin/app/",
             "/konto/to-trin/noegler/", "/konto/to-trin/noegler/ny/", "/log-ud/", "/helbred/",
             "/laes/"]  # fmt: skip


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with one account, at a name: keys belong to names, not to numbers."""
    settings = environment(tmp_path_factory.mktemp("konti"))
    migrate(settings)
    python(ACCOUNT, settings=settings)
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "raadhus", "serve", "--port", str(port)], env=settings
    )
    try:
        wait_for(f"http://127.0.0.1:{port}", server)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)


def picture(visit: Visit, path: str, width: int) -> None:
    """Kept where somebody wants to look: PICTURES_OF_TESTS names a folder."""
    folder = os.environ.get("PICTURES_OF_TESTS")
    if folder:
        name = path.strip("/").replace("/", "_") or "forside"
        visit.page.screenshot(path=str(Path(folder) / f"{name}-{width}.png"), full_page=True)


def faultless(visit: Visit, path: str, width: int) -> None:
    visit.open(path)
    visit.page.evaluate(AXE)
    assert (path, visit.page.evaluate(RUN_AXE)) == (path, [])
    assert (path, visit.foreign, visit.said) == (path, [], [])
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    picture(visit, path, width)


def log_in(visit: Visit) -> None:
    visit.open("/log-ind/")
    visit.page.fill("#id_login", "asta")
    visit.page.fill("#id_password", PASSWORD)
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url(f"{visit.site}/")


def prove(visit: Visit, path: str) -> None:
    """Open a page that asks once more who it is."""
    visit.open(path)
    if "/konto/bekraeft/" in visit.page.url:
        visit.page.fill("#id_password", PASSWORD)
        visit.page.click("main button[type=submit]")
        visit.page.wait_for_url(f"**{path}")


@pytest.mark.parametrize("width", [1280, 375])
def test_pages_for_strangers(browser, own_site, width):
    with Visit(browser, own_site, width) as visit:
        for path in PAGES:
            faultless(visit, path, width)


@pytest.mark.parametrize("width", [1280, 375])
def test_pages_of_an_account(browser, own_site, width):
    with Visit(browser, own_site, width) as visit:
        log_in(visit)
        prove(visit, "/konto/to-trin/app/")
        for path in OWN_PAGES:
            faultless(visit, path, width)


def test_a_wrong_password_is_told_accessibly(browser, own_site):
    with Visit(browser, own_site, 375) as visit:
        visit.open("/log-ind/")
        visit.page.fill("#id_login", "asta")
        visit.page.fill("#id_password", "forkert")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_selector("[role=alert]")
        visit.page.evaluate(AXE)
        assert visit.page.evaluate(RUN_AXE) == []
        picture(visit, "/log-ind-forkert/", 375)


def test_logging_in_and_out_without_scripts(browser, own_site):
    with Visit(browser, own_site, 1280, java_script_enabled=False) as visit:
        log_in(visit)
        assert visit.page.locator("header").get_by_text("asta").is_visible()
        assert not visit.page.locator("#passkey_login").is_visible()
        visit.page.locator("header button", has_text="Log ud").click()
        visit.page.wait_for_url(f"{visit.site}/")
        assert visit.page.locator("header").get_by_text("Log ind").is_visible()


def test_a_key_is_added_and_logs_in(browser, own_site):
    with Visit(browser, own_site, 1280) as visit:
        devices = visit.page.context.new_cdp_session(visit.page)
        devices.send("WebAuthn.enable")
        devices.send("WebAuthn.addVirtualAuthenticator", {"options": {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
            "hasUserVerification": True, "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }})  # fmt: skip
        log_in(visit)
        prove(visit, "/konto/to-trin/noegler/ny/")
        visit.page.fill("#id_name", "Astas nøgle")
        visit.page.check("#id_passwordless")
        visit.page.click("#mfa_webauthn_add")
        visit.page.wait_for_url("**/konto/to-trin/koder/")
        visit.page.evaluate(AXE)
        assert visit.page.evaluate(RUN_AXE) == []
        faultless(visit, "/konto/to-trin/noegler/", 1280)
        visit.open("/log-ud/")
        visit.page.click("main button[type=submit]")
        visit.page.wait_for_url(f"{visit.site}/")
        visit.open("/log-ind/")
        visit.page.click("#passkey_login")
        visit.page.wait_for_url(f"{visit.site}/")
        visit.open("/konto/")
        assert "Din konto" in visit.page.locator("h1").inner_text()
        assert visit.said == []
