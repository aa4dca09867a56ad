"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import (
    attachments,
    bodies,
    case_numbers,
    closed,
    contents,
    points,
    presence,
    votes,
    weekday,
)

__all__ = [
    "CHECKS",
    "attachments",
    "bodies",
    "case_numbers",
    "closed",
    "contents",
    "points",
    "presence",
    "votes",
    "weekday",
]
