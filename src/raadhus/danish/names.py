"""Persons as lists of participants print them: name, party, office, absence, substitute."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from . import roles
from .entry import pieces, trim
from .roles import is_administrative, is_political

__all__ = [
    "Person",
    "is_administrative",
    "is_political",
    "looks_like_name",
    "parse_person",
    "split_people",
]

Span = tuple[int, int]

_PARTICLES = frozenset(roles.WORDS["particles"])
_NO_NAME = frozenset(roles.WORDS["no_name"])
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019.\-\u2010\u2011])*")
_BOUND_PARTICLE = re.compile(r"\A(?:d['\u2019]|(?:al|el|an|as|ad)-)")
_TOKEN = re.compile(r"\S+")
_FROM = re.compile(r"\sfra\s+(?=[^\W\d_])")
_COUNTER = re.compile(r"[0-9]{1,2}[.)]")
_ABSENT_LEAD = re.compile(
    r"(?:afbud|fraværende|ikke til stede)(?: med afbud| uden afbud| fra)?\s{0,3}[: ]\s{0,3}",
    re.IGNORECASE,
)
_PARTY_TAIL = re.compile(r"\s{0,3}[(,].{0,40}\Z", re.DOTALL)
_CUT = re.compile(r"[()\[\];,\n\t]|(?<=\s)(?:og|samt|&)(?=\s)")
_WRAPPED_CUT = re.compile(r"[()\[\];,\t]|(?<=\s)(?:og|samt|&)(?=\s)")
_BRACKET = re.compile(r"[(\[]")
_COMMA_PART = re.compile(r",[^\S\n]{0,3}([^,;\n]{3,100})")
_LONGEST = 400  # characters of one entry


@dataclass(frozen=True, slots=True)
class Person:
    """One entry of a list. Spans count in the text that was given.

    `name` is the text of `name_span` with white space folded. `substitute_for` is without
    party. `remark` is a note on time or manner (`til kl. 18.40`). `crossed`: an X or a tick
    stands before or after; whether it means present or absent, its column must say.
    `organisation` is what stands after *fra*, or a body's name after a comma.
    """

    name: str
    name_span: Span
    party: str | None = None
    party_span: Span | None = None
    role: str | None = None
    role_span: Span | None = None
    status: Literal["present", "absent"] = "present"
    substitute: bool = False
    substitute_for: str | None = None
    remark: str | None = None
    crossed: bool = False
    organisation: str | None = None
    organisation_span: Span | None = None


def parse_person(text: str) -> Person | None:
    """The person whom one list entry names, or None where no name is seen.

    `Navn (A), formand`, `Formand Navn (A)`, `Navn (A) (Afbud)`, `Navn, Suppleant for X (A)`...
    What brackets and commas hold is told apart by its words; a part that is neither party,
    absence, substitution nor a remark is the role.
    """
    if not 3 <= len(text) <= _LONGEST:
        return None
    spans, crossed = pieces(text)
    if not spans:
        return None
    facts = _Facts(text, crossed)
    facts.head(*spans[0])
    for span in spans[1:]:
        facts.add(span)
    return facts.person()


def looks_like_name(text: str) -> bool:
    """Two to six words, each with a capital letter or a particle (`van`, `de`); no digits.

    Words that name an office or a body (`Social Udvalget`, `Teknisk Chef`) make it no name.
    """
    words = text.split()
    if not 2 <= len(words) <= 6 or len(text) > 100:
        return False
    if words[0] in _PARTICLES or words[-1] in _PARTICLES:
        return False
    return all(word in _PARTICLES or _is_name_word(word) for word in words)


def split_people(text: str) -> list[Span]:
    """The spans of the entries in a list parted by commas, semicolons, *og*, *samt* or lines.

    Where commas part persons a line end is only the page's width. A comma inside brackets,
    before a party letter, an office, a mark of absence or *suppleant for* does not part:
    `Navn, A, formand, Navn (B)` is two entries.
    """
    entries: list[Span] = []
    wide = False  # an office that may go on stands last: `direktør for Social, Sundhed`
    for start, end in _cuts(text):
        part = text[start:end]
        goes_on = bool(entries) and (_continues(part) or (wide and not _begins_person(part)))
        if goes_on:
            entries[-1] = (entries[-1][0], end)
        else:
            entries.append((start, end))
        wide = (goes_on and wide) or (" for " in part and _names_office(part))
    return entries


@dataclass(slots=True)
class _Facts:
    """What is known of an entry while its parts are read."""

    text: str
    crossed: bool
    name: Span | None = None
    party: Span | None = None
    organisation: Span | None = None
    last: Span | None = None
    offices: list[Span] = field(default_factory=list)
    absent: bool = False
    substitute: bool = False
    whom: str | None = None
    remark: str | None = None

    def head(self, start: int, end: int) -> None:
        """The first part: a mark of absence, a title, the name, a party letter at its end."""
        lead = _ABSENT_LEAD.match(self.text, start, end)
        if lead:
            self.absent = True
            start = lead.end()
        source = _FROM.search(self.text, start, end)
        if source:
            self.organisation = trim(self.text, source.end(), end)
            end = source.start()
        words = [match.span() for match in _TOKEN.finditer(self.text, start, end)]
        length = self._title_length(words)
        if length:
            self.offices.append(trim(self.text, words[0][0], words[length - 1][1]))
        elif words and _COUNTER.fullmatch(self.text, *words[0]):
            length = 1
        words = self._without_party(words[length:])
        if words:
            self.name = (words[0][0], words[-1][1])

    def _title_length(self, words: list[Span]) -> int:
        """How many words at the front are an office."""
        length = 0
        for count, (start, end) in enumerate(words[:5], 1):
            word = self.text[start:end]
            if roles.is_role_word(word):
                length = count
            elif not roles.opens_role(word):
                break
        while 0 < length < len(words) and self.text[words[length][0]].islower():
            length += 1  # `formand for udvalget`
        return length

    def _without_party(self, words: list[Span]) -> list[Span]:
        """Takes a party letter (`Navn Navnesen A`) off the end; not in a name all in capitals."""
        if len(words) < 3:
            return words
        last = self.text[words[-1][0] : words[-1][1]]
        shouted = len(last) > 1 and self.text[words[0][0] : words[-2][1]].isupper()
        letters = roles.PARTY_LETTERS.fullmatch(last) and not shouted
        if letters or last.lower() == "løsgænger":
            self.party = words[-1]
            return words[:-1]
        return words

    def add(self, span: Span) -> None:
        """A part after the name: from brackets, after a comma or a dash."""
        part = self.text[span[0] : span[1]]
        substitute, whom = roles.substitute_mark(part)
        last, self.last = self.last, span if whom else None
        if last and self.text[last[1] : span[0]].strip() == "(":
            return  # the party of the one who is stood in for
        if substitute:
            self.substitute = True
            self.whom = self.whom or (_PARTY_TAIL.sub("", whom).strip() if whom else None) or None
        elif roles.is_absent_mark(part):
            self.absent = True
        elif roles.is_party(part):
            self.party = self.party or span
        elif roles.is_remark(part):
            self.remark = self.remark or part
        elif self.offices and self._goes_on(span):
            self.offices[-1] = (self.offices[-1][0], span[1])
        elif any(map(roles.is_body_word, part.split())) and not self._office(span):
            self.organisation = self.organisation or span
        else:
            self.offices.append(span)

    def _goes_on(self, span: Span) -> bool:
        """`centerchef for Social, Sundhed og Ældre`: the comma is the office's own."""
        start, end = self.offices[-1]
        between = self.text[end : span[0]].strip()
        return between == "," and " for " in self.text[start:end] and not self._office(span)

    def _office(self, span: Span) -> bool:
        return any(map(roles.is_role_word, self.text[span[0] : span[1]].split()))

    def _role(self) -> Span | None:
        """The first part that names an office; else the first that is more than initials."""
        named = [span for span in self.offices if self._office(span)]
        others = [span for span in self.offices if span[1] - span[0] > 4]
        return next(iter(named or others), None)

    def _read(self, span: Span | None) -> str | None:
        return " ".join(self.text[span[0] : span[1]].split()) if span else None

    def person(self) -> Person | None:
        name, role = self._read(self.name), self._role()
        if self.name is None or name is None:
            return None
        if not looks_like_name(name) and not (self.party and _is_name_word(name)):
            return None
        return Person(
            name=name,
            name_span=self.name,
            party=self._read(self.party),
            party_span=self.party,
            role=self._read(role),
            role_span=role,
            status="absent" if self.absent else "present",
            substitute=self.substitute,
            substitute_for=self.whom,
            remark=self.remark,
            crossed=self.crossed,
            organisation=self._read(self.organisation),
            organisation_span=self.organisation,
        )


