"""Papers with planted errors: one marked text, and the two twins that are made from it.

`[[7: right => wrong | kind]]` is error 7; the right twin prints what stands before the arrow, the
wrong one what stands after it. `[[7: text]]` is another place at which error 7 may be found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from ..model import Span

_MARK = re.compile(r"\[\[(?P<number>[0-9]{1,4}):[ ]?(?P<body>.*?)\]\]", re.DOTALL)
_KIND = re.compile(r"[a-z]+(?:-[a-z]+)*")


class MarkError(ValueError):
    """A mark that is not written as it should be; the message names it, in Danish."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A planted error: its places in the wrong twin, that of the error itself first."""

    number: int
    kind: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Twins:
    """The two texts of a marked paper and the errors that the wrong one holds."""

    right: str
    wrong: str
    errors: tuple[Planted, ...]


def is_marked(text: str) -> bool:
    """Whether a text has marks of planted errors."""
    return _MARK.search(text) is not None


def twins_of(text: str) -> Twins:
    """Take the marks apart. Raises `MarkError`."""
    wrong = _Twin()
    right: list[str] = []
    at = 0
    for match in _MARK.finditer(text):
        between = text[at : match.start()]
        before, after, kind = _sides(match)
        right += (between, before)
        wrong.add(between)
        wrong.mark(int(match["number"]), after, kind)
        at = match.end()
    right.append(text[at:])
    wrong.add(text[at:])
    return Twins("".join(right), "".join(wrong.pieces), tuple(wrong.planted()))


def _sides(match: re.Match[str]) -> tuple[str, str, str | None]:
    """What the right and the wrong twin print, and the kind of the error, None at other places."""
    left, arrow, rest = match["body"].partition("=>")
    if not arrow:
        return left, left, None
    after, bar, kind = rest.rpartition("|")
    kind = kind.strip()
    if not bar or not _KIND.fullmatch(kind):
        raise MarkError(f"Mærke {match['number']} siger ikke, hvilken slags fejl det er.")
    return left.removesuffix(" "), after.removeprefix(" ").removesuffix(" "), kind


@dataclass(slots=True)
class _Twin:
    """The wrong twin as it grows."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    kinds: dict[int, str] = field(default_factory=dict)
    marks: dict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def mark(self, number: int, text: str, kind: str | None) -> None:
        span = (self.length, self.length + len(text))
        self.add(text)
        if kind is None:
            self.marks[number].append(span)
            return
        if number in self.kinds:
            raise MarkError(f"Mærke {number} har to pile; en fejl har netop én.")
        self.kinds[number] = kind
        self.marks[number].insert(0, span)

    def planted(self) -> list[Planted]:
        without = sorted(self.marks.keys() - self.kinds.keys())
        if without:
            raise MarkError(f"Mærke {without[0]} har ingen pil; en fejl har netop én.")
        text = "".join(self.pieces)
        return [
            Planted(number, kind, tuple(_place(text, span) for span in self.marks[number]))
            for number, kind in sorted(self.kinds.items())
        ]


def _place(text: str, span: Span) -> Span:
    """The place itself; where nothing is left to point at, the line, or those around a blank."""
    if text[span[0] : span[1]].strip():
        return span
    start, end = text.rfind("\n", 0, span[0]) + 1, _line_end(text, span[1])
    if text[start:end].strip():
        return start, end
    before = text[:start].rstrip()
    after = len(text) - len(text[end:].lstrip())
    return before.rfind("\n") + 1, _line_end(text, after)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
