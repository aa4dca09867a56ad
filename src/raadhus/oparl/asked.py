"""What a request asks of a list: filters, page, and whether embedded lists are left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlencode

FILTERS = ("created_since", "created_until", "modified_since", "modified_until")
PER_PAGE = 100
LATEST = datetime(9999, 12, 30, tzinfo=UTC)  # a little more can still be added to it
LARGEST_ID = 2**63 - 1  # of the database's integers


class BadParameterError(ValueError):
    """A parameter that cannot be understood; the message is a Danish sentence."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A list's parameters; `after` is the key of the last object of the page before."""

    moments: tuple[tuple[str, datetime, str], ...] = ()  # filter, its moment, as it was written
    omit_internal: bool = False
    limit: int = PER_PAGE
    after: int = 0
    most: int = PER_PAGE  # objects on a page where nothing else is asked for

    @property
    def with_deleted(self) -> bool:
        return any(name == "modified_since" for name, _, _ in self.moments)

    def query(self) -> str:
        """The parameters as they stand in every link: one order, one spelling, no defaults."""
        pairs = [(name, text) for name, _, text in self.moments]
        if self.omit_internal:
            pairs.append(("omit_internal", "true"))
        if self.limit != self.most:
            pairs.append(("limit", str(self.limit)))
        if self.after:
            pairs.append(("after", str(self.after)))
        return urlencode(pairs)

    def at(self, after: int) -> Asked:
        return replace(self, after=after)


def asked_of(given: Mapping[str, str], most: int = PER_PAGE) -> Asked:
    """The parameters of a request. Raises BadParameterError; unknown ones are left alone.

    `most` = objects on a page of this list.
    """
    moments = [(name, *_moment(name, given[name])) for name in FILTERS if name in given]
    limit = _number("limit", given.get("limit", str(most)))
    if limit < 1:
        raise BadParameterError("limit skal være mindst 1.")
    return Asked(
        moments=tuple(moments),
        omit_internal=given.get("omit_internal", "").lower() in ("true", "1"),
        limit=min(limit, most),
        after=_number("after", given.get("after", "0")),
        most=most,
    )


def _moment(name: str, text: str) -> tuple[datetime, str]:
    try:
        when = datetime.fromisoformat(text)
        if when.utcoffset() is None:
            raise ValueError(text)
        # What is given out has whole seconds, so what is compared has them too.
        when = min(when.astimezone(UTC).replace(microsecond=0), LATEST)
    except (ValueError, OverflowError):
        raise BadParameterError(
            f"{name} skal være et tidspunkt som 2024-01-31T12:00:00+01:00."
            " I en adresse skrives + som %2B."
        ) from None
    return when, text


def _number(name: str, text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 20):
        raise BadParameterError(f"{name} skal være et helt tal.")
    return min(int(text), LARGEST_ID)
