"""Lines and columns of places in a text, and the quotes of messages."""

from __future__ import annotations

from bisect import bisect_right

from .model import Span

LONGEST_QUOTE = 80  # characters shown to a reader; data hold the whole


class Lines:
    """Where the lines of a text begin. Lines and columns count from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        return offset - self._starts[self.line(offset) - 1] + 1


def quote(text: str, span: Span) -> str:
    """What stands at a place, on one line, cut in the middle where it is long."""
    inside = " ".join(text[span[0] : span[1]].split())
    if len(inside) <= LONGEST_QUOTE:
        return inside
    half = LONGEST_QUOTE // 2 - 1
    return f"{inside[:half].rstrip()} … {inside[-half:].lstrip()}"


def overlap(one: Span, other: Span) -> bool:
    """Whether two places share a character."""
    return one[0] < other[1] and other[0] < one[1]
