"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import prose_sum, weekday

__all__ = ["CHECKS", "prose_sum", "weekday"]
