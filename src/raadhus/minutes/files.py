"""Files as a command names them: read, or told on the error channel in one Danish line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .lines import UnreadableDocumentError
from .model import Minutes
from .reader import read

UNREADABLE = 2  # exit status when at least one file could not be read


def read_file(name: str) -> Minutes | None:
    """The minutes in a file (`-` is standard input); None where that failed and was told."""
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return read(content, name)
    except UnreadableDocumentError as error:
        tell(name, str(error))
    except IsADirectoryError:
        tell(name, "Det er en mappe. Angiv de filer, der skal læses.")
    except FileNotFoundError:
        tell(name, "Filen findes ikke. Se efter, om navnet er skrevet rigtigt.")
    except PermissionError:
        tell(name, "Filen må ikke læses. Bed den, der ejer filen, om adgang.")
    except OSError as error:
        tell(name, f"Filen kunne ikke hentes fra disken ({error.strerror}).")
    return None


def tell(name: str, sentence: str) -> None:
    """One line on stderr, also for a name that holds a line end."""
    click.echo(f"{shown_name(name)}: {sentence}", err=True)


def shown_name(name: str) -> str:
    """A file's name without what would break the line it stands in."""
    return "".join(sign if sign.isprintable() else "?" for sign in name)


def write(text: str) -> None:
    """Bytes, so that the text comes out exactly as it is, whatever the terminal's encoding."""
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()
