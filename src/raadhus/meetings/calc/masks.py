"""Taking names out of a document that was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from .rewrite import Cut, Rewritten

INSTEAD = "[navn fjernet]"
SHORTEST = 4  # letters; shorter names would hit words


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the names, over line breaks and with a genitive's s; None without names."""
    found = [r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", name.strip()))) for name in names]
    longest_first = sorted((name for name in found if name), key=len, reverse=True)
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?:['’]?s)?(?!\w)", re.IGNORECASE)


def masked_value(value: Any, pattern: re.Pattern[str]) -> Any:
    """The same JSON value with the names taken out of every text in it, keys apart."""
    if isinstance(value, str):
        return pattern.sub(INSTEAD, value)
    if isinstance(value, dict):
        return {key: masked_value(inner, pattern) for key, inner in value.items()}
    if isinstance(value, list):
        return [masked_value(inner, pattern) for inner in value]
    return value


def masked_facts(facts: dict[str, Any], pattern: re.Pattern[str]) -> dict[str, Any]:
    """The columns of a reading without the names; all places move along.

    `masked` says whether a name stood there.
    """
    text: str = facts["text"]
    cuts = [Cut(match.start(), match.end(), INSTEAD) for match in pattern.finditer(text)]
    contract = masked_value(facts["contract"], pattern)
    if not cuts and contract == facts["contract"]:
        return {**facts, "masked": False}
    new = Rewritten(text, cuts)
    claims = [[*new.place((start, end)), part] for start, end, part in facts["claims"]]
    return {
        **facts,
        "masked": True,
        "text": new.text,
        "contract": contract,
        "claims": _in_order(claims),
        "places": {path: list(new.place((a, b))) for path, (a, b) in facts["places"].items()},
        "findings": [
            {
                **masked_value(found, pattern),
                "places": [list(new.place((a, b))) for a, b in found["places"]],
            }
            for found in facts["findings"]
        ],
        "committee": pattern.sub(INSTEAD, facts["committee"]),
    }


def _in_order(claims: Sequence[list[Any]]) -> list[list[Any]]:
    """Claims without overlap; a name that two of them shared belongs to the first."""
    kept: list[list[Any]] = []
    for start, end, part in claims:
        begin = max(start, kept[-1][1]) if kept else start
        if begin < end:
            kept.append([begin, end, part])
    return kept
