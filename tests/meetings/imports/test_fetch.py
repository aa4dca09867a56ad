"""Fetching within bounds, from servers that do what they like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.meetings.imports import serving
from tests.meetings.imports.serving import Site

from raadhus.meetings.imports.fetch import PATIENCE, Fetcher

SECONDS = 0.3


@pytest.fixture
def site() -> Iterator[Site]:
    with serving.serving() as made:
        yield made


def reason(site: Site, path: str, largest: int = 10 * 2**20) -> str:
    with pytest.raises(OSError, match=r"\w") as caught:
        Fetcher(SECONDS).get(site.address + path, largest)
    return str(caught.value.strerror)


def test_what_is_there_comes_whole(site: Site) -> None:
    site.pages["/a"] = bytes(range(256)) * 1000
    site.pages["/b"] = serving.redirect("/a")
    assert Fetcher().get(f"{site.address}/b", 2**20) == site.pages["/a"]


@pytest.mark.parametrize("status", [400, 403, 404, 500, 503])
def test_an_error_of_the_server_is_told(site: Site, status: int) -> None:
    site.pages["/a"] = status
    assert reason(site, "/a") == f"serveren svarede {status}"


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "javascript:1", "gopher://x", "data:,x"]
)
def test_no_redirect_leads_away_from_the_web(site: Site, target: str) -> None:
    site.pages["/a"] = serving.redirect(target)
    assert "root:" not in reason(site, "/a")


def test_danish_letters_and_blanks_in_an_address_are_no_trouble(site: Site) -> None:
    site.pages["/m%C3%B8de%20%C3%A5ben%25?a=%C3%A6"] = b"x"
    assert Fetcher().get(f"{site.address}/møde åben%25?a=æ", 10) == b"x"


def test_redirects_in_a_circle_end(site: Site) -> None:
    site.pages["/a"] = serving.redirect("/b")
    site.pages["/b"] = serving.redirect("/a")
    assert reason(site, "/a") == "serveren svarede 302"
    assert len(site.asked) < 12


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (serving.endless, "svaret fylder over 10 MB"),
        (serving.silent, "serveren svarede ikke i tide"),
        (serving.dripping, "serveren svarede ikke i tide"),
        (serving.dripping_head, "serveren svarede ikke i tide"),
        (serving.broken_off, "serveren kunne ikke nås"),
        (serving.no_answer_at_all, "serveren kunne ikke nås"),
    ],
)
def test_a_server_that_misbehaves_is_left(site: Site, answer: object, expected: str) -> None:
    site.pages["/a"] = answer  # type: ignore[assignment]
    assert reason(site, "/a") == expected


def test_exactly_as_much_as_may_come_comes(site: Site) -> None:
    site.pages["/a"] = b"12345"
    assert Fetcher().get(f"{site.address}/a", 5) == b"12345"
    assert reason(site, "/a", 4) == "svaret fylder over 0 MB"


def test_a_server_that_sleeps_is_asked_a_few_times_alone(site: Site) -> None:
    site.pages["/a"] = serving.silent
    fetcher = Fetcher(SECONDS)
    for _ in range(PATIENCE + 3):
        with pytest.raises(OSError, match="ikke i tide"):
            fetcher.get(f"{site.address}/a", 10)
    assert len(site.asked) == PATIENCE


@pytest.mark.parametrize(
    "address",
    [
        "", "x", "file:///etc/passwd", "ftp://a/b", "http://", "http://[::1", "http:///a",
        "http://a b/c", "http://127.0.0.1:99999/", "http://\n/", "http://127.0.0.1:1/", "HTTP:a",
        "http://æøå.invalid/", "http://" + "a" * 300 + ".invalid/",
    ],
)  # fmt: skip
def test_no_address_does_harm(address: str) -> None:
    with pytest.raises(OSError, match=r"adressen skal begynde med|serveren kunne ikke nås"):
        Fetcher(SECONDS).get(address, 10)


def test_cookies_are_kept_from_one_answer_to_the_next(site: Site) -> None:
    told: list[str | None] = []

    def answer(handler: serving.Handler) -> None:
        told.append(handler.headers["Cookie"])
        handler.send_response(200)
        handler.send_header("Set-Cookie", "gaest=1")
        handler.end_headers()

    site.pages["/a"] = answer
    fetcher = Fetcher()
    fetcher.get(f"{site.address}/a", 10)
    fetcher.get(f"{site.address}/a", 10)
    assert told == [None, "gaest=1"]
