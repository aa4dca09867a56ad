"""Words that make two amounts of the same name two things: `oprindeligt` and `korrigeret`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from .. import lists

Mark = tuple[str, str]

_WORD = re.compile(r"[^\W\d_]{2,40}")
_CACHED = 20_000


@dataclass(frozen=True, slots=True)
class Table:
    """The file: one pattern for words and one for phrases, each branch named after its mark."""

    words: re.Pattern[str]
    phrases: re.Pattern[str]
    marks: dict[str, Mark]
    strict: frozenset[str]


@cache
def _table() -> Table:
    rows = [line.split("\t") for line in lists.text("contrasts.tsv").splitlines()]
    branches: dict[str, list[str]] = {"word": [], "phrase": []}
    for at, (_, _, _, scope, pattern) in enumerate(rows):
        branches[scope].append(f"(?P<g{at}>{pattern})")
    return Table(
        re.compile("|".join(branches["word"])),
        re.compile(rf"(?<!\w)(?:{'|'.join(branches['phrase'])})"),
        {f"g{at}": (row[0], row[1]) for at, row in enumerate(rows)},
        frozenset(row[0] for row in rows if row[2] == "strict"),
    )


def marks_of(text: str) -> frozenset[Mark]:
    """The marks that stand in a figure's clause."""
    table, low = _table(), text.lower()
    found = {table.marks[match.lastgroup or ""] for match in table.phrases.finditer(low)}
    return frozenset(found).union(*(_of_word(word) for word in _WORD.findall(low)))


@lru_cache(maxsize=_CACHED)
def _of_word(word: str) -> frozenset[Mark]:
    """The marks of one word; of several branches that fit, all."""
    table, found, at = _table(), set[Mark](), 0
    while match := table.words.search(word, at):
        found.add(table.marks[match.lastgroup or ""])
        at = max(match.end(), at + 1)
    return frozenset(found)


def clash(one: frozenset[Mark], other: frozenset[Mark]) -> bool:
    """Whether both have values of a group and share none."""
    for group in {mark[0] for mark in one} & {mark[0] for mark in other}:
        mine = {value for name, value in one if name == group}
        if not mine & {value for name, value in other if name == group}:
            return True
    return False


def contrast(one: frozenset[Mark], other: frozenset[Mark]) -> bool:
    """Whether the marks of two mentions say that they are two things."""
    if one == other:
        return False
    lone = {mark[0] for mark in one} ^ {mark[0] for mark in other}
    return bool(lone & _table().strict) or clash(one, other)
