"""The word lexicon: a form's lemmas, and where a form may stand in a compound.

One memory-mapped file holds it all (see data/LEXICON-NOTICE.md for its source and licence).
Each form has one record per reading: a byte of `Role` bits, a byte that says how many
letters to cut from the end of the form, and the letters to add to arrive at the lemma.
All forms are case-folded; æ, ø and å are letters of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag
from functools import cache
from pathlib import Path

import marisa_trie

LEXICON_FILE = Path(__file__).parent / "data" / "lexicon.marisa"


class Role(IntFlag):
    """What a form may be in one of its readings."""

    WORD = 1  # a word in its own right
    FIRST = 2  # a linking form: any part of a compound but the last
    LAST = 4  # the last part of a compound
    NAME = 8  # a proper name
    VERB = 16  # a form of a verb
    SIMPLE = 32  # a word that is no compound: no other word ends it and is inflected alike


# Plain numbers, for these are asked for very often.
WORD, FIRST, LAST = int(Role.WORD), int(Role.FIRST), int(Role.LAST)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form: its lemma, and what the form may be when read so."""

    lemma: str
    role: Role


def pack(form: str, lemma: str, role: Role) -> bytes:
    """The record of a reading: role, letters to cut, letters to add."""
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return bytes((role, len(form) - shared)) + lemma[shared:].encode()


def unpack(form: str, record: bytes) -> Reading:
    return Reading(form[: len(form) - record[1]] + record[2:].decode(), Role(record[0]))


class Lexicon:
    """A lexicon file, memory-mapped and read only, so threads may share it."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise FileNotFoundError(f"the word lexicon is missing: {path.name}")
        self._trie = marisa_trie.BytesTrie()
        self._trie.mmap(str(path))

    def readings(self, form: str) -> tuple[Reading, ...]:
        """All readings of a case-folded form, in the file's order; empty when unknown."""
        return tuple(unpack(form, record) for record in self._trie.get(form, ()))

    def prefixes(self, text: str) -> list[str]:
        """Every form in the lexicon that `text` begins with, short ones first."""
        found: list[str] = self._trie.prefixes(text)
        return found

    def beginning(self, start: str) -> list[str]:
        """Every form in the lexicon that begins with `start`, in no order."""
        found: list[str] = self._trie.keys(start)
        return list(dict.fromkeys(found))

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The lemmas of a case-folded word, sorted; empty when it is no known word."""
        records = [record for record in self._trie.get(word, ()) if record[0] & WORD]
        return tuple(sorted({unpack(word, record).lemma for record in records}))

    def roles(self, form: str) -> int:
        """The bits of everything that a form may be, in any of its readings."""
        bits = 0
        for record in self._trie.get(form, ()):
            bits |= record[0]
        return bits

    def is_first_part(self, form: str) -> bool:
        return bool(self.roles(form) & FIRST)

    def is_last_part(self, form: str) -> bool:
        return bool(self.roles(form) & LAST)


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the package, opened when it is first needed."""
    return Lexicon(LEXICON_FILE)
