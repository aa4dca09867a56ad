"""Persons in running text: `socialchef Kirsten Holm`, `Bo Krag (A)`, `Deltagere: ...`.

Precise rather than complete: two to four words with a capital letter are a person only where
an office, a party or a list of participants says so. Lists of participants are read by `names`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .names import looks_like_name
from .roles import is_body_word, is_party, is_role_word
from .small_words import small_words

Span = tuple[int, int]

_WORD = r"[A-ZÆØÅÉÖÄÜ](?:[a-zæøåéöäü][a-zæøåéöäüA-ZÆØÅ'\u2019-]{0,30}|\.)"
_RUN = re.compile(rf"(?<![\w-]){_WORD}(?:[^\S\n](?:(?:af|de|van|von|el|al)[^\S\n])?{_WORD}){{1,5}}")
_OFFICE_BEFORE = re.compile(r"(?<![\w-])(?P<office>[^\W\d_](?:[^\W\d_]|-){2,40})\s\Z")
_PARTY_AFTER = re.compile(r"\s\((?P<party>[A-ZÆØÅ]|[^()\n]{2,40})\)")
#: Parties of two letters; other letters in brackets shorten the name of an office or a project.
_TWO_LETTERS = frozenset({"SF", "DF", "EL", "LA", "RV", "KF", "DD", "KD", "NB"})
_NAMES = frozenset({"hans", "per", "bo", "kim", "liv", "ole"})  # small words that are names too
_OFFICE_AFTER = re.compile(r",\s(?P<office>[a-zæøå][a-zæøå-]{2,40})(?!\w)")
#: What opens a list of persons; the colon may be missing.
_LIST = re.compile(
    r"(?:(?:møde)?deltagere|deltog|deltager|tilstede|til stede|afbud(?: fra)?|fraværende|mødeleder"
    r"|ordstyrer|referent|suppleant(?: for)?|stedfortræder(?: for)?|stemte|inhabil)[:\s]{1,3}\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[\s,;]{0,3}(?:\(?\))?\s?(?:,|;|og|samt)\s{1,2}")
_TOKEN = re.compile(r"\S+")
_REACH = 45


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person in a text; `span` is the name's, `party` and `office` as printed beside it."""

    span: Span
    name: str
    party: str | None = None
    office: str | None = None


def find_people(text: str) -> list[FoundPerson]:
    """The persons that a text names, in order. A name without such a sign is not found."""
    found: list[FoundPerson] = []
    listed = -1  # where a list of persons has come to
    for match in _RUN.finditer(text):
        start, end, office = _name(text, match)
        if end <= start or not looks_like_name(" ".join(text[start:end].split())):
            continue
        office = office or _office_before(text, start)
        party, after = _party(text, end)
        later = _OFFICE_AFTER.match(text, after)
        if office is None and later and is_role_word(later["office"]):
            office = later["office"]
        in_list = bool(_LIST.search(text, max(0, start - _REACH), start)) or (
            listed >= 0 and bool(_GOES_ON.fullmatch(text, listed, start))
        )
        if office or party or in_list:
            name = " ".join(text[start:end].split())
            found.append(FoundPerson((start, end), name, party, office))
        listed = (later.end() if later and office else after) if in_list else -1
    return found


def _name(text: str, match: re.Match[str]) -> tuple[int, int, str | None]:
    """The run without an office or a small word at its front."""
    words = [word.span() for word in _TOKEN.finditer(text, *match.span())]
    office = None
    while len(words) > 1:
        first = text[slice(*words[0])]
        if is_role_word(first):
            office = first
        elif first.casefold() in _NAMES or first.casefold() not in small_words():
            break
        words = words[1:]
    start, end = words[0][0], words[-1][1]
    return (start, end, office) if len(words) > 1 else (start, start, None)


def _office_before(text: str, start: int) -> str | None:
    match = _OFFICE_BEFORE.search(text, max(0, start - _REACH), start)
    if match and is_role_word(match["office"]) and not is_body_word(match["office"]):
        return match["office"]
    return None


def _party(text: str, end: int) -> tuple[str | None, int]:
    match = _PARTY_AFTER.match(text, end)
    if match is None or not is_party(match["party"]):
        return None, end
    party = match["party"]
    short = len(party) in {2, 3} and party.isupper() and party not in _TWO_LETTERS
    return (None, end) if short else (party, match.end())
