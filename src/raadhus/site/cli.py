"""The commands that run the site. Django is set up when a command needs it, not before."""

from __future__ import annotations

import json
import os
import socket

import click

from raadhus.meetings.cli import Told
from raadhus.start import DEMO, django, manage, only_the_demo_is_there

from .accounts.cli import user

PORT = click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Portnummer."
)

THREADS = 8  # requests that one process answers at a time


def prepare() -> None:
    """Bring the database and the static files up to date."""
    click.echo("Gør databasen klar …")
    if django("raadhus.core.backup.restoring").resume(by="kommando"):
        click.echo("En genskabelse, der blev afbrudt, er gjort færdig.")
    manage("migrate")
    click.echo("Samler sidens filer …")
    manage("collectstatic")


def must_be_free(host: str, port: int) -> None:
    """End the command where something else already answers on the address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        raise click.ClickException(
            f"Adressen {host}, port {port}, kan ikke bruges. "
            "Stop det, der bruger den, eller vælg en anden med --port."
        ) from error


def run(host: str, port: int, workers: int) -> None:
    """Serve until stopped."""
    from granian.constants import Interfaces  # noqa: PLC0415 - only this command serves
    from granian.log import LogLevels  # noqa: PLC0415 - as above
    from granian.server import Server  # noqa: PLC0415 - as above

    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Raadhus svarer på http://{shown}:{port}/  (stop med Ctrl+C)")
    Server(
        "raadhus.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
    ).serve()


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Adresse at lytte på.")
@PORT
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Antal processer."
)
def serve(host: str, port: int, workers: int) -> None:
    """Start siden: gør databasen klar, og svar på adressen.

    Er der endnu ingen data i ./var, men en demo i ./var/demo, så vises demoen.
    """
    must_be_free(host, port)
    if only_the_demo_is_there():
        click.echo("Her er endnu kun demoen; den vises.")
    prepare()
    run(host, port, workers)


@click.command()
@PORT
@click.option("--no-serve", is_flag=True, help="Læs eksemplerne ind, men start ikke siden.")
def demo(port: int, no_serve: bool) -> None:
    """Vis Raadhus med to opdigtede kommuner og deres møder gennem to år.

    Data lægges i ./var/demo, hvis RAADHUS_DATA ikke siger andet.
    """
    os.environ.setdefault("RAADHUS_DATA", str(DEMO))
    if not no_serve:
        must_be_free("127.0.0.1", port)
    prepare()
    example = django("raadhus.meetings.demo")
    told = Told()
    told.report(example.import_example(told))
    for name, password in django("raadhus.core.demo").demo_accounts(example.HOME):
        click.echo(f"Log ind som {name} med adgangskoden {password}")
    if no_serve:
        click.echo("Klar. Start siden med: raadhus serve")
    else:
        run("127.0.0.1", port, workers=1)


@click.command("django", context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[KOMMANDO]...")
def django_(arguments: tuple[str, ...]) -> None:
    """Kør en af Djangos egne kommandoer, fx migrate eller check."""
    django("django.core.management").execute_from_command_line(["raadhus django", *arguments])


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def health(as_json: bool) -> None:
    """Vis, om alt er, som det skal være; ellers slutter kommandoen med 1."""
    module = django("raadhus.site.health")
    found = module.checks()
    told = module.as_data(found)
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for check in found:
            mark = {True: "ja ", False: "NEJ", None: "   "}[check.good]
            click.echo(f"{mark}  {check.label}: {check.value}")
    if not told["ok"]:
        raise click.exceptions.Exit(1)


COMMANDS: tuple[click.Command, ...] = (serve, demo, django_, user, health)
