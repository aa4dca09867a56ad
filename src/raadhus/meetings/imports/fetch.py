"""Fetching from the web, within bounds: http and https, so many bytes, so much time."""

from __future__ import annotations

import contextlib
import http.client
import http.cookiejar
import ipaddress
import socket
import string
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlsplit

from raadhus import __version__

SECONDS = 30.0  # that a server may be silent; a whole answer may take twice as long
CHUNK = 2**16
PATIENCE = 3  # answers that came too late before a server is left alone

ASCII = string.punctuation  # what an address may hold as it stands; æ, ø, å and blanks may not
TOO_SLOW = "serveren svarede ikke i tide"


class RefusedError(OSError):
    """An address that is not fetched, or an answer that is not taken, with a Danish reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(0, reason)


class OnlyWeb(urllib.request.HTTPRedirectHandler):
    """Follows redirects to web addresses alone, never to files of this machine or its network."""

    max_redirections = 5

    def redirect_request(  # type: ignore[no-untyped-def] # the form of the library
        self, req, fp, code, msg, headers, newurl
    ):
        try:
            _must_be_web(newurl)
            if _is_inside(newurl) and not _is_inside(req.full_url):
                raise RefusedError("serveren viser videre til en adresse i det lokale net")
        except RefusedError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _must_be_web(address: str) -> None:
    try:
        parts = urlsplit(address)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        good = False
    if not good:
        raise RefusedError("adressen skal begynde med http:// eller https://")


def _is_inside(address: str) -> bool:
    """Whether an address is of this machine or of the network that it stands in."""
    try:
        found = socket.getaddrinfo(urlsplit(address).hostname, None)
        return any(not ipaddress.ip_address(row[4][0]).is_global for row in found)
    except (OSError, ValueError):
        return False  # it cannot be reached either


class _Watched:
    """Keeps the connection that is being opened, so that it can be cut off from outside."""

    connection: http.client.HTTPConnection | None = None

    def do_open(self, http_class: Callable[..., Any], req: Any, **options: Any) -> Any:
        def opened(host: str, **more: Any) -> Any:
            self.connection = http_class(host, **more)
            return self.connection

        return super().do_open(opened, req, **options)  # type: ignore[misc] # of the handler

    def cut(self) -> None:
        if self.connection is not None and self.connection.sock is not None:
            with contextlib.suppress(OSError):
                self.connection.sock.shutdown(socket.SHUT_RDWR)


class _Http(_Watched, urllib.request.HTTPHandler):
    pass


class _Https(_Watched, urllib.request.HTTPSHandler):
    pass


class Fetcher:
    """Gets addresses one after the other; keeps the cookies that a portal hands out.

    After `PATIENCE` answers that came too late from one host it asks that host no more, so that
    a sleepy server does not keep everything else waiting. Make a new one for each look.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._late: dict[str, int] = {}
        self._handlers = (_Http(), _Https())
        self._opener = urllib.request.build_opener(
            OnlyWeb(),
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()),
            *self._handlers,
        )
        self._opener.addheaders = [("User-Agent", f"Raadhus/{__version__}")]

    def get(self, address: str, largest: int) -> bytes:
        """The bytes at an address, at most `largest`; raises OSError with a Danish reason."""
        _must_be_web(address)
        host = urlsplit(address).netloc
        if self._late.get(host, 0) >= PATIENCE:
            raise RefusedError(TOO_SLOW)
        end = time.monotonic() + 2 * self._seconds
        timer = threading.Timer(2 * self._seconds, self._cut)  # of a head that comes in drops
        timer.daemon = True
        timer.start()
        try:
            return self._get(address, largest, end)
        except RefusedError:
            raise
        except urllib.error.HTTPError as error:
            with error:
                raise RefusedError(f"serveren svarede {error.code}") from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            if not isinstance(getattr(error, "reason", error), TimeoutError) and (
                time.monotonic() < end
            ):
                raise RefusedError("serveren kunne ikke nås") from error
            self._late[host] = self._late.get(host, 0) + 1
            raise RefusedError(TOO_SLOW) from error
        finally:
            timer.cancel()

    def _get(self, address: str, largest: int, end: float) -> bytes:
        parts: list[bytes] = []
        left = largest
        with self._opener.open(quote(address, safe=ASCII), timeout=self._seconds) as answer:
            while part := answer.read1(CHUNK):
                parts.append(part)
                left -= len(part)
                if left < 0:
                    raise RefusedError(f"svaret fylder over {largest // 2**20} MB")
                if time.monotonic() > end:
                    break
            if time.monotonic() > end:  # also where the head was cut off
                raise TimeoutError
            if answer.length:  # read1 does not say that the answer broke off
                raise http.client.IncompleteRead(b"", answer.length)
        return b"".join(parts)

    def _cut(self) -> None:
        for handler in self._handlers:
            handler.cut()
