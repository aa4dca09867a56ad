"""The small words that every text holds and no question is about."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def small_words() -> frozenset[str]:
    """Case-folded articles, pronouns, prepositions, conjunctions and the like."""
    text = files(__package__).joinpath("data/small-words.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(word for line in lines for word in line.split())
