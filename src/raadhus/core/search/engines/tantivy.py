"""tantivy, an index in a folder beside the database, for archives of very many entries.

Its transaction story stands in pending.py: searches leave out what is pending. The folder of
a generation is `search/tantivy-<n>` in the data folder.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, ClassVar

import tantivy as library

from .. import pending
from ..clauses import Clause, Marks, Phrase, Query, Word
from ..document import Document
from ..models import Index
from ..registry import FACETS
from .base import Counts, Found, IndexMissingError

TITLE_WEIGHT = 5.0
HEAP = 64_000_000  # bytes for writing single entries; bulk loads take more
BEGINNINGS = 100  # most frequent words that a beginning stands for
SAMPLES = (4, 16, 64, 256)  # every how many-th entry bears which sample mark
COUNTED = 200_000  # entries of which facets are counted one by one; measured, docs/search.md
FACET_VALUES = 1_000  # most frequent values of a facet that are counted
MUST, SHOULD, NOT = library.Occur.Must, library.Occur.Should, library.Occur.MustNot


def schema() -> Any:
    """Terms with blanks between; frequencies for ranking; places only for phrases."""
    made = library.SchemaBuilder()
    made.add_integer_field("id", fast=True)
    made.add_integer_field("place", indexed=True)  # unsigned ones are not deleted by their term
    for name, option in (("title", "freq"), ("body", "freq"), ("words", "position"),
                         ("marks", "basic")):  # fmt: skip
        made.add_text_field(name, tokenizer_name="whitespace", index_option=option)
    for facet in FACETS:
        made.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    return made.build()


SCHEMA = schema()


class Tantivy:
    """One generation of the index."""

    name = "tantivy"
    outside = True
    _open: ClassVar[
        dict[Path, tuple[Any, int]]
    ] = {}  # indexes that this process reads, and their serial
    _opening = Lock()

    def __init__(self, generation: int, folder: Path | None = None) -> None:
        self.generation = generation
        self.folder = folder or pending.folder() / f"tantivy-{int(generation)}"

    def create(self) -> None:
        self.drop()
        self.folder.mkdir(parents=True)
        library.Index(SCHEMA, path=str(self.folder))

    def drop(self) -> None:
        with self._opening:
            self._open.pop(self.folder, None)
        shutil.rmtree(self.folder, ignore_errors=True)

    def put(self, documents: Sequence[Document]) -> None:
        with self.writing() as write:
            write([document.place for document in documents], documents)

    def delete(self, places: Sequence[int]) -> None:
        with self.writing() as write:
            write(places, [])

    @contextmanager
    def writing(self, heap: int = HEAP, threads: int = 1) -> Iterator[pending.Write]:
        """A function that takes places out, puts documents in and commits; for one process."""
        writer = self._opened().writer(heap, threads)
        # What a killed commit left would stand in the way of the next one, under the same name.
        writer.garbage_collect_files()

        def write(places: Sequence[int], documents: Sequence[Document]) -> None:
            for place in places:
                writer.delete_documents_by_term("place", place)
            for document in documents:
                writer.add_document(stored(document))
            writer.commit()

        yield write
        writer.wait_merging_threads()

    @cached_property
    def view(self) -> tuple[Any, list[int]]:
        """The index as it was written last, and what is pending; both stay for one search.

        What is pending is read first: an entry that is no longer pending was written before.
        """
        excluded = pending.of(self.generation)
        serial = Index.objects.filter(pk=self.generation).values_list("serial", flat=True).first()
        with self._opening:
            held, seen = self._open.get(self.folder, (None, -1))
            if held is None:
                held = self._opened()
                held.config_reader("manual")
            if seen != serial:
                held.reload()
                self._open[self.folder] = (held, serial or 0)
            return held.searcher(), excluded

    def _opened(self) -> Any:
        if not (self.folder / "meta.json").exists():
            raise IndexMissingError(str(self.folder))
        return library.Index.open(str(self.folder))

    def count(self, query: Query) -> int:
        searcher, excluded = self.view
        return int(searcher.search(_query(query, searcher, excluded), 1).count)

    def find(self, query: Query, *, newest: bool, offset: int, limit: int) -> Found:
        searcher, excluded = self.view
        asked = _query(query, searcher, excluded)
        if newest:
            found = searcher.search(asked, limit, True, "id", offset)
            return Found(found.count, [int(id_) for id_, _address in found.hits])
        found = searcher.search(asked, limit, True, offset=offset)
        addresses = [address for _score, address in found.hits]
        return Found(found.count, list(searcher.fast_field_values("id", addresses)))

    def facets(self, query: Query, facets: Sequence[str], total: int) -> Counts:
        searcher, excluded = self.view
        every = next((size for size in (1, *SAMPLES) if total <= COUNTED * size), SAMPLES[-1])
        asked = _query(query, searcher, excluded)
        if every > 1:
            asked = library.Query.boolean_query([(MUST, _mark(sample_mark(every))), (MUST, asked)])
        wanted = {
            facet: {"terms": {"field": facet, "size": FACET_VALUES, "segment_size": FACET_VALUES}}
            for facet in facets
        }
        found = searcher.aggregate(asked, wanted)
        values = {
            facet: Counter({
                bucket["key"]: bucket["doc_count"] * every for bucket in found[facet]["buckets"]
            })
            for facet in facets
        }  # fmt: skip
        return Counts(values, exact=every == 1)

    def known(self, terms: Collection[str]) -> dict[str, int]:
        searcher, _excluded = self.view
        found = {
            term: searcher.doc_freq("title", term) + searcher.doc_freq("body", term)
            for term in terms
        }
        return {term: number for term, number in found.items() if number}

    def entries(self) -> int:
        return int(self.view[0].num_docs)


def sample_mark(every: int) -> str:
    return f"e\ue000{every}"


def stored(document: Document) -> Any:
    """The document as tantivy takes it."""
    facets: dict[str, list[str]] = {}
    for facet, value in document.facets:
        facets.setdefault(facet, []).append(value)
    # a multiplication spreads keys that follow each other, so that samples are fair
    chance = (document.place * 0x9E3779B1 >> 8) & 0xFFFF
    samples = "".join(f" {sample_mark(every)}" for every in SAMPLES if chance % every == 0)
    return library.Document.from_dict(
        {
            "id": document.id,
            "place": document.place,
            "title": document.title,
            "body": document.body,
            "words": document.words,
            "marks": document.marks + samples,
            **facets,
        },
        SCHEMA,
    )


def _query(query: Query, searcher: Any, excluded: Sequence[int]) -> Any:
    """The query in tantivy's own objects; nothing of it is parsed."""
    clauses = [(MUST, _clause(clause, searcher)) for clause in query.all_needs]
    clauses += [(NOT, _clause(clause, searcher)) for clause in query.bars]
    if excluded:
        clauses.append((NOT, library.Query.term_set_query(SCHEMA, "place", list(excluded))))
    return library.Query.boolean_query(clauses)


