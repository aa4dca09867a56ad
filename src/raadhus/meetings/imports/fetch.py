"""Fetching from the web, within bounds: http and https, so many bytes, so much time."""

from __future__ import annotations

import http.client
import http.cookiejar
import urllib.error
import urllib.request
from urllib.parse import urlsplit

from raadhus import __version__

SECONDS = 30.0
CHUNK = 2**16


class OnlyWeb(urllib.request.HTTPRedirectHandler):
    """Follows redirects to web addresses alone, never to files of this machine."""

    max_redirections = 5

    def redirect_request(  # type: ignore[no-untyped-def] # the form of the library
        self, req, fp, code, msg, headers, newurl
    ):
        _must_be_web(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _must_be_web(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise OSError(0, "adressen skal begynde med http:// eller https://")


class Fetcher:
    """Gets addresses one after the other; keeps the cookies that a portal hands out."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._opener = urllib.request.build_opener(
            OnlyWeb(), urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        )
        self._opener.addheaders = [("User-Agent", f"Raadhus/{__version__}")]

    def get(self, address: str, largest: int) -> bytes:
        """The bytes at an address; raises OSError with a Danish reason."""
        _must_be_web(address)
        try:
            with self._opener.open(address, timeout=self._seconds) as answer:
                content: bytes = answer.read(largest + 1)
        except urllib.error.HTTPError as error:
            raise OSError(error.code, f"serveren svarede {error.code}") from error
        except TimeoutError as error:
            raise OSError(0, "serveren svarede ikke i tide") from error
        except (urllib.error.URLError, http.client.HTTPException, ValueError) as error:
            raise OSError(0, "serveren kunne ikke nås") from error
        if len(content) > largest:
            raise OSError(0, f"svaret fylder over {largest // 2**20} MB")
        return content
