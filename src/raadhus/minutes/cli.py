"""`raadhus read`: files in, the meeting out, as an outline, as JSON or as its text."""

from __future__ import annotations

import json
import sys

import click

from .contract import to_contract
from .files import UNREADABLE, read_file, write
from .model import Minutes
from .outline import outline


@click.command(short_help="Læs dagsordener og referater.")
@click.argument("files", nargs=-1, required=True, metavar="FIL...")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Skriv mødet som JSON (én linje pr. fil, når der er flere).",
)
@click.option(
    "--text", "as_text", is_flag=True, help="Skriv præcis den tekst, som alle placeringer tæller i."
)
def read(files: tuple[str, ...], as_json: bool, as_text: bool) -> None:
    """Læs en eller flere FILer: tekst, HTML, PDF, Word eller portalens JSON.

    Uden valg vises mødet som en oversigt. En fil, der ikke kan læses, giver én linje på
    fejlkanalen og afslutningskoden 2; de andre filer vises alligevel. Navnet - læser fra
    standardinput.
    """
    if as_json and as_text:
        raise click.UsageError("Vælg enten --json eller --text, ikke begge.")
    failed = False
    for name in files:
        minutes = read_file(name)
        if minutes is None:
            failed = True
        else:
            write(_shown(minutes, as_json=as_json, as_text=as_text, several=len(files) > 1))
    if failed:
        sys.exit(UNREADABLE)


def _shown(minutes: Minutes, *, as_json: bool, as_text: bool, several: bool) -> str:
    if as_text:
        return minutes.source.text
    if as_json:
        indent = None if several else 2
        return json.dumps(to_contract(minutes), ensure_ascii=False, indent=indent) + "\n"
    return outline(minutes)
