"""Pairing two lists in order, so that like stands beside like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
Pairs = list[tuple[T | None, T | None]]

EXACT = 1000.0
ALIKE = 0.3  # share of common words from which two texts are one text read differently


def align(expected: Sequence[T], got: Sequence[T], likeness: Callable[[T, T], float]) -> Pairs[Any]:
    """The order-keeping pairing with the highest sum of likeness.

    What is paired with nothing stands beside None. A likeness of 0 or less never pairs.
    """
    likes = [[likeness(e, g) for g in got] for e in expected]
    best = _best_sums(likes, len(expected), len(got))
    pairs: Pairs[Any] = []
    i = j = 0
    while i < len(expected) and j < len(got):
        if likes[i][j] > 0 and best[i][j] == likes[i][j] + best[i + 1][j + 1]:
            pairs.append((expected[i], got[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((expected[i], None))
            i += 1
        else:
            pairs.append((None, got[j]))
            j += 1
    pairs += [(rest, None) for rest in expected[i:]]
    pairs += [(None, rest) for rest in got[j:]]
    return pairs


def _best_sums(likes: list[list[float]], rows: int, columns: int) -> list[list[float]]:
    """best[i][j] = highest sum that pairs expected[i:] with got[j:]."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            paired = likes[i][j] + best[i + 1][j + 1] if likes[i][j] > 0 else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    return best


def fold(text: str) -> str:
    """White space, no-break spaces included, folded to one blank."""
    return " ".join(text.split())


def text_likeness(expected: object, got: object) -> float:
    """EXACT for equal values, the share of common words for texts that are alike, else 0."""
    if expected == got:
        return EXACT
    first, second = set(str(expected).casefold().split()), set(str(got).casefold().split())
    share = len(first & second) / max(1, len(first | second))
    return share if share >= ALIKE else 0.0


def item_likeness(expected: dict[str, Any], got: dict[str, Any]) -> float:
    """Label or number first, then title, case number, common words; else order alone."""
    like = 0.001
    for field, weight in (("label", 3.0), ("number", 4.0), ("case_number", 1.0)):
        if expected[field] is not None and expected[field] == got[field]:
            like += weight
    title, got_title = fold(expected["title"] or ""), fold(got["title"] or "")
    if title and got_title:
        like += min(5.0, 5.0 * text_likeness(title, got_title))
    return like + 3.0 * _common_words(expected, got)


def _common_words(expected: dict[str, Any], got: dict[str, Any]) -> float:
    first, second = _words(expected), _words(got)
    return len(first & second) / max(1, len(first | second))


def _words(item: dict[str, Any]) -> set[str]:
    """The words of an item's paragraphs and decisions: what shows that two items are one."""
    texts = [decision["text"] for decision in item["decisions"]]
    for section in item["sections"]:
        texts += [block["text"] for block in section["blocks"] if block["type"] == "paragraph"]
    return {word for text in texts for word in text.casefold().split()}


def table_likeness(expected: dict[str, Any], got: dict[str, Any]) -> float:
    """The number of common cells; two tables that share none are paired by order alone."""
    first, second = _cells(expected), _cells(got)
    return 0.001 + len(first & second)


def _cells(table: dict[str, Any]) -> set[str]:
    rows = [*table["header"], *([cell["text"] for cell in row] for row in table["rows"])]
    return {fold(cell) for row in rows for cell in row if cell.strip()}


def row_likeness(expected: Sequence[Any], got: Sequence[Any]) -> float:
    """The number of equal cells in equal places."""
    return float(sum(e == g for e, g in zip(expected, got, strict=False)))
