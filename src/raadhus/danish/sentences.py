"""Sentences of a Danish text, as places: a full stop after *kr.*, *d.* or an ordinal ends none."""

from __future__ import annotations

import re

Span = tuple[int, int]

#: Abbreviations after which a sentence goes on, whatever follows.
_GOES_ON = frozenset({
    "adr", "afd", "afs", "art", "bl", "ca", "chr", "cirka", "d", "dr", "eks", "ekskl", "evt",
    "excl", "f", "feb", "febr", "fhv", "fr", "ifb", "ifm", "ift", "iht", "incl", "inkl", "j",
    "jan", "jf", "jfr", "kap", "kl", "lb", "lov", "maks", "max", "mdl", "mht", "min", "nov",
    "nr", "obs", "okt", "p", "pga", "pkt", "pr", "r", "s", "sep", "sept", "skr", "skt", "sml",
    "stk", "str", "t", "tlf", "u", "v", "vedr", "vha", "vs",
})  # fmt: skip
#: Abbreviations that may end a sentence: it ends where a capital letter follows.
_MAY_END = frozenset({
    "kr", "mio", "mia", "mill", "pct", "mv", "mm", "md", "mdr", "osv", "pt", "år", "tus", "dvs",
})  # fmt: skip
_STOP = re.compile(r"[.!?:]['\"”»)\]]{0,2}(?=\s+\S)|\n[^\S\n]*\n")
_WORD_BEFORE = re.compile(r"[\w.]{1,24}\Z")
_STARTS = re.compile(r"\s+['\"”»(\[–-]{0,3}\s?(?:[A-ZÆØÅ]|[0-9]|•)")
_CAPITAL_NEXT = re.compile(r"\s+['\"”»–-]{0,3}\s?(?:[A-ZÆØÅ]|•)")
_MONTH_NEXT = re.compile(
    r"\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kvartal|halvår|behandling|klasse)", re.I
)


def sentences(text: str) -> list[Span]:
    """The sentences of a paragraph in order; they cover all that is not white space."""
    found: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        if match[0][0] == "\n" or _ends(text, match):
            _add(text, start, match.end(), found)
            start = match.end()
    _add(text, start, len(text), found)
    return found


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    part = text[start:end]
    low = start + len(part) - len(part.lstrip())
    high = start + len(part.rstrip())
    if low < high:
        found.append((low, high))


def _ends(text: str, match: re.Match[str]) -> bool:
    mark = match[0][0]
    if not _STARTS.match(text, match.end()):
        return False
    if mark in "!?":
        return True
    if mark == ":":
        return "\n" in text[match.end() : match.end() + 2]
    before = _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
    word = before[0].lower() if before else ""
    last = word.rpartition(".")[2]
    if last.isdigit():
        return len(last) > 2 or not _MONTH_NEXT.match(text, match.end())
    if last in _MAY_END or word in {"m.m", "m.v", "o.l", "mv"}:
        return bool(_CAPITAL_NEXT.match(text, match.end()))
    return last not in _GOES_ON and not (len(last) == 1 and "." not in word and last.isalpha())
