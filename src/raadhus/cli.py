"""The one command `raadhus`; each room adds its own commands here."""

from __future__ import annotations

import click

from . import __version__
from .check.cli import check
from .core.cli import COMMANDS as CORE
from .core.search.cli import COMMANDS as SEARCH
from .danish.cli import danish
from .meetings.cli import COMMANDS as MEETINGS
from .meetings.cli_delegation import COMMANDS as DELEGATION
from .meetings.cli_removal import COMMANDS as REMOVAL
from .minutes.cli import read
from .oparl.cli import oparl
from .site.cli import COMMANDS as SITE
from .speech import name_parts, speak_danish

speak_danish()


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="raadhus", message="%(prog)s %(version)s")
def raadhus() -> None:
    """Raadhus: det åbne rådhus. Læs referater, vis dem, og find beslutningerne."""


COMMANDS = (
    read,
    check,
    *SITE,
    *MEETINGS,
    *REMOVAL,
    *DELEGATION,
    *SEARCH,
    *CORE,
    oparl,
    danish,
)
for command in COMMANDS:
    raadhus.add_command(command)

name_parts(raadhus)
