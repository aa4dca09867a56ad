"""Expand a Hunspell dictionary whose flags are numbers (`FLAG num`) into its word forms.

Format: the manual page hunspell(5). Two levels of suffixes are followed, and prefixes that a
suffix allows (`næst`, `aller`); other prefixes are not. What each flag means for compounds
is read from the affix file (COMPOUNDBEGIN and so on), not assumed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

RULE_FIELDS = 5
FLAGGED = re.compile(r"(.+)/([0-9,]+)")


@dataclass(frozen=True, slots=True)
class Suffix:
    """One line of a suffix class: what is cut, what is added, when, and the flags that follow."""

    cut: str
    added: str
    condition: re.Pattern[str]
    flags: frozenset[str]

    def applied(self, word: str) -> str | None:
        if not word.endswith(self.cut) or not self.condition.search(word):
            return None
        return word[: len(word) - len(self.cut)] + self.added


@dataclass(slots=True)
class Affixes:
    """The affix file: its suffix classes, its plain prefixes, and the flags with a role."""

    suffixes: dict[str, list[Suffix]] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)

    def has(self, flags: frozenset[str], *roles: str) -> bool:
        return any(self.roles[role] in flags for role in roles)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the dictionary. `stem` is the word that an irregular form belongs to."""

    word: str
    flags: frozenset[str]
    stem: str | None


@dataclass(frozen=True, slots=True)
class Form:
    """A form of an entry and what it may be: a word, a first part, a last part."""

    text: str
    is_word: bool
    is_first: bool
    is_last: bool


def read_affixes(text: str) -> Affixes:
    found = Affixes()
    for line in text.splitlines():
        fields = line.split("#")[0].split()
        if not fields:
            continue
        if fields[0] == "SFX" and len(fields) >= RULE_FIELDS:
            found.suffixes.setdefault(fields[1], []).append(_suffix(fields))
        elif fields[0] == "PFX" and len(fields) >= RULE_FIELDS and fields[2] == "0":
            found.prefixes[fields[1]] = fields[3].split("/")[0]
        elif fields[0] in {"COMPOUNDBEGIN", "COMPOUNDMIDDLE", "COMPOUNDEND", "ONLYINCOMPOUND",
                           "NEEDAFFIX", "FORBIDDENWORD"}:  # fmt: skip
            found.roles[fields[0]] = fields[1]
    return found


def _suffix(fields: list[str]) -> Suffix:
    added, _, flags = fields[3].partition("/")
    return Suffix(
        cut="" if fields[2] == "0" else fields[2],
        added="" if added == "0" else added,
        condition=re.compile(fields[4] + "$"),
        flags=frozenset(flags.split(",")) if flags else frozenset(),
    )


def read_entries(text: str) -> Iterator[Entry]:
    """Each entry of the .dic file; its first line, a count, is left out."""
    for line in text.splitlines()[1:]:
        head, *notes = re.split(r"\s(?=[a-z]{2}:)", line.strip())
        parts = FLAGGED.fullmatch(head)  # a slash may also stand inside a word
        word, flags = (parts[1], parts[2]) if parts else (head, "")
        stems = [note[3:].strip() for note in notes if note.startswith("st:")]
        numbers = frozenset(flags.split(",")) if flags else frozenset[str]()
        yield Entry(word, numbers, stems[0] if stems else None)


def expand(entry: Entry, affixes: Affixes) -> Iterator[Form]:
    """All forms of one entry, the entry itself first."""
    if affixes.has(entry.flags, "FORBIDDENWORD"):
        return
    yield from _forms(entry.word, entry.flags, affixes)
    for text, flags in _suffixed(entry.word, entry.flags, affixes):
        yield from _forms(text, flags, affixes)
        for second, second_flags in _suffixed(text, flags, affixes):
            yield from _forms(second, second_flags, affixes)


def _suffixed(
    word: str, flags: frozenset[str], affixes: Affixes
) -> Iterator[tuple[str, frozenset[str]]]:
    for flag in sorted(flags, key=int):
        for suffix in affixes.suffixes.get(flag, ()):
            text = suffix.applied(word)
            if text is not None:
                yield text, suffix.flags


def _forms(text: str, flags: frozenset[str], affixes: Affixes) -> Iterator[Form]:
    form = Form(
        text,
        is_word=not affixes.has(flags, "NEEDAFFIX", "ONLYINCOMPOUND"),
        is_first=affixes.has(flags, "COMPOUNDBEGIN", "COMPOUNDMIDDLE"),
        is_last=affixes.has(flags, "COMPOUNDEND"),
    )
    yield form
    for flag in sorted(flags & affixes.prefixes.keys(), key=int):
        prefix = affixes.prefixes[flag]
        if prefix.isalpha() and form.is_word:
            yield Form(prefix + text, is_word=True, is_first=False, is_last=False)
