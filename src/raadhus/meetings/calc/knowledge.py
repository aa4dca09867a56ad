"""What may be concluded from an archive that is never known to be whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from .keys import title_key

FEW = 5  # meetings from which on one may say when a body met
LEAST_GAP = 100  # days; a summer without meetings is no gap in the archive


def unbroken(days: Iterable[date]) -> tuple[date, date] | None:
    """From when to when an archive seems to hold all meetings of a body; None where none can say.

    Back from the newest one to the first gap that is much longer than the usual time between
    two meetings: what lies before may not have been taken in.
    """
    ordered = sorted(set(days))
    gaps = [(later - earlier).days for earlier, later in pairwise(ordered)]
    if len(ordered) < FEW:
        return None
    longest = max(LEAST_GAP, 3 * median(gaps))
    first = len(ordered) - 1
    while first and gaps[first - 1] <= longest:
        first -= 1
    return (ordered[first], ordered[-1]) if len(ordered) - first >= FEW else None


def settled_title(treatments: Sequence[tuple[date, str]]) -> str:
    """The title that a case bears throughout; empty where it has gone by several.

    A case may come back under another title; one that stands once between two treatments
    of the usual title does not unsettle it: there the number may be wrong.
    """
    counted = Counter(title_key(title) for _, title in treatments if title)
    usual, count = next(iter(counted.most_common(1)), ("", 0))
    if count < 2:
        return ""
    named = [(day, title) for day, title in treatments if title_key(title) == usual]
    first, last = min(named)[0], max(named)[0]
    strange = [(day, title_key(title)) for day, title in treatments if title_key(title) != usual]
    if any(counted[key] > 1 or not first < day < last for day, key in strange if key):
        return ""
    return max(named)[1]
