"""Pure steps from a document that was read to what is stored and shown of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import pairwise
from typing import Any

from raadhus.minutes.model import Claim, Found, Minutes, Source, Span

UNSTORABLE = re.compile("[\0\ud800-\udfff]")
LARGEST_NUMBER = 2**31 - 1
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


def whole(number: int | None) -> int | None:
    """A printed number that a database's column can hold; None for longer ones.

    >>> whole(7), whole(10**12)
    (7, None)
    """
    return number if number is not None and number <= LARGEST_NUMBER else None


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
    """A run of the text that nothing cuts.

    `part` is what the claim around it says (empty between claims); `owner` is the path of the
    innermost part on the page that holds it, empty where none does.
    """

    start: int
    text: str
    part: str = ""
    owner: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def printed(self) -> bool:
        return not self.text.isspace()


def pieces(text: str, claims: Sequence[Claim], cuts: Iterable[Span]) -> list[Piece]:
    """Cut the whole text at claims and places; joined, the pieces are the text again.

    >>> [piece.text for piece in pieces("ab c", [Claim((0, 2), "x")], [(1, 2)])]
    ['a', 'b', ' c']
    """
    spans = [*(claim.span for claim in claims), *cuts]
    bounds = sorted({0, len(text), *(end for span in spans for end in span)})
    starts = [claim.span[0] for claim in claims]
    cut: list[Piece] = []
    for start, end in pairwise(bounds):
        index = bisect_right(starts, start) - 1
        claimed = index >= 0 and start < claims[index].span[1]
        cut.append(Piece(start, text[start:end], claims[index].part if claimed else ""))
    return cut


def owned(cut: Sequence[Piece], shown: Mapping[str, Span]) -> list[Piece]:
    """The pieces with their owners among the shown parts that have a place.

    Of two parts in one place the deeper one owns it: a decision rather than the kind of the
    document, which may rest on the same words.
    """
    starts = [piece.start for piece in cut]
    owners = [""] * len(cut)
    outermost_first = sorted(
        shown.items(), key=lambda one: (one[1][0] - one[1][1], one[0].count("/"))
    )
    for path, (start, end) in outermost_first:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        owners[first:last] = [path] * (last - first)
    return [
        replace(piece, owner=owner or nearest(piece.part, shown))
        for piece, owner in zip(cut, owners, strict=True)
    ]


def nearest(part: str, shown: Collection[str]) -> str:
    """The part itself or the closest part around it that the page shows, else nothing.

    >>> nearest("items/3/sections/1/blocks", {"items/3", "items/4"})
    'items/3'
    """
    while part and part not in shown:
        part = part.rpartition("/")[0]
    return part
