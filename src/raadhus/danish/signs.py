"""Words beside a figure that limit it (`ca.`) or say which way it goes (`merforbrug`)."""

from __future__ import annotations

import re

Span = tuple[int, int]

_ABOUT = (
    r"ca\.?|cirka|circa|omkring|omtrent|knap|knapt|godt|næsten|anslået|skønnet|rundt regnet"
    r"|i omegnen af|i størrelsesordenen|små"
)
_BOUND = (
    r"op til|mindst|minimum|min\.|højst|maksimalt|maksimum|maks\.|max\.?|over|under|mere end"
    r"|mindre end|lidt over|lidt under"
)
_QUALIFIER = re.compile(
    rf"(?<!\w)(?:(?P<about>{_ABOUT})|(?P<bound>{_BOUND}))\s{{1,2}}(?:på\s)?\Z", re.IGNORECASE
)
_SIGN_WORD = re.compile(
    r"(?P<stem>merforbrug|mindreforbrug|overforbrug|underforbrug|merudgift|mindreudgift"
    r"|merindtægt|mindreindtægt|merbehov|overskud|underskud|besparelse|reduktion|forbedring"
    r"|forværring)(?:et|er|en|erne|s|ers|ets|ens|n|ne|r)?(?!\w)"
    r"|(?<!\w)(?P<phrase>(?:mere|mindre) end (?:budgetteret|forventet|oprindeligt budget))(?!\w)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[!?;\n\t]|\.\s+(?=[A-ZÆØÅ])")
_NEW_CLAUSE = re.compile(r"[,()!?;:\n\t]|\.\s+(?=[A-ZÆØÅ])|\s(?:og|men|mens)\s")
_BEFORE, _AFTER = 80, 50  # characters that still belong to the figure


def qualifier_before(text: str, since: int, start: int) -> tuple[str | None, bool]:
    """The word before a figure that limits it, as printed, and whether it means *about*."""
    match = _QUALIFIER.search(text, max(since, start - 24), start)
    if match is None:
        return None, False
    return match["about"] or match["bound"], match["about"] is not None


def sign_word_near(text: str, since: int, span: Span, until: int) -> str | None:
    """The word before the figure in its sentence, else the one after it in its clause.

    `since` and `until` bound the search: where the neighbouring figures begin.
    """
    low = max(since, span[0] - _BEFORE)
    stops = [match.end() for match in _STOP.finditer(text, low, span[0])]
    words = list(_SIGN_WORD.finditer(text, stops[-1] if stops else low, span[0]))
    if words:
        return _basic(words[-1])
    high = min(until, span[1] + _AFTER)
    stop = _NEW_CLAUSE.search(text, span[1], high)
    after = _SIGN_WORD.search(text, span[1], stop.start() if stop else high)
    return _basic(after) if after else None


def _basic(match: re.Match[str]) -> str:
    return (match["stem"] or match["phrase"]).lower()
