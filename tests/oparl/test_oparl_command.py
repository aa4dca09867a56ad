"""`raadhus oparl check`: against a server on this machine, as somebody would use it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler

from click.testing import CliRunner, Result
from tests.oparl.faults import DeletedNeverShown, NextLosesFilter
from tests.oparl.sample import Sample
from tests.oparl.serving import server

from raadhus.cli import raadhus


@contextmanager
def served(kind: type[Sample]) -> Iterator[str]:
    """A sample on a port of this machine; it learns its own address from what it is asked for."""

    def serve(asked: BaseHTTPRequestHandler) -> None:
        sample = kind(f"http://{asked.headers['Host']}")
        status, headers, body = sample.respond(asked.path)
        asked.send_response(status)
        for name, value in headers.items():
            asked.send_header(name, value)
        asked.end_headers()
        asked.wfile.write(body)

    with server(serve) as url:
        yield url


def run(*arguments: str) -> Result:
    return CliRunner().invoke(raadhus, ["oparl", "check", "--pause", "0", *arguments])


def test_a_correct_server_passes() -> None:
    with served(Sample) as url:
        result = run(f"{url}/")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "Ingen fejl fundet.")


def test_a_fault_is_told_with_rule_address_and_advice_and_the_exit_code_is_1() -> None:
    with served(NextLosesFilter) as url:
        result = run(f"{url}/")
    assert result.exit_code == 1
    assert "MUST filter-kept: Filtre bevares i alle adresser i links." in result.output
    assert "Gør sådan: Gentag filtrene i hver adresse i links." in result.output
    assert result.output.endswith("1 brudte krav (MUST), 0 brudte anbefalinger (SHOULD).\n")


class NobodyRefersToIt(DeletedNeverShown):
    """No reference leads to the deleted object, and no row of numbers betrays it."""

    def _fill(self) -> None:
        super()._fill()
        del self.things["/Paper/2"]["relatedPaper"]


def test_a_deleted_object_can_be_named() -> None:
    with served(NobodyRefersToIt) as url:
        alone = json.loads(run(f"{url}/", "--json").stdout)
        named = json.loads(run(f"{url}/", "--json", "--expect-deleted", f"{url}/Paper/9").stdout)
    assert (alone["passed"], alone["findings"]) == (True, [])
    assert "--expect-deleted" in " ".join(alone["notes"])
    assert [(one["rule"], one["url"]) for one in named["findings"]] == [
        ("deleted-listed", f"{url}/Paper/9")
    ]


def test_what_is_no_address_ends_in_danish() -> None:
    result = run("oparl.eksempel.dk")
    assert result.exit_code == 2
    assert "«oparl.eksempel.dk» er ikke en hel adresse." in result.output


def test_a_server_that_is_not_there_fails_the_check() -> None:
    result = run("http://127.0.0.1:9/")
    assert result.exit_code == 1
    assert "der er ingen forbindelse til serveren" in result.output
