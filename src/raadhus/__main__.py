"""`python -m raadhus` and the installed command `raadhus`."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

# click says its own words through gettext; they are Danish as everything a user sees.
# Bound before click is loaded by the commands, since it asks for some words at once.
os.environ.setdefault("LANGUAGE", "da")
gettext.bindtextdomain("raadhus-cli", str(Path(__file__).parent / "locale"))
gettext.textdomain("raadhus-cli")


def main() -> None:
    """Run the command line."""
    from .cli import raadhus  # noqa: PLC0415 - after the words are bound

    raadhus()


if __name__ == "__main__":
    main()
