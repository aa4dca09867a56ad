"""The whole installation as one file, and back again.

`archive`: the file, written beside and renamed, and never trusted when it is read.
`sqlite`, `postgresql`: a consistent copy of the database, and changing over to another in one
transaction. `making`, `restoring`: the two commands. See docs/operation.md.

A restore that was killed is either not begun or done for whoever uses the site: the database
changes over in one transaction. What belongs after it (tables of a newer version, the search
index) is finished by the next `raadhus serve` or by the same `raadhus restore` again.
"""

from __future__ import annotations


class BackupError(Exception):
    """The backup cannot be made or used; the message says what, why and what to do, in Danish."""


def unfinished_restore() -> bool:
    """Whether a restore was broken off and waits to be finished."""
    from .restoring import marker  # noqa: PLC0415 - settings are needed only here

    return marker().exists()
