"""Danish dates and times as layouts print them."""

from datetime import date

MONTHS = "januar februar marts april maj juni juli august september oktober november december"
WEEKDAYS = "mandag tirsdag onsdag torsdag fredag lørdag søndag"


def long_date(iso: str) -> str:
    """ "2025-03-12" gives "12. marts 2025"."""
    day = date.fromisoformat(iso)
    return f"{day.day}. {MONTHS.split()[day.month - 1]} {day.year}"


def weekday(iso: str) -> str:
    """ "2025-03-12" gives "onsdag"."""
    return WEEKDAYS.split()[date.fromisoformat(iso).weekday()]


def short_date(iso: str) -> str:
    """ "2025-03-12" gives "12-03-2025"."""
    year, month, day = iso.split("-")
    return f"{day}-{month}-{year}"


def clock(time: str | None) -> str:
    """ "14:30" gives "14.30"."""
    return (time or "").replace(":", ".")
