"""`raadhus oparl`: open data after OParl 1.1."""

from __future__ import annotations

import click

from .check import Limits, check_server
from .check.report import as_json, as_text
from .check.values import is_url
from .network import Network


@click.group()
def oparl() -> None:
    """Åbne data efter OParl 1.1."""


@oparl.command()
@click.argument("url", metavar="ADRESSE")
@click.option(
    "--limit",
    type=click.IntRange(1, 100_000),
    default=300,
    show_default=True,
    help="Så mange objekter hentes højst hvert for sig.",
)
@click.option(
    "--seconds",
    type=click.IntRange(1, 86_400),
    default=300,
    show_default=True,
    help="Så mange sekunder varer kontrollen højst.",
)
@click.option(
    "--pause",
    type=click.IntRange(0, 60_000),
    default=50,
    show_default=True,
    help="Så mange millisekunder går der mindst mellem to hentninger.",
)
@click.option(
    "--expect-deleted",
    multiple=True,
    metavar="ADRESSE",
    help="Et objekt, der er slettet på serveren. Kan gives flere gange.",
)
@click.option("--json", "wants_json", is_flag=True, help="Skriv rapporten som JSON.")
def check(
    url: str,
    limit: int,
    seconds: int,
    pause: int,
    expect_deleted: tuple[str, ...],
    wants_json: bool,
) -> None:
    """Kontrollér, om en server overholder OParl 1.1.

    ADRESSE er serverens indgang. Der hentes kun fra den ene server, og intet ændres på den.
    Slutkoden er 1, når et krav (MUST) er brudt, ellers 0.
    """
    for address in (url, *expect_deleted):
        _must_be_address(address)
    limits = Limits(objects=limit, seconds=seconds)
    network = Network(pause=pause / 1000)
    report = check_server(url, network, limits=limits, expect_deleted=expect_deleted)
    click.echo(as_json(report) if wants_json else as_text(report))
    if not report.passed():
        raise SystemExit(1)


def _must_be_address(text: str) -> None:
    if not is_url(text):
        raise click.BadParameter(
            f"«{text}» er ikke en hel adresse. Skriv den, som den står i browseren,"
            " for eksempel https://www.eksempel.dk/oparl/v1.1/"
        )
