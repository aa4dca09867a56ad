"""Persons as lists of participants print them: name, party, office, absence, substitute."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from . import roles
from .roles import is_administrative, is_political

__all__ = ["Person", "is_administrative", "is_political", "looks_like_name", "parse_person",
           "split_people"]  # fmt: skip

Span = tuple[int, int]

_PARTICLES = frozenset(
    "van von de der den del della di da du dos af el al la le ten ter zu bin ibn bint y e und".split()
)
_NO_NAME = (
    "udvalg", "udvalget", "kommune", "kommunen", "kommunes", "center", "centeret", "centret",
    "rådet", "bestyrelsen", "bestyrelse", "forvaltning", "forvaltningen", "afdelingen", "lokale",
    "mødelokale", "rådhus", "rådhuset", "ingen", "møde", "punkt", "referat", "dagsorden",
    "mødedeltagere", "fraværende", "afbud", "deltagere",
)  # fmt: skip
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019.\-\u2010\u2011])*")
_CROSS = re.compile(r"(?:\[[xX ]?\]|[☐☑☒✓✔×]|(?<!\S)[xX](?!\S))\s*")
_LEAD = re.compile(r"[\s\-\u2013\u2022*·,;:]*")
_ABSENT_LEAD = re.compile(
    r"(?:afbud|fraværende|ikke til stede)(?: med afbud| uden afbud| fra)?\s{0,3}[: ]\s{0,3}",
    re.IGNORECASE,
)
_DASHED_TAIL = re.compile(r"\s[-\u2013]\s+(?=\S)")
_INITIAL_END = re.compile(r"(?<!\w)[^\W\d_]\.\Z")
_CUT = re.compile(r"[();,\n\t]|(?<=\s)(?:og|samt|&)(?=\s)")
_WRAPPED_CUT = re.compile(r"[();,\t]|(?<=\s)(?:og|samt|&)(?=\s)")
_COMMA_PART = re.compile(r",[^\S\n]{0,3}([^,;\n]{3,100})")
_LONGEST = 400  # characters of one entry


@dataclass(frozen=True, slots=True)
class Person:
    """One entry of a list. Spans count in the text that was given."""

    name: str
    name_span: Span
    party: str | None = None
    party_span: Span | None = None
    role: str | None = None
    role_span: Span | None = None
    status: Literal["present", "absent"] = "present"
    substitute: bool = False
    substitute_for: str | None = None
    remark: str | None = None  # a bracket about time or manner: `til kl. 18.40`
    crossed: bool = False  # an X or a tick stands before or after


def parse_person(text: str) -> Person | None:
    """The person whom one list entry names, or None where no name is seen.

    `Navn (A), formand`, `Formand Navn (A)`, `Navn (A) (Afbud)`, `Navn, Suppleant for X (A)`...
    What brackets and commas hold is told apart by its words; a part that is neither party,
    absence, substitution nor a remark is the role.
    """
    if not 3 <= len(text) <= _LONGEST:
        return None
    pieces, crossed = _pieces(text)
    if not pieces:
        return None
    facts = _Facts(text, crossed)
    start, end = pieces[0]
    lead = _ABSENT_LEAD.match(text, start, end)
    if lead:
        facts.status = "absent"
        start = lead.end()
    facts.head(start, end)
    for piece in pieces[1:]:
        facts.add(piece)
    return facts.person()


def looks_like_name(text: str) -> bool:
    """Two to six words, each with a capital letter or a particle (`van`, `de`); no digits."""
    words = text.split()
    if not 2 <= len(words) <= 6 or len(text) > 100:
        return False
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(_is_name_word(word) for word in words)


def split_people(text: str) -> list[Span]:
    """The spans of the entries in a list parted by commas, semicolons, *og*, *samt* or lines.

    Where commas part persons a line end is only the page's width. A comma inside brackets, before a party letter, an office, a mark of absence or
    *suppleant for* does not part: `Navn, A, formand, Navn (B)` is two entries.
    """
    entries: list[Span] = []
    wide = False  # the last part was an office that may go on: `direktør for Social, Sundhed`
    for start, end in _cuts(text):
        part = text[start:end]
        goes_on = bool(entries) and (_continues(part) or (wide and not _begins_person(part)))
        if goes_on:
            entries[-1] = (entries[-1][0], end)
        else:
            entries.append((start, end))
        wide = (goes_on and wide) or (" for " in part and _first_is_role(part))
    return entries


class _Facts:
    """What is known of an entry while its pieces are read."""

    def __init__(self, text: str, crossed: bool) -> None:
        self.text = text
        self.crossed = crossed
        self.name: Span | None = None
        self.party: Span | None = None
        self.roles: list[Span] = []
        self.status: Literal["present", "absent"] = "present"
        self.substitute = False
        self.substitute_for: str | None = None
        self.remark: str | None = None

    def head(self, start: int, end: int) -> None:
        """The first piece: a title, the name, a party letter at the end."""
        words = [(m.start(), m.end()) for m in re.finditer(r"\S+", self.text[start:end])]
        spans = [(start + a, start + b) for a, b in words]
        title = self._title_length(spans)
        if title:
            self.roles.append((spans[0][0], spans[title - 1][1]))
        spans = spans[title:]
        spans = self._party_at_end(spans)
        if spans:
            last = self.text[spans[-1][0] : spans[-1][1]]
            end = spans[-1][1] - (1 if last.endswith(":") else 0)
            self.name = (spans[0][0], end)

    def _title_length(self, spans: list[Span]) -> int:
        """How many words at the front are an office, such that a name is left."""
        length = 0
        for count, (a, b) in enumerate(spans[:5], 1):
            word = self.text[a:b]
            if roles.is_role_word(word):
                length = count
            elif not (word.lower() in roles.ROLE_OPENERS or word[0].islower()):
                break
        return length

    def _party_at_end(self, spans: list[Span]) -> list[Span]:
        if len(spans) < 3:
            return spans
        a, b = spans[-1]
        word = self.text[a:b]
        whole = self.text[spans[0][0] : a]
        capitals = len(word) > 1 and whole.isupper()
        if not capitals and (
            (roles.PARTY_LETTERS.fullmatch(word) and "." not in word) or word.lower() == "løsgænger"
        ):
            self.party = (a, b)
            return spans[:-1]
        return spans

    def add(self, span: Span) -> None:
        """A piece after the name: from brackets, after a comma or a dash."""
        part = self.text[span[0] : span[1]]
        substitute, whom = roles.substitute_mark(part)
        if substitute:
            self.substitute = True
            self.substitute_for = self.substitute_for or _without_party(whom)
        elif roles.is_absent_mark(part):
            self.status = "absent"
        elif roles.is_party(part):
            self.party = self.party or span
        elif roles.is_remark(part):
            self.remark = self.remark or part
        else:
            self.roles.append(span)

    def person(self) -> Person | None:
        if self.name is None:
            return None
        name = " ".join(self.text[self.name[0] : self.name[1]].split())
        if not looks_like_name(name) and not (self.party and _is_name_word(name)):
            return None
        role = _best_role(self.text, self.roles)
        return Person(
            name=name,
            name_span=self.name,
            party=self.text[self.party[0] : self.party[1]] if self.party else None,
            party_span=self.party,
            role=self.text[role[0] : role[1]] if role else None,
            role_span=role,
            status=self.status,
            substitute=self.substitute,
            substitute_for=self.substitute_for,
            remark=self.remark,
            crossed=self.crossed,
        )


def _best_role(text: str, spans: list[Span]) -> Span | None:
    """The first part that names an office; else the first that is more than initials."""
    named = [s for s in spans if any(map(roles.is_role_word, text[s[0] : s[1]].split()))]
    others = [s for s in spans if len(text[s[0] : s[1]]) > 4]
    return next(iter(named or others), None)


def _pieces(text: str) -> tuple[list[Span], bool]:
    """The entry cut at brackets, commas and dashes; the first piece holds the name."""
    start, end = _LEAD.match(text).end(), len(text.rstrip(" \t\n.,;\u00a0"))  # type: ignore[union-attr]
    if _INITIAL_END.search(text, max(0, end - 2), min(end + 1, len(text))):
        end += 1
    crossed = False
    cross = _CROSS.match(text, start, end)
    if cross and cross.end() < end:
        start, crossed = cross.end(), True
    pieces: list[Span] = []
    at, depth, position = start, 0, start
    while position < end:
        char = text[position]
        if char in "(),":
            inside = depth
            depth = max(0, depth + (char == "(") - (char == ")"))
            if char != "," or inside == 0 or _parts_bracket(text, at, position, end):
                pieces.append((at, position))
                at = position + 1
        elif inside_dash := (
            char in "-\u2013" and depth == 0 and _DASHED_TAIL.match(text, position - 1, end)
        ):
            pieces.append((at, position))
            at = inside_dash.end()
        position += 1
    pieces.append((at, end))
    trimmed = [_trim(text, a, b) for a, b in pieces]
    kept = [(a, b) for a, b in trimmed if a < b]
    if len(kept) > 1 and _CROSS.fullmatch(text[kept[-1][0] : kept[-1][1]]):
        kept, crossed = kept[:-1], True
    return kept, crossed


def _parts_bracket(text: str, at: int, comma: int, end: int) -> bool:
    """Whether a comma inside brackets parts facts (`A, formand`) or belongs to an office."""
    before = text[at:comma].strip()
    close = text.find(")", comma, end)
    after = text[comma + 1 : close if close >= 0 else end].strip()
    return _is_mark(before) or _is_mark(after)


def _is_mark(part: str) -> bool:
    return roles.is_party(part) or roles.is_absent_mark(part) or roles.substitute_mark(part)[0]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in "-\u2013:"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "-\u2013"):
        end -= 1
    return start, end


def _without_party(name: str | None) -> str | None:
    """`Navn (A` or `Navn (A)` without its party."""
    return re.sub(r"\s*\(.{0,40}\Z", "", name, flags=re.DOTALL).strip() or None if name else None


def _is_name_word(word: str) -> bool:
    lowered = word.lower()
    if lowered in _PARTICLES:
        return True
    if not word[0].isupper() or not _NAME_WORD.fullmatch(word):
        return False
    return lowered not in _NO_NAME and not roles.is_role_word(word)


def _cuts(text: str) -> list[Span]:
    """The list cut at every separator outside brackets."""
    cuts: list[Span] = []
    at = depth = 0
    wrapped = any(_begins_person(part) for part in _COMMA_PART.findall(text)[:50])
    for match in (_WRAPPED_CUT if wrapped else _CUT).finditer(text):
        char = match[0]
        if char in "()":
            depth = max(0, depth + (1 if char == "(" else -1))
        elif depth == 0:
            cuts.append((at, match.start()))
            at = match.end()
    cuts.append((at, len(text)))
    spans = [_trim(text, a, b) for a, b in cuts]
    return [(a, b) for a, b in spans if a < b]


def _continues(part: str) -> bool:
    """Whether a part after a comma belongs to the person before it."""
    if part[0] == "(":
        return True
    bare = part.partition("(")[0].strip() or part
    if roles.is_party(bare) or roles.is_absent_mark(bare) or roles.substitute_mark(part)[0]:
        return True
    return _first_is_role(bare) and not _begins_person(part)


def _first_is_role(part: str) -> bool:
    words = part.split()
    return any(map(roles.is_role_word, words[:4])) or (bool(words) and words[0][0].islower())


def _begins_person(part: str) -> bool:
    if looks_like_name(part.partition("(")[0].strip()):
        return True
    person = parse_person(part)
    return person is not None and " " in person.name
