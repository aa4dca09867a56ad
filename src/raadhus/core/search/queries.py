"""Searching. Every query holds the reader's tokens, so nothing that it gives can tell more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from django.db import DatabaseError, connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import clauses, places
from .engines import engine
from .engines.base import Engine, Found, IndexMissingError
from .generations import active
from .help import Asked, Help, helped
from .marking import mark, snippet, sought
from .parse import SHORTEST_BEGINNING, Parsed, Part, parse
from .registry import FACETS, is_registered, kind, labels
from .results import FacetValue, Hit, Note, Results

ENOUGH = 20  # with fewer entries that have all words, those with some of them are shown too
LAST_RELAXED = 1_000  # entries shown that have only some of the words
LAST_HIT = 10_000  # further pages are not shown; nobody reads them, and they cost
MOST_PER_PAGE = 100
MOST_FILTERS = 200  # chosen values of one facet
MOST_VALUES = 100  # values of one facet that are given

Order = Literal["best", "newest"]


@dataclass(frozen=True)
class Asking:
    """Who asks, where, and what is chosen beside the words."""

    engine: Engine
    tokens: frozenset[str]
    filters: Mapping[str, Sequence[str]]
    kinds: Sequence[str] | None

    def query(self, parsed: Parsed) -> clauses.Query:
        return clauses.query(parsed, self.tokens, self.filters, self.kinds)

    def count(self, parsed: Parsed) -> int:
        return self.engine.count(self.query(parsed))


def search(  # noqa: PLR0913 - all of them are the reader's choices
    text: str,
    *,
    tokens: frozenset[str],
    filters: Mapping[str, Sequence[str]] | None = None,
    kinds: Sequence[str] | None = None,
    order: Order = "best",
    page: int = 1,
    per_page: int = 20,
    facets: bool = True,
) -> Results:
    """What somebody who holds `tokens` finds with a query; never raises for any text.

    `filters` holds chosen values by facet: those of one facet widen, several facets narrow.
    Without words everything is found, newest first. `page` counts from 1; one that is not
    there gives the nearest. At most the first 10,000 entries are shown.
    """
    parsed = parse(text)
    chosen = {facet: _chosen(filters.get(facet, ())) for facet in FACETS} if filters else {}
    per_page = min(max(per_page, 1), MOST_PER_PAGE)
    for last_try in (connection.in_atomic_block, True):
        index = active()
        if index is None or not tokens:
            break
        asking = Asking(engine(index), tokens, chosen, kinds)
        try:
            return _results(asking, parsed, order, page, per_page, facets)
        except IndexMissingError:
            return Results(words=_words(parsed), notes=(Note(_missing()),))
        except DatabaseError:  # perhaps the index was exchanged between two looks at it
            if last_try:
                raise
    return Results(words=_words(parsed), notes=tuple(map(Note, parsed.notes)))


def _missing() -> str:
    return _("Søgningen er ikke klar: dens indeks mangler og skal bygges med raadhus reindex.")


def _chosen(values: Sequence[str]) -> list[str]:
    """Chosen values without doubles and without signs that no database takes."""
    plain = (one.encode("utf-8", "replace").decode().replace("\0", "") for one in values)
    return [*dict.fromkeys(plain)][:MOST_FILTERS]


def _results(
    asking: Asking, parsed: Parsed, order: Order, page: int, per_page: int, facets: bool
) -> Results:
    notes = [*map(Note, parsed.notes)]
    query, found, page_found = _page(asking, parsed, order, page, per_page)
    help_ = Help()
    if not found.total and parsed.parts:
        help_ = helped(Asked(parsed, asking.count, asking.engine.known, bool(query.filters)))
    wider = clauses.relaxed(query) if order == "best" and found.total < ENOUGH else None
    more = _with_some_words(asking, query, found, wider, page, per_page) if wider else None
    if more is not None and more.total > found.total:
        notes.append(Note(_some_words(parsed, found.total)))
        query, found, page_found = wider or query, more, page
    begun = _as_beginning(parsed) if not found.total else None
    if begun is not None and asking.count(begun):
        notes.append(Note(_begun(parsed)))
        parsed, help_ = begun, Help()
        query, found, page_found = _page(asking, parsed, order, page, per_page)
    base = Results(
        total=found.total,
        hits=_hits(found.ids, parsed),
        words=_words(parsed),
        page=page_found,
        pages=_pages(found.total, per_page) if more is None else _pages_of(more, per_page),
    )
    if facets:
        base = _with_facets(base, asking, query)
    return replace(base, suggestion=help_.suggestion, notes=(*notes, *help_.notes))


def _with_some_words(
    asking: Asking,
    query: clauses.Query,
    strict: Found,
    wider: clauses.Query,
    page: int,
    per_page: int,
) -> Found:
    """A page of what has some of the words, after the few that have all of them (`strict`)."""
    whole = strict.ids
    if len(whole) < strict.total:  # small pages: only one of them was asked for
        whole = asking.engine.find(query, newest=False, offset=0, limit=ENOUGH).ids
    last = min(page * per_page, LAST_RELAXED)
    found = asking.engine.find(wider, newest=False, offset=0, limit=last)
    ordered = [*whole, *(one for one in found.ids if one not in {*whole})][:last]
    return Found(found.total, ordered[(page - 1) * per_page :])


def _pages_of(relaxed: Found, per_page: int) -> int:
    return ceil(min(relaxed.total, LAST_RELAXED) / per_page)


def _some_words(parsed: Parsed, whole: int) -> str:
    if len(parsed.wanted) == 1:
        if not whole:
            return _("Intet har hele ordet. Her er det, der har dele af det, det bedste først.")
        said = ngettext(
            "%(count)d har hele ordet og står først; resten har dele af det.",
            "%(count)d har hele ordet og står først; resten har dele af det.",
            whole,
        )
    elif not whole:
        return _("Intet har alle ordene. Her er det, der har nogle af dem, det bedste først.")
    else:
        said = ngettext(
            "%(count)d har alle ordene og står først; resten har nogle af dem.",
            "%(count)d har alle ordene og står først; resten har nogle af dem.",
            whole,
        )
    return said % {"count": whole}


def _page(
    asking: Asking, parsed: Parsed, order: Order, page: int, per_page: int
) -> tuple[clauses.Query, Found, int]:
    """The clauses of a query, what was found on the page, and which page that is."""
    query = asking.query(parsed)
    page = min(max(page, 1), max(LAST_HIT // per_page, 1))
    newest = order == "newest" or not query.words
    while True:
        offset = (page - 1) * per_page
        found = asking.engine.find(query, newest=newest, offset=offset, limit=per_page)
        last = max(_pages(found.total, per_page), 1)
        if page <= last:
            return query, found, page
        page = last


def _pages(total: int, per_page: int) -> int:
    return ceil(min(total, LAST_HIT) / per_page)


def _words(parsed: Parsed) -> tuple[str, ...]:
    return tuple(part.shown for part in parsed.parts)


def _as_beginning(parsed: Parsed) -> Parsed | None:
    """The query with its last word as the beginning of one; None where that cannot be."""
    if not parsed.parts:
        return None
    *before, last = parsed.parts
    if last.excluded or last.field or last.phrase or last.beginning:
        return None
    if len(last.tokens) > 1 or len(last.tokens[0]) < SHORTEST_BEGINNING or '"' in last.shown:
        return None
    return Parsed((*before, replace(last, beginning=True, shown=f"{last.shown}*")), parsed.notes)


def _begun(parsed: Parsed) -> str:
    last: Part = parsed.parts[-1]
    return _("Ingen fund af »%(word)s«. Her er fund af ord, der begynder sådan.") % {
        "word": last.shown
    }


def _hits(found: Sequence[int], parsed: Parsed) -> tuple[Hit, ...]:
    """The things behind the ids, with their texts; one whose text is gone is left out."""
    names, looked_for = places.names(), sought(parsed.parts)
    wanted: dict[str, list[int]] = {}
    order = []
    for number, key in map(places.kind_and_key, found):
        name = names.get(number, "")
        if is_registered(name):
            wanted.setdefault(name, []).append(key)
            order.append((name, key))
    texts = {(name, key): text for name, keys in wanted.items()
             for key, text in kind(name).texts(keys).items()}  # fmt: skip
    return tuple(
        Hit(name, key, mark(texts[name, key][0], looked_for),
            snippet(texts[name, key][1], looked_for))
        for name, key in order if (name, key) in texts
    )  # fmt: skip


def _with_facets(results: Results, asking: Asking, query: clauses.Query) -> Results:
    """Counts of all facets; those of a facet with chosen values as if none were chosen in it."""
    own = [facet for facet, _marks in query.filters]
    shared = [facet for facet in FACETS if facet not in own]
    counted = asking.engine.facets(query, shared, results.total)
    values, exact = dict(counted.values), counted.exact
    for facet in own:
        wider = query.without_filter(facet)
        counted = asking.engine.facets(wider, [facet], asking.engine.count(wider))
        values |= counted.values
        exact = exact and counted.exact
    return replace(
        results,
        facets={facet: _values(facet, values[facet], asking) for facet in FACETS},
        facets_exact=exact,
    )


def _values(facet: str, counts: Mapping[str, int], asking: Asking) -> tuple[FacetValue, ...]:
    """The most frequent first; a chosen value stands there in any case."""
    chosen = asking.filters.get(facet, ())
    everything = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    shown = dict(everything[:MOST_VALUES])
    shown |= {value: counts.get(value, 0) for value in chosen if value not in shown}
    read = labels(facet, list(shown))
    return tuple(
        FacetValue(value, read[value], count, value in chosen) for value, count in shown.items()
    )
