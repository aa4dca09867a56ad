"""Pure steps from a document that was read to what is stored and shown of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from raadhus.minutes.model import Claim, Found, Minutes, Source, Span

UNSTORABLE = re.compile("[\0\ud800-\udfff]")
OUTSIDE = frozenset({"furniture", "unclaimed"})


def places(minutes: Minutes) -> dict[str, Span]:
    """Where every part with a place of its own stands, by path (`items/3/title`)."""
    found: dict[str, Span] = {}
    for field in fields(minutes):
        if field.name not in {"source", "findings"}:
            found.update(_walk(getattr(minutes, field.name), field.name))
    return found


def _walk(value: Any, path: str) -> Iterator[tuple[str, Span]]:
    if isinstance(value, Found):
        yield path, value.span
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _walk(part, f"{path}/{index}")
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name == "span":
                yield path, inner
            else:
                yield from _walk(inner, f"{path}/{field.name}")


def printed_characters(text: str, spans: Iterable[Span]) -> int:
    """How many characters within the spans are not white space."""
    return sum(len("".join(text[start:end].split())) for start, end in spans)


def understood(source: Source) -> tuple[int, int]:
    """Characters of the text that are not white space, and those nobody understood."""
    text = source.text
    return printed_characters(text, [(0, len(text))]), printed_characters(text, source.unclaimed)


def storable(value: Any) -> Any:
    """The same data without the two kinds of signs that no database takes.

    Code points keep their places: NUL and lone surrogates become U+FFFD.
    """
    if isinstance(value, str):
        return UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {storable(key): storable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [storable(inner) for inner in value]
    return value


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text as shown; `number` is None for white space between claims."""

    text: str
    number: int | None = None
    part: str = ""

    @property
    def outside(self) -> bool:
        return self.part in OUTSIDE


def pieces(text: str, claims: Sequence[Claim]) -> list[Piece]:
    """Cut the whole text at the claims; joined, the pieces are the text again.

    >>> [piece.text for piece in pieces("a b", [Claim((0, 1), "x"), Claim((2, 3), "y")])]
    ['a', ' ', 'b']
    """
    cut: list[Piece] = []
    at = 0
    for number, claim in enumerate(claims):
        start, end = claim.span
        if start > at:
            cut.append(Piece(text[at:start]))
        cut.append(Piece(text[start:end], number, claim.part))
        at = end
    if at < len(text):
        cut.append(Piece(text[at:]))
    return cut


class Marks:
    """Which claims, by number, lie within the place of a part."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._starts = [claim.span[0] for claim in claims]
        self._ends = [claim.span[1] for claim in claims]

    def within(self, span: Span) -> range:
        first = bisect_right(self._ends, span[0])
        return range(first, max(first, bisect_left(self._starts, span[1])))


def nearest(part: str, shown: frozenset[str]) -> str | None:
    """The part itself or the closest part around it that the page shows."""
    while part:
        if part in shown:
            return part
        part = part.rpartition("/")[0]
    return None
