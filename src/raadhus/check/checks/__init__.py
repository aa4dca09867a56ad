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
    prose_average,
    prose_growth,
    prose_percentage,
    prose_remainder,
    prose_sum,
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
    "prose_average",
    "prose_growth",
    "prose_percentage",
    "prose_remainder",
    "prose_sum",
    "slip",
    "years",
]
