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
    table_difference,
    table_formula,
    table_percentage,
    table_shares,
    table_subrow,
    table_total,
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
    "table_difference",
    "table_formula",
    "table_percentage",
    "table_shares",
    "table_subrow",
    "table_total",
    "years",
]
