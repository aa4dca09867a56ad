"""What more than one sentence claims: *Hertil kommer ... I alt ...*, and totals over lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..paper import Part, Passage, Sentence
from .announced import list_claims
from .claims import Claim, opened_claim
from .entries import NOT_ALL
from .links import LINK
from .lists import level, run_before
from .recommended import recommended_claims
from .terms import Term, of_kind, terms

_ADDED = re.compile(
    r"(?:hertil|dertil)\s(?:skal\s)?(?:kommer|lægges|tillægges|føjes|komme)|(?:herudover|derudover"
    r"|desuden|endvidere|yderligere)\s(?:kommer|lægges|tillægges)|hertil\s|dertil\s",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"(?:(?:det|dette|hvilket|beløbene|tilsammen|samlet|samlet set|dermed|herefter|således)\s){0,3}"
    r"(?:(?:giver|udgør|bliver|er|beløber sig til)\s(?:det\s)?)?(?:den\s|det\s|de\s)?"
    r"(?:i\s?alt|samlet|samlede|tilsammen|sammenlagt|totalt?)(?!\w)",
    re.IGNORECASE,
)
_THE_SAME = re.compile(
    r"(?:det|dette|de|disse|den|heraf|beløbet|budgettet|puljen|midlerne|udgiften|udgifterne"
    r"|tilskuddet"
    r"|bevillingen|projektet|rammen|summen|merudgiften|besparelsen|finansieringen)(?!\w)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:(?:Det|Dette) giver (?:dermed )?(?:i\s?alt|samlet|tilsammen)|I\s?alt|Samlet|Tilsammen|Sum)"
    r"[\s:]{1,2}(?:ca\.\s|kr\.\s)?"
)


def block_claims(part: Part) -> Iterator[Claim]:
    """All claims of an item that reach over more than one sentence."""
    for passage in part.passages:
        yield from _additions(passage)
        yield from _taken_apart(passage)
        yield from _put_together(passage)
    yield from list_claims(part)
    yield from recommended_claims(part)


def _additions(passage: Passage) -> Iterator[Claim]:
    """`Huslejen er 420.000 kr. Hertil kommer el på 85.000 kr. I alt 505.000 kr.`"""
    chain: list[Term] = []
    alone = True
    for one, two in pairwise(passage.sentences):
        added = _ADDED.match(two.text)
        if added and (found := of_kind(terms(two), "amount")):
            if not chain:
                first = of_kind(terms(one), "amount")
                if not first:
                    continue
                alone, chain = len(first) == 1, [first[-1]]
            chain.append(found[0])
            alone = alone and len(found) == 1
        elif chain:
            total = _first_amount(two) if _SUM.match(two.text) else None
            if total and not total.bound:
                yield Claim(total, tuple(chain), alone and not any(t.bound for t in chain))
            chain = []


def _taken_apart(passage: Passage) -> Iterator[Claim]:
    """`Projektet har et budget på 2,5 mio. kr. Det finansieres af A med 1,9 mio. kr. og ...`"""
    for one, two in pairwise(passage.sentences):
        if not _THE_SAME.match(two.text) or not LINK.search(two.text[:120]):
            continue
        found = of_kind(terms(one), "amount")
        depths = level(one, found)
        flat = [term for term, depth in zip(found, depths, strict=True) if not depth]
        claim = opened_claim(two, flat[-1]) if flat and not flat[-1].bound else None
        if claim:
            yield Claim(claim.total, claim.parts, claim.sure and len(flat) == 1)


def _put_together(passage: Passage) -> Iterator[Claim]:
    """`Til løn er afsat 800.000 kr. og til drift 350.000 kr. Det giver samlet 1.150.000 kr.`"""
    for one, two in pairwise(passage.sentences):
        if not _SUM.match(two.text) or _ADDED.match(one.text):
            continue
        total, found = _first_amount(two), of_kind(terms(one), "amount")
        run = run_before(one, found, amount_first=True)
        if total is None or total.bound or run is None:
            continue
        before = two.between(two.span[0], total.span[0])
        only = before.startswith("Det") or not two.between(total.span[1], two.span[1]).strip(" .")
        sure = run.closed and len(run.terms) == len(found) and not NOT_ALL.search(one.text)
        yield Claim(total, run.terms, sure and only and bool(_ALONE.fullmatch(before)))


def _first_amount(sentence: Sentence) -> Term | None:
    found = of_kind(terms(sentence), "amount")
    return found[0] if found else None
