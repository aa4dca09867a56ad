"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import sign_word, text_table, text_text, weekday

__all__ = ["CHECKS", "sign_word", "text_table", "text_text", "weekday"]
