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
    sign_word,
    slip,
    text_table,
    text_text,
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
    "sign_word",
    "slip",
    "text_table",
    "text_text",
    "years",
]
