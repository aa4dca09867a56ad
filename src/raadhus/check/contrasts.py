"""Words that make two amounts of the same name two things: `oprindeligt` and `korrigeret`."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

Mark = tuple[str, str]


@cache
def _table() -> tuple[re.Pattern[str], dict[str, Mark], frozenset[str]]:
    text = files(__package__).joinpath("data/contrasts.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    marks = {f"g{at}": (row[0], row[1]) for at, row in enumerate(rows)}
    branches = [f"(?P<g{at}>{row[3]})" for at, row in enumerate(rows)]
    strict = frozenset(row[0] for row in rows if row[2] == "strict")
    return re.compile("|".join(branches), re.IGNORECASE), marks, strict


def marks_of(text: str) -> frozenset[Mark]:
    """The marks that stand in a figure's clause."""
    pattern, marks, _ = _table()
    return frozenset(marks[match.lastgroup or ""] for match in pattern.finditer(text))


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
    _, _, strict = _table()
    lone = {mark[0] for mark in one} ^ {mark[0] for mark in other}
    return bool(lone & strict) or clash(one, other)
