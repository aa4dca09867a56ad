"""Commands of the archive: taking documents in, and following where they come from."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from raadhus.start import django, manage

MUNICIPALITY = click.option(
    "--municipality", "municipality", default="", metavar="NAVN",
    help="Kommunen, dokumenterne kommer fra.",
)  # fmt: skip
WIDTH = 40


class Told:
    """Shows how far an import is, and its report when it is done."""

    def __init__(self) -> None:
        self._count = 0
        self._failed = 0
        self._live = sys.stderr.isatty()

    def __call__(self, name: str, taken: Any) -> None:
        self._count += 1
        self._failed += taken.state == "failed"
        if self._live:
            line = f"{self._count} dokumenter, {self._failed} fejlede  {name[-WIDTH:]:<{WIDTH}}"
            click.echo(f"\r{line}", nl=False, err=True)

    def report(self, report: Any) -> None:
        if self._live and self._count:
            click.echo(err=True)
        counts = report.counts
        told = (
            ("read", "læst"), ("unchanged", "var der allerede"), ("uncertain", "usikre"),
            ("other", "intet referat"), ("failed", "fejlede"),
        )  # fmt: skip
        parts = [f"{counts[state]} {word}" for state, word in told if counts[state]]
        click.echo("; ".join(parts) or "Der var ingen dokumenter.")
        for heading, rows in (
            ("Usikre:", report.uncertain),
            ("Intet referat:", report.other),
            ("Fejlede:", report.failed),
        ):
            if rows:
                click.echo(heading)
            for name, message in rows:
                click.echo(f"  {name}: {message}", err=heading == "Fejlede:")


@click.command("import")
@click.argument("what", nargs=-1, metavar="STED...")
@click.option(
    "--list", "lists", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FIL", help="En fil med én adresse på hver linje.",
)  # fmt: skip
@MUNICIPALITY
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True,
              help="Dokumenter, der læses samtidig.")  # fmt: skip
def import_(
    what: tuple[str, ...], lists: tuple[Path, ...], municipality: str, workers: int
) -> None:
    """Læs dokumenter ind i arkivet.

    Et STED er en fil, en mappe, et zip-arkiv eller en adresse (https://…). Det samme dokument
    igen ændrer intet; bliver indlæsningen afbrudt, fortsætter den, når den startes igen.
    """
    if not what and not lists:
        raise click.UsageError("Skriv, hvad der skal læses ind: en fil, en mappe eller en adresse.")
    manage("migrate")
    run = django("raadhus.meetings.imports.run")
    told = Told()
    incoming = django("raadhus.meetings.imports.incoming")
    missing = [one for one in what if not incoming.is_address(one) and not _is_there(one)]
    if missing:
        raise click.ClickException(f"{missing[0]} findes ikke.")
    try:
        places = _incoming(incoming, what, lists, municipality)
        report = run.import_all(places, workers=workers, progress=told)
    except incoming.NotImportableError as error:
        raise click.ClickException(str(error)) from error
    told.report(report)
    if report.failed:
        raise click.exceptions.Exit(1)


def _is_there(place: str) -> bool:
    try:
        return Path(place).exists()
    except (OSError, ValueError):  # no name of a file
        return False


def _incoming(
    incoming: Any, what: tuple[str, ...], lists: tuple[Path, ...], municipality: str
) -> Iterator[Any]:
    for place in what:
        if incoming.is_address(place):
            yield from incoming.from_addresses([place], municipality)
        else:
            yield from incoming.from_path(Path(place), municipality)
    for path in lists:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        yield from incoming.from_addresses(lines, municipality)


@click.command()
def reread() -> None:
    """Læs dokumenter igen, som en tidligere udgave har læst."""
    manage("migrate")
    rereading = django("raadhus.meetings.imports.rereading")
    told = Told()
    told.report(rereading.reread_all(told))


@click.command("check-archive")
@click.option("--municipality", "municipality", default="", metavar="NAVN",
              help="Kun denne kommunes dokumenter.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True,
              help="Dokumenter, der tjekkes samtidig.")  # fmt: skip
def check_archive(municipality: str, workers: int) -> None:
    """Tjek tal, datoer og navne i de dokumenter, som denne udgave ikke har tjekket.

    Det, der findes, ses på dokumenternes sider af kommunens ansatte. Bliver kommandoen afbrudt,
    fortsætter den, når den startes igen.
    """
    manage("migrate")
    homes = django("raadhus.core.models").Municipality.objects.filter(deleted_at=None)
    if municipality:
        named = homes.filter(name__iexact=municipality)
        homes = named if named else homes.filter(slug=municipality)
        if not homes:
            raise click.ClickException(f"Der er ingen kommune med navnet {municipality} i arkivet.")
    checking = django("raadhus.meetings.imports.checking")
    told = checking.check_archive(list(homes), _bar if sys.stderr.isatty() else None, workers)
    click.echo(f"{told.checked} dokumenter er tjekket, og der er {told.findings} fund i dem.")
    if told.left:
        click.echo(f"{told.left} dokumenter ændrede sig imens; kør kommandoen igen.")
    if told.problems:
        click.echo(f"{told.problems} dokumenter kunne ikke tjekkes; deres sider siger hvorfor.")


def _bar(done: int, total: int) -> None:
    full = WIDTH * done // max(total, 1)
    end = "\n" if done == total else ""
    line = f"{'█' * full}{'░' * (WIDTH - full)} {done} af {total} dokumenter"
    click.echo(f"\r{line}{end}", nl=False, err=True)


@click.group()
def source() -> None:
    """Kilder, der følges: mapper, portaler og lister af adresser."""


@source.command("add")
@click.argument("address", metavar="STED")
@click.option("--kind", "kind", type=click.Choice(["mappe", "portal", "liste"]), default=None,
              help="Ellers: en adresse er en portal, alt andet en mappe.")  # fmt: skip
@MUNICIPALITY
def source_add(address: str, kind: str | None, municipality: str) -> None:
    """Følg en mappe, en agendaportal eller en liste af adresser."""
    is_web = address.startswith(("http://", "https://"))
    kind = kind or ("portal" if is_web else "mappe")
    if kind == "mappe" and not Path(address).is_dir():
        raise click.ClickException(f"Mappen {address} findes ikke.")
    if kind != "mappe" and not is_web:
        raise click.ClickException("Adressen skal begynde med http:// eller https://.")
    manage("migrate")
    sources = django("raadhus.meetings.actions.sources")
    places = django("raadhus.meetings.actions.places")
    names = {"mappe": "folder", "portal": "portal", "liste": "list"}
    home = places.find_municipality(municipality) if municipality else None
    place = address if is_web else str(Path(address).resolve())
    sources.add_source(names[kind], place, home)
    click.echo(f"{place} følges, når raadhus follow kører.")


@source.command("list")
def source_list() -> None:
    """Vis kilderne, og hvornår der sidst blev set efter."""
    manage("migrate")
    found = django("raadhus.meetings.models").Source.objects.all()
    timezone = django("django.utils.timezone")
    for one in found:
        when = f"{timezone.localtime(one.checked_at):%d.%m.%Y kl. %H.%M}" if one.checked_at else "–"
        problem = f"  ({one.problem})" if one.problem else ""
        click.echo(f"{one.get_kind_display():<18} {when:<22} {one.address}{problem}")
    if not found:
        click.echo("Ingen kilder følges. Begynd med: raadhus source add STED")


@source.command("remove")
@click.argument("address", metavar="STED")
def source_remove(address: str) -> None:
    """Følg ikke kilden længere. Det, der er læst ind, bliver."""
    manage("migrate")
    if not django("raadhus.meetings.actions.sources").remove_source(address):
        raise click.ClickException(f"{address} følges ikke; se raadhus source list.")
    click.echo(f"{address} følges ikke længere.")


@click.command()
@click.option("--once", is_flag=True, help="Se efter én gang, og hold så op.")
def follow(once: bool) -> None:
    """Følg kilderne: nye dokumenter er i arkivet inden for et minut."""
    manage("migrate")
    following = django("raadhus.meetings.imports.follow")
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    for line in following.follow(stopped.is_set, once=once):
        click.echo(line)


COMMANDS: tuple[click.Command, ...] = (import_, reread, check_archive, source, follow)
