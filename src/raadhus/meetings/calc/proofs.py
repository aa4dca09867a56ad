"""Pure steps from a report of the case check to what is stored of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from raadhus import __version__
from raadhus.check import Report
from raadhus.check.checks import CHECKS

from .document import storable
from .masks import INSTEAD, masked_value
from .rewrite import Cut, Rewritten

MOST_RESULTS = 20_000  # of one document; no paper has as many, and a hostile one may have more
AROUND = 2000  # characters of a line on each side of a place that tell it from others
WORDS = re.compile(r"\w+")

Stored = dict[str, Any]


def checker_version() -> str:
    """The version that a proof rests on: the program's, and which checks it has."""
    names = hashlib.sha256(" ".join(sorted(CHECKS)).encode()).hexdigest()
    return f"{__version__}/{len(CHECKS)}/{names[:8]}"


def results_of(report: Report, text: str) -> list[Stored]:
    """The results as they are stored; of too many the findings first."""
    kept = [*report.findings, *report.confirmed][:MOST_RESULTS]
    made: list[Stored] = [
        {
            "check": one.check,
            "severity": one.severity,
            "status": one.status,
            "message": storable(one.message),
            "places": [list(place) for place in one.places],
            "expected": storable(one.expected),
            "item": one.item,
            "part": one.part,
            "fingerprint": fingerprint(one.check, text, one.places),
        }
        for one in kept
    ]
    return sorted(made, key=lambda one: (one["places"][:1], one["check"]))


def fingerprint(check: str, text: str, places: Iterable[Sequence[int]]) -> str:
    """What a finding is known again by: its check, and for every place the text of its line.

    Spaces and line numbers do not matter, so it is the same in the next version of a document
    and in another with the same words; one changed figure gives another.

    >>> one = fingerprint("x", "a\\nmandag den 3. marts", [(2, 8)])
    >>> one == fingerprint("x", "b\\n\\n mandag  den 3. marts\\n", [(4, 10)])
    True
    >>> one == fingerprint("x", "a\\nmandag den 4. marts", [(2, 8)])
    False
    """
    told = hashlib.sha256(check.encode())
    for start, end in places:
        for part in _line(text, start, end):
            told.update(b"\0" + " ".join(part.split()).encode(errors="surrogatepass"))
    return told.hexdigest()


def _line(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before a place in its line, at it, and behind it."""
    first = max(0, start - AROUND)
    first = max(first, text.rfind("\n", first, start) + 1)
    last = text.find("\n", end, end + AROUND)
    return text[first:start], text[start:end], text[end : last if last >= 0 else end + AROUND]


class Unnamed:
    """A text without its masked names, and what was found in it; all places move along.

    What quotes only a part of a name that stands at one of its places shows that neither.
    """

    def __init__(self, text: str, pattern: re.Pattern[str] | None) -> None:
        names = list(pattern.finditer(text)) if pattern is not None else []
        parts = {re.escape(part) for name in names for part in WORDS.findall(name.group())}
        either = "|".join(sorted(parts, key=len, reverse=True))
        self._pattern = pattern
        self._part = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if parts else None
        self._new = Rewritten(text, [Cut(name.start(), name.end(), INSTEAD) for name in names])
        self.text = self._new.text

    def places(self, spans: Iterable[Sequence[int]]) -> list[list[int]]:
        return [list(self._new.place((start, end))) for start, end in spans]

    def result(self, result: Stored) -> Stored:
        told = {name: result[name] for name in ("message", "expected")}
        if self._pattern is not None:
            told = masked_value(told, self._pattern)
        part, places = self._part, result["places"]
        if part is not None and any(self._new.inside((start, end)) for start, end in places):
            told = {name: text and part.sub(INSTEAD, text) for name, text in told.items()}
        return {**result, **told, "places": self.places(places)}


def open_findings(results: Iterable[Mapping[str, Any]], accepted: Iterable[str]) -> list[Any]:
    """The findings that nobody has accepted."""
    known = set(accepted)
    return [
        one for one in results if one["status"] == "finding" and one["fingerprint"] not in known
    ]
