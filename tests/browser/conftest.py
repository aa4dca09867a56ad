"""The site as it runs, and a browser in front of it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.own_database import python

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
EXAMPLE = sorted((ROOT / "src/raadhus/meetings/example").glob("referat.*"))
PASSWORD = "en lang sætning til prøver"
ACCOUNT = f"""
from raadhus.core import accounts
user = accounts.add_user("asta", email="a@x.example", password="{PASSWORD}", by="kommando")
accounts.give_role(user, "administrator", None, by="kommando")
"""
PATIENCE = 300  # seconds until the site must answer


def free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port: int = bound.getsockname()[1]
    return port


def answers(address: str) -> bool:
    try:
        with urlopen(f"{address}/helbred/") as response:
            return response.status == 200
    except URLError:
        return False


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while not answers(address):
        assert server.poll() is None, "the site stopped before it answered"
        assert time.monotonic() < end, "the site does not answer"
        time.sleep(0.2)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the demo, served as users serve it from a folder of its own.

    The example in five forms is there too, four of them as versions of one meeting.
    """
    port = free_port()
    kept = {key: value for key, value in os.environ.items() if not key.startswith("RAADHUS_")}
    env = {
        **kept,
        "RAADHUS_DATA": str(tmp_path_factory.mktemp("demo")),
        "PYTHONPATH": os.pathsep.join(sys.path),
        "DJANGO_SETTINGS_MODULE": "raadhus.site.settings",
    }
    raadhus = [sys.executable, "-m", "raadhus"]
    subprocess.run([*raadhus, "import", *map(str, EXAMPLE)], env=env, check=True)
    python(ACCOUNT, settings=env)
    server = subprocess.Popen([*raadhus, "demo", "--port", str(port)], env=env)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


def told(address: str) -> dict[str, Any]:
    with urlopen(address) as response:
        found: dict[str, Any] = json.load(response)
    return found


@pytest.fixture(scope="session")
def pages(site: str) -> dict[str, str]:
    """The addresses of the demo's most telling pages, by what they are."""

    def path(address: str) -> str:
        return address.removeprefix(site)

    council = "/fjordlund/udvalg/kommunalbestyrelsen/"
    committee = told(f"{site}/fjordlund/udvalg/social-og-sundhedsudvalget.json")
    meetings = [told(f"{one['url'][:-1]}.json") for one in committee["meetings"]]
    meeting = max(meetings, key=lambda one: len(one["versions"]))
    found = told(f"{site}/soeg.json?udvalg=fjordlund/kommunalbestyrelsen&q=skole")
    items = [told(f"{one['url'][:-1]}.json") for one in found["hits"]]
    item = max(items, key=lambda one: (len(one["earlier"]), len(one["sections"])))
    tables = told(f"{site}/soeg.json?kommune=fjordlund&q=budgetopfølgning".replace("ø", "%C3%B8"))
    example = told(f"{site}/silkeborg/udvalg/udvalget-for-naerhed-og-velfaerd/2026-09-16.json")
    documents = [one["url"] for one in example["versions"]]  # one form does not say its town
    return {
        "front": "/",
        "municipality": "/fjordlund/",
        "council": council,
        "meeting": path(meeting["url"]),
        "version": f"{path(meeting['url'])}udgaver/{len(meeting['versions'])}/",
        "item": path(item["url"]),
        "tables": path(tables["hits"][0]["url"]),
        "case": path(item["case"]["url"]),
        "person": path(told(f"{site}{council[:-1]}.json")["members"][0]["url"]),
        "search": "/soeg/?q=plejehjem&kommune=fjordlund&aar=2026",
        "nothing": "/soeg/?q=qwertyuiop",
        "everything": "/soeg/",
        "gone": "/findes-ikke",
        "data": "/aabne-data/",
        "hand-in": "/laes/",
        "health": "/helbred/",
        "accessibility": "/tilgaengelighed/",
        "privacy": "/privatliv/",
        "login": "/log-ind/",
        **{f"document {n}": path(url) for n, url in enumerate(documents, start=1)},
    }


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # Of a module only: while it runs, Django takes the process for asynchronous.
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not there")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()
