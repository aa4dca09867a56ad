"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import prose_average, prose_growth, prose_percentage, prose_remainder, prose_sum, weekday

__all__ = [
    "CHECKS",
    "prose_average",
    "prose_growth",
    "prose_percentage",
    "prose_remainder",
    "prose_sum",
    "weekday",
]
