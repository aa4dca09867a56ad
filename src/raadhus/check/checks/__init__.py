"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import (
    attachments,
    case_numbers,
    closed,
    contents,
    points,
    weekday,
)

__all__ = [
    "CHECKS",
    "attachments",
    "case_numbers",
    "closed",
    "contents",
    "points",
    "weekday",
]
