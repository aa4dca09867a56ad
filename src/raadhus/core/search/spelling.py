"""Other spellings of a word that nobody wrote: one letter off, two in the lexicon, in parts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from raadhus.danish.compounds import split
from raadhus.danish.lexicon import Role, lexicon

from .document import wanted

LETTERS = "abcdefghijklmnopqrstuvwxyzæøåéü"
LONGEST = 40  # letters of a word that is corrected
SHORTEST = 4  # letters; of shorter words nearly every spelling is a word
SHORTEST_FOR_TWO = 6  # letters of a word that may be two letters off
SURE_LETTERS = 3  # a word that is two letters off begins with these
# Danish letters as they are typed where the keyboard has none.
TYPED = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))

Known = Callable[[Collection[str]], dict[str, int]]


def corrections(word: str, known: Known) -> list[tuple[str, ...]]:
    """Words to try in place of one, likeliest first; several where a compound falls apart.

    `known` tells which terms stand in the index. None for what is too short, long or a number.
    """
    if not SHORTEST <= len(word) <= LONGEST or any(sign.isdigit() for sign in word):
        return []
    near = {*one_off(word), *typed(word)} - {word}
    found = known(near)
    ranked = sorted(found, key=lambda other: (_cost(word, other), -found[other], other))
    tries: list[tuple[str, ...]] = [(other,) for other in ranked]
    if not tries and len(word) >= SHORTEST_FOR_TWO:
        far = known({lemma for other in two_off(word) for lemma in wanted(other)} - {word})
        tries += [(other,) for other in sorted(far, key=lambda other: (-far[other], other))]
    parts = _parts(word)
    return [*tries, parts] if len(parts) > 1 else tries


def one_off(word: str) -> Iterator[str]:
    """Every spelling with one letter more, less, other, or two neighbours exchanged."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def typed(word: str) -> Iterator[str]:
    """`moede` for møde; each pair alone and all together."""
    whole = word
    for pair, letter in TYPED:
        yield word.replace(pair, letter)
        whole = whole.replace(pair, letter)
    yield whole


def two_off(word: str) -> list[str]:
    """Words of the lexicon that begin alike and are at most two letters off."""
    letters, third = {*word}, (len(word) - SURE_LETTERS + 2) // 3
    pieces = [word[at : at + third] for at in range(SURE_LETTERS, len(word), third)]
    return [
        other
        for other in lexicon().beginning(word[:SURE_LETTERS])
        if abs(len(other) - len(word)) <= 2
        # two changes leave one piece of three as it is, and change four letters of the set at most
        and any(piece in other for piece in pieces)
        and len(letters ^ {*other}) <= 4
        and distance(word, other, 2) <= 2
    ]


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, add, drop or exchange with a neighbour; `most` + 1 when more."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, sign in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != sign))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == sign:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _cost(word: str, other: str) -> int:
    """How unlikely a spelling one letter off is: typed otherwise, then the first letter kept."""
    if other in typed(word):
        return 0
    return 1 if other[0] == word[0] else 2


def _parts(word: str) -> tuple[str, ...]:
    """The parts of a compound as words by themselves."""
    parts = split(word)
    found = []
    for part in parts:
        lemmas = sorted(
            {r.lemma for r in lexicon().readings(part) if r.role & (Role.FIRST | Role.LAST)}
        )
        found.append(lemmas[0] if lemmas else part)
    return tuple(dict.fromkeys(found))
