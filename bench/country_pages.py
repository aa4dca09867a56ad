"""How long the public pages take with a whole country in the database.

python bench/country_pages.py ITEMS [REQUESTS]

The database is the one that bench/country_load.py filled with as many items. A real server
(one process) answers one request after the other; each kind of page is asked for with
REQUESTS different addresses, drawn by a fixed seed. Times are whole: sent, answered, received.
"""

from __future__ import annotations

import http.client
import os
import platform
import random
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from urllib.parse import quote

from country_rows import COMMITTEES, ITEMS_A_MEETING, SUBJECTS, Country
from raadhus.meetings.calc.keys import slug

AIM, FLOOR = 50, 150  # milliseconds, p95
HOST = "127.0.0.1"
WORDS = (*SUBJECTS, "planlægning", "budget", "tilsyn", "borgere", "udgifter", "model")


class Addresses:
    """Addresses of each kind of page, drawn at random."""

    def __init__(self, country: Country, seed: int = 7) -> None:
        self._country = country
        self._rng = random.Random(seed)

    def front(self) -> str:
        return "/"

    def municipality(self) -> str:
        return f"/proevekommune-{self._rng.randrange(1, 99)}/"

    def committee(self) -> str:
        return f"{self.municipality()}udvalg/{slug(self._rng.choice(COMMITTEES))}/"

    def meeting(self) -> str:
        return self._meeting(self._rng.randrange(1, self._country.meetings + 1))

    def item(self) -> str:
        key = self._rng.randrange(1, self._country.items + 1)
        meeting = (key - 1) // ITEMS_A_MEETING + 1
        return f"{self._meeting(meeting)}punkt-{(key - 1) % ITEMS_A_MEETING + 1}/"

    def case(self) -> str:
        country = self._country
        key = self._rng.randrange(1, country.case_key(country.items) + 1)
        meeting = (key * 3 - 3) // ITEMS_A_MEETING + 1
        home = country.municipality_of(country.committee_of(meeting))
        return f"/proevekommune-{home}/sag/{slug(f'27.{key % 60:02}.00-A00-{key}-24')}/"

    def person(self) -> str:
        key = self._rng.randrange(1, 98 * 80 + 1)
        return f"/proevekommune-{(key - 1) // 80 + 1}/person/proeve-person-{key}/"

    def search(self) -> str:
        words = self._rng.sample(WORDS, self._rng.randrange(1, 4))
        return f"/soeg/?q={quote(' '.join(words))}"

    def _meeting(self, key: int) -> str:
        country = self._country
        committee = country.committee_of(key)
        name = slug(COMMITTEES[(committee - 1) % len(COMMITTEES)])
        home = country.municipality_of(committee)
        return f"/proevekommune-{home}/udvalg/{name}/{country.day_of(key).isoformat()}/"


def free_port() -> int:
    with socket.create_server((HOST, 0)) as taken:
        return int(taken.getsockname()[1])


def timed(port: int, address: str) -> tuple[float, int]:
    """Milliseconds and status of one request."""
    start = time.perf_counter()
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return (time.perf_counter() - start) * 1000, answer.status


def measure(port: int, draw: Callable[[], str], requests: int) -> tuple[list[float], set[int]]:
    for _ in range(5):
        timed(port, draw())
    found = [timed(port, draw()) for _ in range(requests)]
    return [one for one, _ in found], {status for _, status in found}


def wait_for(port: int) -> None:
    for _ in range(600):
        try:
            timed(port, "/helbred/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("the server did not answer")


def main(items: int, requests: int) -> None:
    port = free_port()
    command = [sys.executable, "-m", "raadhus", "serve", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ)
    try:
        wait_for(port)
        print(f"{platform.machine()}, Python {platform.python_version()}, {items} items")
        print(f"p95: aim {AIM} ms, floor {FLOOR} ms; {requests} requests of each kind\n")
        print(f"{'page':14} {'p50':>7} {'p95':>7} {'p99':>7} {'most':>7}  status")
        addresses = Addresses(Country(items))
        for kind in ("front", "municipality", "committee", "meeting", "item", "case", "person",
                     "search"):  # fmt: skip
            times, statuses = measure(port, getattr(addresses, kind), requests)
            cuts = statistics.quantiles(times, n=100)
            print(f"{kind:14} {cuts[49]:7.1f} {cuts[94]:7.1f} {cuts[98]:7.1f} {max(times):7.1f}"
                  f"  {sorted(statuses)}", flush=True)  # fmt: skip
    finally:
        server.terminate()
        server.wait(timeout=30)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200)
