"""Speed and size of the word library: µs per look-up and per new word, bytes of the lexicon.

    python bench/words.py

New words are made by joining parts at random (seeded), so that no cache knows them.
"""

from __future__ import annotations

import platform
import random
import time
from collections.abc import Callable
from importlib.metadata import version

from raadhus.danish.compounds import split
from raadhus.danish.evaluate import read_labelled
from raadhus.danish.lexicon import LEXICON_FILE, Lexicon, lexicon
from raadhus.danish.terms import terms

NEW_WORDS = 20_000
LOOKUPS = 200_000


def new_words() -> list[str]:
    """Words of two to four parts, each different."""
    chosen = random.Random(1)
    pieces = [piece for word in read_labelled() for piece in word.pieces(word.must)]
    made: dict[str, None] = {}
    while len(made) < NEW_WORDS:
        made["".join(chosen.choices(pieces, k=chosen.randint(2, 4)))] = None
    return list(made)


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    words = new_words()
    opening = seconds(lambda: Lexicon(LEXICON_FILE).lemmas("plan"))
    known = [word.word for word in read_labelled()]
    many = (known * (LOOKUPS // len(known) + 1))[:LOOKUPS]
    lookup = seconds(lambda: [lexicon().lemmas(word) for word in many])
    splitting = seconds(lambda: [split(word) for word in words])
    indexing = seconds(lambda: [terms(word) for word in words])
    again = seconds(lambda: [terms(word) for word in words])
    letters = sum(map(len, words)) / len(words)
    print(f"{platform.machine()}, Python {platform.python_version()}, "
          f"marisa-trie {version('marisa-trie')}")  # fmt: skip
    print(f"lexicon file               {LEXICON_FILE.stat().st_size:,} bytes")
    print(f"opening, first look-up     {opening * 1e3:.1f} ms")
    print(f"lemmas of a word           {lookup / LOOKUPS * 1e6:.1f} µs")
    print(
        f"splitting a new word       {splitting / NEW_WORDS * 1e6:.0f} µs ({letters:.0f} letters)"
    )
    print(f"its terms, once split      {indexing / NEW_WORDS * 1e6:.0f} µs")
    print(f"terms of a word seen       {again / NEW_WORDS * 1e6:.1f} µs")


if __name__ == "__main__":
    main()
