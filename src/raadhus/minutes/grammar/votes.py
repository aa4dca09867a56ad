"""How a decision was voted: the numbers that a line tells, in any of the usual wordings."""

from __future__ import annotations

import re

from ..model import Vote

_WORDS = (
    "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten"
    " sytten atten nitten tyve"
)
_NUMBER_WORDS = {word: number for number, word in enumerate(_WORDS.split())} | {
    "én": 1, "et": 1, "ét": 1, "ingen": 0,
}  # fmt: skip
_COUNT = r"(\d{1,3}|" + "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)) + r")"
_WHO = r"(?:\s*\([^()]{0,80}\))?"  # who voted so, between the number and the verb
_BEFORE = rf"\b{_COUNT}{_WHO}\s*(?:medlemmer\s+)?"
_MATTER = r"(?:(?:forslaget|indstillingen|ændringsforslaget)\s+)?"

_FOR = re.compile(
    rf"\bfor\s+{_MATTER}stem(?:te|mer)\s*:?\s*{_COUNT}\b|\bstem(?:te|mer)\s+for\s*:\s*{_COUNT}\b"
    rf"|^for(?:slaget)?\s*:\s*{_COUNT}\b|{_BEFORE}stem(?:te|mer)\s+for\b|{_BEFORE}for(?=\s+og|\s*[,(.]|$)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"\bi?mod\s+{_MATTER}stem(?:te|mer)\s*:?\s*{_COUNT}\b|\bstem(?:te|mer)\s+i?mod\s*:\s*{_COUNT}\b"
    rf"|^i?mod\s*:\s*{_COUNT}\b|{_BEFORE}(?:stem(?:te|mer?)\s+)?i?mod\b",
    re.IGNORECASE,
)
_ABSTAINED = re.compile(
    rf"\b(?:undlod|undlader|hverken for eller imod|blankt?)(?:\s+(?:at stemme|stemte"
    rf"|stemmer))?\s*:?\s*{_COUNT}\b"
    rf"|{_BEFORE}(?:stemte\s+)?(?:undlod|undlader|blankt?|hverken)\b",
    re.IGNORECASE,
)
_TALLY = re.compile(r"\b(\d{1,3})\s+stemmer\s+i?mod\s+(\d{1,3})(?!\w)", re.IGNORECASE)
_VOTES = re.compile(r"stem|\bfor\b.*\bi?mod\b|undlod|^i?mod\b|^for\b", re.IGNORECASE)
_LINE = re.compile(
    r"^(?:for(?:slaget)?|i?mod|undlod|undlader|hverken for eller imod|blankt?|stemmer|stemte)\b"
    r"(?:\s+(?:stemte|stemmer|at stemme|for|i?mod|forslaget|indstillingen|ændringsforslaget)){0,3}"
    r"(?:\s*\(\d+\))?\s*:",
    re.IGNORECASE,
)


def is_vote_line(text: str) -> bool:
    """Whether a line only tells who voted how: `For stemte: 5 (A+T+V)`."""
    return bool(_LINE.match(text))


def vote_of(text: str) -> Vote | None:
    """The numbers of a vote told in a text; None where it tells none."""
    if not _VOTES.search(text):
        return None
    tally = _TALLY.search(text)
    if tally:
        return Vote(int(tally[1]), int(tally[2]), _number(_ABSTAINED, text))
    found = Vote(_number(_FOR, text), _number(_AGAINST, text), _number(_ABSTAINED, text))
    return None if found == Vote() else found


def _number(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    if match is None:
        return None
    word = next(group for group in match.groups() if group)
    return int(word) if word.isdecimal() else _NUMBER_WORDS[word.casefold()]


def merged(first: Vote | None, second: Vote | None) -> Vote | None:
    """Two tellings of one vote together; the first one holds where both speak."""
    if first is None or second is None:
        return first or second
    return Vote(
        first.for_ if first.for_ is not None else second.for_,
        first.against if first.against is not None else second.against,
        first.abstained if first.abstained is not None else second.abstained,
    )
