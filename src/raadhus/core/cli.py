"""Commands for the journal."""

from __future__ import annotations

import json

import click

from raadhus.start import django, manage

from .backup.cli import COMMANDS as BACKUP


@click.group()
def journal() -> None:
    """Journalen: hvad der er gjort, af hvem og hvornår."""


@journal.command("show")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@click.option("--last", type=click.IntRange(1), default=50, show_default=True,
              help="Hvor mange linjer, de nyeste.")  # fmt: skip
def show(as_json: bool, last: int) -> None:
    """Vis de nyeste linjer, den ældste af dem først; med --json én linje JSON for hver."""
    manage("migrate")
    entries = django("raadhus.core.models").JournalEntry.objects
    as_data = django("raadhus.core.journal").as_data
    for entry in reversed(entries.order_by("-number")[:last]):
        row = as_data(entry)
        if as_json:
            click.echo(json.dumps(row, ensure_ascii=False))
            continue
        what = f"{row['kind']} {row['key']}".strip()
        details = json.dumps(row["details"], ensure_ascii=False) if row["details"] else ""
        line = (
            f"{row['number']}  {row['at'][:19]}Z  {row['by']}  {row['action']}  {what}  {details}"
        )
        click.echo(line.rstrip())


@journal.command("verify")
@click.option("--witness", nargs=2, type=(click.IntRange(1), str), metavar="NUMMER HASH",
              help="Linje og hash, der er noteret tidligere et andet sted.")  # fmt: skip
def verify(witness: tuple[int, str] | None) -> None:
    """Efterprøv, at ingen linje er ændret, fjernet eller sat ind.

    En, der har fuld magt over databasen, kan skrive hele slutningen om, uden at det kan ses i
    den selv. Notér derfor nu og da den sidste linjes nummer og hash et andet sted, og giv dem
    med som --witness.
    """
    manage("migrate")
    module = django("raadhus.core.journal")
    found = list(module.faults(witness))
    for fault in found:
        click.echo(fault.sentence, err=True)
    connection = django("django.db").connection
    if not django("raadhus.core.journal_sql").protected(connection):
        click.echo("Databasens egen beskyttelse af journalen mangler.", err=True)
        raise click.exceptions.Exit(1)
    if found:
        raise click.exceptions.Exit(1)
    number, last = module.head()
    click.echo(f"Journalen er hel: {number} linjer. Den sidste hash er {last}")


COMMANDS: tuple[click.Command, ...] = (journal, *BACKUP)
