"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import (
    attachments,
    bodies,
    case_numbers,
    closed,
    competence,
    contents,
    dates,
    deadlines,
    doubled,
    law,
    meeting_references,
    names,
    points,
    presence,
    slip,
    votes,
    years,
)

__all__ = [
    "CHECKS",
    "attachments",
    "bodies",
    "case_numbers",
    "closed",
    "competence",
    "contents",
    "dates",
    "deadlines",
    "doubled",
    "law",
    "meeting_references",
    "names",
    "points",
    "presence",
    "slip",
    "votes",
    "years",
]
