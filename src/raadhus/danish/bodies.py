"""Committees and councils that a text names: `Social- og Sundhedsudvalget`, `Byrådet`."""

from __future__ import annotations

import re
from dataclasses import dataclass

Span = tuple[int, int]

_ENDING = re.compile(
    r"(?P<of>udvalg(?:et)?s? for )(?=[^\W\d_])"
    r"|(?:udvalg(?:et)?|(?<!om)råd(?:et)?|bestyrelsen?|direktion(?:en)?)(?P<genitive>s)?"
    r"(?![\w-])",
    re.IGNORECASE,
)
_LONGEST_WORD = 60
_REACH = 120  # characters before the last word in which the name may begin
_JOINED = re.compile(
    r"(?<![\w-])(?:[A-ZÆØÅ][a-zæøåA-ZÆØÅ]{1,40}(?:-,?|,)?\s(?:(?:og|samt)\s)?){1,5}\Z"
)
_PART = re.compile(r"(?P<word>[A-ZÆØÅ][a-zæøåA-ZÆØÅ]{1,40})(?P<link>-?,?\s(?:(?:og|samt)\s)?)")
_FIELDS = re.compile(
    r"[A-ZÆØÅ][a-zæøå]{1,40}(?:(?:-?,\s|-?,?\sog\s|\s&\s|-?\s)[A-ZÆØÅ][a-zæøå]{1,40}){0,7}(?![\w-])"
)
#: Written with a small letter too.
_SMALL = re.compile(
    r"(?:byråd(?:et)?|kommunalbestyrelsen|direktionen|økonomiudvalget"
    r"|[a-zæøå]{4,50}(?:udvalget|rådet|bestyrelsen))s?"
)
_SMALL_JOINED = re.compile(r"(?<![\w-])(?:[a-zæøå]{2,40}-,?\s(?:og\s)?){1,4}\Z")
_PLAIN = re.compile(r"(?:udvalg(?:et)?|råd(?:et)?|bestyrelse(?:n)?|direktion)s?", re.IGNORECASE)
#: Words that end so and name no body of their own.
_NO_BODY = re.compile(
    r"(?:(?:fag|under|del|ad hoc-)udvalg(?:et)?|(?:\w{0,40}(?:for|an|til|sam))råd(?:et)?)s?", re.I
)
_HINT = re.compile(r"udvalg|råd|styrelse|direktion", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body in a text: its place, the genitive's s with it, and its name without that s.

    `name` is empty for a plain `udvalget`, which only `plain=True` finds.
    """

    span: Span
    name: str


def find_bodies(text: str, *, plain: bool = False) -> list[FoundBody]:
    """The bodies named in a text, in order. With `plain` also *udvalget* and *rådet* alone."""
    if not _HINT.search(text):
        return []
    found: list[FoundBody] = []
    at = 0
    for match in _ENDING.finditer(text):
        body = _body(text, match, at, plain=plain)
        if body is not None:
            found.append(body)
            at = body.span[1]
    return found


def _body(text: str, match: re.Match[str], since: int, *, plain: bool) -> FoundBody | None:
    start = _word_start(text, match.start())
    if start is None or start < since:
        return None
    if match["of"]:
        return _with_fields(text, match) if text[start] == "U" and start == match.start() else None
    word = text[start : match.end()]
    if _PLAIN.fullmatch(word):
        own = word.casefold().removesuffix("s") in {"udvalget", "rådet", "udvalg", "bestyrelsen"}
        return FoundBody((start, match.end()), "") if plain and own else None
    if _NO_BODY.fullmatch(word) or not (word[0].isupper() or _SMALL.fullmatch(word)):
        return None
    if word[0].isupper():
        start = _first_word(text, start, since)
    elif small := _SMALL_JOINED.search(text, max(since, start - _REACH), start):
        start = small.start()
    name = " ".join(text[start : match.end()].split())
    return FoundBody((start, match.end()), name.removesuffix("s") if match["genitive"] else name)


def _with_fields(text: str, match: re.Match[str]) -> FoundBody | None:
    """`Udvalget for Læring, Kultur og Fritid`; another body after *og* is no field of it."""
    fields = _FIELDS.match(text, match.end())
    if fields is None:
        return None
    words = list(re.finditer(r"[^\s,]+", fields[0]))
    ends = [word.end() for word in words if word[0] not in {"og", "&"}]
    other = next((word.start() for word in words if _ENDING.search(word[0])), len(fields[0]))
    end = max((end for end in ends if end <= other), default=0)
    name = " ".join(text[match.start() : match.end() + end].split())
    return FoundBody((match.start(), match.end() + end), name) if end else None


def _word_start(text: str, at: int) -> int | None:
    """Where the word around a place begins; None for one too long to be a name."""
    low = max(0, at - _LONGEST_WORD)
    while at > low and (text[at - 1].isalpha() or text[at - 1] == "-"):
        at -= 1
    return None if at == low and low > 0 else at


def _first_word(text: str, start: int, since: int) -> int:
    """Where a name begins: `Børne- og Undervisningsudvalget`, `Kultur, Fritid og ...`.

    A word with a hyphen belongs to it for sure; one without only where *og* or a comma links it
    and no word with a capital letter stands directly before, which would be a person's name.
    """
    match = _JOINED.search(text, max(since, start - _REACH), start)
    if match is None:
        return start
    parts = list(_PART.finditer(text, match.start(), start))
    first = start
    for at in range(len(parts) - 1, -1, -1):
        part = parts[at]
        if "-" in part["link"]:
            first = part.start()
        elif part["link"].strip() and not _ENDING.search(part["word"]):
            if at and not parts[at - 1]["link"].strip() and len(parts[at - 1]["word"]) > 3:
                break
            first = part.start()
        else:
            break
    return first
