"""In which layout and form each meeting's papers come."""

from __future__ import annotations

from .dates import Slot
from .model import Form

Habit = tuple[str, Form]


def habit_of(slot: Slot) -> Habit:
    """Layout and form: municipalities change their system now and then."""
    late = slot.day.month > 7
    if slot.municipality == "Lyngmark":
        return ("accordion", "html") if slot.code == "kb" else ("portal", "txt")
    if slot.code == "ssu":
        if slot.day.year == 2025:
            return ("bodies", "json") if late else ("portal", "txt")
        return ("accordion", "html") if late else ("portal", "pdf")
    if slot.code == "buu":
        if slot.day.year == 2025:
            return ("accordion", "html")
        return ("bodies", "json") if late else ("protocol", "docx")
    if slot.code == "oeu":
        if slot.day.year == 2025:
            return ("boxed", "txt")
        return ("bodies", "json") if late else ("boxed", "pdf")
    if slot.day.year == 2025:
        return ("bodies", "json")
    return ("accordion", "html") if late else ("protocol", "docx")
