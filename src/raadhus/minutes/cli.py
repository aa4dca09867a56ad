"""`raadhus read`: files in, the meeting out, as an outline, as JSON or as its text."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from .contract import to_contract
from .lines import UnreadableDocumentError
from .model import Minutes
from .outline import outline
from .reader import read as read_bytes

UNREADABLE = 2


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
        minutes = _read(name)
        if minutes is None:
            failed = True
        else:
            _write(_shown(minutes, as_json=as_json, as_text=as_text, several=len(files) > 1))
    if failed:
        sys.exit(UNREADABLE)


def _read(name: str) -> Minutes | None:
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return read_bytes(content, name)
    except UnreadableDocumentError as error:
        _tell(name, str(error))
    except IsADirectoryError:
        _tell(name, "Det er en mappe. Angiv de filer, der skal læses.")
    except FileNotFoundError:
        _tell(name, "Filen findes ikke. Se efter, om navnet er skrevet rigtigt.")
    except PermissionError:
        _tell(name, "Filen må ikke læses. Bed den, der ejer filen, om adgang.")
    except OSError as error:
        _tell(name, f"Filen kunne ikke hentes fra disken ({error.strerror}).")
    return None


def _tell(name: str, sentence: str) -> None:
    """One line on stderr, also for a name that holds a line end."""
    shown = "".join(sign if sign.isprintable() else "?" for sign in name)
    click.echo(f"{shown}: {sentence}", err=True)


def _shown(minutes: Minutes, *, as_json: bool, as_text: bool, several: bool) -> str:
    if as_text:
        return minutes.source.text
    if as_json:
        indent = None if several else 2
        return json.dumps(to_contract(minutes), ensure_ascii=False, indent=indent) + "\n"
    return outline(minutes)


def _write(text: str) -> None:
    """Bytes, so that the text comes out exactly as it is, whatever the terminal's encoding."""
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()
