"""The names of Danish acts in a text: known ones by key, others as printed."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from importlib.resources import files

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Act:
    """A known act: `key` is its usual abbreviation where it has one, `title` the short title."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class ActName:
    """An act named in a text; `key` is None for one that the list does not hold."""

    span: Span
    text: str
    key: str | None


def _rows() -> list[dict[str, str]]:
    text = files(__package__).joinpath("data/acts.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


_ROWS = _rows()
ACTS: dict[str, Act] = {row["key"]: Act(row["key"], row["title"]) for row in _ROWS}
_NAMES = {name: row["key"] for row in _ROWS for name in row["names"].split("|")}
_SHORT = {
    short: row["key"] for row in _ROWS for short in (row["abbreviations"] or "").split("|") if short
}
_KNOWN = "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
_ACT = re.compile(
    rf"(?<![\w-])(?:(?P<known>{_KNOWN})s?(?![^\W_])"
    r"|(?P<phrase>lov om [^§.,;:()\n]{3,90}?)(?=\s{1,2}(?:§|jf))"
    r"|(?P<word>(?:[^\W\d_]|-){2,40}(?:loven|lovens|bekendtgørelsen|bekendtgørelsens"
    r"|forordningen|forordningens|vedtægten|vedtægtens|vejledningens))(?![^\W_]))"
    rf"|(?<![^\W_])(?-i:(?P<short>{'|'.join(_SHORT)}))(?![^\W_])",
    re.IGNORECASE,
)


def find_act_names(text: str, start: int = 0, end: int | None = None) -> list[ActName]:
    """Acts by name (`servicelovens`, `lov om social service`) or abbreviation (`SEL`), in order.

    `start` and `end` bound the search to a part of the text.
    """
    found = _ACT.finditer(text, start, len(text) if end is None else end)
    return [ActName(match.span(), match[0], _key(match)) for match in found]


def _key(match: re.Match[str]) -> str | None:
    if match["short"]:
        return _SHORT[match["short"]]
    return _NAMES.get(match["known"].lower()) if match["known"] else None
