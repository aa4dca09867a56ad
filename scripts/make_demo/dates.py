"""When the bodies meet: the calendar of two years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

TODAY = date(2026, 11, 24)
TUESDAY, WEDNESDAY, THURSDAY = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Slot:
    """A meeting to be held."""

    municipality: str
    code: str
    day: date
    start: time
    serial: int = 1


def _from(year: int, month: int, first: int, weekday: int) -> date:
    """The first such weekday on or after a day of a month."""
    day = date(year, month, first)
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _month(year: int, month: int) -> list[Slot]:
    end = month == 12
    slots = [
        Slot("Fjordlund", "ssu", _from(year, month, 8 if month == 1 else 2, TUESDAY), time(16)),
        Slot("Fjordlund", "oeu", _from(year, month, 9 if end else 15, WEDNESDAY), time(8, 30)),
        Slot("Fjordlund", "kb", _from(year, month, 16 if end else 24, WEDNESDAY), time(18)),
    ]
    if month not in (1, 10):
        slots.append(Slot("Fjordlund", "buu", _from(year, month, 2, WEDNESDAY), time(15, 30)))
    return slots


def slots() -> list[Slot]:
    """All meetings in the order of their time."""
    found = [
        slot
        for year in (2025, 2026)
        for month in range(1, 13)
        if month != 7
        for slot in _month(year, month)
    ]
    # The day of the budget's first reading the council meets twice.
    twice = next(s for s in found if s.code == "kb" and (s.day.year, s.day.month) == (2026, 9))
    found.append(Slot("Fjordlund", "kb", twice.day, time(20, 15), 2))
    for year, month, code in (
        (2025, 4, "ssu"), (2025, 9, "ssu"), (2025, 10, "kb"), (2026, 2, "ssu"),
        (2026, 6, "ssu"), (2026, 6, "kb"), (2026, 12, "ssu"),
    ):  # fmt: skip
        first = 3 if code == "ssu" else 22
        found.append(Slot("Lyngmark", code, _from(year, month, first, THURSDAY), time(17)))
    return sorted(found, key=lambda slot: (slot.day, slot.start, slot.municipality))
