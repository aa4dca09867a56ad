"""Commands to make a backup and to bring an installation back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from raadhus.start import django, manage

FILE = click.argument("file", metavar="FIL", type=click.Path(path_type=Path))


def guarded(function: Any, *arguments: Any, **options: Any) -> Any:
    """Call something; what it refuses ends the command with its sentence."""
    try:
        return function(*arguments, **options)
    except django("raadhus.core.backup").BackupError as error:
        raise click.ClickException(str(error)) from error


@click.command()
@FILE
@click.option("--with-key", is_flag=True, help="Tag sidens hemmelige nøgle med.")
@click.option("--replace", is_flag=True, help="Læg kopien oven i en, der har samme navn.")
def backup(file: Path, with_key: bool, replace: bool) -> None:
    """Gem hele siden i én fil, mens den kører: databasen og alt, der er i den."""
    manage("migrate")
    making = django("raadhus.core.backup.making")
    made = guarded(making.make, file, with_key=with_key, replace=replace, by="kommando")
    click.echo(f"Kopien er gemt: {file} ({made.size} bytes). SHA-256: {made.sha256}")
    if with_key:
        click.echo("Den hemmelige nøgle er i den. Gem den, hvor kun du kan læse den.")


@click.command()
@FILE
@click.option("--replace", is_flag=True, help="Skift de data ud, der er her nu.")
def restore(file: Path, replace: bool) -> None:
    """Hent siden tilbage fra en fil, som »raadhus backup« har lavet.

    Brug kun filer, du selv har lavet eller har fra nogen, du stoler på.
    """
    restoring = django("raadhus.core.backup.restoring")
    manifest = guarded(restoring.restore, file, replace=replace, by="kommando")
    about = manifest.about
    click.echo(f"Siden er hentet tilbage, som den var {about.made_at}, fra udgave {about.version}.")
    if about.journal[0]:
        click.echo(f"Journalen sluttede da med linje {about.journal[0]}, hash {about.journal[1]}")
    click.echo("Alle skal logge ind igen.")


COMMANDS: tuple[click.Command, ...] = (backup, restore)
