"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import text_table, text_text, weekday

__all__ = ["CHECKS", "text_table", "text_text", "weekday"]
