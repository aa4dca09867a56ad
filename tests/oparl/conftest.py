"""The archive of the tests, and our own server asked without a network."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.test import Client
from tests.oparl.archive import Archive, municipality

from raadhus.oparl.check import Answer

HOST = "http://testserver"
ENTRY = f"{HOST}/oparl/v1.1/"


class OwnServer:
    """A fetcher that asks our own site; it keeps all that came, for who looks for secrets."""

    def __init__(self) -> None:
        self._client = Client()
        self.answers: list[Answer] = []

    def get(self, url: str, *, keep: int) -> Answer:
        parts = urlsplit(url)
        response = self._client.get(f"{parts.path}?{parts.query}" if parts.query else parts.path)
        if response.status_code == 301:
            return self.get(HOST + response["Location"], keep=keep)
        headers = {name.lower(): value for name, value in response.items()}
        if response.cookies:
            headers["set-cookie"] = str(response.cookies)
        answer = Answer(url, response.status_code, headers, response.content[:keep])
        self.answers.append(answer)
        return answer


@pytest.fixture
def archive(db: None) -> Archive:
    return municipality()


@pytest.fixture
def server() -> OwnServer:
    return OwnServer()