def _is_name_word(word: str) -> bool:
    bare = _BOUND_PARTICLE.sub("", word)
    if not bare[:1].isupper() or not _NAME_WORD.fullmatch(bare):
        return False
    return not (bare.lower() in _NO_NAME or roles.is_role_word(bare) or roles.is_body_word(bare))


def _cuts(text: str) -> list[Span]:
    """The list cut at every separator outside brackets."""
    spans: list[Span] = []
    at = depth = 0
    wrapped = any(_begins_person(part) for part in _COMMA_PART.findall(text[:4000]))
    for match in (_WRAPPED_CUT if wrapped else _CUT).finditer(text):
        if match[0] in "()[]":
            depth = max(0, depth + (1 if match[0] in "([" else -1))
        elif depth == 0:
            spans.append((at, match.start()))
            at = match.end()
    spans = [trim(text, a, b) for a, b in [*spans, (at, len(text))]]
    return [(a, b) for a, b in spans if a < b]


def _continues(part: str) -> bool:
    """Whether a part after a comma belongs to the person before it."""
    if part[0] in "([":
        return True
    bare = _BRACKET.split(part, maxsplit=1)[0].strip()
    if roles.is_mark(bare):
        return True
    words = bare[:200].split()
    return (_names_office(bare) or any(map(roles.is_body_word, words))) and not _begins_person(part)


def _names_office(part: str) -> bool:
    words = part[:200].split()
    return any(map(roles.is_role_word, words[:4])) or (bool(words) and words[0][0].islower())


def _begins_person(part: str) -> bool:
    if looks_like_name(_BRACKET.split(part, maxsplit=1)[0].strip()):
        return True
    person = parse_person(part)
    return person is not None and " " in person.name
