"""What a check says: a `Verdict` on one comparison, and the `Report` on a document.

Offsets are code points into `Minutes.source.text`, end excluded, as everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from raadhus.minutes.model import Minutes

Span = tuple[int, int]
Severity = Literal["error", "warning", "note"]
Status = Literal["finding", "confirmed"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one comparison came to: it `holds`, or it does not.

    `message` is a plain Danish sentence that says what was compared, what was found and what
    was expected. `places` are all places that take part, the doubtful one first. `expected`
    is what should have stood at the first place, None where nobody can say. `severity`
    only where it differs from the check's own.
    """

    holds: bool
    message: str
    places: tuple[Span, ...]
    expected: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict with the check that gave it and the item (its printed number) it stands in.

    `part` is the item's place in the document, counted from 0, None outside the items.
    """

    check: str
    severity: Severity
    status: Status
    message: str
    places: tuple[Span, ...]
    expected: str | None = None
    item: int | None = None
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All results on one document, in order of place.

    `figures` are the places of everything in it that could be verified; `verified` those that
    a confirmed comparison rests on and no error or warning touches.
    """

    results: tuple[Result, ...]
    figures: tuple[Span, ...]
    verified: tuple[Span, ...]

    @property
    def findings(self) -> tuple[Result, ...]:
        return tuple(result for result in self.results if result.status == "finding")

    @property
    def confirmed(self) -> tuple[Result, ...]:
        return tuple(result for result in self.results if result.status == "confirmed")

    @property
    def coverage(self) -> float:
        """Figures verified of figures found; 1.0 where there is none."""
        return len(self.verified) / len(self.figures) if self.figures else 1.0


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file by the name it was given, with what was read and found."""

    name: str
    minutes: Minutes
    report: Report
