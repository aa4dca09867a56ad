"""All checks. Importing this package registers them; a new file needs its line here."""

from ..registry import CHECKS
from . import dates, deadlines, law, meeting_references, years

__all__ = ["CHECKS", "dates", "deadlines", "law", "meeting_references", "years"]
