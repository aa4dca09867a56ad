"""A small web server for the tests: pages that are given, portals, and servers that misbehave."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = bytes | int | Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        answer = self.server.pages.get(self.path, 404)
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            if callable(answer):
                answer(self)
            elif isinstance(answer, int):
                self.send_error(answer)
            else:
                self.send_response(200)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Site(ThreadingHTTPServer):
    """`pages` by path: bytes, a status, or what to do; `asked` are the paths asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.over = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def portal(self, meetings: dict[str, tuple[str, Any]]) -> None:
        """Be a portal with these meetings: id -> (when released, its document)."""
        listed = [{"Id": key, "ReleasedDate": when} for key, (when, _) in meetings.items()]
        self.pages["/"] = b"<title>Dagsordener</title>"
        body = {"Udvalg": [{"Navn": "Kulturudvalget", "Moeder": listed}]}
        self.pages["/api/agenda/udvalgsliste"] = json.dumps(body).encode()
        for key, (_, document) in meetings.items():
            self.pages[f"/api/agenda/dagsorden/{key}"] = document


@contextmanager
def serving() -> Iterator[Site]:
    with Site() as site:
        thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield site
        finally:
            site.over.set()
            site.shutdown()
            thread.join()


def redirect(target: str) -> Callable[[Handler], None]:
    def answer(handler: Handler) -> None:
        handler.send_response(302)
        handler.send_header("Location", target)
        handler.end_headers()

    return answer


def endless(handler: Handler) -> None:
    """A body without end."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.over.is_set():
        handler.wfile.write(b"x" * 2**20)


def silent(handler: Handler) -> None:
    """No answer at all."""
    handler.server.over.wait(60)


def dripping(handler: Handler) -> None:
    """A body that comes letter by letter, each in time."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.over.is_set():
        handler.wfile.write(b"x")
        time.sleep(0.05)


def dripping_head(handler: Handler) -> None:
    """The same of the head, before any body."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not handler.server.over.is_set():
        handler.wfile.write(b"x")
        time.sleep(0.05)


def broken_off(handler: Handler) -> None:
    """Less than was promised."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"kort")


def no_answer_at_all(handler: Handler) -> None:
    """Something that is not HTTP."""
    handler.wfile.write(b"\x00\x01\x02 hej\r\n\r\n")
