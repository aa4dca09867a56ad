"""Marks in a text and the findings that they are about, as a page or an editor shows them.

Nothing here asks a database, so it may be reckoned wherever the check is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raadhus.check import Report
from raadhus.check.checks import CHECKS

from .. import words
from ..calc.margin import Mark, Run, runs
from ..calc.proofs import open_findings, results_of

MOST_PLACES = 24  # of one finding
LONGEST_QUOTE = 80
SHORT_QUOTE = 20  # what is shorter, such as a figure, is shown in its line
AROUND = 28  # characters of the line on each side
Stored = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a finding: the id of its mark, and what stands there, if short in its line."""

    spot: str
    quote: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as the page tells it. `number` is its place among all that are open."""

    number: int
    check: str
    kind: str
    severity: str
    word: str
    icon: str
    message: str
    expected: str
    places: tuple[Place, ...]
    more: int  # places that are not shown
    fingerprint: str
    part: int | None


@dataclass(frozen=True, slots=True)
class Margin:
    """A text with its marks, and the findings that they are about."""

    runs: list[Run]
    findings: list[Finding]


def margin_of(text: str, report: Report, accepted: Iterable[str] = ()) -> Margin:
    """What an editor shows beside a text that is not stored: `accepted` are fingerprints.

    Asks no database, so it may be reckoned wherever the check is.
    """
    results = open_findings(results_of(report, text), accepted)
    return margin(text, list(enumerate(results, start=1)))


def margin(
    text: str, numbered: Sequence[tuple[int, Stored]], verified: Sequence[Sequence[int]] = ()
) -> Margin:
    marks = [mark for number, one in numbered for mark in _marks(number, one)]
    return Margin(
        runs(text, marks, verified), [_finding(number, text, one) for number, one in numbered]
    )


def _finding(number: int, text: str, result: Stored) -> Finding:
    word, icon = words.SEVERITIES[result["severity"]]
    spans = result["places"]
    return Finding(
        number=number,
        check=result["check"],
        kind=kind_of(result),
        severity=result["severity"],
        word=word,
        icon=icon,
        message=result["message"],
        expected=result["expected"] or "",
        places=tuple(_place(text, mark) for mark in _marks(number, result)),
        more=max(0, len(spans) - MOST_PLACES),
        fingerprint=result["fingerprint"],
        part=result["part"],
    )


def _place(text: str, mark: Mark) -> Place:
    shown = quote(text, mark.start, mark.end)
    if len(shown) >= SHORT_QUOTE:
        return Place(mark.spot, shown)
    before = text[max(0, mark.start - AROUND) : mark.start].rpartition("\n")[2]
    after = text[mark.end : mark.end + AROUND].partition("\n")[0]
    # A word that is cut is left out, and a stroke of dots says that there is more.
    if len(before) == AROUND:
        before = "… " + before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] + " …"
    return Place(mark.spot, shown, *(" ".join(each.split()) for each in (before, after)))


def _marks(number: int, result: Stored) -> list[Mark]:
    spans = result["places"][:MOST_PLACES]
    return [
        Mark(number, place, result["severity"], start, end)
        for place, (start, end) in enumerate(spans, start=1)
        if start < end
    ]


def quote(text: str, start: int, end: int) -> str:
    """What stands at a place, on one line and not too long."""
    found = " ".join(text[start : min(end, start + 4 * LONGEST_QUOTE)].split())
    return found if len(found) <= LONGEST_QUOTE else found[: LONGEST_QUOTE - 2].rstrip() + " …"


def kind_of(result: Stored) -> str:
    """What the check that gave a result is called."""
    check = CHECKS.get(result["check"])
    return check.title if check else result["check"]