def _clause(clause: Clause, searcher: Any) -> Any:
    match clause:
        case Word(terms, beginning):
            words = [*dict.fromkeys((*terms, *_beginning(searcher, beginning)))]
            return _any([one for word in words for one in _in_texts(word)])
        case Phrase(words):
            if len(words) == 1:
                return _term("words", words[0], "position")
            return _unranked(library.Query.phrase_query(SCHEMA, "words", list(words)))
        case Marks(marks):
            return _unranked(_any([_mark(mark) for mark in marks]))


def _beginning(searcher: Any, beginning: str) -> list[str]:
    """The most frequent words that begin so."""
    if not beginning:
        return []
    found = [
        pair
        for field in ("title", "body")
        for pair in searcher.terms_with_prefix(field, beginning, limit=BEGINNINGS)
    ]
    return [term for term, _count in sorted(found, key=lambda pair: -pair[1])]


def _in_texts(term: str) -> list[Any]:
    title = library.Query.boost_query(_term("title", term, "freq"), TITLE_WEIGHT)
    return [title, _term("body", term, "freq")]


def _mark(mark: str) -> Any:
    return _term("marks", mark, "basic")


def _unranked(query: Any) -> Any:
    return library.Query.const_score_query(query, 0.0)


def _term(field: str, term: str, option: str) -> Any:
    return library.Query.term_query(SCHEMA, field, term, option)


def _any(queries: list[Any]) -> Any:
    if not queries:
        return library.Query.empty_query()
    if len(queries) == 1:
        return queries[0]
    return library.Query.boolean_query([(SHOULD, query) for query in queries])
