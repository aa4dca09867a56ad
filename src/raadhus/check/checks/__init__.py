"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import (
    competence,
    dates,
    deadlines,
    doubled,
    law,
    meeting_references,
    names,
    slip,
    years,
)

__all__ = [
    "CHECKS",
    "competence",
    "dates",
    "deadlines",
    "doubled",
    "law",
    "meeting_references",
    "names",
    "slip",
    "years",
]
