"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import (
    table_difference,
    table_formula,
    table_percentage,
    table_shares,
    table_subrow,
    table_total,
    weekday,
)

__all__ = [
    "CHECKS",
    "table_difference",
    "table_formula",
    "table_percentage",
    "table_shares",
    "table_subrow",
    "table_total",
    "weekday",
]
