"""The commands that run the site. Django is set up when a command needs it, not before."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import click

from raadhus.meetings.cli import Told
from raadhus.start import django, manage

PORT = click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Portnummer."
)

THREADS = 8  # requests that one process answers at a time


def prepare() -> None:
    """Bring the database and the static files up to date."""
    click.echo("Gør databasen klar …")
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


DEMO = Path("var") / "demo"


def only_the_demo_is_there() -> bool:
    """Whether nobody has set or filled a data folder, but the demo has one."""
    from .environment import DATABASE  # noqa: PLC0415 - commands without a site start faster

    if {"RAADHUS_DATA", "RAADHUS_DATABASE_URL"} & os.environ.keys():
        return False
    return not (DEMO.parent / DATABASE).exists() and (DEMO / DATABASE).exists()


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
        os.environ["RAADHUS_DATA"] = str(DEMO)
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
    if no_serve:
        click.echo("Klar. Start siden med: raadhus serve")
    else:
        run("127.0.0.1", port, workers=1)


@click.command("django", context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[KOMMANDO]...")
def django_(arguments: tuple[str, ...]) -> None:
    """Kør en af Djangos egne kommandoer, fx migrate eller check."""
    django("django.core.management").execute_from_command_line(["raadhus django", *arguments])


COMMANDS: tuple[click.Command, ...] = (serve, demo, django_)
