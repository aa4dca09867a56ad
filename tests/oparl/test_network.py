"""Fetching over the net: bounded in time and size, and never away from the host."""

from __future__ import annotations

import gzip
import socket
import threading
from http.server import BaseHTTPRequestHandler

import pytest
from tests.oparl.serving import answer, server

from raadhus.oparl.network import Network

Handler = BaseHTTPRequestHandler


def fetcher() -> Network:
    return Network(pause=0, seconds=1)


def test_an_answer_comes_with_status_small_headers_and_body() -> None:
    with server(lambda asked: answer(asked, 404, asked.path.encode(), X_Kind="Nej")) as url:
        found = fetcher().get(f"{url}/sø?a=å", keep=99)
    assert (found.status, found.body, found.headers["x-kind"]) == (404, b"/s%C3%B8?a=%C3%A5", "Nej")


def test_no_more_is_kept_than_asked_for() -> None:
    with server(lambda asked: answer(asked, 200, b"x" * 5_000_000)) as url:
        found = fetcher().get(url, keep=1000)
    assert (len(found.body), found.cut) == (1000, True)


def test_packed_answers_are_unpacked_no_further_than_asked_for() -> None:
    packed = gzip.compress(bytes(50_000_000))
    with server(lambda asked: answer(asked, 200, packed, Content_Encoding="gzip")) as url:
        found = fetcher().get(url, keep=1000)
    assert (len(found.body), found.cut) == (1000, True)


def drip_headers(asked: Handler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(200):
        asked.wfile.write(b"x")
        threading.Event().wait(0.05)


def drip_body(asked: Handler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
    for _ in range(200):
        asked.wfile.write(b"x")
        threading.Event().wait(0.05)


def say_nothing(_: Handler) -> None:
    threading.Event().wait(5)


@pytest.mark.parametrize("serve", [drip_headers, drip_body, say_nothing])
def test_a_slow_server_is_left_when_the_time_is_up(serve: object) -> None:
    with server(serve) as url:  # type: ignore[arg-type]
        found = fetcher().get(url, keep=99999)
    assert (found.status, found.problem) == (0, "svaret kom ikke i tide")


def test_what_is_no_http_is_told() -> None:
    with server(lambda asked: [asked.wfile.write(b"\x00\xff\r\n" * 99)][0] and None) as url:
        assert fetcher().get(url, keep=99).problem == "svaret kunne ikke læses"


def test_nobody_there() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # taken, and nobody listens
        url = f"http://127.0.0.1:{held.getsockname()[1]}/"
        assert fetcher().get(url, keep=99).problem == "der er ingen forbindelse til serveren"


@pytest.mark.parametrize("url", ["ftp://x.dk/", "file:///etc/passwd", "http://", "http://a:b@x.dk"])
def test_other_addresses_are_not_asked(url: str) -> None:
    assert fetcher().get(url, keep=9).problem == "adressen er ikke en http- eller https-adresse"


def test_a_redirect_is_followed_on_the_host_alone() -> None:
    visits: list[str] = []

    def other(asked: Handler) -> None:
        visits.append(asked.path)
        answer(asked, 200, b"")

    with server(other) as elsewhere:

        def redirect(asked: Handler) -> None:
            targets = {"/a": "/b", "/away": elsewhere, "/round": "/round"}
            headers = {"Location": targets[asked.path]} if asked.path in targets else {}
            answer(asked, 302 if headers else 200, b"her", **headers)

        with server(redirect) as url:
            inside = fetcher().get(f"{url}/a", keep=9)
            away = fetcher().get(f"{url}/away", keep=9)
            again = fetcher().get(f"{url}/round", keep=9)
    assert (inside.url, inside.body) == (f"{url}/b", b"her")
    assert away.problem == "adressen viderestiller til en anden server"
    assert again.problem == "adressen viderestiller igen og igen"
    assert visits == []
