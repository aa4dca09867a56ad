"""One visit to the site, with all that the browser said and fetched meanwhile."""

from __future__ import annotations

from types import TracebackType
from typing import Any

from playwright.sync_api import Browser, Page, Request


class Visit:
    """A page in a context of its own; `said` are console lines, `foreign` other addresses."""

    def __init__(self, browser: Browser, site: str, width: int, **settings: Any) -> None:
        self.site = site
        viewport = {"width": width, "height": 900}
        self._context = browser.new_context(
            viewport=viewport, locale="da-DK", reduced_motion="reduce", **settings
        )
        self.page: Page = self._context.new_page()
        self.said: list[str] = []
        self.foreign: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", self._request)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:")):
            self.foreign.append(request.url)

    def open(self, path: str) -> None:
        self.page.goto(self.site + path, wait_until="load")

    def log_in(self, name: str, password: str) -> None:
        self.open("/log-ind/")
        self.page.fill("#id_login", name)
        self.page.fill("#id_password", password)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(f"{self.site}/")

    def __enter__(self) -> Visit:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._context.close()
