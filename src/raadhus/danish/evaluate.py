"""How well words are split and found, measured on words labelled by hand.

data/labelled-words.tsv holds one word a line: the word, its split by hand (`|` a boundary
that must be found, `~` one that may be found, as at particles), its source, and its part:
`tune` is for improving the splitter, `test` is never looked at word by word.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .compounds import split
from .lexicon import Role, lexicon
from .terms import query_terms, terms

LABELLED_FILE = Path(__file__).parent / "data" / "labelled-words.tsv"


@dataclass(frozen=True, slots=True)
class LabelledWord:
    """A word with the boundaries that must and those that may be found (letters before them)."""

    word: str
    must: frozenset[int]
    may: frozenset[int]
    source: str
    part: str

    @property
    def is_compound(self) -> bool:
        return bool(self.must)

    def pieces(self, boundaries: frozenset[int]) -> tuple[str, ...]:
        edges = [0, *sorted(boundaries), len(self.word)]
        return tuple(self.word[a:b] for a, b in zip(edges, edges[1:], strict=False))


@dataclass(frozen=True, slots=True)
class SplitScore:
    """Counts over labelled words; `false_splits` counts words that are no compounds."""

    words: int
    compounds: int
    exact: int
    missed: int
    wrong: int
    false_splits: int
    boundaries: int


@dataclass(frozen=True, slots=True)
class SearchScore:
    """Compound search: queries are the parts' lemmas, each word is a document of its own."""

    queries: int
    relevant: int
    found: int
    wrong: int

    @property
    def recall(self) -> float:
        return self.found / self.relevant if self.relevant else 1.0

    @property
    def precision(self) -> float:
        answers = self.found + self.wrong
        return self.found / answers if answers else 1.0


def read_labelled(path: Path = LABELLED_FILE) -> tuple[LabelledWord, ...]:
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(_labelled(row) for row in csv.DictReader(lines, delimiter="\t"))


def _labelled(row: dict[str, str]) -> LabelledWord:
    boundaries: dict[str, set[int]] = {"|": set(), "~": set()}
    letters = 0
    for sign in row["split"]:
        if sign in boundaries:
            boundaries[sign].add(letters)
        else:
            letters += 1
    must, may = frozenset(boundaries["|"]), frozenset(boundaries["~"])
    return LabelledWord(row["word"], must, may, row["source"], row["part"])


def found_boundaries(word: str) -> frozenset[int]:
    """Where `split` divides the word, as numbers of letters before the boundary."""
    places, letters = set(), 0
    for part in split(word)[:-1]:
        letters += len(part)
        places.add(letters)
    return frozenset(places)


def is_mistake(labelled: LabelledWord) -> bool:
    found = found_boundaries(labelled.word)
    return not (labelled.must <= found <= labelled.must | labelled.may)


def score_splits(words: Iterable[LabelledWord]) -> SplitScore:
    counts: Counter[str] = Counter()
    for labelled in words:
        found = found_boundaries(labelled.word)
        wrong = len(found - labelled.must - labelled.may)
        counts["words"] += 1
        counts["boundaries"] += len(labelled.must)
        if labelled.is_compound:
            counts["compounds"] += 1
            counts["exact"] += not is_mistake(labelled)
            counts["missed"] += len(labelled.must - found)
            counts["wrong"] += wrong
        else:
            counts["false_splits"] += wrong > 0
    return SplitScore(**{name: counts[name] for name in SplitScore.__dataclass_fields__})


def score_search(words: Sequence[LabelledWord]) -> SearchScore:
    """Search for every part of every compound; optional boundaries count neither way."""
    relevant_for = [_run_lemmas(word, word.must) for word in words]
    allowed_for = [_run_lemmas(word, word.must | word.may) for word in words]
    indexed = [terms(word.word) for word in words]
    queries = {_headword(part) for word in words if word.is_compound
               for part in word.pieces(word.must)}  # fmt: skip
    counts: Counter[str] = Counter()
    for query in queries:
        wanted = query_terms(query)
        for relevant, allowed, document in zip(relevant_for, allowed_for, indexed, strict=True):
            found = not wanted.isdisjoint(document)
            counts["relevant"] += query in relevant
            counts["found"] += found and query in relevant
            counts["wrong"] += found and query not in allowed
    return SearchScore(len(queries), counts["relevant"], counts["found"], counts["wrong"])


def _part_lemmas(form: str) -> tuple[str, ...]:
    """The lemmas of a part, linking forms included; the form itself when unknown."""
    return tuple(dict.fromkeys(r.lemma for r in lexicon().readings(form))) or (form,)


def _headword(part: str) -> str:
    """The lemma to search a part by: rather of a noun than of a verb, rather short."""
    readings = lexicon().readings(part)
    ranked = sorted((Role.VERB in r.role, len(r.lemma), r.lemma) for r in readings)
    return ranked[0][2] if ranked else part


def _run_lemmas(labelled: LabelledWord, boundaries: frozenset[int]) -> frozenset[str]:
    edges = [0, *sorted(boundaries), len(labelled.word)]
    return frozenset(
        lemma
        for number, start in enumerate(edges)
        for end in edges[number + 1 :]
        for lemma in _part_lemmas(labelled.word[start:end])
    )
