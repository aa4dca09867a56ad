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
from itertools import pairwise
from pathlib import Path

from .compounds import split
from .lexicon import Reading, Role, lexicon
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
        return tuple(self.word[a:b] for a, b in pairwise(edges))


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
    queries = {query for word in words if word.is_compound for query in _queries(word)}
    counts: Counter[str] = Counter()
    for query in queries:
        wanted = query_terms(query)
        for relevant, allowed, document in zip(relevant_for, allowed_for, indexed, strict=True):
            found = not wanted.isdisjoint(document)
            counts["relevant"] += query in relevant
            counts["found"] += found and query in relevant
            counts["wrong"] += found and query not in allowed
    return SearchScore(len(queries), counts["relevant"], counts["found"], counts["wrong"])


def _queries(labelled: LabelledWord) -> list[str]:
    """One lemma for each part: rather of a noun than of a verb, rather short."""
    pieces = labelled.pieces(labelled.must)
    found = [_part_readings(piece, is_last=False) for piece in pieces[:-1]]
    found.append(_part_readings(pieces[-1], is_last=True))
    return [
        min((Role.VERB in r.role, len(r.lemma), r.lemma) for r in readings)[2] for readings in found
    ]


def _part_readings(form: str, *, is_last: bool) -> list[Reading]:
    """How a part may be read where it stands; an unknown part is its own lemma."""
    role = Role.LAST if is_last else Role.FIRST
    for candidate in (form, form.removesuffix("s")):
        readings = [r for r in lexicon().readings(candidate) if r.role & role]
        if readings:
            return readings
    return list(lexicon().readings(form)) or [Reading(form, Role(0))]


def _run_lemmas(labelled: LabelledWord, boundaries: frozenset[int]) -> frozenset[str]:
    """The lemmas of every run of parts between the given boundaries."""
    edges = [0, *sorted(boundaries), len(labelled.word)]
    return frozenset(lexicon().lemmas(labelled.word)) | frozenset(
        reading.lemma
        for number, start in enumerate(edges)
        for end in edges[number + 1 :]
        for reading in _part_readings(labelled.word[start:end], is_last=end == edges[-1])
    )
