"""Taking names out of a document that was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
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
    """The same JSON value with the names taken out of its texts, keys and words of our own apart.

    The texts are looked through as one, so that a name is found whose parts stand in two cells
    of a table or two paragraphs.
    """
    texts = list(_texts(value))
    names = list(pattern.finditer("\n".join(texts)))
    return _with_texts(value, _without(names, texts)) if names else value


OWN_WORDS = frozenset({"type", "kind", "outcome", "status", "format", "media_type", "sha256",
                       "date", "start_time", "end_time", "marker", "code"})  # fmt: skip


def _as_read(value: Mapping[str, Any]) -> list[str]:
    """The keys in one order, whatever a database made of it: a heading before what it heads."""
    return sorted(value, key=lambda name: (name == "blocks", name))


def _texts(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if key not in OWN_WORDS:
            yield value
    elif isinstance(value, dict):
        for name in _as_read(value):
            yield from _texts(value[name], name)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, key)


def _with_texts(value: Any, texts: Iterator[str], key: str = "") -> Any:
    if isinstance(value, str):
        return value if key in OWN_WORDS else next(texts)
    if isinstance(value, dict):
        made = {name: _with_texts(value[name], texts, name) for name in _as_read(value)}
        return {name: made[name] for name in value}
    if isinstance(value, list):
        return [_with_texts(inner, texts, key) for inner in value]
    return value


def _without(names: Sequence[re.Match[str]], texts: Iterable[str]) -> Iterator[str]:
    """The texts without the names; what stands instead of one is where it began."""
    start, first = 0, 0
    for text in texts:
        end = start + len(text)
        while first < len(names) and names[first].end() <= start:
            first += 1
        cuts = []
        for name in islice(names, first, None):
            if name.start() >= end:
                break
            instead = INSTEAD if name.start() >= start else ""
            cuts.append(Cut(max(name.start() - start, 0), min(name.end(), end) - start, instead))
        yield Rewritten(text, cuts).text
        start = end + 1


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
