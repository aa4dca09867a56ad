"""Taking names out of a document that was read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from unicodedata import normalize

from .rewrite import Cut, Rewritten, in_order

INSTEAD = "[navn fjernet]"
SHORTEST = 4  # letters; shorter names would hit words
GAP = r"[\s_-]+"


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the names, over line breaks and with a genitive's s; None without names.

    An underscore is a gap, as in the names of files; å may be one sign or two.
    """
    spelled = {normalize(form, name) for name in names for form in ("NFC", "NFD")}
    found = [GAP.join(map(re.escape, re.split(GAP, name.strip()))) for name in spelled]
    longest_first = sorted((name for name in found if name), key=len, reverse=True)
    if not longest_first:
        return None
    either = "|".join(longest_first)
    return re.compile(rf"(?<![^\W_])(?:{either})(?:['’]?s)?(?![^\W_])", re.IGNORECASE)


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
        "claims": in_order(claims),
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
