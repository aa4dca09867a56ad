"""What is left of a pool whose size and use are told elsewhere in the item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from ..arithmetic import Range, total
from ..naming.when import years_of
from ..naming.words import content
from ..paper import Part, Sentence
from .announced import GIVES
from .terms import Term, of_kind, terms

_POOL = re.compile(
    r"(?<!\w)[a-zæøå]{0,25}(?:pulje|ramme|bevilling|budget|midler|rådighedsbeløb|beløb)(?:n|en|et|t"
    r"|ne|tet)?\s(?:[^\s.;:]{1,25}\s){0,6}?(?:er|udgør|var|på|udgjorde|afsat)\s(?:[^\s.;:]{1,15}\s){0,7}\Z",
    re.IGNORECASE,
)
_USED = re.compile(
    r"(?<!\w)(?:uddelt|brugt|anvendt|forbrugt|bundet|disponeret|udbetalt|udmøntet|fordelt|frigivet"
    r"|givet (?:tilskud|tilsagn)|reserveret)(?!\w)",
    re.IGNORECASE,
)
_NO_USE = re.compile(
    r"(?<!\w)(?:ikke|kan|skal|vil|bør|forventes|foreslås|søgt|ansøgt|ansøgninger|sidste år|i fjor"
    r"|tidligere|oprindeligt|hver|pr\.|årligt|året før|resterende|tilbage|ufordelt"
    r"|uforbrugt)(?!\w)",
    re.IGNORECASE,
)
_HEREAFTER = re.compile(
    r"(?<!\w)(?:herefter|derefter|dermed|hermed|hvis|når|efter (?:uddeling|tildeling|bevilling"
    r"|denne)\w{0,4})(?!\w)",
    re.IGNORECASE,
)
_MOST_FIGURES = 40
_MOST_PASSAGES = 200
_MOST_USES = 4


@dataclass(frozen=True, slots=True)
class Left:
    """A pool and what was used of it. `sure`: they are the only ones, and of the same thing."""

    whole: Term
    parts: tuple[Term, ...]
    fits: bool
    sure: bool


def left_of_item(part: Part, sentence: Sentence, rest: Term, own: list[Term]) -> Left | None:
    """The pool that a remainder is left of, told in other sentences of the item.

    `own` are the amounts told before it in its own paragraph: where one is neither the pool
    nor used of it, nothing is concluded.
    """
    if rest.kind != "amount":
        return None
    pools, uses = _told(part, sentence)
    for whole, _ in pools:
        for some in _some(uses):
            if rest.range.meets(whole.range - total(some)):
                return Left(whole, some, fits=True, sure=True)
    if len(pools) != 1 or not 0 < len(uses) <= 2:
        return None
    (whole, said), parts = pools[0], tuple(term for term, _ in uses)
    known = {whole.value, rest.value, *(term.value for term in parts)}
    here = [*own, *of_kind(terms(sentence), "amount")]
    if any(term.value not in known for term in here) or total(parts).high > whole.range.low:
        return None
    if _after_more(part, sentence, rest, whole.range - total(parts), known):
        return None
    around = [said, *(each for _, each in uses)]
    return Left(whole, parts, fits=False, sure=_same(sentence, around))


def _after_more(
    part: Part, sentence: Sentence, rest: Term, left: Range, known: set[Decimal]
) -> bool:
    """Whether the remainder may be what is left when more is given: what is recommended now."""
    others = [(each, term) for each, term in _amounts(part, sentence) if term.value not in known]
    if any(rest.range.meets(left - term.range) for _, term in others):
        return True
    return bool(_HEREAFTER.search(sentence.text)) and any(
        GIVES.search(each.text) for each, _ in others
    )


def _told(
    part: Part, apart: Sentence
) -> tuple[list[tuple[Term, Sentence]], list[tuple[Term, Sentence]]]:
    """The pools of an item and what was used of them, each amount once."""
    pools: dict[object, tuple[Term, Sentence]] = {}
    uses: dict[object, tuple[Term, Sentence]] = {}
    for sentence, term in _amounts(part, apart):
        before = sentence.between(term.span[0] - 120, term.span[0])
        near = sentence.between(term.span[0] - 60, term.span[1] + 30)
        if _USED.search(near):
            if not _NO_USE.search(near):
                uses.setdefault(term.value, (term, sentence))
        elif _POOL.search(before) and not _NO_USE.search(before[-60:]):
            pools.setdefault(term.value, (term, sentence))
    return list(pools.values()), list(uses.values())[: _MOST_USES + 1]


def _amounts(part: Part, apart: Sentence) -> Iterator[tuple[Sentence, Term]]:
    """The exact amounts of an item's sentences but one; none where there are many."""
    found: list[tuple[Sentence, Term]] = []
    for passage in part.passages[:_MOST_PASSAGES]:
        if passage.kind in {"decision", "earlier_decision"}:
            continue
        for sentence in passage.sentences:
            if sentence.span == apart.span or not sentence.figures:
                continue
            found += [(sentence, term) for term in of_kind(terms(sentence), "amount")]
            if len(found) > _MOST_FIGURES:
                return
    yield from ((sentence, term) for sentence, term in found if not term.bound)


def _some(uses: list[tuple[Term, Sentence]]) -> Iterator[tuple[Term, ...]]:
    found = [term for term, _ in uses[:_MOST_USES]]
    for size in range(len(found), 0, -1):
        yield from combinations(found, size)


def _same(sentence: Sentence, around: list[Sentence]) -> bool:
    """Whether a remainder shares a word and no other year with what tells pool and use."""
    words = frozenset(content(sentence.text))
    if not any(words & frozenset(content(each.text)) for each in around):
        return False
    years = [found for each in around if (found := years_of(each.text))]
    return all(one & two for one in years for two in years)
