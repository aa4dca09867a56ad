"""The site as it runs, and a browser in front of it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright

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

    The example in five forms is there too: documents 1 to 5, versions of one meeting.
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
    server = subprocess.Popen([*raadhus, "demo", "--port", str(port)], env=env)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # Of a module only: while it runs, Django takes the process for asynchronous.
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not there")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()
