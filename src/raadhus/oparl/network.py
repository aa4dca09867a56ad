"""Fetching from a server on the net: within one host, within a time, within a size."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from urllib.parse import urljoin, urlsplit

from raadhus import __version__

from .check import Answer
from .check.values import origin

SECONDS = 15.0  # for one answer, all in all
REDIRECTS = 3
PIECE = 65_536
LATE = "svaret kom ikke i tide"
HEADERS = {
    "User-Agent": f"raadhus-oparl-check/{__version__}",
    "Accept": "application/json, */*;q=0.1",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


class Network:
    """A fetcher over HTTP. `pause` seconds lie between two requests, so that nobody is burdened."""

    def __init__(self, *, pause: float = 0.05, seconds: float = SECONDS) -> None:
        self._pause, self._seconds = pause, seconds

    def get(self, url: str, *, keep: int) -> Answer:
        """Fetch; redirects are followed within the host alone, and never from https to http."""
        ends = time.monotonic() + self._seconds
        for _ in range(REDIRECTS + 1):
            time.sleep(self._pause)
            answer = _fetch(url, keep, ends)
            target = answer.headers.get("location", "")
            if answer.status not in (301, 302, 303, 307, 308) or not target:
                return answer
            following = _within_host(url, target)
            if not following:
                return Answer(url, 0, problem="adressen viderestiller til en anden server")
            url = following
        return Answer(url, 0, problem="adressen viderestiller igen og igen")


def _within_host(url: str, target: str) -> str:
    """The address of a redirect where it stays on the host; else nothing."""
    try:
        whole = urljoin(url, target)
    except ValueError:
        return ""
    here, there = origin(url), origin(whole)
    if here is None or there is None or here[1] != there[1]:
        return ""
    upgrade = (here[0], there[0]) == ("http", "https") and (here[2], there[2]) == (80, 443)
    return whole if upgrade or here == there else ""


def _fetch(url: str, keep: int, ends: float) -> Answer:
    found = origin(url)
    if found is None:
        return Answer(url, 0, problem="adressen er ikke en http- eller https-adresse")
    try:
        plain = socket.create_connection(found[1:], timeout=max(0.1, ends - time.monotonic()))
    except (OSError, UnicodeError):
        return Answer(url, 0, problem="der er ingen forbindelse til serveren")
    # Also a server that sends a byte now and then must not hold us: at the end, the line is cut.
    late = threading.Event()
    timer = threading.Timer(max(0.1, ends - time.monotonic()), _hang_up, (plain, late))
    timer.daemon = True
    timer.start()
    try:
        answer = _talk(url, found, plain, keep)
    except (OSError, http.client.HTTPException, ValueError, zlib.error):
        slow = late.is_set() or time.monotonic() >= ends
        return Answer(url, 0, problem=LATE if slow else "svaret kunne ikke læses")
    finally:
        timer.cancel()
        plain.close()
    return Answer(url, 0, problem=LATE) if late.is_set() else answer


def _hang_up(line: socket.socket, late: threading.Event) -> None:
    late.set()
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it was closed meanwhile


def _talk(url: str, found: tuple[str, str, int], plain: socket.socket, keep: int) -> Answer:
    scheme, host, port = found
    line = plain
    if scheme == "https":
        line = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    connection = http.client.HTTPConnection(host, port)
    connection.sock = line
    parts = urlsplit(url)
    asked = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection.request("GET", _ascii(asked), headers={"Host": parts.netloc, **HEADERS})
    with connection.getresponse() as response:
        headers = {name.lower(): value for name, value in response.getheaders()}
        body, cut = _body(response, keep, headers.get("content-encoding", ""))
        return Answer(url, response.status, headers, body, cut=cut)


def _ascii(asked: str) -> str:
    """Signs outside ASCII as percent escapes; all others as they are."""
    return "".join(
        sign if sign.isascii() else "".join(f"%{byte:02X}" for byte in sign.encode())
        for sign in asked
    )


def _body(response: http.client.HTTPResponse, keep: int, encoding: str) -> tuple[bytes, bool]:
    """The first `keep` bytes, unpacked, and whether there was more."""
    packed = encoding.lower() in ("gzip", "deflate")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
    body = bytearray()
    while len(body) <= keep and (piece := response.read1(PIECE)):
        room = keep + 1 - len(body)
        body += unpack.decompress(piece, room) if unpack else piece
    return bytes(body[:keep]), len(body) > keep
