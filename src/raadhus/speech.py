"""The command line speaks Danish: the words of the library under it (click) are translated."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

import click

DOMAIN = "raadhus-cli"


def speak_danish() -> None:
    """Bind the words that click says through gettext; see `locale/`."""
    os.environ.setdefault("LANGUAGE", "da")
    gettext.bindtextdomain(DOMAIN, str(Path(__file__).parent / "locale"))
    gettext.textdomain(DOMAIN)


def name_parts(command: click.Command) -> None:
    """Danish names for what may follow a command; click has its own outside gettext."""
    command.options_metavar = "[VALG]"
    for parameter in command.params:
        if isinstance(parameter.type, click.IntRange):
            parameter.metavar = parameter.metavar or "TAL"
    if isinstance(command, click.Group):
        command.subcommand_metavar = "KOMMANDO …"
        for part in command.commands.values():
            name_parts(part)
