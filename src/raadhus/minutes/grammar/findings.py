"""What the reader noticed and left as it is: gaps, differences, missing parts. In Danish."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..model import ContentsEntry, Finding, Item, Span
from .closed import title_key


def findings_of(
    items: Sequence[Item], contents: Sequence[ContentsEntry], unclaimed: Sequence[Span]
) -> tuple[Finding, ...]:
    return (*_gaps(items), *_titles(items, contents), *_doubles(items), *_left(unclaimed))


def _gaps(items: Sequence[Item]) -> list[Finding]:
    found: list[Finding] = []
    for before, after in pairwise(items):
        if before.number is None or after.number is None:
            continue
        low, high = before.number.value, after.number.value
        places = (before.number.span, after.number.span)
        if high > low + 1 and high - low < 100 and not _starts_closed_series(low, after):
            found.append(Finding("numbering-gap", _gap(low, high), places))
        elif high < low and high != 1 and high < 100:
            found.append(
                Finding("numbering-order", f"Punkt {high} står efter punkt {low}.", places)
            )
    return found


def _starts_closed_series(low: int, after: Item) -> bool:
    """Closed items are often numbered anew from 100 or 101: that is no gap."""
    return after.closed and after.number is not None and low < 100 <= after.number.value


def _gap(low: int, high: int) -> str:
    one = high == low + 2
    missing = f"Punkt {low + 1}" if one else f"Punkterne {low + 1}-{high - 1}"
    closed = "et lukket punkt" if one else "lukkede punkter"
    return (
        f"{missing} mangler: nummereringen springer fra {low} til {high}. "
        f"Det kan være {closed}, som ikke er offentliggjort."
    )


def _titles(items: Sequence[Item], contents: Sequence[ContentsEntry]) -> list[Finding]:
    """A title that the table of contents gives differently; the item's own is kept."""
    if not contents or len(contents) != len(items):
        return []
    found: list[Finding] = []
    for item, entry in zip(items, contents, strict=True):
        if item.title is None:
            continue
        mine, theirs = title_key(item.title.value), title_key(entry.title.value)
        short = min(len(mine), len(theirs))
        if short and mine[:short] != theirs[:short]:
            message = (
                f"Titlen “{item.title.value}” hedder “{entry.title.value}” i indholdsfortegnelsen."
            )
            found.append(Finding("title-differs", message, (item.title.span, entry.title.span)))
    return found


def _doubles(items: Sequence[Item]) -> list[Finding]:
    seen: dict[str, Item] = {}
    found: list[Finding] = []
    for item in items:
        if item.label is None:
            continue
        other = seen.setdefault(item.label.value, item)
        if other is not item and other.label is not None:
            message = f"Nummer {item.label.value} er brugt til to punkter."
            found.append(Finding("number-twice", message, (other.label.span, item.label.span)))
    return found


def _left(unclaimed: Sequence[Span]) -> list[Finding]:
    if not unclaimed:
        return []
    characters = sum(end - start for start, end in unclaimed)
    message = f"{characters} tegn i dokumentet blev ikke forstået. De er gemt, som de står."
    return [Finding("unclaimed", message, tuple(unclaimed))]
