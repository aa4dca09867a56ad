"""What a decision line says was decided. The words are data: `data/outcomes.tsv`."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import cast

from ..model import Outcome

_WHO = (
    r"(?:forvaltning|administration|direktion|direktør|sekretariat|borgmester|formand|centre"
    r"|stab|fagchef|afdeling)\w*"
)
_CHANGED = re.compile(
    r"\b(?:med|idet)\b[^.]{0,60}?\b"
    r"(?:ændring(?:er|en|s\w*)?|tilføjelse[rn]?|rettelse[rn]?|ændringsforslag)\b",
    re.IGNORECASE,
)
_NO = re.compile(r"^(?:ad\.?\s)?[\d.,:)–\s-]*nej\b", re.IGNORECASE)


@cache
def _patterns() -> tuple[tuple[Outcome, re.Pattern[str]], ...]:
    """One pattern per outcome, joined from the rows of the table."""
    path = resources.files("raadhus.minutes") / "data" / "outcomes.tsv"
    rows: dict[Outcome, list[str]] = {}
    for row in path.read_text(encoding="utf-8").splitlines():
        outcome, tab, pattern = row.partition("\t")
        if tab and not row.startswith(("#", "outcome")):
            rows.setdefault(cast(Outcome, outcome), []).append(pattern.replace("WHO", _WHO))
    return tuple(
        (outcome, re.compile(rf"\b(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE))
        for outcome, patterns in rows.items()
    )


def outcome_of(text: str) -> Outcome:
    """The outcome by the word that comes first; `other` when none is known."""
    if _NO.match(text):
        return "rejected"
    best: Outcome = "other"
    first = len(text)
    for outcome, pattern in _patterns():
        match = pattern.search(text, 0, min(len(text), first + 40))
        if match is not None and match.start() < first:
            best, first = outcome, match.start()
    if best == "approved" and _CHANGED.search(text, first):
        return "amended"
    return best
