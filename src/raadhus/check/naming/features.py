"""What text and the heads of columns say of a figure in common: its phase, stage, time."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from .. import lists
from .when import years_of

#: For each group the values that a text tells; `year` holds years, `without` words.
Features = dict[str, frozenset[str]]

_CACHED = 20_000
_WITHOUT = re.compile(r"\b(?:uden|ekskl\.?|eksklusive?)\s(?P<word>[a-zæøå]{3,40})")
_WITH = re.compile(r"\b(?:med|inkl\.?|inklusive?)\s(?P<word>[a-zæøå]{3,40})")
_DAY = re.compile(r"(?:pr\.?|per|den|d\.)\s(?:den\s)?[0-9]{1,2}\.\s?[a-zæøå]{3,9}(?:\s[0-9]{4})?")
_THIS_YEAR = re.compile(r"\b(?:i år|indeværende år|dette år|årets)\b")
_LAST_YEAR = re.compile(r"\b(?:sidste år|i fjor|året før|forrige år|året forinden)\b")
_NEXT_YEAR = re.compile(r"\b(?:næste år|til næste år|kommende år|året efter)\b")
#: Groups of which the word that stands nearest to the figure alone counts.
PERIODS = frozenset({"month", "quarter", "half"})
_NEAREST = ("phase", "version", "stage")


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    rows = [line.split("\t") for line in lists.text("columns.tsv").splitlines()]
    branches = [f"(?P<g{at}>{pattern})" for at, (_, _, pattern) in enumerate(rows)]
    whole = re.compile(rf"(?<!\w)(?:{'|'.join(branches)})")
    return whole, {f"g{at}": (row[0], row[1]) for at, row in enumerate(rows)}


@lru_cache(maxsize=_CACHED)
def _found(low: str) -> tuple[tuple[str, str], ...]:
    pattern, groups = _pattern()
    bare = _DAY.sub(lambda match: " " * len(match[0]), low)
    return tuple(groups[match.lastgroup or ""] for match in pattern.finditer(bare))


@lru_cache(maxsize=_CACHED)
def of_label(label: str) -> Features:
    """What the head of a column or the label of a row says."""
    low = " ".join(label.lower().split())
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group, value in _found(low):
        found[group].add(value)
    if "deviation" in found:
        found.pop("phase", None)
    if "forecast" in found.get("phase", ()):
        found["phase"] = {"forecast"}
    found["year"] |= {str(year) for year in years_of(label)}
    found["without"] |= {match["word"] for match in _WITHOUT.finditer(low)}
    return {group: frozenset(values) for group, values in found.items() if values}


def of_text(lead: str, tail: str, year: int | None) -> Features:
    """What a figure's clause says: of several phases the nearest before it; `year` is now."""
    before, after = " ".join(lead.lower().split()), " ".join(tail.lower().split())
    found: defaultdict[str, set[str]] = defaultdict(set)
    ahead = _found(before)
    for group, value in (*reversed(ahead), *_found(after)):
        if group not in _NEAREST or not found[group]:
            found[group].add(value)
    if "proposed" in {value for _, value in ahead} and found["stage"] == {"granted"}:
        found["stage"] = {"proposed"}  # `foreslås tildelt`
    found["year"] |= _years(lead, tail, year)
    found["with"] |= {match["word"] for match in _WITH.finditer(f"{before} # {after}")}
    found["without"] |= {match["word"] for match in _WITHOUT.finditer(f"{before} # {after}")}
    return {group: frozenset(values) for group, values in found.items() if values}


def _years(lead: str, tail: str, now: int | None) -> set[str]:
    """The years behind a figure, else those before it, with what `sidste år` means."""
    for text in (tail[:60], lead):
        found = set(years_of(text))
        if now and not found:
            low = text.lower()
            for pattern, away in ((_LAST_YEAR, -1), (_NEXT_YEAR, 1), (_THIS_YEAR, 0)):
                if pattern.search(low):
                    found = {now + away}
                    break
        if found:
            return {str(year) for year in found}
    return set()


def clashes(text: Features, label: Features) -> set[str]:
    """The groups of which both have values and share none."""
    found = {
        group
        for group in text.keys() & label.keys()
        if group != "without" and not text[group] & label[group]
    }
    if text.get("with", frozenset()) & label.get("without", frozenset()):
        found.add("without")
    periods = PERIODS & label.keys()
    if "sum" in text and periods and not periods & text.keys():
        found.add("sum")  # `sammenlagt` is no month of a year
    if ("deviation" in text) != ("deviation" in label):
        found.add("deviation")
    return found


def shared(text: Features, label: Features) -> set[str]:
    """The groups of which both have a value in common."""
    return {group for group in text.keys() & label.keys() if text[group] & label[group]}
