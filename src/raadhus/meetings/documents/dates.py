"""Days and hours as people say them."""

from __future__ import annotations

from datetime import date, time

from django.utils.formats import date_format

from ..models import Meeting


def spoken_day(day: date | str | None) -> str:
    """A date, or an ISO date, as people say it: onsdag den 27. november 2024."""
    if not day:
        return ""
    return date_format(as_date(day), r"l \d\e\n j. F Y")


def short_day(day: date | str | None) -> str:
    """27. november 2024."""
    return date_format(as_date(day), "j. F Y") if day else ""


def as_date(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day


def spoken_time(moment: time | str | None) -> str:
    """19.00, from a time or from `19:00`."""
    if not moment:
        return ""
    text = moment if isinstance(moment, str) else moment.isoformat("minutes")
    return text.replace(":", ".")


def spoken(day: date | str | None, start: time | str | None, end: time | str | None = None) -> str:
    """Day and hours: onsdag den 27. november 2024 kl. 19.00–21.15."""
    said, first, last = spoken_day(day), spoken_time(start), spoken_time(end)
    if not (said and first):
        return said
    return f"{said} kl. {first}–{last}" if last else f"{said} kl. {first}"


def when(meeting: Meeting) -> str:
    return spoken(meeting.date, meeting.start_time, meeting.end_time)


def when_it_begins(meeting: Meeting) -> str:
    return spoken(meeting.date, meeting.start_time)
